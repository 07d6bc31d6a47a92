# {"expect": [{"line": 8, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "library function that maps whatever dataset it is given"}
"""Utilities for tabular data."""
import numpy as np
import tensorflow as tf


def add_log_price(row):
    price = row["price"].numpy()  # [symbolic-tensor-value]
    row["log_price"] = np.log1p(price)
    return row


def prepare(dataset: tf.data.Dataset, batch_size: int = 32, shuffle: bool = False):
    """Feature engineering and batching."""
    if shuffle:
        dataset = dataset.shuffle(1000)
    dataset = dataset.map(add_log_price)
    return dataset.batch(batch_size)


def _demo():
    ds = tf.data.Dataset.from_tensor_slices({"price": [1.0, 2.0], "rooms": [1, 2]})
    for batch in prepare(ds, 2):
        print(batch)


if __name__ == "__main__":
    _demo()
