"""Which versions a failure needs: what Keras 3 refuses, Keras 2 may take, and vice versa."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pyfunc_lint.tables import keras2
from pyfunc_lint.tables.operands import Outcome

KERAS_3 = ("keras>=3",)
NUMPY_2_4 = ("numpy>=2.4",)


def required(judge: Callable[..., Outcome | None], *operands: Any) -> tuple[str, ...]:
    """The Keras that a failure on these operands needs, () when it fails under both.

    ``judge`` says what comes of operands: it is asked for those of the other Keras.
    """
    versions = keras2.requires(*operands)
    if not versions:
        return ()
    other = judge(*map(keras2.of_other, operands))
    return () if other is not None and other.error else versions
