# {"expect": [], "source": "TensorFlow's own modules by their inner names"}
import numpy as np

from tensorflow.python.eager import def_function
from tensorflow.python.framework import constant_op, dtypes
from tensorflow.python.ops import math_ops, script_ops
from tensorflow.python.ops.ragged import ragged_factory_ops, ragged_tensor
from tensorflow.python.ops.resource_variable_ops import ResourceVariable


@def_function.function
def product(a, b):
    return script_ops.eager_py_func(math_ops.matmul, inp=[a, b], Tout=dtypes.float32)


eye = constant_op.constant(np.eye(2), dtypes.float32)
print(product(eye, eye))
rows = ragged_factory_ops.constant([[1, 2], [3, 4, 5]])
spec = ragged_tensor.RaggedTensorSpec([None, None], dtypes.int32)
(shifted,) = script_ops.eager_py_func(lambda r: r + 3, [rows], [spec])
print(shifted)
(total,) = script_ops.eager_py_func(math_ops.reduce_sum, [rows], [dtypes.int32])
print(total, script_ops.eager_py_func(lambda a, b: a + b, [ResourceVariable(1), 2], dtypes.int32))
