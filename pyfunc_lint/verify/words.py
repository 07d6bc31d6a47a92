"""TensorFlow's own words about an error, without what only TensorFlow needs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_LENGTH = 300
_ERROR = re.compile(r"\s*[A-Za-z_.]*(Error|Exception)\b: ")
_COLOUR = re.compile(r"\x1b\[[\d;]*m")
_NODES = re.compile(
    r"Error in user-defined function passed to \S+ transformation with iterator: [\w:]+ "
    r"|\{\{function_node [^}]*\}\}|\[\[\{\{node [^}]*\}\}\]\]|\[\[\w*\]\]|\[Op:\w+\]|name:\s*$"
)
_NOISE = re.compile(
    r"\s*(File \".*|Detected at node.*|Graph execution error:|Traceback \(most recent.*"
    r"|in user code:|Exception encountered when calling .*|Arguments received by .*"
    r"|<stack frames hidden.*|\^+|.*\*$)\s*"
)
"""Lines that say where, and nothing of what."""


def squeezed(text: str) -> str:
    """The text with every run of white space as one blank."""
    return " ".join(text.split())


def said(outcome: Mapping[str, Any], matters: str = "") -> str:
    """An error in one line: what is said of an inner error comes first.

    ``matters``: words that are not cut off where the line gets too long.
    """
    message = _COLOUR.sub("", str(outcome.get("message", "")))
    message = message.split("\nArguments received by")[0]
    inner = next((line for line in message.splitlines() if _ERROR.match(line)), "")
    text = squeezed(_NODES.sub("", inner)) if inner else _without_places(message)
    name = str(outcome.get("type", ""))
    if name and not text.startswith(name):
        text = f"{name}: {text}"
    return _cut(text, squeezed(matters))


def _without_places(message: str) -> str:
    lines = message.split("\n")
    kept: list[str] = []
    code = False
    for line in lines:
        if _NOISE.fullmatch(line):
            code = line.lstrip().startswith("File ")
        elif not code:
            kept.append(line)
        else:
            code = False  # The line of source below a place.
    return squeezed(_NODES.sub("", "\n".join(kept))) or squeezed(message)


def _cut(text: str, matters: str) -> str:
    """At most so long, between words, with what matters in it."""
    if len(text) <= _LENGTH:
        return text
    end = _LENGTH
    at = text.find(matters) if matters else -1
    if at >= 0 and at + len(matters) > _LENGTH:
        head = text.split(": ", 1)[0]
        start = text.rfind(" ", 0, max(at - _LENGTH // 3, 1)) + 1
        text = f"{head}: ... {text[start:]}"
        end = max(_LENGTH, text.find(matters) + len(matters))
    return text if len(text) <= end else text[: text.rfind(" ", 0, end + 1)] + " ..."
