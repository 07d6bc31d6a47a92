# {"expect": [{"line": 8, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "unhashable"}], "source": "a lookup table filled inside of map under the element itself"}
import tensorflow as tf

TABLE = {}


def remember(key, value):
    TABLE[key] = value  # [symbolic-tensor-value]
    return value


keys = tf.constant([1, 2, 3])
print(list(tf.data.Dataset.from_tensor_slices((keys, keys)).map(remember)))
