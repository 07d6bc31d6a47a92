"""What a module itself says about the versions that it is for."""

from __future__ import annotations

import ast
import re
import shlex
from collections.abc import Iterator

from pyfunc_lint.source.versions.pins import of_line
from pyfunc_lint.source.versions.resolution import Wish

_LEGACY = "TF_USE_LEGACY_KERAS"
_ON = ("1", "true", "True")
_TF_KERAS = re.compile(
    r"^[ \t]*(?:from[ \t]+tf_keras\b|import[ \t][^\n#]*\btf_keras\b)", re.MULTILINE
)
_KERAS_ITSELF = re.compile(r"^[ \t]*(?:from|import)[ \t]+keras\b", re.MULTILINE)
_KERAS_OF_TENSORFLOW = re.compile(
    r"\b(?:tf|tensorflow)\.(?:compat\.v\d\.)?keras\b|\btensorflow import [^\n]*\bkeras\b"
)
_PIP = re.compile(
    r"^[ \t]*#?[ \t]*[!%][ \t]*(?:python[\d.]*[ \t]+-m[ \t]+)?(?:uv[ \t]+)?pip3?"
    r"[ \t]+(install[ \t].*)$",
    re.MULTILINE,
)
_COLAB = re.compile(r"tensorflow_version\W{1,6}(1)\.x")
_RUNS = frozenset(
    {"system", "getoutput", "run_line_magic", "magic", "run", "call", "check_call", "check_output",
     "Popen", "main"}
)  # fmt: skip
_LIBRARIES = frozenset({"tf", "tensorflow", "keras", "tf_keras"})


def imports_tf_keras(text: str) -> bool:
    """Whether the module uses the package that holds Keras 2 beside a newer TensorFlow."""
    return "tf_keras" in text and _TF_KERAS.search(text) is not None


def imports_keras_itself(text: str) -> bool:
    """Whether the module uses Keras as a package of its own."""
    return _KERAS_ITSELF.search(text) is not None


def uses_tensorflows_keras(text: str) -> bool:
    """Whether the module uses Keras as a part of TensorFlow."""
    return _KERAS_OF_TENSORFLOW.search(text) is not None


def chooses_legacy_keras(text: str, tree: ast.Module) -> bool:
    """Whether the module switches tf.keras to Keras 2, before it imports TensorFlow."""
    if _LEGACY not in text:
        return False
    nodes = list(ast.walk(tree))
    imports = [getattr(node, "lineno", 0) for node in nodes if _imports_tensorflow(node)]
    chosen = [getattr(node, "lineno", 0) for node in nodes if _sets_legacy(node)]
    return bool(chosen) and min(chosen) < min(imports, default=len(text))


def _imports_tensorflow(node: ast.AST) -> bool:
    if isinstance(node, ast.ImportFrom):
        return (node.module or "").partition(".")[0] == "tensorflow"
    return isinstance(node, ast.Import) and any(
        alias.name.partition(".")[0] == "tensorflow" for alias in node.names
    )


def _sets_legacy(node: ast.AST) -> bool:
    if isinstance(node, ast.Assign):
        target = node.targets[0]
        return (
            isinstance(target, ast.Subscript)
            and _is_environment(target.value)
            and _text(target.slice) == _LEGACY
            and _text(node.value) in _ON
        )
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    if node.func.attr == "run_line_magic":  # %env, as notebooks are exported
        said = " ".join(map(_text, node.args))
        return re.search(rf"\b{_LEGACY}[= ]+(?:1|[Tt]rue)\b", said) is not None
    if not _is_environment(node.func.value):
        return False
    if node.func.attr == "setdefault":
        return [_text(argument) for argument in node.args] in [[_LEGACY, value] for value in _ON]
    if node.func.attr == "update":
        given = {keyword.arg: keyword.value for keyword in node.keywords}
        for argument in node.args:
            if isinstance(argument, ast.Dict):
                pairs = zip(argument.keys, argument.values, strict=True)
                given.update({_text(key): value for key, value in pairs})
        return _LEGACY in given and _text(given[_LEGACY]) in _ON
    return False


def _is_environment(node: ast.AST) -> bool:
    return "environ" in (getattr(node, "attr", ""), getattr(node, "id", ""))


def _text(node: ast.AST | None) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def installed(text: str, tree: ast.Module) -> tuple[Wish, ...]:
    """What the module has pip install, as exported notebooks do."""
    if "install" not in text and "tensorflow_version" not in text:
        return ()
    commands = list(_PIP.findall(text))
    if "pip" in text and "install" in text:
        commands.extend(_run(tree))
    wishes = [wish for command in commands for wish in _of_command(command)]
    if _COLAB.search(text):
        wishes.append(Wish("tensorflow", "==1.*", "the module"))
    return tuple(dict.fromkeys(wish for wish in wishes if wish.specifier))


def _run(tree: ast.Module) -> Iterator[str]:
    """The arguments of pip in commands that are literals."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        if getattr(node.func, "attr", getattr(node.func, "id", "")) not in _RUNS:
            continue
        parts: list[ast.expr] = []
        for argument in node.args:
            parts.extend(argument.elts if isinstance(argument, ast.List) else [argument])
        command = " ".join(map(_text, parts))
        before, _, after = command.partition("install ")
        if after and (re.search(r"\bpip3?\b", before) or getattr(node.func, "attr", "") == "main"):
            yield f"install {after}"


def _of_command(command: str) -> Iterator[Wish]:
    try:
        words = shlex.split(command.partition(" #")[0])
    except ValueError:
        words = command.split()
    for word in words[1:]:
        if word in ("&&", ";", "|", "||"):
            return
        yield from of_line(word.rstrip(";"), "pip install in the module")


def compares_versions(text: str, tree: ast.Module) -> bool:
    """Whether the module does one thing under one version of TensorFlow or Keras, and another
    under another.
    """
    if "__version__" not in text:
        return False
    names = {
        target.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and _mentions(node.value, frozenset())
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    known = frozenset(names)
    asserted = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assert)
        for inner in ast.walk(node.test)
    }
    for node in ast.walk(tree):
        if id(node) in asserted:
            continue  # What it is not for.
        if isinstance(node, ast.Compare) and _mentions(node, known):
            return True
        if isinstance(node, ast.If | ast.IfExp) and _mentions(node.test, known):
            return True
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "startswith":
            if _mentions(node.func, known):
                return True
    return False


def _mentions(node: ast.AST, names: frozenset[str]) -> bool:
    return any(
        (isinstance(inner, ast.Name) and inner.id in names)
        or (
            isinstance(inner, ast.Attribute)
            and inner.attr == "__version__"
            and _root(inner.value) in _LIBRARIES
        )
        for inner in ast.walk(node)
    )


def _root(node: ast.AST) -> str:
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""
