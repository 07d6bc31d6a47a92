"""What a program depends on beside its own text: a run elsewhere may then take another way."""

from __future__ import annotations

import ast
import os

_NAMES = {
    "argv": "the command line", "argparse": "the command line",
    "ArgumentParser": "the command line",
    "environ": "the environment", "getenv": "the environment",
    "__file__": "the folder that it lies in", "getcwd": "the folder that it runs in",
    "expanduser": "the home folder", "home": "the home folder",
    "time": "the time", "time_ns": "the time", "now": "the time", "today": "the time",
    "utcnow": "the time", "input": "what is typed in",
}  # fmt: skip
"""Attributes and names, and what reads them."""
_OF_THE_MACHINE = frozenset({"time", "home", "input", "now", "today"})
"""Words that are common: they count as methods and functions that are called only."""
_FILES = frozenset(
    {
        "glob", "iglob", "rglob", "listdir", "scandir", "iterdir", "walk", "exists", "isfile",
        "isdir", "is_file", "is_dir", "open", "load", "loadtxt", "list_files", "read_csv",
        "read_text", "read_bytes", "Path", "read_file", "GFile", "imread", "fromfile",
    }
)  # fmt: skip
"""Functions that ask for files by a name."""


def surroundings(text: str) -> str:
    """What a program reads that is not its own, in a few words; "" where nothing is seen."""
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return ""
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    for node in ast.walk(tree):
        name = getattr(node, "attr", "") or getattr(node, "id", "")
        if name in _NAMES and (name not in _OF_THE_MACHINE or id(node) in called):
            return _NAMES[name]
        if isinstance(node, ast.Call) and _asks_for_file(node):
            return "files in the folder that it runs in"
    return ""


def _asks_for_file(call: ast.Call) -> bool:
    """Whether a call names a file relative to the working folder; one that is written is none."""
    function = call.func
    name = getattr(function, "attr", "") or getattr(function, "id", "")
    if name not in _FILES or not call.args:
        return False
    first = call.args[0]
    if not isinstance(first, ast.Constant) or not isinstance(first.value, (str, bytes)):
        return False
    mode = call.args[1] if len(call.args) > 1 else None
    if name == "open" and isinstance(mode, ast.Constant) and "w" in str(mode.value):
        return False
    return not os.path.isabs(os.fsdecode(first.value))
