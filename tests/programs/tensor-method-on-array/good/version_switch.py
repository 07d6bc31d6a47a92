# {"expect": [], "source": "correct: tests of kind and structure"}
import platform
import sys
import numpy as np
import tensorflow as tf

TF2 = tf.__version__.startswith("2")
MAJOR, MINOR = (int(p) for p in tf.__version__.split(".")[:2])

try:
    import cupy as xp
except ImportError:
    xp = np

if MAJOR < 2:
    tf.compat.v1.enable_eager_execution()
    wrapper = tf.compat.v1.py_func
elif MINOR < 1:
    def wrapper(func, inp, Tout):
        return tf.py_function(lambda *a: func(*[v.numpy() for v in a]), inp, Tout)
else:
    wrapper = tf.numpy_function

if sys.version_info < (3, 0):
    def as_text(b):
        return b
elif platform.system() == "Windows":
    def as_text(b):
        return b.decode("mbcs")
else:
    def as_text(b):
        return b.decode("utf-8")


def word_length(path):
    name = as_text(path)
    return xp.asarray(len(name), dtype=xp.float32)


if not TF2:
    def run(ds):
        it = tf.compat.v1.data.make_one_shot_iterator(ds)
        with tf.compat.v1.Session() as s:
            return [s.run(it.get_next())]
else:
    def run(ds):
        return [v.numpy() for v in ds]

ds = tf.data.Dataset.from_tensor_slices(["aa", "bbb"]).map(lambda p: wrapper(word_length, [p], tf.float32))
print(run(ds))
