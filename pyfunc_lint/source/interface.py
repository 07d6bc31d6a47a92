"""For which TensorFlow a module is written, by the names that it uses: 1 or 2.

What is looked at is the text, so that it can be asked of modules whose functions are not parsed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pyfunc_lint.source.modules import Module
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
_COMMENT = re.compile(r"#[^\n]*")
_TESTED = re.compile(
    r"^(?![ \t]*print\b)[^\n]*(?:__version__|hasattr\(\s*t|version\.VERSION)", re.MULTILINE
)
_STYLE = re.compile(r"\.numpy\(\)|\btf\.function\b|\.GradientTape\b")
_OF_1 = frozenset(
    {"enable_eager_execution", "enable_v2_behavior", "contrib.eager", "Session", "placeholder"}
)
"""Beside these the style of TensorFlow 2 says nothing: 1 has it, too, or it is the mistake."""
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


NOTHING = Interface()


def interface(module: Module) -> Interface:
    """What is known of a module; looked at once."""
    found = module.cache.get("interface")
    if found is None:
        found = module.cache["interface"] = of_text(module.text)
    assert isinstance(found, Interface)
    return found


def of_text(text: str) -> Interface:
    """What a text says."""
    names = {found[1] or found[2] for found in _IMPORT.finditer(text)}
    if not names:
        return NOTHING
    code = _COMMENT.sub("", text)
    old = {found[1] or found[2] for found in _OLD_AS.finditer(code)}
    uses = _uses(code, names)
    lost = frozenset(use for use in uses if gone.successor(use) is not None)
    if not lost or names & old:
        return Interface(frozenset(names - old))
    kept = {use for use in uses if use.startswith(_OLD)}
    others = "torch" in code  # Its tensors have a ``numpy()``, too.
    styled = not others and _STYLE.search(code) is not None and not lost & _OF_1
    newer = bool(uses & gone.new()) or styled or len(kept) > len(lost)
    tested = _TESTED.search(code) is not None
    return Interface(frozenset(names), lost, not newer and not tested, newer and not tested)


def _uses(code: str, names: set[str]) -> set[str]:
    """Dotted names below ``tensorflow``, with the modules that they are in."""
    pattern = rf"(?<![\w.])(?:{'|'.join(map(re.escape, names))})((?:\.\w+){{1,{_LONGEST}}})"
    found: set[str] = set()
    for use in re.finditer(pattern, code):
        parts = use[1][1:].split(".")
        found.update(".".join(parts[:count]) for count in range(1, len(parts) + 1))
    return found
