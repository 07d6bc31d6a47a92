# {"expect": [], "source": "correct: wrappers called eagerly, without outputs, as decorators"}
"""Callbacks for side effects inside a traced loop."""
import collections
import numpy as np
import tensorflow as tf

Counter = collections.Counter()


def bump(key, n):
    k = key.numpy().decode()
    if n < 0:
        return
    Counter[k] += int(n)


def bump_np(key, n):
    Counter[key.decode()] += n.item()
    return None


def probe(x):
    if np.any(np.isnan(x)):
        raise ValueError("nan")
    return ()


def rare(x):
    if x.shape[0] > 100:
        return []




@tf.function
def loop(n):
    x = tf.zeros([2])
    for i in tf.range(n):
        x += 1.0
        tf.py_function(bump, ["py", i], [])
        tf.numpy_function(bump_np, [tf.constant("np"), i], [])
        tf.numpy_function(probe, [x], [])
        tf.py_function(func=rare, inp=[x], Tout=[])
    return x


out = loop(tf.constant(3))
done = tf.py_function(bump, [b"done", 1], [])
print(out.numpy(), dict(Counter), done, type(tf.numpy_function(probe, [out], [])).__name__)
