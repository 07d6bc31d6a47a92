# {"expect": [], "source": "every spelling of Tout in one program"}
import numpy as np
import tensorflow as tf

FLOATX = tf.keras.backend.floatx()
DTYPES = [tf.float32, np.float32, "float32", tf.as_dtype("float32"), np.dtype("float32"), FLOATX,
          tf.dtypes.float32, tf.zeros([]).dtype]


def double(x):
    return x * np.float32(2)


def both(x):
    return x, np.arange(len(x), dtype=np.int64)


def run(x):
    out = []
    for dtype in DTYPES:
        a = tf.py_function(lambda v: double(v.numpy()), [x], dtype)
        b = tf.numpy_function(double, [x], [dtype])[0]
        out.append(a + b)
    return tf.reduce_sum(tf.stack([tf.ensure_shape(o, [3]) for o in out]), axis=0)


def pairs(x):
    lists = [[tf.float32, tf.int64], (np.float32, np.int64), ["float32", "int64"], [x.dtype, tf.int64],
             (tf.TensorSpec([None], tf.float32), tf.TensorSpec([None], tf.int64))]
    total = 0.0
    for tout in lists:
        values, index = tf.py_function(lambda v: both(v.numpy()), [x], tout)
        total += tf.reduce_sum(values) + tf.cast(tf.reduce_sum(index), tf.float32)
    return total


x = np.array([1.0, 2.0, 3.0], np.float32)
for r in tf.data.Dataset.from_tensors(x).map(run):
    print(r.numpy())
    assert np.array_equal(r.numpy(), x * 4 * len(DTYPES))
for total in tf.data.Dataset.from_tensors(x).map(pairs):
    print(float(total))
    assert float(total) == 45.0
