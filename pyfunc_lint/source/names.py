"""Canonical dotted names of libraries: every spelling of one thing gets one name."""

from __future__ import annotations

from functools import lru_cache

# Longest prefixes first. TensorFlow's public names begin with "tf.", NumPy's with "np.", Keras's
# with "keras." wherever Keras was imported from.
_PREFIXES: tuple[tuple[str, str], ...] = (
    ("tensorflow.python.ops.script_ops.eager_py_func", "tf.py_function"),
    ("tensorflow.python.ops.script_ops.py_func_common", "tf.compat.v1.py_func"),
    ("tensorflow.python.ops.script_ops.py_func", "tf.compat.v1.py_func"),
    ("tensorflow.python.ops.script_ops.numpy_function", "tf.numpy_function"),
    ("tensorflow.python.ops.script_ops", "tf"),
    ("tensorflow.python.eager.def_function.function", "tf.function"),
    ("tensorflow.python.eager.polymorphic_function.polymorphic_function.function", "tf.function"),
    ("tensorflow.python.data.ops.dataset_ops.DatasetV2", "tf.data.Dataset"),
    ("tensorflow.python.data.ops.dataset_ops.Dataset", "tf.data.Dataset"),
    ("tensorflow.python.data.ops.dataset_ops", "tf.data"),
    ("tensorflow.python.framework.dtypes", "tf"),
    ("tensorflow.python.framework.constant_op.constant", "tf.constant"),
    ("tensorflow.python.framework.ops.convert_to_tensor", "tf.convert_to_tensor"),
    ("tensorflow.python.framework.ops.Graph", "tf.Graph"),
    *(
        (
            f"tensorflow.python.framework.ops.{name}_eager_execution",
            f"tf.compat.v1.{name}_eager_execution",
        )
        for name in ("enable", "disable")
    ),
    ("tensorflow.python.compat.v2_compat", "tf.compat.v1"),
    ("tensorflow.python.framework.tensor", "tf"),
    ("tensorflow.python.framework.tensor_spec", "tf"),
    ("tensorflow.python.framework.tensor_shape", "tf"),
    ("tensorflow.python.framework.sparse_tensor", "tf"),
    ("tensorflow.python.eager.context.executing_eagerly", "tf.executing_eagerly"),
    ("tensorflow.python.ops.resource_variable_ops.ResourceVariable", "tf.Variable"),
    ("tensorflow.python.ops.variables.Variable", "tf.Variable"),
    ("tensorflow.python.ops.ragged.ragged_factory_ops", "tf.ragged"),
    ("tensorflow.python.ops.ragged.ragged_tensor", "tf"),
    ("tensorflow.python.ops.array_ops.placeholder", "tf.compat.v1.placeholder"),
    ("tensorflow.python.ops.string_ops", "tf.strings"),
    (
        "tensorflow.python.ops.numpy_ops.np_config.enable_numpy_behavior",
        "tf.experimental.numpy.experimental_enable_numpy_behavior",
    ),
    ("tensorflow.python.ops.random_ops", "tf.random"),
    ("tensorflow.python.ops.array_ops", "tf"),
    ("tensorflow.python.ops.math_ops", "tf.math"),
    ("tensorflow.python.keras", "keras"),
    ("tensorflow.google.compat.v1", "tf.compat.v1"),
    ("tensorflow.google.compat.v2", "tf"),
    ("tensorflow.google", "tf"),
    ("tensorflow.compat.v2", "tf"),
    ("tensorflow.compat.v1.keras", "keras"),
    ("tensorflow.compat.v1", "tf.compat.v1"),
    ("tensorflow.keras", "keras"),
    ("tensorflow.experimental.numpy", "tf.experimental.numpy"),
    ("tensorflow_core", "tf"),
    ("tensorflow", "tf"),
    ("keras.src", "keras"),
    ("numpy", "np"),
)
# Names inside the canonical space that mean another one.
_RENAMES: tuple[tuple[str, str], ...] = (
    ("tf.compat.v1.compat.v1", "tf.compat.v1"),
    ("tf.compat.v1.compat.v2", "tf"),
    ("tf.compat.v2", "tf"),
    ("tf.v1", "tf.compat.v1"),
    ("tf.compat.v1.keras", "keras"),
    ("tf.keras", "keras"),
    ("tf.compat.v1.py_function", "tf.py_function"),
    ("tf.compat.v1.numpy_function", "tf.numpy_function"),
    ("tf.compat.v1.data", "tf.data"),
    ("tf.compat.v1.function", "tf.function"),
    ("tf.compat.v1.executing_eagerly", "tf.executing_eagerly"),
    ("tf.py_func", "tf.compat.v1.py_func"),
    ("tf.eager_py_func", "tf.py_function"),
    ("tf.contrib.eager.py_func", "tf.py_function"),
    ("tf.DType", "tf.dtypes.DType"),
    ("tf.math.cast", "tf.cast"),
    ("tf.math.matmul", "tf.matmul"),
    ("tf.math.range", "tf.range"),
    ("keras.backend.py_func", "keras.backend.py_func"),
    ("np.core", "np"),
)

WRAPPERS = frozenset({"tf.py_function", "tf.numpy_function", "tf.compat.v1.py_func"})


@lru_cache(maxsize=4096)
def canonical(name: str) -> str:
    """The one name of a dotted import path or of an attribute chain that starts at one."""
    if name.startswith("tf.python."):
        name = f"tensorflow{name[2:]}"  # An attribute of an internal module that was imported.
    for prefix, short in _PREFIXES:
        if _starts(name, prefix):
            name = short + name[len(prefix) :]
            break
    changed = name.startswith(("tf", "np", "keras"))
    while changed:
        changed = False
        for prefix, short in _RENAMES:
            if prefix != short and _starts(name, prefix):
                name = short + name[len(prefix) :]
                changed = True
                break
    return name


def _starts(name: str, prefix: str) -> bool:
    return name.startswith(prefix) and (len(name) == len(prefix) or name[len(prefix)] == ".")
