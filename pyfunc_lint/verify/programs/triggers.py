"""Which statements of a module's body lead to a place in one of its functions."""

from __future__ import annotations

import ast

from pyfunc_lint.verify.programs.layout import first_line
from pyfunc_lint.verify.programs.units import Source, Unit

_TRAINS = frozenset(
    {"fit", "fit_generator", "evaluate", "predict", "predict_generator", "train_on_batch"}
)
_NEVER = frozenset(
    {
        "remove", "unlink", "rmtree", "rmdir", "removedirs", "system", "urlretrieve", "get_file",
        "Popen", "check_call", "check_output", "download", "untar_data", "extractall", "copytree",
    }
)  # fmt: skip
"""Calls that do something to the machine and give nothing that a finding needs."""


def containing(source: Source, line: int) -> Unit | None:
    """The unit that a line of the source belongs to."""
    for unit in source.units:
        if first_line(unit.node) <= line <= (unit.node.end_lineno or unit.node.lineno):
            return unit
    # The head of an `if` or a `with`: it runs when anything in its block is kept.
    heads = [
        (node.lineno, unit)
        for unit in source.units
        for node in unit.ancestors
        if node.lineno <= line <= (node.end_lineno or 0)
    ]
    if heads:
        return max(heads, key=lambda head: head[0])[1]
    return None


def triggers(source: Source, place: Unit, line: int, *, keras: bool) -> list[Unit]:
    """The statements that, when they run, lead to the place; none when nothing here does.

    Names carry: the function that holds the place, functions that mention it, variables computed
    from it, objects that it was given to. What uses such a name at module level is a trigger.
    """
    inside = first_line(place.node) <= line <= (place.node.end_lineno or place.node.lineno)
    if not place.is_definition or not inside:
        return [place]
    carriers = set(place.binds)
    found: dict[Unit, None] = {}
    size = -1
    while size != len(carriers):
        size = len(carriers)
        for unit in source.units:
            if unit is place or not unit.reads & carriers or unit.is_import:
                continue
            if unit.is_definition:
                carriers |= unit.binds
            elif not unit.called & _NEVER and (keras or not unit.called & _TRAINS):
                found[unit] = None
                carriers |= unit.binds | (unit.changes - _imported(source))
    return [unit for unit in source.units if unit in found]


def _imported(source: Source) -> set[str]:
    return {name for unit in source.units if unit.is_import for name in unit.binds}


def left_over(units: list[Unit]) -> list[str]:
    """Variables that the triggers compute and do not read again: datasets wait to be used."""
    names: dict[str, None] = {}
    for unit in units:
        for name in unit.reads:
            if name not in unit.binds:
                names.pop(name, None)
        if isinstance(unit.node, (ast.Assign, ast.AnnAssign)):
            names.update(dict.fromkeys(sorted(unit.binds)))
    return list(names)
