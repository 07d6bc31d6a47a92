# {"expect": [{"line": 26, "category": "bytes-str", "world": "numpy_function", "error": "KeyError", "text": "b'a1'"}], "source": "table from csv.DictReader"}
import csv
import io

import numpy as np
import tensorflow as tf

TEXT = """sku,price
a1,2.50
b2,4.75
"""


def read_table(handle):
    table = {}
    for row in csv.DictReader(handle):
        table[row["sku"]] = np.float32(row["price"])
    return table


class PriceList:
    def __init__(self, text):
        self.prices = read_table(io.StringIO(text))

    def price(self, sku):
        return self.prices[sku]  # [bytes-as-str]

    @tf.function
    def __call__(self, sku):
        return tf.numpy_function(self.price, [sku], tf.float32)


prices = PriceList(TEXT)
print(float(prices(tf.constant("a1"))))
