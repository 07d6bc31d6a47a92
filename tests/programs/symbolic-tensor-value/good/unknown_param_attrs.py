# {"expect": [], "source": "correct: objects of other libraries behind NumPy functions"}
"""Library code: called by users with whatever they have."""
import numpy as np
import tensorflow as tf

__all__ = ["prepare", "iter_batches"]


def prepare(table, target="y"):
    x = table.drop(columns=[target])
    y = table[target].astype("float32")
    names = np.unique(x.columns)
    mean = np.mean(x)
    x = (x - mean).fillna(0.0)
    counts = y.value_counts()
    return x.to_numpy(), y.values, names.tolist(), counts.index


def iter_batches(frames, size):
    joined = np.concatenate([f.values for f in frames])
    stacked = np.stack(frames)
    means = np.mean(frames, axis=0)
    if hasattr(means, "to_numpy"):
        means = means.to_numpy()
    print(stacked.shape, np.sum(frames, axis=0).shape)
    return tf.data.Dataset.from_tensor_slices(joined - means[:1]).batch(size)


def series_to_tensor(s):
    total = np.sum(s)
    total = getattr(total, "values", total)
    absd = np.abs(s)
    order = absd.argsort()
    return tf.constant(absd.iloc[order].to_numpy()), total


class Arr(np.ndarray):
    @property
    def values(self):
        return np.asarray(self)


@tf.function
def scale(x):
    return x / tf.reduce_max(x)


frames = [np.ones((2, 2)).view(Arr), np.zeros((2, 2)).view(Arr)]
for b in iter_batches(frames, 4):
    print(scale(b).shape)
