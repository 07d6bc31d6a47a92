# {"expect": [{"line": 14, "category": "tout-dtype", "world": "graph", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "forward function 2 * x + [50, 100] in py_func with an own gradient (public code, read_file id 11917020267, which cites the error)"}
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()


def get_py_func(fn, grad_fn):
    def py_func(x):
        rnd_name = "PyFuncGrad" + str(np.random.randint(0, 10 ** 8))
        tf.RegisterGradient(rnd_name)(grad_fn)
        g = tf.get_default_graph()
        with g.gradient_override_map({"PyFunc": rnd_name, "PyFuncStateless": rnd_name}):
            y = tf.py_func(fn, [x], tf.float32)  # [tout-dtype-mismatch]
            y.set_shape(x.get_shape())
            return y

    return py_func


def fwd_func(x):
    return 2 * x + [50, 100]


def grad_func(op, dC_dout0):
    return dC_dout0 * 2


x = tf.placeholder(tf.float32, [None, 2])
y = get_py_func(fwd_func, grad_func)(x)
slope = tf.gradients(y, x)[0]
with tf.Session() as sess:
    print(sess.run([y, slope], {x: [[1.0, 2.0]]}))
