"""The tables of what Python's and libraries' functions do with tensors: their reader, and a sample
of them measured again under the real TensorFlow."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from pyfunc_lint.tables import python
from pyfunc_lint.tables.operands import Operand, Outcome

ROOT = Path(__file__).parents[1]
DATA = ROOT / "pyfunc_lint" / "tables" / "data"

EAGER_STRING = Operand("eager", "string", 0)
EAGER_FLOAT = Operand("eager", "float32", 0)
EAGER_INT = Operand("eager", "int64", 0)
EAGER_VECTOR = Operand("eager", "float32", 1)
SYMBOLIC_STRING = Operand("symbolic", "string", 0)
SYMBOLIC = Operand("symbolic")
CONVERTED = Operand("autograph", "float32", 0)
KERAS = Operand("keras", "float32", 2)
VECTOR = Operand("ndarray", "float32", 1)
OBJECT = Operand("ndarray", "string", 0)
BYTES = Operand("bytes")
STR = Operand("str")


def done(name: str, *arguments: Operand | None) -> tuple[str, str, str]:
    """(exception, trap, kind of the result) of a call."""
    found = python.call(name, arguments)
    assert found is not None, name
    return found.error, found.note, found.result.kind if found.result else ""


@pytest.mark.parametrize(
    ("name", "arguments", "error"),
    [
        ("builtins.open", [EAGER_STRING], "TypeError"),
        ("builtins.open", [SYMBOLIC_STRING], "TypeError"),
        ("builtins.open", [SYMBOLIC], "TypeError"),
        ("builtins.open", [OBJECT], "TypeError"),
        ("builtins.open", [VECTOR], "TypeError"),
        ("os.path.join", [STR, EAGER_STRING], "TypeError"),
        ("os.path.join", [STR, SYMBOLIC], "TypeError"),
        ("os.path.join", [STR, BYTES], "TypeError"),
        ("os.path.join", [BYTES, STR], "TypeError"),
        ("os.path.join", [SYMBOLIC, STR], "TypeError"),
        ("os.path.basename", [EAGER_STRING], "TypeError"),
        ("os.path.exists", [SYMBOLIC_STRING], "TypeError"),
        ("pathlib.Path", [BYTES], "TypeError"),
        ("pathlib.Path", [EAGER_STRING], "TypeError"),
        ("json.loads", [EAGER_STRING], "TypeError"),
        ("json.dumps", [EAGER_FLOAT], "TypeError"),
        ("json.dumps", [Operand("npscalar", "float32", 0)], "TypeError"),
        ("re.match", [STR, BYTES], "TypeError"),
        ("re.match", [STR, SYMBOLIC_STRING], "TypeError"),
        ("re.match", [STR, EAGER_STRING], "TypeError"),
        ("str.split", [BYTES], "TypeError"),
        ("bytes.split", [STR], "TypeError"),
        ("bytes.endswith", [STR], "TypeError"),
        ("str.replace", [BYTES, STR], "TypeError"),
        ("math.sqrt", [SYMBOLIC], "TypeError"),
        ("math.sqrt", [KERAS], "ValueError"),
        ("math.sqrt", [EAGER_VECTOR], "TypeError"),
        ("random.randint", [Operand("int"), EAGER_VECTOR], "TypeError"),
        ("datetime.datetime.fromtimestamp", [EAGER_FLOAT], "AttributeError"),
        ("time.sleep", [EAGER_FLOAT], "AttributeError"),
        ("dict.get", [EAGER_STRING], "TypeError"),
        ("dict.get", [VECTOR], "TypeError"),
        ("io.TextIOWrapper.write", [BYTES], "TypeError"),
        ("shutil.copy", [SYMBOLIC_STRING, STR], "TypeError"),
        ("wave.open", [SYMBOLIC_STRING], "Exception"),
        ("functools.reduce", [None, SYMBOLIC], "TypeError"),
        ("ast.literal_eval", [EAGER_STRING], "ValueError"),
        ("json.dumps", [SYMBOLIC], "TypeError"),
        ("decimal.Decimal", [EAGER_FLOAT], "TypeError"),
    ],
)
def test_refused(name: str, arguments: list[Operand | None], error: str) -> None:
    found = python.call(name, arguments)
    assert found is not None
    if error == "Exception":
        assert found.fails
    else:
        assert found.error == error


@pytest.mark.parametrize(
    ("name", "arguments", "expected"),
    [
        ("builtins.open", [BYTES], ("", "", "file")),
        ("os.path.join", [BYTES, BYTES], ("", "", "bytes")),
        ("os.path.join", [STR, STR], ("", "", "str")),
        ("os.path.exists", [EAGER_STRING], ("", "always-false", "bool")),
        ("os.path.exists", [OBJECT], ("", "always-false", "bool")),
        ("os.path.exists", [BYTES], ("", "", "bool")),
        ("math.sqrt", [EAGER_FLOAT], ("", "", "float")),
        ("math.floor", [EAGER_FLOAT], ("", "", "int")),
        ("random.randint", [Operand("int"), EAGER_INT], ("", "", "int")),
        ("bytes.split", [BYTES], ("", "", "list")),
        ("bytes.decode", [], ("", "", "str")),
        ("str.format", [EAGER_STRING], ("", "repr-text", "str")),
        ("builtins.str", [EAGER_STRING], ("", "repr-text", "str")),
        ("builtins.str", [BYTES], ("", "repr-text", "str")),
        ("hashlib.md5", [EAGER_STRING], ("", "raw-memory", "hashlib.HASH")),
        ("json.loads", [BYTES], ("", "", "")),
        ("str.join", [None], ("", "", "str")),
    ],
)
def test_accepted(
    name: str, arguments: list[Operand | None], expected: tuple[str, str, str]
) -> None:
    assert done(name, *arguments) == expected


def test_elements_of_a_list_are_asked_about_by_themselves() -> None:
    found = python.outcome("str.join", "iterable[]", EAGER_STRING)
    assert found is not None
    assert found.error == "TypeError"


def test_lists_of_tensors_were_measured_where_a_function_looks_into_them() -> None:
    assert python.tells_of_elements("statistics.mean", "data")
    assert python.tells_of_elements("json.dumps", "obj")
    assert not python.tells_of_elements("time.sleep", "seconds")
    found = python.outcome("statistics.fmean", "data[]", SYMBOLIC)
    assert found is not None
    assert found.error == "TypeError"
    # Which function it is called on decides: reduce() itself takes any elements.
    assert python.outcome("functools.reduce", "iterable[]", SYMBOLIC) == Outcome()


def test_the_text_names_the_class_of_the_operand() -> None:
    found = python.call("builtins.open", [EAGER_STRING])
    assert found is not None
    assert found.text == "expected str, bytes or os.PathLike object, not EagerTensor"


def test_what_is_not_known_is_not_said() -> None:
    assert python.signature("nowhere.nothing") is None
    assert python.call("nowhere.nothing", [STR]) is None
    assert python.outcome("nowhere.nothing", "x", STR) is None
    assert python.accepts(frozenset({"any"}), EAGER_STRING) is None
    # The content decides: b"7" is a number, b"a" is not.
    assert python.outcome("math.sqrt", "x", EAGER_STRING) is None
    # A dtype that is not known could be one that works or one that does not.
    assert python.outcome("math.sqrt", "x", Operand("eager", "float32", None)) is None
    # Too many arguments, or one of a name that the function does not have.
    assert python.call("os.path.exists", [STR, STR]) is None
    assert python.call("os.path.exists", [], {"nothing": STR}) is None


def test_an_unknown_dtype_is_one_of_those_tried() -> None:
    assert python.outcome("builtins.open", "file", Operand("eager")) is None  # an int is a file
    found = python.outcome("os.path.basename", "p", Operand("eager"))
    assert found is not None
    assert found.error == "TypeError"


def test_a_dtype_that_was_not_tried_is_as_those_of_its_sort() -> None:
    for dtype in ("int8", "uint16", "uint64"):
        found = python.outcome("math.sqrt", "x", Operand("eager", dtype, 0))
        assert found == Outcome(result=Operand("float")), dtype


def test_categories() -> None:
    for categories, operand, error in [
        ({"bytes-path"}, SYMBOLIC, "TypeError"),
        ({"path"}, SYMBOLIC_STRING, "TypeError"),
        ({"str"}, BYTES, "TypeError"),
        ({"str", "none"}, EAGER_FLOAT, "TypeError"),
        ({"float"}, SYMBOLIC, "TypeError"),
        ({"bytes"}, STR, "TypeError"),
        ({"hashable"}, EAGER_STRING, "TypeError"),
    ]:
        found = python.accepts(frozenset(categories), operand)
        assert found is not None, categories
        assert found.error == error, categories
    # Of several categories one may be unknown ("fd"): os.path.islink(tensor) is False.
    for _ in range(20):
        assert python.accepts(frozenset({"bytes-path", "fd"}), EAGER_STRING) is None
    taken = python.accepts(frozenset({"bytes-path"}), STR)
    assert taken is not None
    assert not taken.fails


def test_signature() -> None:
    found = python.signature("os.path.join")
    assert found is not None
    assert [item.name for item in found.parameters] == ["a"]
    assert found.variadic is not None
    assert found.same_string_type == {"a", "*paths"}
    split = python.signature("str.split")
    assert split is not None
    assert split.returns == "list"
    assert [(item.name, item.required) for item in split.parameters] == [
        ("sep", False),
        ("maxsplit", False),
    ]


@pytest.mark.parametrize(
    ("name", "result"),
    [
        ("cv2.imread", Operand("ndarray", "uint8", 3)),
        ("PIL.Image.open", Operand("pil-image")),
        ("pandas.read_csv", Operand("dataframe")),
        ("librosa.load", (Operand("ndarray", "float32", 1), Operand("int"))),
        ("soundfile.read", (Operand("ndarray", "float64"), Operand("int"))),
        ("scipy.io.wavfile.read", (Operand("int"), Operand("ndarray"))),
    ],
)
def test_libraries(name: str, result: object) -> None:
    known = python.signature(name)
    assert known is not None
    path = known.parameters[0].name
    assert python.returned(name, [path]) == result
    for operand in (EAGER_STRING, SYMBOLIC_STRING, SYMBOLIC):
        found = python.outcome(name, path, operand)
        assert found is not None, operand
        assert found.fails, operand
    assert (found := python.outcome(name, path, STR)) is None or not found.fails


def test_an_option_may_change_what_a_reader_gives() -> None:
    assert python.returned("cv2.imread") == Operand("ndarray")
    assert python.returned("cv2.imread", ["filename", "flags"]) == Operand("ndarray")
    resampled = (Operand("ndarray", "float32", 1), Operand("int"))
    assert python.returned("librosa.load", ["path", "sr"]) == resampled
    assert python.returned("librosa.load", ["path", "dtype"]) != resampled


def test_the_data_is_small() -> None:
    for name in ("python.json", "acceptance.json", "libraries.json"):
        assert (DATA / name).stat().st_size < 150_000, name


def test_nothing_heavy_is_imported() -> None:
    code = (
        "import sys; from pyfunc_lint.tables import python; python.signature('os.path.join');"
        "print(sorted({'numpy', 'tensorflow', 'astroid', 'mypy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_sample_is_measured_again() -> None:
    pytest.importorskip("tensorflow")
    names = sorted(python._table("acceptance.json")["functions"])
    sample = random.Random(7).sample([name for name in names if "subprocess" not in name], 14)
    sample += ["builtins.open", "os.path.join", "os.path.exists", "json.loads", "math.sqrt"]
    done = subprocess.run(
        [sys.executable, "-m", "tools.facts.python.acceptance", "--check", ",".join(sample)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]
