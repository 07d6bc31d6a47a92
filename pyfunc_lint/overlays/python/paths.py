"""Functions that take file names, and paths as objects."""

from __future__ import annotations

import ast

from pyfunc_lint.domain.containers import Sequence
from pyfunc_lint.domain.lattice import members
from pyfunc_lint.domain.values import POISON, Opaque, Py, Value, python_kind
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.qualifiers import texts
from pyfunc_lint.interpreter.registry import KEEPS_NO_TEXTS, Overlay, handles
from pyfunc_lint.overlays.measured.signatures import by_signature
from pyfunc_lint.overlays.measured.sinks import MISSING, WRITTEN, mode_of, sinks
from pyfunc_lint.tables import python as stubs

KEEPS_NO_TEXTS.add(
    "builtins.", "os.path.", "os.fsdecode", "os.fsencode", "os.fspath", "pathlib.", "json.", "re.",
    "logging.", "absl.logging.", "warnings.",
)  # fmt: skip
sinks(
    "os.stat:path os.remove:path os.unlink:path os.rename:src os.chdir:path "
    "os.path.getsize:filename os.path.getmtime:filename shutil.copy:src shutil.copyfile:src "
    "shutil.copy2:src shutil.move:src shutil.rmtree:path xml.etree.ElementTree.parse:source",
    error=MISSING,
)
sinks(
    "builtins.open:file io.open:file codecs.open:filename wave.open:f gzip.open:filename "
    "bz2.open:filename lzma.open:filename tarfile.open:name zipfile.ZipFile:file",
    error=MISSING, opens=True,
)  # fmt: skip
sinks("os.listdir:path os.scandir:path", error=MISSING, lists=True)
sinks("os.path.exists:path os.path.isfile:path os.path.isdir:s", "is always False")
sinks("glob.glob:pathname glob.iglob:pathname os.walk:top", "finds nothing")
sinks("os.makedirs:name os.mkdir:path", WRITTEN)
sinks("builtins.int:x builtins.float:x", error="ValueError")
sinks("json.loads:s", error="JSONDecodeError", whole=True)


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
    raises = texts.misuse(rendering, f".{name}()", f"raises {MISSING}", MISSING)
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
    use = _read if mode_of(arguments).startswith("r") else _write
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
    mode = mode_of(arguments)
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


@_PATH.attribute("parent", "name", "stem", "suffix", "anchor", "root")
def _part(run: Interpreter, path: Opaque, name: str, frame: Frame) -> Value:
    """The parts of a path of pathlib."""
    return Opaque(path.type_name) if name == "parent" else Py("str")
