"""Calls that work, to put a sample into one argument of: found by trying, or written by hand.

Most functions get theirs from the categories of their parameters. The rest stand in RECIPES, and
what must not be called at all (it would stop the process, use the network or change the machine)
in FORBIDDEN.
"""

from __future__ import annotations

import base64
import bz2
import csv
import functools
import gzip
import hashlib
import io
import itertools
import logging
import lzma
import operator
import os
import pathlib
import pickle
import re
import struct
import tarfile
import wave
import xml.etree.ElementTree
import zipfile
import zlib
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from tools.facts.python.stubs import Parameter, Signature

#: Not called: what would stop the process or read the keyboard, what never returns, and what
#: compares its argument with the contents of a container, which here are ours and not the user's.
FORBIDDEN = frozenset(
    "builtins.input builtins.breakpoint builtins.exit builtins.quit builtins.help builtins.exec "
    "builtins.eval builtins.compile builtins.__import__ builtins.memoryview builtins.super "
    "builtins.isinstance builtins.issubclass builtins.id builtins.type builtins.vars builtins.dir "
    "builtins.getattr builtins.setattr builtins.hasattr builtins.delattr builtins.globals "
    "builtins.locals builtins.callable builtins.copyright builtins.credits builtins.license "
    "builtins.object builtins.slice builtins.property builtins.classmethod builtins.staticmethod "
    "builtins.max builtins.min list.index list.count list.remove tuple.index tuple.count "
    "collections.deque.index collections.deque.count collections.deque.remove array.array.index "
    "array.array.count array.array.remove heapq.heappush heapq.heappushpop heapq.heapreplace "
    "heapq.merge heapq.nlargest heapq.nsmallest bisect.bisect bisect.bisect_left "
    "bisect.bisect_right bisect.insort bisect.insort_left bisect.insort_right "
    "itertools.accumulate itertools.groupby itertools.starmap itertools.takewhile "
    "itertools.dropwhile itertools.filterfalse dict.__init__ str.format_map "
    "random.seed itertools.count itertools.cycle queue.Queue.join queue.Queue.get "
    "queue.Queue.task_done io.TextIOWrapper.detach xml.etree.ElementTree.dump os.system "
    "subprocess.Popen wave.Wave_write.setmark wave.Wave_write.setcomptype".split()
)


@dataclass(frozen=True)
class Baseline:
    """How to make a call that works: fresh arguments each time, since calls may use them up."""

    function: Callable[[], Callable[..., Any]]
    positional: tuple[Callable[[], Any], ...]
    keywords: dict[str, Callable[[], Any]]
    number: float = 1
    text: bytes = b"7"


def constant(value: Any) -> Callable[[], Any]:
    """A maker of one immutable value."""
    return lambda: value


def stream(path: str, mode: str = "r") -> Callable[[], Any]:
    """A maker of an open file."""
    encoding = None if "b" in mode else "utf-8"
    return lambda: pathlib.Path(path).open(mode, encoding=encoding)


def wav_file(path: str) -> None:
    """A short sound of two samples."""
    with wave.open(path, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(b"\0\0\1\0")


def fill(folder: str) -> None:
    """Put one small file of each common format into an empty folder.

    The file "7" and the folder "8" are called so because their names are numbers and JSON too.
    """
    here = pathlib.Path(folder)
    for name in ("7", "x.txt"):
        (here / name).write_bytes(b"7\n")
    (here / "8").mkdir()
    (here / "empty").mkdir()
    (here / "x.csv").write_text("a,b\n1,2\n")
    (here / "x.json").write_text('{"a": 7}')
    (here / "x.xml").write_text("<a><b/></a>")
    (here / "x.pkl").write_bytes(pickle.dumps(7))
    (here / "x.ini").write_text("[a]\nb = 7\n")
    (here / "x.toml").write_text("b = 7\n")
    wav_file(str(here / "x.wav"))
    with zipfile.ZipFile(here / "x.zip", "w") as archive:
        archive.writestr("7", "7")
    with tarfile.open(here / "x.tar", "w") as archive:
        archive.add(here / "7", "7")
    for name, module in (("x.gz", gzip), ("x.bz2", bz2), ("x.xz", lzma)):
        (here / name).write_bytes(module.compress(b"7"))


#: Texts to try as content, in this order; most functions are content with the first.
TEXTS = (
    b"7", b"8", b"a", b"x.json", b"x.csv", b"x.wav", b"x.zip", b"x.tar", b"x.gz", b"x.bz2",
    b"x.xz", b"x.xml", b"x.pkl", b"empty", b"new", b"07", b"Nw==", b"<a><b/></a>", b"I7\n.",
    b"2024-01-31", b"2024-01-31 10:00:00", b"12:30", b"utf-8", b"NFC", b"%Y", b"b", b"\0\0",
    b"<class>", b"data:text/plain,7", b"select 1", b"os", b"true",
    b"x.ini", b"b = 7", b"12345678-1234-5678-1234-567812345678", b"md5", b"HTTP/1.1", b"LATIN",
    b"DIGIT SEVEN", b"1234567890123456", b"aa", b"1/2", b"localhost", b"127.0.0.1", b"rb", b"r",
    b"w", b"zip", b"h", b"i", b"name", zlib.compress(b"7"), gzip.compress(b"7"),
    bz2.compress(b"7"), lzma.compress(b"7"), pickle.dumps(7),
    base64.b32encode(b"7"), base64.b85encode(b"7"),
)  # fmt: skip
NUMBERS = (1, 0, 2, 7, 2024)

#: Fresh receivers for methods.
RECEIVERS: dict[str, Callable[[], Any]] = {
    "str": constant("7"),
    "bytes": constant(b"7"),
    "int": constant(7),
    "float": constant(7.0),
    "list": lambda: [1, 2],
    "dict": lambda: {"7": 1, 1: 2},
    "set": lambda: {1, 2},
    "tuple": constant((1, 2)),
    "pathlib.Path": lambda: pathlib.Path("."),
    "re.Pattern": lambda: re.compile("7"),
    "re.Match": lambda: re.match("(?P<a>7)", "7"),
    "struct.Struct": lambda: struct.Struct("b"),
    "io.BytesIO": lambda: io.BytesIO(b"7"),
    "io.StringIO": lambda: io.StringIO("7"),
    "io.TextIOWrapper": stream("new", "w+"),
    "io.BufferedReader": stream("7", "rb"),
    "io.BufferedWriter": stream("new", "wb"),
    "zipfile.ZipFile": lambda: zipfile.ZipFile("x.zip", "a"),
    "wave.Wave_read": functools.partial(wave.open, "x.wav", "rb"),
    "wave.Wave_write": functools.partial(wave.open, "new", "wb"),
    "collections.deque": lambda: deque([1, 2]),
    "collections.Counter": lambda: Counter({"7": 1}),
    "collections.OrderedDict": lambda: OrderedDict({"7": 1, 1: 2}),
    "collections.defaultdict": lambda: defaultdict(int, {"7": 1, 1: 2}),
    "logging.Logger": lambda: logging.getLogger("quiet"),
    "datetime.datetime": lambda: __import__("datetime").datetime(2024, 1, 31),
    "datetime.date": lambda: __import__("datetime").date(2024, 1, 31),
    "xml.etree.ElementTree.Element": lambda: xml.etree.ElementTree.fromstring("<a a='7'><a/></a>"),
    "xml.etree.ElementTree.ElementTree": lambda: xml.etree.ElementTree.parse("x.xml"),
    "csv.writer": lambda: csv.writer(io.StringIO()),
    "hashlib.hash": hashlib.md5,
}

#: Calls that trying would not find, or whose outcome depends on another argument: all of a
#: function's variants must agree, else nothing is said.
RECIPES: dict[str, list[tuple[Any, ...]]] = {
    "builtins.open": [("7",), ("7", "rb")],
    "builtins.print": [("7",)],
    "builtins.format": [("7",)],
    "builtins.round": [(1.0,), (1,)],
    "builtins.pow": [(1.0, 1.0), (1, 1)],
    "builtins.sum": [([1, 2],)],
    "builtins.map": [(repr, [1, 2])],
    "builtins.filter": [(repr, [1, 2])],
    "builtins.zip": [([1, 2], [1, 2])],
    "builtins.bytes": [(1,), (b"7",)],
    "builtins.str": [("7",)],
    "builtins.int": [("7",), (1,)],
    "builtins.float": [("7",), (1.0,)],
    "builtins.complex": [("7",), (1.0,)],
    "time.sleep": [(0,)],
    "time.strftime": [("%Y",)],
    "time.strptime": [("7", "%d")],
    "datetime.datetime.strptime": [("7", "%d")],
    "struct.pack": [("b", 1), ("f", 1.0), ("1s", b"7")],
    "struct.unpack": [("b", b"7")],
    "struct.unpack_from": [("b", b"7")],
    "struct.iter_unpack": [("b", b"7")],
    "random.randint": [(0, 1)],
    "random.randrange": [(1,)],
    "random.sample": [([1, 2], 1)],
    "random.choices": [([1, 2],)],
    "random.shuffle": [([1, 2],)],
    "random.choice": [([1, 2],)],
    "random.uniform": [(0.0, 1.0)],
    "subprocess.run": [(["true"],)],
    "subprocess.call": [(["true"],)],
    "subprocess.check_call": [(["true"],)],
    "subprocess.check_output": [(["true"],)],
    "pickle.dumps": [(7,)],
    "pickle.loads": [(pickle.dumps(7),)],
    "json.dumps": [("7",), (1,)],
    "copy.copy": [(1,), ([1, 2],)],
    "copy.deepcopy": [(1,), ([1, 2],)],
    "shutil.copy": [("7", "new")],
    "shutil.copy2": [("7", "new")],
    "shutil.copyfile": [("7", "new")],
    "shutil.move": [("7", "new")],
    "shutil.copytree": [("8", "new")],
    "os.path.join": [("7",), ("7", "7")],
    "os.rename": [("7", "new")],
    "os.replace": [("7", "new")],
    "os.symlink": [("7", "new")],
    "os.link": [("7", "new")],
    "os.mkdir": [("new",)],
    "os.open": [("7", os.O_RDONLY)],
    "re.sub": [("7", "8", "7")],
    "re.subn": [("7", "8", "7")],
    "str.format": [("7",)],
    "str.replace": [("7", "8")],
    "str.join": [(["7", "8"],)],
    "bytes.join": [([b"7", b"8"],)],
    "str.translate": [({55: "8"},)],
    "dict.fromkeys": [([1, 2],)],
    "dict.get": [("7",), (1,)],
    "dict.pop": [("7",), (1,)],
    "dict.setdefault": [("7", 1), (1, 1)],
    "list.insert": [(0, 1)],
    "list.pop": [(0,)],
    "set.remove": [(1,)],
    "set.add": [(1,)],
    "int.from_bytes": [(b"7", "big")],
    "hashlib.new": [("md5", b"7")],
    "unicodedata.normalize": [("NFC", "7")],
    "math.isclose": [(1.0, 1.0)],
    "math.ldexp": [(1.0, 1)],
    "collections.Counter": [([1, 2],), ("77",)],
    "collections.deque": [([1, 2],)],
    "collections.namedtuple": [("a", "b c")],
    "functools.reduce": [(operator.is_, [1, 2])],
    "itertools.islice": [([1, 2], 1)],
    "itertools.repeat": [(1, 1)],
    "statistics.mean": [([1.0, 2.0],)],
    "urllib.parse.urlencode": [({"a": "7"},), ([("a", "7")],)],
    "string.Template": [("7",)],
    "array.array": [("b", [1, 2]), ("f", [1.0, 2.0])],
    "csv.writer.writerow": [(["7", "8"],)],
    "csv.writer.writerows": [([["7", "8"]],)],
    "json.dump": [("7", io.StringIO)],
    "pickle.dump": [(7, io.BytesIO)],
    "decimal.Decimal": [("7",), (1,)],
    "fractions.Fraction": [("7",), (1,)],
    "textwrap.wrap": [("7",)],
    "logging.info": [("7",), ("%s", "7")],
    "glob.glob": [("7",)],
    "glob.iglob": [("7",)],
    "zipfile.ZipFile.writestr": [("new", b"7")],
    "tempfile.NamedTemporaryFile": [("wb",)],
    "importlib.import_module": [("math",)],
}


def candidates(parameter: Parameter) -> list[Callable[[], Any]]:
    """Plain values of the categories that a parameter takes."""
    makers: list[Callable[[], Any]] = []
    accepts = parameter.accepts
    for category, values in (
        ("path", [text.decode("latin-1") for text in TEXTS[:16]]),
        ("bytes-path", [text.decode("latin-1") for text in TEXTS[:16]]),
        ("str", [text.decode("latin-1") for text in TEXTS]),
        ("bytes", TEXTS),
        ("buffer", TEXTS),
        ("index", NUMBERS),
        ("int", NUMBERS),
        ("float", (1.0, 0.5)),
        ("number", (1.0, 0.5)),
        ("bool", (True,)),
        ("any", (1, "7", b"7")),
        ("hashable", (1, "7")),
    ):
        if category in accepts:
            makers += [constant(value) for value in values]
    if accepts & {"iterable", "sequence", "any"}:
        makers += [lambda: [1, 2], lambda: ["7", "8"], lambda: [b"7", b"8"]]
    if accepts & {"mapping", "any"}:
        makers.append(lambda: {"7": 1})
    if "callable" in accepts:
        makers += [constant(max), constant(str)]
    if accepts & {"file", "any"}:
        makers += [stream("7"), stream("7", "rb")]
        makers += [stream("new", "w"), stream("new", "wb")]
        makers += [stream("x.json", "rb"), stream("x.xml", "rb")]
        makers += [stream("x.pkl", "rb"), stream("x.wav", "rb")]
    if "none" in accepts:
        makers.append(constant(None))
    return makers


def resolve(name: str) -> Callable[[], Callable[..., Any]] | None:
    """A maker of the function called ``name``; None when this Python lacks it or it is unsafe."""
    module, _, last = name.rpartition(".")
    if name in FORBIDDEN:
        return None
    if module in RECEIVERS:
        make = constant("{}") if name == "str.format" else RECEIVERS[module]
        try:
            getattr(make(), last)
        except Exception:
            return None
        return lambda: getattr(make(), last)
    parts = name.split(".")
    for length in range(len(parts) - 1, 0, -1):
        try:
            found: Any = __import__(".".join(parts[:length]), fromlist=["_"])
            for part in parts[length:]:
                found = getattr(found, part)
        except (ImportError, AttributeError):
            continue
        return constant(found) if callable(found) else None
    return None


def as_maker(value: Any) -> Callable[[], Any]:
    """A maker of a recipe's argument; lists are copied, classes of streams are called."""
    if isinstance(value, list | dict):
        return lambda: type(value)(value)
    if value in (io.StringIO, io.BytesIO):
        return value
    return constant(value)


def works(call: Callable[[], Any]) -> bool:
    """Whether a call returns."""
    try:
        call()
    except BaseException:
        return False
    return True


def perform(baseline: Baseline) -> Any:
    """Make the call of a baseline."""
    arguments = [make() for make in baseline.positional]
    keywords = {name: make() for name, make in baseline.keywords.items()}
    return baseline.function()(*arguments, **keywords)


def find(signature: Signature, refresh: Callable[[], None]) -> Iterator[Baseline]:
    """Baselines of a function; none when no call was found to work."""
    function = resolve(signature.name)
    if function is None:
        return
    if signature.name in RECIPES:
        for recipe in RECIPES[signature.name]:
            baseline = Baseline(function, tuple(as_maker(value) for value in recipe), {})
            refresh()
            if works(lambda baseline=baseline: perform(baseline)):
                yield baseline
        return
    required = [item for item in signature.parameters if item.required]
    variadic = signature.variadic
    if variadic and not required:
        required = [variadic]
    elif not required and signature.parameters and signature.parameters[0].positional:
        required = [signature.parameters[0]]
    for tried, makers in enumerate(itertools.product(*(candidates(item) for item in required))):
        if tried > 1500:
            return
        positional = tuple(m for m, p in zip(makers, required, strict=True) if p.positional)
        keywords = {p.name: m for m, p in zip(makers, required, strict=True) if not p.positional}
        baseline = Baseline(function, positional, keywords)
        refresh()
        if works(lambda baseline=baseline: perform(baseline)):
            yield baseline
            return
