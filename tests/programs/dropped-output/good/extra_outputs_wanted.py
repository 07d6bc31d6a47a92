# {"expect": [], "source": "more values than the model needs, all of them declared"}
import numpy as np
import tensorflow as tf


def analyse(signal):
    """mean, deviation, peaks and the debugging extras"""
    signal = signal.numpy()
    peaks = np.flatnonzero((signal[1:-1] > signal[:-2]) & (signal[1:-1] > signal[2:])) + 1
    extras = [float(signal.min()), float(signal.max())]
    return (signal.mean(), signal.std(), peaks, *extras)


def first_only(signal):
    mean, *_ = analyse(signal)
    return mean


NAMES = ("mean", "std", "peaks", "low", "high")
TYPES = {"mean": tf.float32, "std": tf.float32, "peaks": tf.int64, "low": tf.float32, "high": tf.float32}


def features(signal, wanted=("mean", "peaks")):
    values = tf.py_function(analyse, [signal], [TYPES[n] for n in NAMES])
    table = dict(zip(NAMES, values))
    table["peaks"].set_shape([None])
    return {n: table[n] for n in wanted}


def head(signal):
    mean, std, *_rest = tf.py_function(analyse, [signal], list(TYPES.values()))
    return mean / std


signals = np.array([[0, 2, 0, 3, 1], [1, 1, 5, 1, 1]], np.float32)
ds = tf.data.Dataset.from_tensor_slices(signals)
for item in ds.map(features):
    print({k: v.numpy().tolist() for k, v in item.items()})
assert item["peaks"].numpy().tolist() == [2]
full = list(ds.map(lambda s: features(s, NAMES)))
assert float(full[0]["high"]) == 3.0
assert len(list(ds.map(head))) == 2
single = ds.map(lambda s: tf.py_function(first_only, [s], tf.float32))
assert [round(float(v), 2) for v in single] == [1.2, 1.8]
