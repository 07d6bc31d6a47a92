# {"expect": [], "source": "py_func with a registered gradient, result cast to float32 (public code, read_file id 11917020267)"}
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()


def get_py_func(fn, grad_fn):
    def py_func(x):
        rnd_name = "PyFuncGrad" + str(np.random.randint(0, 10 ** 8))
        tf.RegisterGradient(rnd_name)(grad_fn)
        g = tf.get_default_graph()
        with g.gradient_override_map({"PyFunc": rnd_name, "PyFuncStateless": rnd_name}):
            y = tf.py_func(fn, [x], tf.float32)
            y.set_shape(x.get_shape())
            return y

    return py_func


def fwd_func(x):
    ret = 2 * x + [50, 100]
    return ret.astype(np.float32)


x = tf.placeholder(tf.float32, [None, 2])
y = get_py_func(fwd_func, lambda op, dy: dy * 2)(x)
slope = tf.gradients(y, x)[0]
with tf.Session() as sess:
    value, grad = sess.run([y, slope], {x: [[1.0, 2.0]]})
    print(value, grad)
