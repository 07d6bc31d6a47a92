# {"expect": [{"line": 22, "category": "symbolic-value", "world": "dataset", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "NumPy behaviour is switched on, and something else is wrong"}
import sys
import numpy as np
import tensorflow as tf


def whiten(batch):
    mu = batch.mean(axis=0)
    sigma = ((batch - mu) ** 2).mean(axis=0) ** 0.5 + 1e-6
    return (batch - mu) / sigma


def topk_rows(batch, k):
    order = tf.argsort(batch.mean(axis=1))
    return batch[order[-k:]]


def pipeline(data):
    ds = tf.data.Dataset.from_tensor_slices(data).batch(4)
    ds = ds.map(whiten)
    ds = ds.map(lambda b: topk_rows(b, 2))
    ds = ds.map(lambda b: np.asarray(b))  # [symbolic-tensor-value]
    return ds


if __name__ == "__main__":
    tf.experimental.numpy.experimental_enable_numpy_behavior()
    rows = pipeline(np.random.rand(8, 3).astype(np.float32))
    for r in rows:
        print(r.shape, file=sys.stdout)
