"""Random programs around the wrappers, as source text.

A program is: inputs, a function, a wrapper's call with ``inp`` and ``Tout``, a world around it, and
a use of the result. Most parts are written to be right; about half of the programs carry one
mistake of a kind that people make. The guesses that steer this (``operations.Value``) may be wrong:
TensorFlow says what happens.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from textwrap import indent

import operations
from operations import Value

NUMERIC = ("float32", "float32", "float32", "int32", "int32", "int64", "float64", "uint8", "bool")
WORLDS = ("eager", "function", "function", "dataset", "dataset", "filter", "flat_map", "session",
          "keras")  # fmt: skip
WRAPPERS = ("tf.py_function", "tf.numpy_function", "tf.numpy_function", "tf.compat.v1.py_func")
FORMS = ("def", "def", "def", "nested", "lambda", "lambda", "partial", "method", "callable",
         "static", "closure", "decorator")  # fmt: skip
MISTAKES = ("none",) * 9 + ("body",) * 4 + ("tout", "tout", "before", "after", "inp", "returns",
            "function", "dtype")  # fmt: skip
_LITERALS = {
    "f": ("1.5", "2.5", "-0.5", "4.0"),
    "i": ("1", "2", "3", "4"),
    "b": ("True", "False"),
    "s": ('"cat"', '"a/b"', '"12"', '"dog.png"'),
}


@dataclass
class Program:
    """A program under construction; ``mistake`` names the part that is to be wrong."""

    random: random.Random
    mistake: str = "none"
    world: str = "eager"
    wrapper: str = "tf.py_function"
    header: list[str] = field(default_factory=list)
    helpers: list[list[str]] = field(default_factory=list)
    names: list[str] = field(
        default_factory=lambda: ["total", "out", "scaled", "part", "value", "mask", "data"]
    )

    @property
    def graph(self) -> bool:
        """Whether the wrapper is called while tracing."""
        return self.world not in ("eager", "keras-eager")

    def chance(self, share: float) -> bool:
        """True so often."""
        return self.random.random() < share

    def spoil(self, part: str) -> bool:
        """Whether this part is the wrong one; only once."""
        if self.mistake != part:
            return False
        self.mistake = "none"
        return True

    def fresh(self) -> str:
        """A name that is not used yet."""
        return self.names.pop(0) if self.names else f"v{self.random.randrange(10**6)}"

    # -- inputs ------------------------------------------------------------------------------

    def literal(self, dtype: str, rank: int) -> str:
        """Nested lists of constants."""
        kind = {"b": "b", "s": "s", "f": "f", "c": "f"}.get(dtype[0], "i")
        if rank == 0:
            return self.random.choice(_LITERALS[kind])
        return f"[{', '.join(self.literal(dtype, rank - 1) for _ in range(2))}]"

    def source(self, python: bool = True) -> tuple[str, Value]:
        """An expression that makes an input, and the value that a traced function gets of it."""
        dtype = self.random.choice((*NUMERIC, "string", "string"))
        rank = self.random.choice((0, 0, 1, 1, 1, 2))
        text = self.literal(dtype, rank)
        form = self.random.choice(("constant",) * 6 + ("array",) * 2 + ("variable", "python"))
        if form == "python" and python and rank < 2:
            return text, Value("", "python", dtype, rank)
        if form == "array" and dtype != "string":
            return f"np.array({text}, np.{'bool_' if dtype == 'bool' else dtype})", Value(
                "", "array", dtype, rank
            )
        if form == "variable" and dtype != "string":
            return f"tf.Variable({text}, dtype=tf.{dtype})", Value("", "variable", dtype, rank)
        return f"tf.constant({text}, tf.{dtype})", Value("", "constant", dtype, rank)

    def received(self, given: Value, name: str) -> Value:
        """What the wrapped function is guessed to get for an element of ``inp``."""
        dtype, rank = given.dtype, given.rank
        if given.form == "python" and dtype != "string":
            narrow = self.graph or self.wrapper == "tf.py_function"
            if dtype[0] in "iuf" and dtype != "bool":
                dtype = ("float" if dtype[0] == "f" else "int") + ("32" if narrow else "64")
        if self.wrapper == "tf.py_function":
            return Value(name, "tensor", dtype, rank)
        if rank or not self.graph:
            return Value(name, "array", dtype, rank)
        return Value(name, "bytes" if dtype == "string" else "scalar", dtype, 0)

    # -- statements --------------------------------------------------------------------------

    def expression(self, values: Sequence[Value], wrong: bool = False) -> tuple[str, Value] | None:
        """An operation on one of the values, preferably the newest."""
        value = values[-1] if self.chance(0.7) else self.random.choice(values)
        table = operations.MISTAKES if wrong else operations.ALL
        fitting = [operation for operation in table if operation.suits(value)]
        if '"' in value.text:  # quotes do not nest inside an f-string before Python 3.12
            fitting = [operation for operation in fitting if operation.template[:2] != 'f"']
        if not fitting:
            return None
        operation = self.random.choice(fitting)
        same = [v for v in values if (v.form, v.dtype, v.rank) == (value.form, value.dtype,
                                                                   value.rank)]  # fmt: skip
        other = self.random.choice(self.numbers(values) or [value])
        text = operation.template.format(
            x=value.text, y=self.random.choice(same).text, z=other.text
        )
        if operation.form == "mixed" or operation.dtype == "mixed":
            together = operations.together(value, other)
            rank = together.rank if operation.rank == "same" else int(operation.rank)
            form = together.form
            if form in ("array", "scalar"):
                form = "array" if rank else "scalar"
            return text, Value("", form, together.dtype, rank)
        return text, operation.result("", value)

    def numbers(self, values: Sequence[Value]) -> list[Value]:
        """The values that an operator may take as its other operand."""
        forms = ("tensor", "symbolic", "array", "scalar", "int", "float")
        return [value for value in values if value.form in forms and value.dtype != "string"]

    def steps(self, values: list[Value], count: int, wrong: bool) -> list[str]:
        """Statements that work on the values; new values are added at the end."""
        lines: list[str] = []
        place = self.random.randrange(count) if wrong else -1
        for position in range(count):
            made = self.expression(values, wrong=position == place) or self.expression(values)
            if made is None:
                continue
            text, result = made
            last = values[-1]
            shape = self.random.random()
            if shape < 0.06 and last.form != "list":
                lines += [f"if {self.flag()}:", f"    {last.text} = {text}"]
                continue
            if shape < 0.1 and last.form in ("array", "tensor", "int", "float"):
                lines.append(f"{last.text} {self.random.choice('+-*')}= 1")
            if shape > 0.84:
                lines += self.guarded(last, text)
                continue
            if shape > 0.8 and last.rank == 1 and last.form in ("array", "tensor"):
                name = self.fresh()
                lines += [f"{name} = []", f"for element in {last.text}:",
                          f"    {name}.append(element * 2)"]  # fmt: skip
                values.append(Value(name, "list", last.dtype))
                continue
            if shape > 0.77 and re.search(rf"\b{last.text}\b", text):
                helper = f"step_{len(self.helpers) + 1}"
                inner = re.sub(rf"\b{last.text}\b", "value", text)
                if not any(re.search(rf"\b{re.escape(v.text)}\b", inner) for v in values):
                    self.helpers.append([f"def {helper}(value):", f"    return {inner}"])
                    text = f"{helper}({last.text})"
            name = values[-1].text if self.chance(0.12) else self.fresh()
            lines.append(f"{name} = {text}")
            values.append(replace(result, text=name))
        return lines

    def guarded(self, value: Value, text: str) -> list[str]:
        """Tests of the kind of a value: what stands behind them must not be taken for certain."""
        name = value.text
        mistakes = [o for o in operations.MISTAKES if o.suits(value)]
        wrong = self.random.choice(mistakes).template.format(x=name, y=name) if mistakes else text
        return self.random.choice(
            ([f'if hasattr({name}, "numpy"):', f"    {name} = {name}.numpy()"],
             [f'{name} = {name}.numpy() if hasattr({name}, "numpy") else {name}'],
             [f"if tf.is_tensor({name}):", f"    {name} = {name}.numpy()"],
             [f"if isinstance({name}, tf.Tensor):", f"    {name} = {name}.numpy()"],
             [f"if isinstance({name}, bytes):", f"    {name} = {name}.decode()"],
             [f"if isinstance({name}, (np.ndarray, np.generic)):", f"    {name} = {name}.copy()"],
             [f"if not isinstance({name}, np.ndarray):", f"    {name} = np.asarray({name})"],
             [f'{name} = getattr({name}, "numpy", lambda: {name})()'],
             ["try:", f"    {name} = {wrong}", "except Exception:", "    pass"],
             ["try:", f"    {name} = {wrong}", "except (AttributeError, TypeError, ValueError):",
              f"    {name} = {name}"],
             ["if tf.executing_eagerly():", f"    {name} = {name} * 1", "else:",
              f"    {name} = {wrong}"],
             [f"if {name} is None:", f"    {name} = {wrong}"],
             [f"if isinstance({name}, str):", f"    {name} = {wrong}"],
             [f"assert {name} is not None"],
             ["for _ in range(2):", f"    {name} = {name} * 1"],
             [f"pair = {name}, 1", f"{name}, _ = pair"],
             [f"table = {{'a': {name}}}", f"{name} = table['a']"])
        )  # fmt: skip

    def flag(self) -> str:
        """A test on a Python value that the linter can or cannot decide."""
        if "FLAG" not in "".join(self.header):
            self.header.append(
                f"FLAG = {self.random.choice(('True', 'False', 'len(sys.argv) < 99'))}"
            )
        return self.random.choice(("FLAG", "not FLAG"))

    def symbolic(self, given: Value, name: str) -> Value:
        """The value as the code around the wrapper sees it."""
        if given.form == "python":
            return Value(name, "python", given.dtype, given.rank)
        return Value(name, "symbolic" if self.graph else "tensor", given.dtype, given.rank)

    # -- the function and its results --------------------------------------------------------

    def returns(
        self, values: list[Value], params: Sequence[Value]
    ) -> tuple[list[str], list[Value]]:
        """The last lines of a body, and the guessed outputs."""
        last = values[-1]
        lines: list[str] = []
        if last.form in ("list", "shape") and self.chance(0.8):
            text = f"np.array({last.text}, np.float32)"
            if last.form == "list" and last.dtype == "string":
                text = f"np.array({last.text})"
            return [f"return {text}"], [Value("", "array", last.dtype if last.dtype == "string"
                                              else "float32", 1)]  # fmt: skip
        if self.spoil("returns"):
            wrong = self.random.choice(
                ("return {0}, {0}", "return [{0}, {0}]", "return {{'x': {0}}}", "return None",
                 "pass", "return {0},", "return [{0}] * 3", "return (v for v in [{0}])",
                 "return tf.Variable(1.0)", "return []", "if {0} is None:\n    return {0}",
                 "return object()", "return {{1, 2}}", "return {0}.tolist()")
            )  # fmt: skip
            return wrong.format(last.text).splitlines(), [last]
        if self.chance(0.15):
            other = self.random.choice([*values, *params])
            form = self.random.choice(("return {}, {}", "return [{}, {}]", "return ({}, {})"))
            return [form.format(last.text, other.text)], [last, other]
        if self.chance(0.1) and last.form not in ("str", "bytes", "list"):
            lines = [f"if {self.flag()}:", f"    return {last.text}"]
            return [*lines, f"return {last.text} + 1"], [last]
        if self.chance(0.05):
            return [f"return [{last.text}]"], [last]
        return [f"return {last.text}"], [last]

    def declared(self, output: Value) -> str:
        """The dtype that Tout should have for an output."""
        numpy = self.wrapper != "tf.py_function"
        if output.form in ("str", "bytes"):
            return "string"
        if output.form == "bool":
            return "bool"
        if output.form == "int":
            return "int64" if numpy else self.random.choice(("int32", "int64"))
        if output.form == "float":
            return "float64" if numpy else self.random.choice(("float32", "float64"))
        return output.dtype or "float32"

    def tout(self, outputs: Sequence[Value]) -> str:
        """Tout for the outputs, in one of its forms."""
        dtypes = [self.declared(output) for output in outputs]
        if self.spoil("dtype"):
            wrong = self.random.randrange(len(dtypes))
            dtypes[wrong] = self.random.choice((*NUMERIC, "string"))
        if self.spoil("tout"):
            return self.random.choice(
                ("int", "str", "bytes", "complex", '"int"', '"f4"', "None", "{}", "set()",
                 f"[[tf.{dtypes[0]}]]", f"{{'x': tf.{dtypes[0]}}}", "tf.Tensor", "object",
                 f"tf.TensorSpec([None], tf.{dtypes[0]})", f"[tf.{dtypes[0]}, tf.float32]",
                 "[]", "tf.constant(1)", f"(tf.{dtypes[0]}, tf.{dtypes[0]}, tf.int32)")
            )  # fmt: skip
        texts = [self.dtype_text(dtype) for dtype in dtypes]
        if len(texts) == 1 and self.chance(0.85):
            return texts[0]
        if len(texts) == 2 and len(set(texts)) == 1 and self.chance(0.3):
            return f"[{texts[0]}] * 2"
        return self.random.choice(("[{}]", "({},)")).format(", ".join(texts))

    def dtype_text(self, dtype: str) -> str:
        """One spelling of a dtype."""
        spellings = [f"tf.{dtype}"] * 7 + [f'"{dtype}"', f"tf.dtypes.{dtype}"]
        if dtype not in ("string", "bool"):
            spellings += [f"np.{dtype}", f"tf.as_dtype('{dtype}')"]
        if dtype == "bool":
            spellings += ["bool"]
        if dtype == "float32":
            spellings += ["float", '"float"']
        if self.wrapper == "tf.py_function":
            spellings += [
                f"tf.TensorSpec(None, tf.{dtype})",
                f"tf.TensorSpec([], dtype=tf.{dtype})",
            ]
        return self.random.choice(spellings)


@dataclass
class Callee:
    """The wrapped function: where it is defined, how it is named at the call."""

    before: list[str] = field(default_factory=list)
    inner: list[str] = field(default_factory=list)
    text: str = ""
    decorated: bool = False


def _callee(
    program: Program, params: list[Value], tout: Callable[[list[Value]], str]
) -> tuple[Callee, str]:
    """The function with its body, and the Tout that goes with it."""
    form = program.random.choice(FORMS)
    if form == "decorator" and program.wrapper == "tf.compat.v1.py_func":
        form = "def"
    names = [param.text for param in params]
    wrong = program.spoil("body")
    if form == "lambda":
        text, outputs = _inline(program, params, wrong)
        declared = tout(outputs)
        made = f"lambda {', '.join(names)}: {text}"
        if program.chance(0.3):
            return Callee([f"transform = {made}"], text="transform"), declared
        return Callee(text=made), declared
    extra = ""
    values = list(params)
    if form in ("partial", "closure", "method", "callable"):
        extra = program.random.choice(("2", "0.5", "True", "np.float32(2)"))
        kind = {"2": "int", "0.5": "float", "True": "bool"}.get(extra)
        scale = "self.scale" if form in ("method", "callable") else "scale"
        value = Value(scale, kind, kind) if kind else Value(scale, "scalar", "float32", 0)
        if program.chance(0.6):
            values.insert(0, value)
    start = []
    if not values:
        start = ["start = 1.0"]
        values.append(Value("start", "float"))
    lines = start + program.steps(
        values, program.random.choice((0, 1, 1, 2, 2, 3, 4)) + wrong, wrong
    )
    first = next(
        (v for v in values if v.form in ("array", "scalar", "tensor", "int", "float")), None
    )
    if extra in ("2", "0.5") and first is not None and program.chance(0.5):
        name = program.fresh()
        lines.append(f"{name} = {values[-1].text} * {scale}")
        values.append(replace(values[-1], text=name))
    ending, outputs = program.returns(values, list(params))
    lines += ending
    declared = tout(outputs)
    return _define(program, form, names, lines, extra, declared), declared


def _inline(program: Program, params: list[Value], wrong: bool) -> tuple[str, list[Value]]:
    """An expression of one to three operations for a lambda."""
    if not params:
        return program.random.choice(
            (("1.0", [Value("", "float")]), ("np.zeros(2)", [Value("", "array", "float64", 1)]))
        )
    value = program.random.choice(params)
    count = program.random.choice((1, 1, 2, 2, 3))
    for position in range(count):
        made = program.expression([value], wrong=wrong and position == count - 1)
        made = made or program.expression([value])
        if made is None:
            break
        text, result = made
        simple = re.fullmatch(r"[\w.]+(\(.*\))?|\[.*\]", text)
        value = replace(result, text=text if simple else f"({text})")
    return value.text, [value]


def _define(
    program: Program, form: str, names: list[str], lines: list[str], extra: str, tout: str
) -> Callee:
    """The definition of the function in one of the forms that code has."""
    listed = ", ".join(names)
    body = indent("\n".join(lines), "    ").splitlines()
    if program.spoil("function"):
        if form in ("def", "nested", "decorator"):
            listed = program.random.choice(
                (
                    listed + ", extra" if listed else "extra",
                    "",
                    "*",
                )
            )
            listed = "*, key" if listed == "*" else listed
        elif program.chance(0.5):
            listed = "a, b, c, d"
    if form == "decorator":
        head = program.random.choice(
            (f"@{program.wrapper}(Tout={tout})",) * 5
            + (f"@{program.wrapper}", f"@{program.wrapper}({tout})")
        )
        return Callee([head, f"def transform({listed}):", *body], text="transform", decorated=True)
    if form == "nested":
        return Callee(inner=[f"def transform({listed}):", *body], text="transform")
    if form == "partial":
        first = f"{listed}, scale" if listed else "scale"
        keyword = program.chance(0.7)
        return Callee(
            [f"def transform({first if keyword else ', '.join(['scale', *names])}):", *body],
            text=f"functools.partial(transform, {'scale=' if keyword else ''}{extra})",
        )
    if form == "closure":
        return Callee(
            ["def make(scale):", f"    def transform({listed}):",
             *indent("\n".join(body), "    ").splitlines(), "", "    return transform"],
            text=f"make({extra})",
        )  # fmt: skip
    inside = indent("\n".join(body), "    ").splitlines()
    if form == "static":
        return Callee(
            ["class Tools:", "    @staticmethod", f"    def transform({listed}):", *inside],
            text="Tools.transform",
        )
    if form in ("method", "callable"):
        method = "__call__" if form == "callable" else "transform"
        everything = f"self, {listed}" if listed else "self"
        made = f"Tools({extra})"
        return Callee(
            ["class Tools:", "    def __init__(self, scale):", "        self.scale = scale", "",
             f"    def {method}({everything}):", *inside],
            text=made if form == "callable" else f"{made}.transform",
        )  # fmt: skip
    if program.chance(0.1):
        listed = ", ".join(f"{name}: tf.Tensor" for name in names) or listed
    return Callee([f"def transform({listed}):", *body], text="transform")


def _inp(program: Program, names: list[str]) -> str:
    """The inputs in one of the forms of a collection."""
    listed = ", ".join(names)
    if program.spoil("inp"):
        first = names[0] if names else "1.0"
        return program.random.choice(
            (first, f"{{'x': {first}}}", '"ab"', f"[{listed}, None]", f"[{listed}, 3]", "[]",
             f"[{first}, {{}}]", f"[[{first}, {first}]]", "np.array([1.0, 2.0])", "None",
             f"[{first}, object()]", f"({first})", f"[{listed}, tf.ragged.constant([[1], [2, 3]])]")
        ).replace("[, ", "[")  # fmt: skip
    forms = [f"[{listed}]"] * 8
    if names:
        forms += [f"({listed},)", f"list(({listed},))", f"(v for v in [{listed}])",
                  f"[v for v in ({listed},)]", f"[{names[0]}] + [{', '.join(names[1:])}]",
                  f"{{'a': {', '.join(names)}}}.values()" if len(names) == 1 else f"[{listed}]",
                  f"[*({listed},)]"]  # fmt: skip
    return program.random.choice(forms)


def _call(program: Program, callee: Callee, names: list[str], tout: str) -> str:
    """The wrapper's call."""
    if callee.decorated:
        return f"{callee.text}({', '.join(names)})"
    inp = _inp(program, names)
    name = program.wrapper
    if program.chance(0.08):
        name = {"tf.py_function": "py_function", "tf.numpy_function": "numpy_function"}.get(
            name, name
        )
        if "." not in name:
            program.header.append(f"{name} = tf.{name}")
    func = callee.text
    forms = [f"{name}({func}, {inp}, {tout})"] * 3 + [
        f"{name}({func}, {inp}, Tout={tout})",
        f"{name}(func={func}, inp={inp}, Tout={tout})",
        f"{name}({func}, inp={inp}, Tout={tout})",
    ]
    if program.mistake == "function" and program.chance(0.4):
        program.spoil("function")
        forms = [f"{name}({func}, input={inp}, Tout={tout})", f"{name}({func}, {inp})",
                 f"{name}({func}, {inp}, tout={tout})", f"{name}(1.0, {inp}, {tout})",
                 f"{name}({func}, {inp}, {tout}, stateful=False)"]  # fmt: skip
    return program.random.choice(forms)


def _after(program: Program, tout: str) -> list[str]:
    """What is done with the result, called ``result``."""
    count = tout.count(",") if tout[0] in "([" else 0
    several = tout[0] in "[(" and not tout.startswith("[]")
    dtype = next((d for d in (*NUMERIC, "string") if d in tout), "float32")
    symbolic = program.graph
    lines: list[str] = []
    if several:
        if program.spoil("after"):
            return program.random.choice((["result.set_shape([])"], ["a, b, c = result"],
                                          ["result = result + 1"], ["a, = result"]))  # fmt: skip
        if count or "*" in tout:
            return program.random.choice((["first, second = result", "result = first"],
                                          ["result = result[0]"], []))  # fmt: skip
        return program.random.choice((["result = result[0]"], [], ["(result,) = result"]))
    form = "symbolic" if symbolic else "tensor"
    if program.spoil("after"):
        values = [Value("result", form, dtype, program.random.choice((0, 1)))]
        made = program.expression(values, wrong=program.chance(0.8) or symbolic)
        if program.chance(0.2):
            return ["left, right = result"]
        if program.chance(0.2):
            return ["for row in result:", "    print(row)"]
        if made is not None and "result" in made[0]:
            return [f"result = {made[0]}"]
    if symbolic and program.chance(0.2):
        return ["result.set_shape(None)"]
    if program.world == "filter":
        return []
    if program.chance(0.2):
        made = program.expression([Value("result", form, dtype, 0)])
        # Nothing runs that is not fetched, so what follows has to use the result.
        if made is not None and "result" in made[0] and made[1].form in ("tensor", "symbolic"):
            return [f"result = {made[0]}"]
    return lines


def generate(seed: int, index: int) -> str:
    """The program of that number; the same pair gives the same text."""
    chooser = random.Random(f"{seed}:{index}")
    program = Program(chooser, chooser.choice(MISTAKES), chooser.choice(WORLDS))
    program.wrapper = chooser.choice(WRAPPERS)
    from worlds import build

    text = build(program, _make)
    header = "\n".join([*program.header, *([""] if program.header else [])])
    used = f"{header}\n{text}"
    needed = [name for name in operations.MODULES if re.search(rf"\b{name}\.", used)]
    imports = [f"import {name}" for name in sorted(needed)]
    head = [*imports, *([""] if imports else []), "import numpy as np", "import tensorflow as tf"]
    gap = "\n" if text.startswith(("def ", "class ", "@")) else ""
    return "\n".join([*head, "", *([header] if header else []), gap + text]) + "\n"


@dataclass
class Made:
    """The wrapper's call with all that it needs, for a world to put in its place."""

    before: list[str]
    lines: list[str]
    tout: str


def _make(program: Program, given: list[tuple[str, Value]], want: Value | None = None) -> Made:
    """Statements that end with a value called ``result``; ``given`` are the names in scope."""
    lines: list[str] = []
    names = [name for name, _ in given]
    around = [program.symbolic(value, name) for name, value in given if value.form != "python"]
    if around and (program.mistake == "before" or program.chance(0.15)):
        wrong = program.spoil("before")
        made = program.expression(around, wrong=wrong)
        if made is not None and (wrong or made[1].form in ("tensor", "symbolic")):
            lines.append(f"prepared = {made[0]}")
            given = [*given[:-1], ("prepared", replace(made[1], text="", form="constant"))]
            names = [name for name, _ in given]
    if around and program.chance(0.12):
        lines += _traced_control(program, around[-1])
    if program.chance(0.12):
        constant = chooser_constant(program)
        given, names = [*given, constant], [*names, constant[0]]
    params = [
        program.received(value, name)
        for (_, value), name in zip(given, ("x", "n", "k", "extra"), strict=False)
    ]

    def tout(outputs: list[Value]) -> str:
        return program.tout([want] if want is not None and program.chance(0.9) else outputs)

    callee, declared = _callee(program, params, tout)
    call = _call(program, callee, names, declared)
    lines = [*callee.inner, *([""] if callee.inner else []), *lines, f"result = {call}"]
    lines += _after(program, declared)
    before = [line for helper in program.helpers for line in (*helper, "", "")]
    return Made([*before, *callee.before], lines, declared)


def _traced_control(program: Program, value: Value) -> list[str]:
    """Control flow on a tensor around the wrapper's call: AutoGraph decides whether it works."""
    name = value.text
    if value.dtype == "string" or value.dtype == "bool":
        return program.random.choice(
            ([f"if {name} is None:", f"    {name} = {name}.numpy()"],
             [f'if hasattr({name}, "numpy"):', f"    {name} = {name}.numpy()"],
             ["if tf.executing_eagerly():", f"    print({name}.numpy())"])
        )  # fmt: skip
    return program.random.choice(
        ([f"if tf.reduce_sum({name}) > 0:", f"    {name} = {name} * 2"],
         [f"if tf.reduce_sum({name}) > 0:", f"    {name} = {name} * 2", "else:",
          f"    {name} = {name} + 1"],
         ["for _ in tf.range(2):", f"    {name} = {name} * 2"],
         ["for index in range(2):", f"    {name} = {name} + 1"],
         [f"while tf.reduce_max({name}) < 10:", f"    {name} = {name} * 2 + 10"],
         [f"{name} = {name} if tf.reduce_sum({name}) > 0 else -{name}"],
         [f"assert tf.reduce_sum({name}) > -100"],
         [f"if {name} is not None and tf.reduce_sum({name}) > 0:", f"    {name} = {name} + 1"],
         ["if tf.executing_eagerly():", f"    print({name}.numpy())"],
         [f'if hasattr({name}, "numpy"):', f"    {name} = {name}.numpy()"],
         ["try:", f"    {name} = {name} + {name}.numpy()", "except AttributeError:", "    pass"],
         [f"{name} = tf.cond(tf.reduce_sum({name}) > 0, lambda: {name}, lambda: {name} * 2)"],
         [f"{name} = tf.map_fn(lambda v: v * 2, {name}[None])[0]"],
         [f"print({name}.shape, {name}.dtype)"],
         [f"if {name}.shape.rank == 1:", f"    {name} = {name} + 1"],
         [f"if len({name}.shape) > 1:", f"    {name} = {name}[0]", f"    {name} = {name}[None]"])
    )  # fmt: skip


def chooser_constant(program: Program) -> tuple[str, Value]:
    """A Python constant that stands in ``inp`` itself."""
    dtype = program.random.choice(("float32", "int32", "string", "bool"))
    return program.literal(dtype, 0), Value("", "python", dtype, 0)
