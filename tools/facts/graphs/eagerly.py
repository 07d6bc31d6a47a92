"""Measures what of TensorFlow 1's interface raises in eager code though it works in a graph.

Writes `pyfunc_lint/tables/data/graph_apis.json`::

    python -m tools.facts.graphs.eagerly

Every call is made in a process of its own, eagerly and inside ``tf.Graph().as_default()``: one that
fails in a graph, too, is no right call, and nothing is written. "refused" has the error and the
words of it; "works" the calls that run eagerly; "none" those of them that give None there, and an
operation in a graph.
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import tensorflow as tf

from pyfunc_lint.source.names import canonical
from tools.facts.graphs.calls import CALLS, CASES, SETUP
from tools.facts.processes import in_child
from tools.facts.tables import write

v1 = tf.compat.v1
_SECONDS = 60.0
_FEED = "Session.run fed with a tensor"
"""It fails in graphs, too."""


def main() -> None:
    """Measure all calls and write the table."""
    refused: dict[str, tuple[str, str]] = {}
    works: list[str] = []
    nothing: list[str] = []
    wrong: list[str] = []
    for name, text in [*((name_of(text), text) for text in CALLS), *CASES.items()]:
        eager, graph = (outcome(text, where) for where in ("eager", "graph"))
        if graph[0] and name != _FEED:
            wrong.append(f"{text} fails in a graph: {graph}")
        elif eager[0]:
            refused[name] = (eager[0], eager[1])
        else:
            works.append(name)
            if eager[1] == "NoneType" and graph[1] in ("Operation", "ShouldUseWrapper"):
                nothing.append(name)
    if wrong:
        raise SystemExit("\n".join(wrong))
    write("graph_apis.json", {"refused": refused, "works": works, "none": nothing})


def name_of(text: str) -> str:
    """The canonical name of the function that is called."""
    call = ast.parse(text, mode="eval").body
    assert isinstance(call, ast.Call)
    name = ast.unparse(call.func)
    return canonical(name.replace("v1.", "tensorflow.compat.v1.").replace("tf.", "tensorflow."))


def outcome(text: str, where: str) -> tuple[str, str]:
    """The error with its first line, or "" and the type of the result."""
    with TemporaryDirectory() as folder:
        found: Any = in_child(lambda: _called(text, where, folder), _SECONDS)
    if found is None:
        raise SystemExit(f"{text} does not end, {where}")
    return str(found[0]), str(found[1])


def _called(text: str, where: str, folder: str) -> tuple[str, str]:
    if where == "graph":
        with tf.Graph().as_default():
            return _result(text, folder)
    return _result(text, folder)


def _result(text: str, folder: str) -> tuple[str, str]:
    known = {"tf": tf, "v1": v1, "folder": folder, "filled": _filled, "fed_with": _fed_with}
    known["started"] = _started
    exec(SETUP, known)
    try:
        return "", type(eval(text, known)).__name__
    except Exception as error:
        return type(error).__name__, _first_line(str(error))


def _first_line(text: str) -> str:
    line = text.partition("\n")[0]
    # Names and values of the sample are cut off.
    for cut in (" = <", " For reference", " Use tf.contrib", " = None"):
        line = line.partition(cut)[0]
    return line


def _started() -> Any:
    """A session whose variables have values."""
    session = v1.Session()
    if not tf.executing_eagerly():
        session.run(v1.global_variables_initializer())
    return session


def _filled(session: Any = None) -> Any:
    """A session with something in its graph."""
    session = session or v1.Session()
    with session.graph.as_default():
        tf.constant(1.0)
    return session


def _fed_with(value: Any) -> Any:
    with tf.Graph().as_default():
        fed = v1.placeholder(tf.float32, [])
        return v1.Session().run(fed + 1, feed_dict={fed: value})


if __name__ == "__main__":
    sys.path.insert(0, str(Path.cwd()))
    main()
