"""Whatever the source holds, the analysis ends soon, raises nothing, and still finds the rest.

Each odd thing stands alone in a program, and in another one beside a fault that has nothing to do
with it. Both are analysed in a process of their own that has little memory.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass

import pytest

HEAD = """\
import collections
import dataclasses
import functools
import itertools
import sys
import numpy as np
import tensorflow as tf
"""
SITE = "site = tf.py_function(lambda x: x, [1.0], tf.float32)\n"
FAULT = """
def faulty(element):
    return element.numpy()


tf.data.Dataset.range(3).map(faulty)
"""
NESTED = 30
"""Enough for 2**30 values, if each is looked at."""
DIGITS = "9" * 400


def repeated(start: str, step: str, then: str = "tf.constant(x)") -> str:
    return f"x = {start}\n" + f"x = {step}\n" * NESTED + f"y = {then}\n"


SHARED = {
    f"{name}, {then}": repeated(start, step, then)
    for name, start, step in (
        ("tuple", "(1.0, 2.0)", "(x, x)"),
        ("list", "[1.0, 2.0]", "[x, x]"),
        ("dict", "{'a': 1.0}", "{'a': x, 'b': x}"),
        ("zip", "[1, 2]", "list(zip(x, x))"),
        ("named tuple", "P(1, 2)", "P(x, x)"),
    )
    for then in (
        "tf.constant(x)",
        "tf.data.Dataset.from_tensors(x)",
        "tf.py_function(lambda v: x, [1.0], x)",
        "tf.data.Dataset.from_generator(iter, output_signature=x)",
        "str(x) in [x]",
    )
}
for name, program in SHARED.items():
    if name.startswith("named"):
        SHARED[name] = 'P = collections.namedtuple("P", "a b")\n' + program

GROWING = {
    "list + list": repeated("[0]", "x + x"),
    "list += list": "x = [0]\n" + "x += x\n" * NESTED + "y = tf.constant(x)\n",
    "list.extend": "x = [0]\n" + "x.extend(x)\n" * NESTED + "y = tf.constant(x)\n",
    "list * number": repeated("[0]", "x * 2"),
    "stars": repeated("[0]", "[*x, *x]"),
    "stars in a tuple": repeated("(0,)", "(*x, *x)"),
    "itertools.chain": repeated("[0]", "list(itertools.chain(x, x))"),
    "comprehension": repeated("[0]", "[i for i in x for _ in x]"),
    "in a loop": "x = [0]\nfor i in range(40):\n    x = x + x\ny = tf.constant(x)\n",
    "text": repeated("'ab'", "x + x"),
    "f-string": repeated("'ab'", 'f"{x}{x}"'),
    "number": repeated("3", "x * x * x * x"),
    "format": repeated("'{0}{0}'", "x.format(x)"),
    "zipped datasets": repeated("tf.data.Dataset.range(3)", "tf.data.Dataset.zip((x, x))", "x"),
    "partials": repeated(
        "print", "functools.partial(x, x, x)", "tf.py_function(x, [1.0], tf.float32)"
    ),
    "alternatives": "x = 1\n"
    + "x = (x, x) if sys.argv else [x, x]\n" * NESTED
    + "y = tf.constant(x)\n",
    "dict": "x = {}\n" + "x = {**x, len(x): x}\n" * NESTED + "y = tf.constant(x)\n",
    "keys": "table = {}\n" + "".join(f"table['k{i}'] = {i}\n" for i in range(16_000)),
    "keys of a display": "table = {" + "".join(f"'k{i}': {i}, " for i in range(16_000)) + "}\n",
}

NUMBERS = {
    "sum": f"def body(x):\n    return int(x) + {DIGITS}\n"
    f"y = tf.py_function(body, [1.0], tf.int64)\n",
    "more digits than Python writes": f"N = 0x{'f' * 9000}\ny = tf.py_function(N, [N], N)\n"
    f"d = {{N: N}}[N]\n",
    "range": "for i in range(10 ** 30):\n    break\n",
    "length": "y = np.zeros((10 ** 30, 2))[3:10 ** 29]\nz = len(range(10 ** 30))\n",
    "shape": f"y = tf.reshape(tf.zeros([{DIGITS}]), [-10 ** 30, 10 ** 60])\n"
    f"z = tf.py_function(y.numpy, [y], tf.int32)\n",
    "repetition of nothing": "y = [] * 10 ** 30, () * 10 ** 60, '' * 10 ** 30, b'' * 10 ** 30\n",
    "repetition": 'y = "x" * 10 ** 12, [0] * 10 ** 18, b"x" * 10 ** 30, (1,) * -10 ** 30\n',
    "width": 'y = "%1000000000d" % 1, "{:1000000000}".format(1), "{:>{}}".format(1, '
    '10 ** 9), f"{1:>1000000000}"\n',
    "quotient": f"def body(x):\n    return float(x) / {DIGITS}, {DIGITS} / float(x)\n"
    f"y = tf.py_function(body, [1.0], tf.int64)\n",
    "power": "y = 10 ** 10 ** 10, 2 ** -1, 0 ** -1, 1e308 * 10, 1e400 - 1e400, 1 << 10 ** 9\n",
    "numbers in text": f"y = int('{DIGITS}'), float('{DIGITS}'), int('{'9' * 5000}')\n",
}

THEMSELVES = {
    "list": "x = [1.0]\nx.append(x)\ny = tf.constant(x)\n",
    "list as input, dtype and result": (
        "x = [1.0]\nx.append(x)\ny = tf.py_function(lambda v: x, x, x)\n"
        "z = str(x), x == x, x in x, [*x]\n"
    ),
    "dict": "x = {}\nx['x'] = x\ny = tf.data.Dataset.from_tensors(x)\nz = tf.constant(x)\n",
    "two lists": "a, b = [], []\na.append(b)\nb.append(a)\n"
    "y = tf.data.Dataset.from_tensor_slices((a, b))\n",
    "list in a tuple": "x = []\nx.append((x, x))\ny = tf.stack(x)\n",
    "class as its own initializer": "class C:\n    pass\n\n\nC.__init__ = C\n\n\n"
    "def start():\n    C()\n\n\nif len(sys.argv) > 3:\n    start()\n",
    "property": "class C:\n    @property\n    def p(self):\n        return self.p\n\n\ny = C().p\n",
    "attribute by name": "class C:\n    def __getattr__(self, name):\n"
    "        return getattr(self, name)\n\n\ny = C().p\n",
    "call": "class C:\n    def __call__(self, x):\n        return self(x)\n\n\n"
    "C.__call__ = C()\ny = C()(1)\n",
    "partial": "def f(*a):\n    return functools.partial(f, f, *a)(f)\n\n\ny = f(f)\n",
    "default": "def f(x=None):\n    return f(f(x))\n\n\nf.__defaults__ = (f,)\ny = f()\n",
    "traced": "@tf.function\ndef f(x):\n    return f(f(x))\n\n\ny = f(tf.constant(1.0))\n",
    "bases": "class A:\n    pass\n\n\n" + "".join(
        f"class A(A):\n    pass\n\n\nclass B{i}(A, object):\n    pass\n\n\n" for i in range(150)
    ) + "y = A().x\n",
    "diamonds": "class A0:\n    pass\n\n\nclass B0:\n    pass\n\n\n" + "".join(
        f"class A{i}(A{i - 1}, B{i - 1}):\n    pass\n\n\nclass B{i}(A{i - 1}, B{i - 1}):\n"
        f"    pass\n\n\n"
        for i in range(1, 40)
    ) + "y = A39().x\nz = isinstance(A39(), B3)\n",
}  # fmt: skip

CALLS = {
    name: "def unused():\n    " + call + "\n\n\nif len(sys.argv) > 5:\n    unused()\n"
    for name, call in (
        ("tf.constant", "tf.constant()"),
        ("tf.convert_to_tensor", "tf.convert_to_tensor(dtype=tf.int32)"),
        ("every wrapper", "tf.py_function(); tf.numpy_function(); tf.compat.v1.py_func()"),
        ("sources", "tf.data.Dataset.from_tensors(); tf.data.Dataset.from_generator(); "
        "tf.data.Dataset.zip()"),
        ("methods", "tf.data.Dataset.range().map().batch().filter().reduce()"),
        ("numpy", "np.zeros(); np.array(); np.full(); np.stack(); np.where(); np.where(*[])"),
        ("built-ins", "range(); zip(); len(); int(*[]); max(); sum(); next(); map(); "
        "sorted(); enumerate()"),
        ("keras", "tf.keras.layers.Dense(); tf.keras.Model()(); tf.keras.layers.Lambda(); "
        "tf.keras.Input()"),
        ("text", "''.join(); ''.format(*[], **{}); '%s %s' % (); b''.decode(1, 2, 3)"),
        ("comprehensions", "{k: k for k in range()}, [i for i in zip()], {*map()}, {**dict()}"),
        ("rest", "collections.namedtuple(); functools.partial(); functools.reduce(); "
        "itertools.chain(*1)"),
    )
}  # fmt: skip

UNKNOWN_INDEX = """
boxes = np.zeros((4, 4))


def spread(i):
    return boxes[:, 0] + boxes[:, 1], boxes[:, 0] - boxes[:, 1]


for a in range(16):
    for b in range(16):
        for c in range(16):
            for d in range(16):
                total = boxes[:, 0] + boxes[:, 1] + boxes[:, 2] + boxes[:, 3]
                rest = boxes[:, 0] - boxes[:, 1] - boxes[:, 2] - boxes[:, 3]
"""

DRIVER = """
import json, resource, sys
from pyfunc_lint.analysis import analyze
from pyfunc_lint.source.settings import Settings
strict = Settings(strict_faults=True)
programs = json.load(sys.stdin)
most = resource.getrlimit(resource.RLIMIT_CPU)[1]
def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
analyze(programs[0], None, strict)
for program in programs:
    used = int(resource.getrusage(resource.RUSAGE_SELF).ru_utime)
    resource.setrlimit(resource.RLIMIT_CPU, (used + 20, most))
    before = peak()
    lines = [finding.place.line for finding in analyze(program, None, strict).findings]
    print(json.dumps([lines, peak() - before]), flush=True)
"""
MOST_MEBIBYTES = 150


@dataclass(frozen=True)
class Seen:
    """What came of one program."""

    lines: list[int]
    mebibytes: float


def analysed(*programs: str) -> list[Seen]:
    """Analyse programs one after the other in one process."""
    done = subprocess.run(
        [sys.executable, "-c", DRIVER],
        input=json.dumps(programs),
        capture_output=True,
        text=True,
        check=False,
    )
    seen = [Seen(*json.loads(line)) for line in done.stdout.splitlines()]
    if done.returncode != 0:
        reason = done.stderr[-2000:] or f"ended by signal {-done.returncode}"
        pytest.fail(f"{reason}\n{programs[len(seen)][-500:]}", pytrace=False)
    return seen


def line_of(program: str, text: str) -> int:
    return program[: program.index(text)].count("\n") + 1


ODD = {
    "shared": SHARED,
    "growing": GROWING,
    "numbers": NUMBERS,
    "themselves": THEMSELVES,
    "calls": CALLS,
}


@pytest.mark.parametrize("group", ODD)
def test_odd_things_end_soon_and_hide_nothing(group: str) -> None:
    alone = [HEAD + program + SITE for program in ODD[group].values()]
    twins = [program + FAULT for program in alone]
    seen = analysed(HEAD + SITE, *alone, *twins)[1:]
    assert {
        name: found.mebibytes
        for name, found in zip([*ODD[group]] * 2, seen, strict=True)
        if found.mebibytes > MOST_MEBIBYTES
    } == {}
    assert [
        name
        for name, twin, found in zip(ODD[group], twins, seen[len(alone) :], strict=True)
        if line_of(twin, "element.numpy()") not in found.lines
    ] == []


def test_a_bound_may_end_in_the_middle_of_an_index() -> None:
    programs = [
        HEAD + UNKNOWN_INDEX + f"zero = {'+'.join('1' * (shift + 1))}\n" + SITE
        for shift in range(12)
    ]
    assert not any(found.lines for found in analysed(*programs))


def test_an_index_may_have_more_parts_than_there_are_axes() -> None:
    text = "y = tf.zeros(())[..., :1]\nz = np.zeros(3)[0, ..., None, 2:, 1]\n"
    assert not analysed(HEAD + text + SITE)[0].lines


def test_an_instance_whose_initializer_returns_something_is_none() -> None:
    text = "class C:\n    def __init__(self):\n        return 1\n\n\n"
    program = HEAD + text + "y = tf.py_function(lambda x: C(), [1.0], tf.float32)\n"
    assert not analysed(program)[0].lines
