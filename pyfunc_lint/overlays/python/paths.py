"""Functions that take file names: what they give, and what they do with a text that is none.

What each does with the text of a tensor or bytes was measured: a file of that name never exists.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass

from pyfunc_lint.domain.containers import Sequence
from pyfunc_lint.domain.lattice import members
from pyfunc_lint.domain.tensors import Tensor
from pyfunc_lint.domain.values import POISON, Const, Opaque, Py, Value, python_kind
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.qualifiers import texts
from pyfunc_lint.interpreter.registry import KEEPS_NO_TEXTS, Overlay, handles
from pyfunc_lint.overlays.measured.signatures import by_signature
from pyfunc_lint.tables import python as stubs
from pyfunc_lint.tables.signatures import parameters

KEEPS_NO_TEXTS.add(
    "builtins.", "os.path.", "os.fsdecode", "os.fsencode", "os.fspath", "pathlib.", "json.", "re.",
    "logging.", "absl.logging.", "warnings.",
)  # fmt: skip
_MISSING = "FileNotFoundError"
_NOT_FOUND = "NotFoundError"
_WRITTEN = "makes a file of that name"


@dataclass(frozen=True, slots=True)
class Sink:
    """A parameter that a text of a tensor does not fit: the effect, or the error."""

    parameter: str
    effect: str = ""
    error: str = ""
    opens: bool = False
    """What happens depends on the mode in which a file is opened."""
    whole: bool = False
    """Only a text in which nothing else stands is sure to fail."""


def _all(names: str, effect: str = "", error: str = "", **more: bool) -> dict[str, Sink]:
    """One sink for each "function:parameter"."""
    pairs = (item.split(":") for item in names.split())
    return {name: Sink(parameter, effect, error, **more) for name, parameter in pairs}


SINKS = {
    **_all(
        "np.load:file np.loadtxt:fname np.genfromtxt:fname np.fromfile:file os.listdir:path "
        "os.scandir:path os.stat:path os.remove:path os.unlink:path os.rename:src os.chdir:path "
        "os.path.getsize:filename os.path.getmtime:filename shutil.copy:src shutil.copyfile:src "
        "shutil.copy2:src shutil.move:src shutil.rmtree:path xml.etree.ElementTree.parse:source",
        error=_MISSING,
    ),
    **_all(
        "builtins.open:file io.open:file codecs.open:filename wave.open:f gzip.open:filename "
        "bz2.open:filename lzma.open:filename tarfile.open:name zipfile.ZipFile:file",
        error=_MISSING, opens=True,
    ),
    **_all(
        "tf.io.read_file:filename tf.io.gfile.listdir:path tf.io.gfile.stat:path "
        "tf.io.gfile.remove:path tf.io.gfile.copy:src",
        error=_NOT_FOUND,
    ),
    **_all(
        "os.path.exists:path os.path.isfile:path os.path.isdir:s tf.io.gfile.exists:path "
        "tf.io.gfile.isdir:path",
        "is always False",
    ),
    **_all(
        "glob.glob:pathname glob.iglob:pathname os.walk:top tf.io.gfile.glob:pattern",
        "finds nothing",
    ),
    **_all(
        "os.makedirs:name os.mkdir:path np.save:file np.savez:file np.savez_compressed:file "
        "np.savetxt:fname tf.io.gfile.makedirs:path tf.io.write_file:filename",
        _WRITTEN,
    ),
    **_all("builtins.int:x builtins.float:x", error="ValueError"),
    **_all("json.loads:s", error="JSONDecodeError", whole=True),
}  # fmt: skip
_FILE_ERRORS = frozenset({"FileNotFoundError", "OSError", "IOError", "EnvironmentError"})
_LISTING = frozenset({"os.listdir", "os.scandir", "tf.io.gfile.listdir"})
CONSTANTS = {"tf.constant": "value", "tf.convert_to_tensor": "value"}


def takes_text(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """A call that takes the text of a tensor for a file name or a number: poison if it raises."""
    if name in CONSTANTS:
        _makes_tensor(run, node, name, arguments, frame)
        return None
    sink = SINKS.get(name)
    texts.escape(run, arguments.all() if sink is None else arguments.all()[1:], name, frame)
    arguments = arguments.bound(parameters(name)) if sink is not None else arguments
    value = None if sink is None or arguments.open else arguments.get(sink.parameter)
    rendering = None if value is None else texts.surely(run, value)
    if sink is None or rendering is None or (sink.whole and not rendering.whole):
        return None
    effect, error = sink.effect, sink.error
    if sink.opens:
        effect, error = _opened(_mode(arguments))
    if effect == _WRITTEN:
        texts.keep(run, rendering, frame, True)
    operation = f"{name.removeprefix('builtins.')}()"
    if effect == _WRITTEN:
        texts.named(run, rendering, operation, effect)
    if effect in ("", _WRITTEN) and not error:
        return None
    if name in _LISTING and texts.was_made(run, rendering):
        return None  # The folder of that name is there: what it holds is asked for.
    raises = texts.misuse(rendering, operation, effect or f"raises {error}", error)
    if error not in ("ValueError", "JSONDecodeError"):
        raises = texts.as_path(raises)
    if error == _MISSING and any(types & _FILE_ERRORS for types, _ in run.handlers):
        # Whoever expects that a file is missing does not expect that every one is.
        raises = texts.misuse(rendering, operation, f"always raises {error}, which is caught")
        texts.lose(run, node, frame, rendering, texts.as_path(raises))
        return POISON
    if error:
        texts.fail(run, node, frame, rendering, raises)
        return POISON
    texts.lose(run, node, frame, rendering, raises)
    return None


def _makes_tensor(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> None:
    """The text of a symbolic tensor, put into the graph as a constant."""
    value = arguments.bound(parameters(name)).get(CONSTANTS[name])
    rendering = None if value is None else texts.surely(run, value)
    source = None if rendering is None else rendering.source
    if value is not None and isinstance(source, Tensor) and source.mode == "symbolic":
        texts.given_out(run, node, value, f"{name}()", frame)


def _opened(mode: str) -> tuple[str, str]:
    """The effect and the error of opening a file that does not exist."""
    if mode.startswith("r"):
        return "", _MISSING
    return (_WRITTEN if mode.startswith(("w", "a", "x")) else ""), ""


def _mode(arguments: Arguments) -> str:
    """The mode in which a file is opened, "?" when it is not known."""
    value = arguments.get("mode")
    if value is None:
        return "r"
    return value.value if isinstance(value, Const) and isinstance(value.value, str) else "?"


# -- paths as objects -----------------------------------------------------------------------

_PATH = Overlay("pathlib.", real="pathlib.Path")
_PATH_READERS = frozenset({"read_text", "read_bytes", "stat", "unlink", "rename"})
_PATH_WRITERS = frozenset({"mkdir", "touch", "write_text", "write_bytes", "symlink_to"})
_PATH_TESTS = frozenset({"exists", "is_file", "is_dir"})


@handles("pathlib.Path", "pathlib.PurePath", "pathlib.PosixPath")
def _path_object(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    """A path remembers the text that it was made of."""
    signature = stubs.signature(name)
    if signature is not None:
        result = by_signature(run, node, signature, arguments, frame, f"{name}()")
        if result is POISON:
            return POISON
    return Opaque(name, texts.within(run.refine(value) for value in arguments.positional))


@_PATH.method("glob", "rglob", "iterdir")
def _children(
    run: Interpreter, node: ast.AST, path: Opaque, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return Sequence("generator", None, Opaque(path.type_name))


@_PATH.method(*_PATH_TESTS)
def _test(
    run: Interpreter, node: ast.AST, path: Opaque, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    rendering = texts.spelling_of(path)
    if rendering is None:
        return None
    raises = texts.misuse(rendering, f".{name}()", "is always False")
    texts.lose(run, node, frame, rendering, texts.as_path(raises))
    return Py("bool")


@_PATH.method(*_PATH_READERS)
def _read(
    run: Interpreter, node: ast.AST, path: Opaque, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    rendering = texts.spelling_of(path)
    if rendering is None:
        return None
    raises = texts.misuse(rendering, f".{name}()", f"raises {_MISSING}", _MISSING)
    texts.fail(run, node, frame, rendering, texts.as_path(raises))
    return POISON


@_PATH.method(*_PATH_WRITERS)
def _write(
    run: Interpreter, node: ast.AST, path: Opaque, name: str, arguments: Arguments, frame: Frame
) -> None:
    rendering = texts.spelling_of(path)
    if rendering is not None:
        texts.keep(run, rendering, frame, True)


@_PATH.method("open")
def _open_path(
    run: Interpreter, node: ast.AST, path: Opaque, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    use = _read if _mode(arguments).startswith("r") else _write
    return use(run, node, path, name, arguments, frame)


# -- what comes back ------------------------------------------------------------------------


def text_kind(run: Interpreter, arguments: Arguments) -> str:
    """Whether a function gives str or bytes whose arguments are all the same, "" if not known."""
    kinds = {
        python_kind(member) for value in arguments.all() for _, member in members(run.refine(value))
    }
    texts_among = kinds & {"str", "bytes"}
    return texts_among.pop() if len(texts_among) == 1 else ""


@handles(
    "os.path.join", "os.path.abspath", "os.path.normpath", "os.path.realpath",
    "os.path.expanduser", "os.path.expandvars", "os.path.normcase", "os.path.basename",
    "os.path.dirname", "os.path.relpath", "os.fspath",
)  # fmt: skip
def _path(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    """str stays str and bytes stay bytes: a mixture fails."""
    signature = stubs.signature(name)
    result: Value = run.fresh(node, frame)
    if signature is not None:
        result = by_signature(run, node, signature, arguments, frame, f"{name}()")
    if result is POISON:
        return POISON
    kind = text_kind(run, arguments)
    if kind == "str" and name not in ("os.path.basename", "os.path.dirname"):
        return texts.within(run.refine(value) for value in arguments.positional)
    return Py(kind) if kind else result


@handles("builtins.open", "io.open")
def _open(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    """A file, of text or bytes by its mode."""
    signature = stubs.signature("builtins.open")
    if signature is not None:
        result = by_signature(run, node, signature, arguments, frame, "open()")
        if result is POISON:
            return POISON
    mode = _mode(arguments)
    if arguments.open or not mode.startswith(("r", "w", "a", "x")) or "+" in mode:
        return run.fresh(node, frame)
    if "b" not in mode:
        return Opaque("io.TextIOWrapper")
    return Opaque("io.BufferedReader" if mode.startswith("r") else "io.BufferedWriter")


@handles("os.path.splitext", "os.path.split")
def _split(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    """Two parts of the same kind."""
    signature = stubs.signature(name)
    if signature is not None:
        result = by_signature(run, node, signature, arguments, frame, f"{name}()")
        if result is POISON:
            return POISON
    kind = text_kind(run, arguments)
    part = Py(kind) if kind else run.fresh(node, frame)
    return Sequence("tuple", (part, part))


@handles("tempfile.mkdtemp", "tempfile.mkstemp", "tempfile.mktemp")
def _temporary(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    """str unless an argument is bytes."""
    if arguments.open or any(
        python_kind(value) not in ("str", "none") for value in arguments.all()
    ):
        return run.fresh(node, frame)
    if name == "tempfile.mkstemp":
        return Sequence("tuple", (Py("int"), Py("str")))
    return Py("str")


@handles("glob.glob", "glob.iglob")
def _found(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    return _paths(run, node, name, arguments.get("pathname"), arguments, frame)


@handles("os.listdir")
def _listed(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return _paths(run, node, name, arguments.get("path"), arguments, frame)


def _paths(
    run: Interpreter,
    node: ast.AST,
    name: str,
    subject: Value | None,
    arguments: Arguments,
    frame: Frame,
) -> Value:
    signature = stubs.signature(name)
    if signature is not None and subject is not None:
        if by_signature(run, node, signature, arguments, frame, f"{name}()") is POISON:
            return POISON
    kind = "bytes" if subject is not None and python_kind(subject) == "bytes" else "str"
    if subject is not None and python_kind(subject) in ("str", ""):
        return run.new_list(None, Py("str"))
    return run.new_list(None, Py(kind))


@handles("tf.io.gfile.glob", "tf.compat.v1.gfile.Glob", "tf.io.gfile.listdir")
def _gfile_paths(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    value = next(iter(arguments.all()), None)
    if value is not None and python_kind(value) == "str":
        return run.new_list(None, Py("str"))
    return None


@_PATH.attribute("parent", "name", "stem", "suffix", "anchor", "root")
def _part(run: Interpreter, path: Opaque, name: str, frame: Frame) -> Value:
    """The parts of a path of pathlib."""
    return Opaque(path.type_name) if name == "parent" else Py("str")
