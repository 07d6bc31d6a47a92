"""Functions that make a tensor or an array of a value, whatever nest of lists that is.

The other functions look into lists, too, but only as far as the tables were measured.
"""

from __future__ import annotations

from collections.abc import Collection

from pyfunc_lint.domain.containers import Sequence
from pyfunc_lint.domain.tensors import Tensor
from pyfunc_lint.domain.values import Value
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.operations.dtypes import converted

TENSORS = frozenset(
    {
        "tf.constant", "tf.convert_to_tensor", "tf.compat.v1.constant",
        "tf.compat.v1.convert_to_tensor", "tf.ragged.constant",
    }
)  # fmt: skip
"""They give the dtype that lists of Python's values and tensors have as tensors."""
RAGGED = frozenset({"tf.ragged.constant"})
"""Rows are of any length to these, whatever the length of the lists."""
ARRAYS = frozenset(
    {"np.array", "np.asarray", "np.asanyarray", "np.asarray_chkfinite", "np.copy"}
)  # fmt: skip
_SHAPED = (TENSORS | ARRAYS) - RAGGED
_RESHAPING = ("shape", "ndmin")
"""Parameters that change the shape."""
NESTS = frozenset({"list", "tuple", "range", "deque"})
"""What is taken for rows: sets and generators are objects to NumPy."""


def dtype_of(run: Interpreter, name: str, value: Value) -> str | None:
    """The dtype of what the function makes of a value; None when it is none of these."""
    return converted(run, value, "eager").dtype if name in TENSORS else None


def made_of(
    run: Interpreter, name: str, value: Value | None, passed: Collection[str]
) -> Tensor | None:
    """A tensor of the shape that the function gives to a nest of lists; None for all else."""
    if name not in _SHAPED or value is None or any(one in passed for one in _RESHAPING):
        return None
    held = run.freeze(value)
    if not isinstance(held, Sequence) or held.kind not in NESTS:
        return None
    return converted(run, held, "symbolic")
