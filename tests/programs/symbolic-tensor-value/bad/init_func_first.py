# {"expect": [{"line": 35, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "'SymbolicTensor' object has no attribute 'numpy'"}], "source": "NumPy behaviour is switched on, and something else is wrong"}
"""Time-series windows; _init() is called by whoever comes first."""
import functools
import tensorflow as tf

_ready = False


def _init():
    global _ready
    if not _ready:
        from tensorflow.python.ops.numpy_ops import np_config
        np_config.enable_numpy_behavior(prefer_float32=True)
        _ready = True


def windows(series, width):
    _init()
    n = series.shape[0] - width + 1
    idx = tf.range(n)[:, None] + tf.range(width)[None, :]
    return series[idx]


def detrend(w):
    t = tf.range(w.shape[-1])
    slope = (w * t).mean(axis=-1) / tf.reduce_sum(t * t)
    return w - slope.reshape(-1, 1) * t


series = tf.sin(tf.range(20.0))
w = windows(series, 5)
d = detrend(w)
print(d.shape, d.dtype, d.tolist()[0])
ds = tf.data.Dataset.from_tensors(w).map(detrend).map(functools.partial(tf.cast, dtype=tf.float64))
ds = ds.map(lambda q: q if bool(q.numpy().all()) else q)  # [symbolic-tensor-value]
print(next(iter(ds)).dtype)
