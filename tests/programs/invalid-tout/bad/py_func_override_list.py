# {"expect": [{"line": 18, "category": "bad-tout", "world": "graph", "error": "TypeError", "text": "to a TensorFlow DType"}], "source": "the old recipe: RegisterGradient and gradient_override_map"}
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()

_COUNT = 0


def py_func(func, inp, Tout, stateful=True, name=None, grad=None):
    """tf.py_func with a gradient of its own."""
    global _COUNT
    _COUNT += 1
    rnd_name = "PyFuncGrad%d" % _COUNT
    tf.RegisterGradient(rnd_name)(grad)
    g = tf.get_default_graph()
    with g.gradient_override_map({"PyFunc": rnd_name, "PyFuncStateless": rnd_name}):
        return tf.py_func(func, inp, Tout, stateful=stateful, name=name)  # [invalid-tout]


def _my_square_grad(op, grad):
    x = op.inputs[0]
    return grad * 2.0 * x


def mysquare(x, name=None):
    with tf.name_scope(name, "Mysquare", [x]) as scope:
        y = py_func(np.square, [x], [tf.float32, (3,)], name=scope, grad=_my_square_grad)
        y[0].set_shape(x.get_shape())
        return y[0]


def clipped_log(x):
    def forward(v):
        return np.log(np.maximum(v, np.float32(1e-3)))

    def backward(op, grad):
        return grad / tf.maximum(op.inputs[0], 1e-3)

    return py_func(forward, [x], tf.float32, stateful=False, grad=backward)


with tf.Session() as sess:
    x = tf.constant([1.0, 2.0, 4.0])
    y = mysquare(x)
    z = clipped_log(x)
    gy, = tf.gradients(y, x)
    gz, = tf.gradients(z, x)
    values = sess.run([y, gy, z, gz])
for value in values:
    print(value)
assert values[1].tolist() == [2.0, 4.0, 8.0]
assert np.allclose(values[3], [1.0, 0.5, 0.25])
