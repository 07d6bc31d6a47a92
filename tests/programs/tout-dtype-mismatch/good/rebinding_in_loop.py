# {"expect": [], "source": "several ops made in a loop over functions, late and early binding right"}
import numpy as np
import tensorflow as tf

FUNCTIONS = [
    ("sum", np.sum, tf.float32),
    ("argmax", np.argmax, tf.int64),
    ("any", lambda a: bool((a > 2).any()), tf.bool),
    ("sorted", np.sort, tf.float32),
    ("text", lambda a: ",".join(f"{v:g}" for v in a), tf.string),
]


def build(x):
    out = {}
    for name, fn, dtype in FUNCTIONS:
        out[name] = tf.numpy_function(fn, [x], dtype, name=name)
    return out


def build_eager(x):
    out = {}
    for name, fn, dtype in FUNCTIONS:
        out[name] = tf.py_function(lambda t, fn=fn: fn(t.numpy()), [x], dtype)
    return out


def scaled(x, factors=(1, 2, 3)):
    ops = [lambda a, k=k: (a * k).astype(np.float32) for k in factors]
    return tf.stack([tf.ensure_shape(tf.numpy_function(op, [x], tf.float32), x.shape) for op in ops])


x = np.array([3.0, 1.0, 2.0], np.float32)
ds = tf.data.Dataset.from_tensors(x)
a = {k: v.numpy() for k, v in next(iter(ds.map(build))).items()}
b = {k: v.numpy() for k, v in next(iter(ds.map(build_eager))).items()}
print(a)
assert a["text"] == b["text"] == b"3,1,2" and a["argmax"] == b["argmax"] == 0 and a["any"] and b["any"]
assert a["sorted"].tolist() == b["sorted"].tolist() == [1.0, 2.0, 3.0]
assert next(iter(ds.map(scaled))).numpy()[:, 0].tolist() == [3.0, 6.0, 9.0]
