"""For which TensorFlow a module is written, by the names that it uses: 1 or 2.

What is looked at is the text, so that it can be asked of modules whose functions are not parsed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pyfunc_lint.source.modules import Module
from pyfunc_lint.source.prose import PROSE
from pyfunc_lint.tables import gone

_IMPORT = re.compile(
    r"^[ \t]*import[ \t]+(?:tensorflow[ \t]+as[ \t]+(\w+)"
    r"|(tensorflow)[ \t]*(?:$|#|;))",
    re.MULTILINE,
)
_OLD_AS = re.compile(
    r"\bimport[ \t]+tensorflow\.compat\.v1[ \t]+as[ \t]+(\w+)"
    r"|\bfrom[ \t]+tensorflow\.compat[ \t]+import[ \t]+v1[ \t]+as[ \t]+(\w+)"
)
_TESTED = re.compile(
    r"^(?![ \t]*(?:print|import|from)\b)[^\n]*(?:__version__|\bhasattr\(\s*t|version\.VERSION"
    r"|\b\w*[iI][sS]_?[tT][fF]_?2|\bTF_?2)",
    re.MULTILINE,
)
"""A test of the version, by TensorFlow's names or by one of the project's own."""
_STYLE = re.compile(r"\btf\.function\b|\.GradientTape\b|\boutput_signature=")
_VALUE = re.compile(r"\.numpy\(\)")
_OTHERS = re.compile(r"torch|py_func")
"""Whose tensors have a ``numpy()`` under TensorFlow 1, too."""
_KERAS = re.compile(
    r"\b(?:tf|tensorflow)\.keras\b|^[ \t]*from[ \t]+tensorflow[ \t]+import[^\n]*\bkeras\b",
    re.MULTILINE,
)
_IMPORTED = re.compile(r"^[ \t]*(?:from|import)[ \t]+tensorflow\.(\w+)", re.MULTILINE)
_ITERATOR = re.compile(r"\.make_(?:one_shot|initializable)_iterator\(\)")
_EAGER_1 = frozenset({"enable_eager_execution", "enable_v2_behavior", "contrib.eager"})
"""Beside these the style of TensorFlow 2 says nothing: 1 has it, too."""
_OF_GRAPHS = frozenset(
    {
        "Session", "InteractiveSession", "placeholder", "global_variables_initializer",
        "initialize_all_variables", "variable_scope", "get_default_graph", "reset_default_graph",
        "app", "flags", "ConfigProto", "contrib", "summary.FileWriter", "train.Saver",
    }
)  # fmt: skip
"""What programs of TensorFlow 1 are built around."""
_FEW = 3
"""So many old names a module may have that uses Keras, and is one for TensorFlow 2 all the same."""
_LONGEST = 3
_OLD = "compat.v1."


@dataclass(frozen=True, slots=True)
class Interface:
    """What the names that a module reads from TensorFlow say."""

    names: frozenset[str] = frozenset()
    """What the module calls ``tensorflow``."""
    gone: frozenset[str] = frozenset()
    """Names that TensorFlow 2 does not have."""
    for_1: bool = False
    """It is written for TensorFlow 1 throughout."""
    for_2: bool = False
    """It uses what TensorFlow 1 does not have, and asks for no version."""
    open: bool = False
    """Neither is sure: what the project asks for decides."""


NOTHING = Interface()


def interface(module: Module) -> Interface:
    """What is known of a module; looked at once."""
    found = module.cache.get("interface")
    if found is None:
        found = module.cache["interface"] = of_text(module.text)
    assert isinstance(found, Interface)
    return found


def old_only(module: Module) -> bool:
    """Whether a module knows TensorFlow by the interface of version 1 alone."""
    return _IMPORT.search(module.text) is None and _OLD_AS.search(module.text) is not None


def of_text(text: str) -> Interface:
    """What a text says."""
    names = {found[1] or found[2] for found in _IMPORT.finditer(text)}
    if not names:
        return NOTHING
    code = PROSE.sub("", text)
    old = {found[1] or found[2] for found in _OLD_AS.finditer(code)}
    uses = _uses(code, names)
    imported = {found[1] for found in _IMPORTED.finditer(code)}
    lost = frozenset(use for use in uses | imported if gone.successor(use) is not None)
    if _ITERATOR.search(code):
        lost |= {"data.Dataset.make_one_shot_iterator"}
    names -= old
    if not lost or not names:
        return Interface(frozenset(names))
    if _TESTED.search(code):
        return Interface(frozenset(names), lost)
    kept = {use for use in uses if use.startswith(_OLD)}
    if uses & gone.new() or _in_style_of_2(code, lost) or len(kept) > len(lost):
        return Interface(frozenset(names), lost, for_2=True)
    if lost & _OF_GRAPHS or len(lost) > _FEW:
        return Interface(frozenset(names), lost, for_1=True)
    keras = _KERAS.search(code) is not None
    return Interface(frozenset(names), lost, for_2=keras, open=True)


def _in_style_of_2(code: str, lost: frozenset[str]) -> bool:
    if lost & _EAGER_1:
        return False
    values = _VALUE.search(code) is not None and _OTHERS.search(code) is None
    return values or _STYLE.search(code) is not None


def _uses(code: str, names: set[str]) -> set[str]:
    """Dotted names below ``tensorflow``, with the modules that they are in."""
    pattern = rf"(?<![\w.])(?:{'|'.join(map(re.escape, names))})((?:\.\w+){{1,{_LONGEST}}})"
    found: set[str] = set()
    for use in re.finditer(pattern, code):
        parts = use[1][1:].split(".")
        found.update(".".join(parts[:count]) for count in range(1, len(parts) + 1))
    return found
