"""What the names of libraries stand for: constants and dtypes; all others by their names."""

from __future__ import annotations

import math
from functools import lru_cache

from pyfunc_lint.domain.callables import External
from pyfunc_lint.domain.values import FALSE, TRUE, Opaque, Py, Value, const
from pyfunc_lint.interpreter.registry import CONSTANTS
from pyfunc_lint.source.names import canonical

VERSION_INFO = "sys.version_info"
"""The type of Python's version, of which only what every supported one has is known."""

_CONSTANTS: dict[str, Value] = {
    "typing.TYPE_CHECKING": FALSE,
    "typing_extensions.TYPE_CHECKING": FALSE,
    "six.PY2": FALSE,
    "six.PY3": TRUE,
    "sys.version_info": Opaque(VERSION_INFO),
    "math.pi": const(math.pi),
    "math.e": const(math.e),
    "math.inf": const(math.inf),
    "math.nan": Py("float"),
    "math.tau": const(math.tau),
}


@lru_cache(maxsize=4096)
def external(name: str) -> Value:
    """Something of a library by its dotted name, in any spelling."""
    full = canonical(name)
    return _CONSTANTS.get(full) or CONSTANTS.get(full) or External(full)
