# {"expect": [], "source": "wrappers called eagerly in a script, arrays of no dimension handled"}
import numpy as np
import tensorflow as tf


def text_of(value):
    """bytes in a graph, an array without dimensions when run eagerly."""
    return value.item().decode() if isinstance(value, np.ndarray) else value.decode()


def greet(name):
    return "hello " + text_of(name)


def moments(x):
    x = np.asarray(x)
    return x.mean().astype(np.float32), x.std().astype(np.float32)


def both_ways(fn, inp, tout):
    eager = tf.numpy_function(fn, inp, tout)
    graph = tf.function(lambda: tf.numpy_function(fn, inp, tout))()
    return eager, graph


eager, graph = both_ways(greet, [tf.constant("Ülo")], tf.string)
print(eager.numpy().decode(), graph.numpy().decode())
assert eager.numpy() == graph.numpy() == "hello Ülo".encode()

eager, graph = both_ways(moments, [tf.constant([1.0, 3.0])], [tf.float32, tf.float32])
assert [float(v) for v in eager] == [float(v) for v in graph] == [2.0, 1.0]

values = tf.py_function(lambda t: t.numpy().tolist()[::-1], [tf.constant([1, 2])], [tf.int32, tf.int32])
print([int(v) for v in values])
total = sum(int(tf.numpy_function(np.sum, [np.arange(n)], tf.int64)) for n in range(4))
assert total == 0 + 0 + 1 + 3 and [int(v) for v in values] == [2, 1]
