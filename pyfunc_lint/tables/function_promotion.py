"""NumPy's promotion of dtypes, as it was measured under NumPy 1.26 and 2."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pyfunc_lint.tables.dtypes import NUMPY_NATURAL
from pyfunc_lint.tables.function_rules import Value


def promote(values: Sequence[Value], shared: Mapping[str, Any]) -> str | None:
    """The dtype in which NumPy works on these; None where NumPy 1.26 and 2 differ."""
    strong: list[tuple[str, str]] = []
    weak: list[str] = []
    for value in values:
        if value.form == "none":
            continue
        if value.form in ("array", "scalar", "tensor") and value.dtype:
            form = "s" if value.rank == 0 else "a" if value.rank is not None else "?"
            strong.append((form, value.dtype))
        elif value.form == "list" and value.dtype and value.uniform:
            strong.append(("a", value.dtype))
        elif value.form == "python" and value.leaf and value.uniform:
            if value.rank == 0:
                weak.append(value.leaf)
            else:
                strong.append(("a", NUMPY_NATURAL[value.leaf]))
        else:
            return None
    if not strong:
        strong = [("s", NUMPY_NATURAL[leaf]) for leaf in weak]
        weak = []
    if not strong:
        return None
    form, dtype = strong[0]
    for other_form, other in strong[1:]:
        merged = _pair(form, dtype, other_form, other, shared)
        if merged is None:
            return None
        form, dtype = ("a" if "a" in (form, other_form) else form), merged
    for leaf in weak:
        found = [shared["promotion"].get(f"{f}.{leaf}", {}).get(dtype)
                 for f in ("as" if form == "?" else form)]  # fmt: skip
        if len(set(found)) != 1 or found[0] is None:
            return None
        dtype = found[0]
    return dtype


def _pair(
    form: str, dtype: str, other_form: str, other: str, shared: Mapping[str, Any]
) -> str | None:
    if dtype == other:
        return dtype
    found = {
        shared["promotion"].get(a + b, {}).get(f"{x},{y}")
        for a in ("as" if form == "?" else form)
        for b in ("as" if other_form == "?" else other_form)
        for x, y in ((dtype, other),)
    }
    return found.pop() if len(found) == 1 else None
