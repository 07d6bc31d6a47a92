# {"expect": [], "source": "the wrappers by every import spelling"}
import numpy as np
import tensorflow
import tensorflow as tensorflow_two
import tensorflow.compat.v2 as tf2
from tensorflow import constant, data
from tensorflow import numpy_function as npf
from tensorflow import py_function as pf

eager_py_func = tensorflow.py_function
run_numpy = tensorflow_two.compat.v1.numpy_function


def double(x):
    return (x * 2).astype(np.float32)


def plus(x):
    return x.numpy() + 1


ds = data.Dataset.from_tensor_slices(np.ones((2, 3), np.float32))
ds = ds.map(lambda x: npf(double, [x], tensorflow.float32))
ds = ds.map(lambda x: pf(plus, [x], tf2.float32))
ds = ds.map(lambda x: eager_py_func(plus, [x], "float32"))
ds = ds.map(lambda x: run_numpy(double, [x], tensorflow_two.float32))
ds = ds.map(lambda x: tf2.numpy_function(double, [x], np.float32))
print([v.numpy().tolist() for v in ds], constant(1).numpy())
