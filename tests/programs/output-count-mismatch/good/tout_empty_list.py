# {"expect": [], "source": "correct: wrappers called eagerly, without outputs, as decorators"}
import numpy as np
import tensorflow as tf

seen = []


def record(x):
    seen.append(float(x))


def record_list(x):
    seen.append(float(x))
    return [x]


def record_none(x):
    seen.append(x.item())
    return None




res = tf.py_function(record, [1.0], [])
assert res == [] and len(res) == 0
res2 = tf.py_function(record_list, inp=[tf.constant(2.0)], Tout=())
for item in res2:
    print(item)
none = tf.numpy_function(record_none, [tf.constant(3.0)], [])
assert none is None
if not res:
    print("py_function gives", res, "numpy_function gives", none)


@tf.function
def step(x):
    tf.py_function(record, [x], [])
    tf.numpy_function(record_none, [x], Tout=[])
    return x * 2


step(tf.constant(4.0))
print(seen)
