"""Measures which of NumPy's functions hand over to an argument that is another library's object.

Writes dispatching.json of `pyfunc_lint/tables/data`::

    python -m tools.facts.functions.dispatching

It holds for each function the positions of the arguments that may decide the result (by
``__array_function__`` or ``__array_ufunc__``), so that it need not be an array.
"""

from __future__ import annotations

import contextlib
import io
import json
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np

from tools.facts.tables import DATA

_MODULES = ("", "linalg.", "fft.", "random.")
_MOST_ARGUMENTS = 4


class HandedOver(Exception):
    """The object was asked for the result."""


class Foreign:
    """What takes over whatever NumPy lets it take over."""

    def __array_function__(self, *_: object, **__: object) -> object:
        raise HandedOver

    def __array_ufunc__(self, *_: object, **__: object) -> object:
        raise HandedOver


def hands_over(function: Callable[..., Any], position: int) -> bool:
    """Whether a function lets the argument at a position, or one in a list there, decide."""
    for count in range(position + 1, _MOST_ARGUMENTS + 1):
        for given in (Foreign(), [Foreign(), Foreign()]):
            arguments: list[Any] = [[1, 2] for _ in range(count)]
            arguments[position] = given
            try:
                function(*arguments)
            except HandedOver:
                return True
            except Exception:
                continue
    return False


def measured() -> dict[str, str]:
    """The positions, in one word, by the function's name."""
    found = {}
    for prefix in _MODULES:
        owner = getattr(np, prefix[:-1]) if prefix else np
        for name in dir(owner):
            function = getattr(owner, name)
            if name.startswith("_") or isinstance(function, type) or not callable(function):
                continue
            with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
                warnings.simplefilter("ignore")
                places = [str(i) for i in range(_MOST_ARGUMENTS) if hands_over(function, i)]
            if places:
                found[f"np.{prefix}{name}"] = "".join(places)
    return dict(sorted(found.items()))


def text() -> str:
    """The table as it is written."""
    return json.dumps(measured(), indent=0) + "\n"


if __name__ == "__main__":
    (DATA / "dispatching.json").write_text(text(), encoding="utf-8")
