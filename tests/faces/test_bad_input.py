"""Input that breaks programs: pylint's own message, one clear sentence, or silence."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ONLY_OURS, ROOT, Faces, Run, run

PIPELINE = """\
import numpy as np
import tensorflow as tf


def load(path):
    return np.load(path.numpy())


def build(paths):
    dataset = tf.data.Dataset.from_tensor_slices(paths)
    return dataset.map(lambda p: tf.py_function(load, [p], tf.float32))
"""


def inside(statements: str) -> str:
    """Statements in the body of a wrapped function, in a module with a pipeline."""
    body = "\n".join("    " + line for line in statements.split("\n"))
    return (
        f"{PIPELINE}\n\ndef body(x):\n{body}\n    return x\n\n\n"
        "def use():\n    return tf.py_function(body, [tf.constant(1)], tf.int32)\n"
    )


def nested_blocks(opener: str, depth: int) -> str:
    lines = [" " * level + opener.format(level=level) for level in range(depth)]
    return "\n".join([*lines, " " * depth + "x.numpy()"])


def programs() -> Iterator[tuple[str, str | bytes]]:
    """File names and sources; the ones that Python can read mix with a real pipeline."""
    yield "syntax.py", PIPELINE + "def f(:\n"
    yield "indent.py", PIPELINE + "   x = 1\n"
    yield "unclosed.py", PIPELINE + "y = tf.py_function(load, [1\n"
    yield "undecodable.py", PIPELINE.encode() + b'name = "\xff\xfe"\n'
    yield "encoding.py", b"# coding: no-such-thing\n" + PIPELINE.encode()
    yield "latin.py", b"# coding: latin-1\n" + PIPELINE.encode() + b'name = "\xe9\xff"\n'
    yield "null.py", PIPELINE.encode() + b"\x00\n"
    yield "bom.py", b"\xef\xbb\xbf" + PIPELINE.encode()
    yield "crlf.py", PIPELINE.replace("\n", "\r\n").encode()
    yield "mac.py", PIPELINE.replace("\n", "\r").encode()
    yield "formfeed.py", PIPELINE.replace("\n\n\n", "\n\f\n")
    yield "empty.py", ""
    yield "comment.py", "# tf.py_function( Dataset .map(\n"
    yield "continuation.py", PIPELINE + "x = 1 \\"
    yield "python2.py", 'import tensorflow as tf\nprint "tf.py_func("\n'

    long = "\n".join(f"x = x + {n}\nif x > {n}:\n    x = tf.add(x, {n})" for n in range(3400))
    yield "long_function.py", inside(long)
    yield (
        "long_module.py",
        PIPELINE + "\n".join(f"def f{n}(x): return x + {n}" for n in range(4000)),
    )
    yield "deep_ifs.py", inside(nested_blocks("if x > {level}:", 90))
    yield "deep_loops.py", inside(nested_blocks("while x:", 90))
    yield "deep_for.py", inside(nested_blocks("for x in x:", 18))
    yield "deep_functions.py", inside(nested_blocks("def f{level}(x=1):", 90))
    yield "deep_calls.py", inside("x = " + "tf.abs(" * 150 + "x" + ")" * 150)
    yield "deep_brackets.py", inside("x = " + "[" * 180 + "x" + "]" * 180)
    yield "too_deep.py", inside("x = " + "(" * 900 + "x" + ")" * 900)
    yield "deep_lambdas.py", inside("x = " + "lambda y: " * 150 + "x")
    yield "deep_ternary.py", inside("x = " + "1 if x else " * 150 + "x")
    yield "deep_not.py", inside("x = " + "not " * 150 + "x")
    yield "long_sum.py", inside("x = " + " + ".join(["x"] * 3000))
    yield "long_concat.py", inside("x = " + " + ".join(f'"{n}"' for n in range(2000)))
    yield "long_and.py", inside("x = " + " and ".join(["x"] * 3000))
    yield "long_compare.py", inside("x = " + " < ".join(["x"] * 3000))
    yield "long_attributes.py", inside("x = x" + ".y" * 900)
    yield "long_chain.py", PIPELINE + "d = build([])" + ".map(load)" * 300 + "\n"
    elifs = "\n".join(f"elif x == {n}:\n    x = {n}" for n in range(900))
    yield "long_elif.py", inside("if x:\n    pass\n" + elifs)
    yield "long_list.py", inside("x = [" + "1, " * 60_000 + "]")
    yield "long_dict.py", inside("x = {" + ", ".join(f"{n}: x" for n in range(20_000)) + "}")
    yield "long_string.py", inside('x = "' + "a" * 1_000_000 + '"')
    yield "many_arguments.py", inside(f"x = f({', '.join(['x'] * 5000)})")
    yield "many_names.py", inside(", ".join(f"a{n}" for n in range(3000)) + " = x")
    yield "many_branches.py", inside("\n".join(f"if a{n}:\n    x = {n}" for n in range(200)))

    wide = [
        '"{:>9999999999}".format(1)', '"%9999999999d" % 1', 'f"{1:>9999999999}"',
        '"a" * 10**10', "10**10**10", "1 << 10**10", "[0] * 10**10", '"a".join(["b"] * 10**9)',
        'json.loads("[" * 9000)', 'struct.unpack("999999999B", x)', "range(10**12)",
    ]  # fmt: skip
    yield "too_wide.py", inside("\n".join(["import json, struct", *(f"y = {e}" for e in wide)]))

    yield "recursion.py", inside("return body(body(x)) + use()")
    yield "mutual.py", PIPELINE + "def f(x): return g(x)\ndef g(x): return f(x)\nf(build([1]))\n"
    yield "own_base.py", PIPELINE + "class A(A):\n    pass\nclass B(B, A):\n    x = B()\n"
    yield "own_list.py", inside("x = [x]\nx.append(x)\nx[0] = x\nx = x + x")
    yield "decorates_itself.py", PIPELINE + "@f\ndef f(x):\n    return f\nf = f(f)\n"
    yield (
        "circular_a.py",
        "import tensorflow as tf\nfrom circular_b import *\nimport circular_b\n"
        + ("def a(x): return circular_b.b(x)\ny = tf.py_function(a, [1], tf.int32)\n"),
    )
    yield (
        "circular_b.py",
        "import tensorflow as tf\nfrom circular_a import *\nimport circular_a\n"
        + ("def b(x): return circular_a.a(x)\ny = tf.py_function(b, [1], tf.int32)\n"),
    )
    yield (
        "imports_itself.py",
        "import imports_itself as tf\nfrom imports_itself import py_function\n"
        + ("py_function(tf, [tf], tf.tf)\n"),
    )
    yield "package/__init__.py", "from . import *\nfrom .package import tf\nimport package as tf\n"
    yield (
        "package/module.py",
        "from .. import module\nfrom ...... import tf\nfrom . import tf\n"
        + ("tf.py_function(tf, [module], tf.int32)\n"),
    )

    shadows = "tf = 3\nnp = load = None\ntf.py_function(load, [np], tf.float32)\n"
    yield "shadowed.py", PIPELINE + shadows
    yield (
        "own_names.py",
        "def py_function(*a): ...\nclass tf:\n    py_function = py_function\n"
        + ("tf.py_function(lambda x: x.numpy(), [1], None)\npy_function()\n"),
    )
    yield (
        "wrong_calls.py",
        PIPELINE
        + "\n".join(
            f"tf.{wrapper}({arguments})"
            for wrapper in ("py_function", "numpy_function", "compat.v1.py_func")
            for arguments in (
                *("", "load", "None, None, None", "1, 2, 3, 4, 5, 6, 7", "*x", "**y", "*x, **y"),
                *(
                    "inp=1",
                    "Tout=1, Tout=...",
                    "load, [*x], tf",
                    "load, {}, []",
                    "func=load, Tout=str",
                ),
                *(
                    "load, load, load",
                    "lambda: 1, [1], [[]]",
                    "print, [1], 'float32'",
                    "tf, [tf], tf",
                ),
                *("lambda *a, **k: a[k], [1], tf.int32", "(yield), [(await x)], tf.int32"),
            )
            if "Tout=1" not in arguments and "yield" not in arguments
        ),
    )
    yield (
        "new_syntax.py",
        inside(
            "match x:\n    case {'a': [1, *rest], **others} if (y := rest): x = y\n"
            "    case tf.Tensor(shape=(a, b)) | [a, b]: x = a\n    case _: pass\n"
            "x = f'{x!r:>{x}} {x=}'\n[*x], (y, *z) = x, x\nx = {**x, 'a': (yield x)}\n"
            "with x as (a, b), x as c[0]: del a, b\nglobal g, h\nassert x, (x := x)"
        ),
    )
    yield (
        "asynchronous.py",
        PIPELINE
        + (
            "async def f(x):\n    async with x as y:\n        return [await z async for z in y]\n"
            "y = tf.py_function(f, [1], tf.int32)\n"
        ),
    )
    yield (
        "ünïcödé.py",
        PIPELINE.replace("load", "lädé") + "ｔｆ.py_function(lädé, ['日本'], tf.string)\n",
    )


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Faces, list[str]]:
    faces = Faces(tmp_path_factory.mktemp("bad"))
    names = []
    for name, source in programs():
        faces.write(name, source)
        names.append(name)
    return faces, names


@pytest.fixture(scope="module")
def bare_packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """pylint and what it needs, without TensorFlow and NumPy."""
    folder = tmp_path_factory.mktemp("packages")
    needed = "pylint astroid dill isort mccabe platformdirs tomlkit tomli typing_extensions"
    for name in [*needed.split(), "mypy_extensions"]:
        spec = importlib.util.find_spec(name)
        if spec is not None and spec.origin is not None:
            origin = Path(spec.origin)
            source = origin.parent if origin.name == "__init__.py" else origin
            (folder / source.name).symlink_to(source)
    (folder / "pyfunc_lint").symlink_to(ROOT / "pyfunc_lint")
    return folder


def lint(faces: Faces, *arguments: str, packages: Path | None = None) -> Run:
    """pylint with only our messages; with no packages but the given ones, if any are."""
    command = ("-m", "pylint", "--load-plugins=pyfunc_lint", "--score=n", *ONLY_OURS, *arguments)
    if packages is None:
        return run(sys.executable, *command, cwd=faces.folder, strict=False)
    return run(
        *(sys.executable, "-S", *command),
        cwd=faces.folder,
        strict=False,
        PYTHONPATH=str(packages),
    )


def reported(done: Run) -> list[str]:
    return sorted(line for line in done.out.splitlines() if not line.startswith("*****"))


def fatal(done: Run) -> list[str]:
    """Files of which pylint says that it could not deal with them, and with which message."""
    lines = [line.split(":") for line in done.out.splitlines() if ": F0" in line]
    return sorted(f"{path}:{msgid}" for path, _, _, msgid, *_ in lines)


def test_pylint_goes_through_all_of_it(
    written: tuple[Faces, list[str]], bare_packages: Path
) -> None:
    faces, names = written
    bare = run(
        *(sys.executable, "-m", "pylint", "--score=n", "--disable=all", "--enable=syntax-error"),
        *names,
        cwd=faces.folder,
    )
    ours = lint(faces, *names)
    assert "pyfunc-lint-internal-error" not in ours.out
    assert "pyfunc_lint" not in ours.err  # no traceback through our code
    # What pylint cannot digest by itself, it cannot digest with us either.
    assert fatal(ours) == fatal(bare)
    assert [line for line in reported(ours) if "E0001" in line] == [
        line for line in reported(bare) if "E0001" in line
    ]
    # Such a file ends a run of pylint's with -j2, also without us: the others must get through,
    # and without TensorFlow too.
    digestible = [name for name in names if f"{name}: F0002" not in fatal(bare)]
    assert len(digestible) > 0.9 * len(names)
    two = lint(faces, "-j2", *digestible, packages=bare_packages)
    assert reported(two) == [line for line in reported(ours) if ": F0002" not in line]


def test_check_goes_through_all_of_it(written: tuple[Faces, list[str]]) -> None:
    faces, names = written
    done = faces.ours("check", *names, strict=False)
    # Too deep for `ast.parse`; pylint reports its own crash there.
    assert done.err == "pyfunc-lint: long_sum.py: it cannot be decoded or parsed\n"
    assert done.status == 2
    assert "pyfunc-lint-internal-error" not in done.out
    theirs = {line for line in reported(lint(faces, *names)) if ": F0" not in line}
    ours = {line for line in reported(done) if ": F0" not in line}
    assert theirs <= ours
    types = faces.ours("types", *names, strict=False)
    # What pylint reports of files only that our gate leaves out, or that it cannot digest itself.
    assert all("E73" in line or "W73" in line for line in ours - theirs)
    said = re.findall(r"(?m)^pyfunc-lint: (.+): it cannot be decoded or parsed$", types.err)
    assert len(said) == len(types.err.splitlines())
    assert set(re.findall(r"(?m)^(.+):\d+:\d+: (?:E0001|F0010)", done.out)) <= set(said)


def test_without_tensorflow(faces: Faces, bare_packages: Path) -> None:
    faces.write("a.py", PIPELINE)
    with_it = lint(faces, "a.py")
    without = lint(faces, "a.py", packages=bare_packages)
    assert (with_it.out, with_it.err, with_it.status) == (without.out, "", without.status)


def test_project_module_that_is_called_like_a_library(faces: Faces) -> None:
    faces.write("tensorflow.py", "def py_function(f, inp, Tout): return f(*inp)\n")
    faces.write("numpy.py", "raise SystemExit('imported!')\n")
    faces.write("ast.py", "raise SystemExit('imported!')\n")
    faces.write("a.py", PIPELINE)
    for done in (faces.ours("check", "a.py"), faces.ours("types", "a.py")):
        assert "imported!" not in done.out + done.err
        assert "Traceback" not in done.err


def test_file_that_vanishes(faces: Faces) -> None:
    faces.write("a.py", PIPELINE)
    (faces.folder / "gone.py").symlink_to(faces.folder / "nowhere")
    done = faces.ours("check", ".")
    assert done.err == "pyfunc-lint: cannot read gone.py: No such file or directory\n"
    assert done.status == 2


def test_file_that_vanishes_under_pylint(faces: Faces) -> None:
    import astroid
    from pylint.testutils import UnittestLinter

    from pyfunc_lint.checker import PyfuncLintChecker

    path = faces.write("a.py", PIPELINE)
    module = astroid.MANAGER.ast_from_file(str(path))
    path.unlink()
    linter = UnittestLinter()
    checker = PyfuncLintChecker(linter)
    linter.config.check_expected_failures = False
    checker.visit_module(module)
    assert linter.release_messages() == []


def test_standard_input_with_a_syntax_error(faces: Faces) -> None:
    done = faces.ours("check", "-", text=PIPELINE + "def f(:\n")
    assert "<stdin>:12:7: E0001: Parsing failed" in done.out
    assert (done.err, done.status) == ("", 1)
