"""The surroundings of a wrapper's call: eager code, a tf.function, tf.data, a Session, Keras."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from textwrap import indent
from typing import TYPE_CHECKING, Any

from operations import Value

if TYPE_CHECKING:
    from generator import Made, Program

Make = Callable[..., "Made"]
_BOOLEAN = Value("", "tensor", "bool", 0)


def build(program: Program, make: Make) -> str:
    """The text of the program without its imports."""
    worlds = {
        "filter": _dataset, "flat_map": _dataset, "dataset": _dataset, "eager": _eager,
        "function": _function, "session": _session, "keras": _keras,
    }  # fmt: skip
    return worlds[program.world](program, make)


def _inside(lines: list[str]) -> list[str]:
    return indent("\n".join(lines), "    ").splitlines()


def _spaced(*blocks: list[str]) -> str:
    return "\n\n\n".join("\n".join(block) for block in blocks if block)


def _inputs(program: Program, python: bool = True) -> list[tuple[str, Any]]:
    count = program.random.choice((1, 1, 1, 2, 2, 0) if python else (1, 1, 2))
    return [program.source(python) for _ in range(count)]


def _eager(program: Program, make: Make) -> str:
    sources = _inputs(program)
    given = [(name, value) for name, (_, value) in zip(("a", "b"), sources, strict=False)]
    assigned = [f"{name} = {text}" for (name, _), (text, _) in zip(given, sources, strict=True)]
    made = make(program, given)
    lines = [*assigned, *made.lines, "print(result)"]
    if program.chance(0.5):
        return _spaced(made.before, lines)
    return _spaced(made.before, ["def main():", *_inside(lines)], ["main()"])


def _function(program: Program, make: Make) -> str:
    sources = _inputs(program, python=program.chance(0.2))
    given = [(name, value) for name, (_, value) in zip(("a", "b"), sources, strict=False)]
    given = [(n, v if v.form == "python" else replace(v, form="constant")) for n, v in given]
    made = make(program, given)
    names = ", ".join(name for name, _ in given)
    values = ", ".join(text for text, _ in sources)
    body = [f"def step({names}):", *_inside([*made.lines, "return result"])]
    end = ["result = step({})", "print(result)"]
    if program.chance(0.15):
        body += ["", "", "step = tf.function(step)"]
    elif program.chance(0.15) and given and all(v.form == "constant" for _, v in given):
        specs = ", ".join(f"tf.TensorSpec({[None] * v.rank}, tf.{v.dtype})" for _, v in given)
        body = [f"@tf.function(input_signature=[{specs}])", *body]
    else:
        body = [program.random.choice(("@tf.function", "@tf.function", "@tf.function()",
                                       "@tf.function(autograph=False)")), *body]  # fmt: skip
    return _spaced(made.before, body, [line.format(values) for line in end])


def _dataset(program: Program, make: Make) -> str:
    count = program.random.choice((1, 1, 2))
    elements = []
    for _ in range(count):
        dtype = program.random.choice(("float32", "float32", "int32", "int64", "string", "string",
                                       "float64", "uint8", "bool"))  # fmt: skip
        rank = program.random.choice((0, 0, 0, 1, 1, 2))
        elements.append(Value("", "constant", dtype, rank))
    texts = []
    for value in elements:
        literal = program.literal(value.dtype, value.rank + 1)
        name = "bool_" if value.dtype == "bool" else value.dtype
        texts.append(
            f"tf.constant({literal}, tf.{value.dtype})"
            if value.dtype == "string" or program.chance(0.5)
            else f"np.array({literal}, np.{name})"
        )
    if count == 1 and program.chance(0.12):
        elements = [Value("", "constant", "int64", 0)]
        source = "tf.data.Dataset.range(3)"
    elif count == 1:
        source = f"tf.data.Dataset.from_tensor_slices({texts[0]})"
    elif program.chance(0.3):
        parts = (f"tf.data.Dataset.from_tensor_slices({text})" for text in texts)
        source = f"tf.data.Dataset.zip(({', '.join(parts)}))"
    else:
        source = f"tf.data.Dataset.from_tensor_slices(({', '.join(texts)}))"
    if program.chance(0.15):
        source += ".batch(2)"
        elements = [replace(value, rank=value.rank + 1) for value in elements]
    given = list(zip(("a", "b"), elements, strict=False))
    made = make(program, given, _BOOLEAN if program.world == "filter" else None)
    names = ", ".join(name for name, _ in given)
    method = {"dataset": "map"}.get(program.world, program.world)
    ending = ["return result"]
    if program.world == "flat_map":
        kind = program.random.choice(("from_tensors", "from_tensors", "from_tensor_slices"))
        ending = [f"return tf.data.Dataset.{kind}(result)"]
    elif program.world == "filter":
        ending = program.random.choice(
            (["return result"], ["result.set_shape([])", "return result"],
             ["return tf.reduce_all(result)"])
        )  # fmt: skip
    elif program.chance(0.2):
        ending = [f"return result, {names}"]
    lines = [*made.lines, *ending]
    loop = ["for item in dataset:", "    print(item)"]
    single = len(made.lines) == 1 and len(ending) == 1
    if single and program.chance(0.6):
        whole = made.lines[0].removeprefix("result = ")
        inline = ending[0].removeprefix("return ").replace("result", whole, 1)
        if ending[0].startswith("return result, "):
            inline = f"({inline})"
        return _spaced(
            made.before,
            [f"dataset = {source}", f"dataset = dataset.{method}(lambda {names}: {inline})", *loop],
        )
    return _spaced(
        made.before,
        [f"def load({names}):", *_inside(lines)],
        [f"dataset = {source}.{method}(load)", *loop],
    )


def _session(program: Program, make: Make) -> str:
    sources = _inputs(program)
    given, assigned, feeds = [], [], []
    for name, (text, value) in zip(("a", "b"), sources, strict=False):
        if value.form == "variable":
            value, text = replace(value, form="constant"), text.replace("Variable", "constant")
            text = text.replace("dtype=", "")
        if value.form == "constant" and program.chance(0.3):
            shape = [None] * value.rank
            assigned.append(f"{name} = tf.compat.v1.placeholder(tf.{value.dtype}, {shape})")
            feeds.append(f"{name}: {program.literal(value.dtype, value.rank)}")
        else:
            assigned.append(f"{name} = {text}")
        given.append((name, value))
    made = make(program, given)
    feed = f", feed_dict={{{', '.join(feeds)}}}" if feeds else ""
    return _spaced(
        made.before,
        ["graph = tf.Graph()", "with graph.as_default():", *_inside([*assigned, *made.lines]),
         "with tf.compat.v1.Session(graph=graph) as session:",
         f"    print(session.run(result{feed}))"],
    )  # fmt: skip


def _keras(program: Program, make: Make) -> str:
    use = program.random.choice(("eager", "function", "predict", "predict"))
    program.world = "keras-eager" if use == "eager" else "keras"
    value = Value("", "constant", "float32", program.random.choice((2, 2, 3)))
    text = f"tf.constant({program.literal('float32', value.rank)})"
    made = make(program, [("a", value)])
    if use == "predict" and program.chance(0.7) and made.tout[0] not in "([":
        made.lines.append("result.set_shape([2, 2])")
    layer = ["class Transform(tf.keras.layers.Layer):", "    def call(self, a):",
             *_inside(_inside([*made.lines, "return result"]))]  # fmt: skip
    run = {
        "eager": [f"print(Transform()({text}))"],
        "function": ["layer = tf.function(Transform())", f"print(layer({text}))"],
        "predict": ["model = tf.keras.Sequential([Transform()])",
                    f"print(model.predict({text}, verbose=0))"],
    }[use]  # fmt: skip
    return _spaced(made.before, layer, run)
