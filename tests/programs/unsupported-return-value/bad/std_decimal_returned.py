# {"expect": [{"line": 12, "category": "returned-object", "world": "dataset", "error": "ValueError", "text": "unsupported type"}], "source": "money as a Decimal comes back"}
import decimal

import tensorflow as tf


def to_money(text):
    return decimal.Decimal(text.numpy().decode())


def price(text):
    return tf.py_function(to_money, [text], tf.float64)  # [unsupported-return-value]


for value in tf.data.Dataset.from_tensor_slices(["1.25", "2.50"]).map(price):
    print(value)
