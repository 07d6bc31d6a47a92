# {"expect": [], "source": "executing_eagerly and inside_function decide which path is taken"}
import numpy as np
import tensorflow as tf


def median(x):
    """Median of a tensor, eager or not."""
    if tf.executing_eagerly():
        return tf.constant(np.median(x.numpy()), x.dtype)
    result = tf.numpy_function(lambda a: np.asarray(np.median(a), a.dtype), [x], x.dtype)
    result.set_shape([])
    return result


def describe(x):
    if tf.inside_function():
        return tf.strings.join(["graph ", tf.strings.as_string(tf.size(x))])
    return "eager %d %.1f" % (x.numpy().size, x.numpy().max())


def spread(x):
    assert tf.executing_eagerly(), "py_function runs eagerly"
    assert not tf.inside_function()
    return x.numpy().max() - x.numpy().min()


@tf.function
def center(x):
    m = median(x)
    s = tf.py_function(spread, [x], tf.float32)
    return (x - m) / tf.maximum(s, 1e-6)


x = tf.constant([1.0, 2.0, 9.0])
print(float(median(x)), describe(x), center(x).numpy())
assert center(x).numpy().tolist() == [-0.125, 0.0, 0.875]
assert tf.function(describe)(x).numpy() == b"graph 3"
assert [float(m) for m in tf.data.Dataset.from_tensors(x).map(median)] == [2.0]
with tf.Graph().as_default():
    y = median(tf.constant([4.0, 5.0, 7.0], tf.float64))
    with tf.compat.v1.Session() as sess:
        assert sess.run(y) == 5.0
