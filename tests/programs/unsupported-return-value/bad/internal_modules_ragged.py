# {"expect": [{"line": 12, "category": "returned-object", "world": "eager", "error": "InvalidArgumentError", "text": "did not match Tout"}], "source": "TensorFlow's own modules by their inner names; rows of different lengths for a dense Tout"}
from tensorflow.python.framework import dtypes
from tensorflow.python.ops import script_ops
from tensorflow.python.ops.ragged import ragged_factory_ops


def shift(rows):
    return rows + 3


rows = ragged_factory_ops.constant([[1, 2], [3, 4, 5]])
print(script_ops.eager_py_func(shift, [rows], [dtypes.int32]))  # [unsupported-return-value]
