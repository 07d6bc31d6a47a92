# {"expect": [], "source": "a project function called py_func which is not the wrapper"}
import numpy as np
import tensorflow as tf


def py_func(func, args, Tout=None):
    """Run func on arrays and put the result on the device."""
    arrays = [np.asarray(a) for a in args]
    out = func(*arrays)
    return tf.convert_to_tensor(out if Tout is None else np.asarray(out, Tout))


def numpy_function(values):
    return values.astype(np.float64).mean()


res = py_func(lambda a, b: a @ b, [tf.eye(2), tf.ones((2, 2))], Tout=np.float64)
print(res.numpy())
print(py_func(numpy_function, [tf.range(5)]).numpy())
