"""Measures the contract of the wrappers: what may come back, what Tout may be, what inp may hold.

Writes `pyfunc_lint/tables/data/contract.json` and says what TensorFlow did that no outcome fits::

    python -m tools.facts.wrappers.contract

Every case is run eagerly and inside a tf.function; a sample of them in Dataset.map too, where the
same has to happen. An outcome is "" (works), "loses" (works, and the value is another), or the type
and the telling words of the error that leaves the call.
"""

from __future__ import annotations

import collections
import contextlib
import io
import json
import re
from collections.abc import Callable
from typing import Any

import numpy as np
import tensorflow as tf

from tools.facts.tables import DATA, Pool
from tools.facts.wrappers import samples

WRAPPERS: dict[str, Any] = {
    "tf.py_function": tf.py_function,
    "tf.numpy_function": tf.numpy_function,
    "tf.compat.v1.py_func": tf.compat.v1.py_func,
}
DTYPES = (
    "bool", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "float16",
    "bfloat16", "float32", "float64", "complex64", "complex128", "string",
)  # fmt: skip
#: The words of a message that tell what is wrong, without names, numbers and values.
WORDS = (
    "Tensor conversion requested dtype",
    "Attempting to return a variable",
    "with an unsupported type",
    "of unsupported type",
    "has no len()",
    "Unsupported object type",
    "Unsupported numpy",
    "value returned by pyfunc_",
    "list index out of range",
    "Cannot convert the argument `type_value`",
    "Missing required argument: 'Tout'",
    "missing 1 required positional argument",
    "Missing argument `inp`",
    "Don't set the `inp` argument",
    "Expected DataType for argument 'Tout'",
    "did not match Tout",
    "Iterating over a symbolic",
    "Cannot iterate over",
    "iteration over a 0-d array",
    "object is not iterable",
    "<NOT CONVERTIBLE TO TENSOR>",
    "A KerasTensor is symbolic",
    "A KerasTensor cannot be used as input",
    "nexpected keyword argument",
    "func to be callable",
    "object is not callable",
    "Missing required positional argument",
    "could not convert string to float",
    "invalid literal for int()",
    "expected number, got",
    "malformed string",
    "Cannot cast",
    "Cannot convert",
    "can't convert",
    "Can't convert",
    "must be real number",
    "setting an array element with a sequence",
    "has type str, but expected one of",
    "unhashable type",
    "is not in the list of allowed values",
    "Could not find device for node",
    "Detected at node Range",
    "non-rectangular",
    "Can't create Python sequence with",
    "Failed to convert",
    "Shapes of all inputs must match",
    "was expected to be a",
    "not producing an array",
    "without a known length",
    "pyfunc_",
    "An unusually high number of",
)

Outcome = str | list[str]


def message(error: BaseException) -> str:
    """The text of an error without the names of graph nodes and without code."""
    text = re.sub(r"\{\{.*?\}\}", "", str(error))
    text = re.sub(r"\n *File .*(\n[ \t]+\S.*)?", "", text)
    text = text.replace("Graph execution error:", "").replace("(most recent call last)", "")
    return text.strip()


def outcome_of(error: BaseException, unfitting: set[str]) -> list[str]:
    """Type and telling words of an error."""
    text = message(error)
    words = next((words for words in WORDS if words in text), "")
    if not words:
        unfitting.add(f"{type(error).__name__}: {' / '.join(text.split(chr(10)))[:200]}")
    return [type(error).__name__, words]


def eagerly(call: Callable[[], Any]) -> Any:
    return call()


def traced(call: Callable[[], Any]) -> Any:
    # The arguments of `call` have defaults, which tf.function would turn into tensors.
    return tf.function(lambda: call(), autograph=False)()  # noqa: PLW0108


def mapped(call: Callable[[], Any]) -> Any:
    return next(iter(tf.data.Dataset.range(1).map(lambda _: call())))


WORLDS: dict[str, Callable[[Callable[[], Any]], Any]] = {"eager": eagerly, "graph": traced}


class Run:
    """One measurement: all tables, and what did not fit."""

    def __init__(self) -> None:
        self.unfitting: set[str] = set()
        self.disagreements: list[str] = []

    def outcome(
        self, world: str, call: Callable[[], Any], wanted: Any = None, check: bool = False
    ) -> Outcome:
        """What happens in a world; ``wanted`` is what has to arrive."""
        try:
            result = WORLDS[world](call)
        except Exception as error:
            found: Outcome = outcome_of(error, self.unfitting)
        else:
            found = "" if wanted is None or same(result, wanted) else "loses"
        if check and world == "graph":
            try:
                mapped(call)
                again: Outcome = ""
            except Exception as error:
                again = outcome_of(error, self.unfitting)
            if (found if isinstance(found, list) else "") != again:
                self.disagreements.append(f"graph {found} but dataset {again}")
        return found


def same(result: Any, wanted: Any) -> bool:
    """Whether the result is what the function returned, but for precision."""
    if isinstance(result, (list, tuple)):
        result = result[0] if result else None
    if isinstance(result, (tf.RaggedTensor, tf.SparseTensor)) or result is None:
        return True
    got = result.numpy() if hasattr(result, "numpy") else result
    want = wanted.numpy() if hasattr(wanted, "numpy") else wanted
    if isinstance(want, (str, bytes)) or getattr(want, "dtype", None) == np.dtype(object):
        return True
    try:
        return bool(np.allclose(np.asarray(got, complex), np.asarray(want, complex), rtol=0.02))
    except (TypeError, ValueError):
        return True


def values(run: Run, pool: Pool) -> dict[str, Any]:
    """wrapper → world → returned value → outcome, one number or one for each dtype of Tout."""
    tables: dict[str, Any] = {}
    for name in ("tf.py_function", "tf.numpy_function"):
        wrapper = WRAPPERS[name]
        for world in ("eager", "graph"):
            table: dict[str, Any] = {}
            for key, make in samples.returned().items():
                row = []
                for dtype in DTYPES:
                    kept: list[Any] = [None]

                    def body(make: Callable[[], Any] = make, kept: list[Any] = kept) -> Any:
                        kept[0] = make()
                        return kept[0]

                    def call(
                        body: Callable[[], Any] = body, dtype: str = dtype, w: Any = wrapper
                    ) -> Any:
                        return w(body, [], tf.as_dtype(dtype))

                    with contextlib.suppress(Exception):
                        body()
                    wanted = kept[0] if samples.comparable(key) else None
                    check = dtype == "float32"
                    row.append(pool.number(run.outcome(world, call, wanted, check)))
                table[key] = row[0] if len(set(row)) == 1 else row
            tables[f"{name} {world}"] = table
    return tables


def empty(run: Run, pool: Pool) -> dict[str, Any]:
    """wrapper and world → returned value → outcome for ``Tout=[]``."""
    tables: dict[str, Any] = {}
    for name in ("tf.py_function", "tf.numpy_function"):
        for world in ("eager", "graph"):
            table = {}
            for key, make in samples.returned().items():

                def call(make: Callable[[], Any] = make, name: str = name) -> Any:
                    WRAPPERS[name](make, [], [])
                    return tf.constant(0)

                table[key] = pool.number(run.outcome(world, call))
            tables[f"{name} {world}"] = table
    return tables


def composites(run: Run, pool: Pool) -> dict[str, Any]:
    """Kind of a composite spec in Tout of tf.py_function → returned value → outcome by world.

    Every value is of float32, as the spec, but for those that are named "… other".
    """
    specs = {
        "ragged": tf.RaggedTensorSpec([None, None], tf.float32),
        "sparse": tf.SparseTensorSpec([None], tf.float32),
    }
    tables: dict[str, Any] = {}
    for kind, spec in specs.items():
        table = {}
        for key, make in {**samples.returned(), **samples.composites()}.items():

            def call(make: Callable[[], Any] = make, spec: Any = spec) -> Any:
                return tf.py_function(make, [], spec)

            table[key] = [pool.number(run.outcome(world, call)) for world in WORLDS]
        tables[kind] = table
    return tables


def counts(run: Run, pool: Pool) -> dict[str, Any]:
    """wrapper and world → "declared returned" → outcome; numbers are lengths of lists."""
    declared: dict[str, Any] = {
        "single": tf.float32,
        **{str(n): [tf.float32] * n for n in range(5)},
    }
    returned: dict[str, Any] = {
        "none": None,
        "single": np.float32(1),
        **{str(n): [np.float32(1)] * n for n in range(5)},
    }
    tables: dict[str, Any] = {}
    for name, wrapper in WRAPPERS.items():
        for world in ("eager", "graph"):
            table = {}
            for want, tout in declared.items():
                for got, value in returned.items():

                    def call(wrapper: Any = wrapper, tout: Any = tout, value: Any = value) -> Any:
                        result = wrapper(lambda: value, [], tout)
                        return tf.constant(0) if want == "0" else result  # noqa: B023

                    found = run.outcome(world, call)
                    arrives = int(want) if want.isdigit() else 1
                    given = int(got) if got.isdigit() else int(got == "single")
                    if not found and name == "tf.py_function" and given > arrives > 0:
                        found = "loses"
                    if isinstance(found, list) and "pyfunc_" in found[1]:
                        found = [found[0], "returns # values, but expects to see # values"]
                    table[f"{want} {got}"] = pool.number(found)
            tables[f"{name} {world}"] = table
    return tables


def touts(run: Run, pool: Pool) -> dict[str, Any]:
    """wrapper → form of Tout → outcome of the call, whose function returns None."""
    tables: dict[str, Any] = {}
    for name, wrapper in WRAPPERS.items():
        forms: dict[str, Any] = {}
        for key, make in samples.declared().items():
            found: dict[str, Outcome] = {}
            for world in WORLDS:

                def call(make: Callable[[], Any] = make, wrapper: Any = wrapper) -> Any:
                    tout = make()
                    arguments = {} if tout is samples.MISSING else {"Tout": tout}
                    wrapper(lambda: None, [], **arguments)
                    return tf.constant(0)

                found[world] = run.outcome(world, call)
            # A form that is read fails later, because nothing is returned: that is no matter here.
            late = [w for w, o in found.items() if isinstance(o, list) and o[0] != "TypeError"]
            for world in late:
                if found[world][0] in ("InvalidArgumentError", "UnknownError"):
                    found[world] = ""
            forms[key] = [pool.number(found["eager"]), pool.number(found["graph"])]
        tables[name] = forms
    return tables


def inputs(run: Run, pool: Pool) -> dict[str, Any]:
    """wrapper → what one element of inp is → outcome, eagerly and in a graph."""
    tables: dict[str, Any] = {}
    for name, wrapper in WRAPPERS.items():
        found: dict[str, Any] = {}
        for key, make in samples.held().items():
            row = []
            for world in WORLDS:

                def call(make: Callable[[], Any] = make, wrapper: Any = wrapper) -> Any:
                    return wrapper(lambda *_: np.float32(1), [make()], tf.float32)

                row.append(pool.number(run.outcome(world, call)))
            found[key] = row
        tables[name] = found
    return tables


def whole_inputs(run: Run, pool: Pool) -> dict[str, Any]:
    """wrapper → what inp itself is → outcome, eagerly and in a graph."""
    tables: dict[str, Any] = {}
    for name, wrapper in WRAPPERS.items():
        found: dict[str, Any] = {}
        for key, make in samples.whole().items():
            row = []
            for world in WORLDS:

                def call(make: Callable[[], Any] = make, wrapper: Any = wrapper) -> Any:
                    return wrapper(lambda *_: np.float32(1), make(), tf.float32)

                row.append(pool.number(run.outcome(world, call)))
            found[key] = row
        tables[name] = found
    return tables


def functions(run: Run, pool: Pool) -> dict[str, Any]:
    """wrapper → what func is → outcome, eagerly and in a graph."""
    tables: dict[str, Any] = {}
    for name, wrapper in WRAPPERS.items():
        found: dict[str, Any] = {}
        for key, make in samples.functions().items():
            row = []
            for world in WORLDS:

                def call(make: Callable[[], Any] = make, wrapper: Any = wrapper) -> Any:
                    return wrapper(make(), [], tf.float32)

                row.append(pool.number(run.outcome(world, call)))
            found[key] = row
        found |= decorators(run, pool, wrapper)
        tables[name] = found
    return tables


def decorators(run: Run, pool: Pool, wrapper: Any) -> dict[str, Any]:
    """A wrapper as a decorator, with Tout given by keyword."""

    def by_position() -> Any:
        return wrapper(Tout=tf.float32)(lambda value: np.float32(value))(tf.constant(1.0))  # noqa: PLW0108

    def by_keyword() -> Any:
        return wrapper(Tout=tf.float32)(lambda value: np.float32(value))(value=tf.constant(1.0))  # noqa: PLW0108

    forms = {"decorated": by_position, "decorated with keyword": by_keyword}
    return {
        key: [pool.number(run.outcome(world, call)) for world in WORLDS]
        for key, call in forms.items()
    }


def keywords(run: Run, pool: Pool) -> dict[str, Any]:
    """wrapper → a keyword → outcome of a call that gives it beside func, inp and Tout."""
    names = ("name", "stateful", "input", "inputs", "tout", "dtype", "output_types", "use_gpu",
             "autograph", "args", "function", "eager", "output_shapes", "shape",
             "made_up")  # fmt: skip
    tables: dict[str, Any] = {}
    for name, wrapper in WRAPPERS.items():
        found = {}
        for keyword in names:

            def call(keyword: str = keyword, wrapper: Any = wrapper) -> Any:
                value = "a" if keyword == "name" else True
                return wrapper(
                    func=lambda: np.float32(1), inp=[], Tout=tf.float32, **{keyword: value}
                )

            found[keyword] = pool.number(run.outcome("eager", call))
        tables[name] = found
    return tables


def write(tables: dict[str, Any]) -> None:
    """One line for each row, so that changes can be read."""

    def dump(value: Any, depth: int) -> str:
        if isinstance(value, dict) and depth < 2:
            rows = [f"{json.dumps(k)}: {dump(v, depth + 1)}" for k, v in value.items()]
            pad = " " * (depth + 1)
            return "{\n" + pad + (",\n" + pad).join(rows) + "\n" + " " * depth + "}"
        return json.dumps(value, separators=(",", ":"))

    (DATA / "contract.json").write_text(dump(tables, 0) + "\n", encoding="utf-8")


def main() -> None:
    """Measure, write, and say what is worth a look."""
    run, pool = Run(), Pool()
    with contextlib.redirect_stderr(io.StringIO()):
        tables = {
            "dtypes": list(DTYPES),
            "words": samples.words(),
            "values": values(run, pool),
            "empty": empty(run, pool),
            "counts": counts(run, pool),
            "tout": touts(run, pool),
            "inputs": inputs(run, pool),
            "inp": whole_inputs(run, pool),
            "functions": functions(run, pool),
            "keywords": keywords(run, pool),
            "composites": composites(run, pool),
        }
    write({"outcomes": pool.items, **tables})
    for text in sorted(run.unfitting):
        print("no words fit:", text)
    for text, count in collections.Counter(run.disagreements).items():
        print("the worlds differ:", text, count)


if __name__ == "__main__":
    main()
