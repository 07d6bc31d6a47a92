# {"expect": [{"line": 8, "category": "tensor-text", "world": "dataset", "error": "", "text": "lookup misses"}], "source": "str of a symbolic tensor as dict key"}
import tensorflow as tf

PRICES = {"1": 9.5, "2": 12.0}


def add_price(item_id):
    price = PRICES.get(str(item_id), -1.0)  # [tensor-as-text]
    return item_id, price


rows = list(tf.data.Dataset.from_tensor_slices([1, 2]).map(add_price))
if all(float(p) == -1.0 for _, p in rows):
    print("lookup misses")
