# {"expect": [], "source": "csv table whose keys are encoded when it is read"}
import csv
import io

import numpy as np
import tensorflow as tf

TEXT = "sku,price\na1,2.50\nb2,4.75\n"


def read_table(text):
    rows = csv.DictReader(io.StringIO(text))
    return {row["sku"].encode("utf-8"): np.float32(row["price"]) for row in rows}


class PriceList:
    def __init__(self, text):
        self.prices = read_table(text)

    @tf.function
    def __call__(self, sku):
        return tf.numpy_function(self.prices.get, [sku], tf.float32)


print(float(PriceList(TEXT)(tf.constant("b2"))))
