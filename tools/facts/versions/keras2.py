"""Measures what Keras 2 does otherwise than Keras 3, and writes keras2.json.

    python -m tools.facts.versions.keras2 [--only PART …]

It runs in an environment with TensorFlow 2.15 (``make test-keras2`` makes one). Of the functions of
``tensorflow.json`` and ``numpy.json`` it says whether they take a KerasTensor, with the arguments
that are tried under Keras 3; operations and attributes are those of ``protocols.json``.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import tensorflow as tf

from tools.facts.functions import numpy_runs, reactions, tensorflow_runs
from tools.facts.functions.check import model_of
from tools.facts.functions.files import scratch
from tools.facts.functions.numpy_runs import NpRuns, Worker
from tools.facts.functions.probe import Sample, Seen, T, is_list, phrase
from tools.facts.functions.tensorflow_api import tensorflow_api
from tools.facts.functions.tensorflow_recipes import OPTIONAL
from tools.facts.functions.tensorflow_runs import tensor_forms
from tools.facts.operations import attributes, binary, protocols
from tools.facts.operations.observe import quiet
from tools.facts.operations.probe import Probe
from tools.facts.operations.samples import NUMPY_KINDS
from tools.facts.processes import in_batches
from tools.facts.tables import DATA, Pool
from tools.facts.versions import keras2_training

KIND = "keras2"
DTYPES = ("float32", "float64", "int32", "int64", "bool", "string")
"""Of the operands of operations: the others are rare beside KerasTensors."""
Verdict = Any
"""0: it works as on a tensor of a graph · [error, message]: it fails."""


# --- operations and attributes --------------------------------------------------------------------


def measured_protocols() -> dict[str, Any]:
    """What operations of one value do: as in protocols.json, for this one kind."""
    from tools.facts.operations import probe

    all_cells = probe.cells
    probe.cells = lambda kind: [s for s in all_cells(kind) if s.dtype in DTYPES]
    return protocols.packed_protocols({KIND: Probe().kind(KIND)}, {})


def measured_attributes() -> dict[str, Any]:
    """As in attributes.json; and how reading one fails."""
    with quiet():
        values = attributes.samples(KIND)
        others = ("eager", "symbolic", "keras2", "variable", "ndarray", "shape", "dtype")
        every = [v for kind in others for v in attributes.graph_samples(kind)]
        names = sorted({name for value in every for name in dir(value)})
        table = attributes.split(values)
        return {
            "closed": KIND,
            "attributes": {KIND: table},
            "errors": {KIND: attributes._errors(values, names)},
        }


def measured_operators() -> dict[str, Any]:
    """As in binary.json, for the pairs with a KerasTensor."""
    pairs = []
    for partner in (KIND, "eager", *NUMPY_KINDS, *binary.PYTHON_GROUPS):
        pairs += [(KIND, partner)] + [(partner, KIND)] * (partner != KIND)
    all_samples = binary.samples
    binary.samples = lambda kind, ranks: [
        s for s in all_samples(kind, ranks) if s.dtype in (None, *DTYPES)
    ]
    return binary.packed(binary.measure(pairs))


# --- functions ------------------------------------------------------------------------------------


def structure(seen: Seen) -> Any:
    """What a result is, the kind of tensor aside."""
    kind = "tensor" if seen.kind == KIND else seen.kind
    return kind, seen.dtype, seen.rank, tuple(map(structure, seen.items))


def verdict(pairs: list[tuple[Seen, Seen]]) -> Verdict | None:
    """Of runs (on a tensor of a graph, on a KerasTensor): what is sure."""
    known = [(plain, seen) for plain, seen in pairs if plain.ok and not seen.error.startswith("?")]
    if not known:
        return None
    if all(seen.ok for _, seen in known):
        # A tensor of the graph is none that Keras made: then it is not known what comes.
        same = all(structure(plain) == structure(seen) for plain, seen in known)
        return 0 if same and not any(_raw(seen) for _, seen in known) else None
    errors = {seen.error for _, seen in known}
    if len(errors) == 1 and "" not in errors:
        return [known[0][1].error, phrase([seen.text for _, seen in known])]
    return None


def _raw(seen: Seen) -> bool:
    return seen.kind == "tensor" or any(_raw(item) for item in seen.items)


def forms(value: Sample) -> list[tuple[Sample, Sample]]:
    """(the argument as tensors of a graph, the same as KerasTensors), a dtype each."""
    if isinstance(value, T):
        return [(replace(value, form="tensor"), replace(value, form="keras"))]
    if is_list(value):
        kind = type(value)
        return [
            (kind(replace(v, form="tensor") for v in value),
             kind(replace(v, form="keras") for v in value)),
            (kind(replace(v, form="tensor") for v in value),
             kind([replace(value[0], form="keras"), *value[1:]])),
        ]  # fmt: skip
    return [(form, replace(form, form="keras")) for form in tensor_forms(value)]


def of_tensorflow(api: Any) -> dict[str, Verdict]:
    """Parameter → what it does with a KerasTensor."""
    probe = tensorflow_runs.Probe(api)
    found: dict[str, Verdict] = {}
    for base in tensorflow_runs.find_bases(api, probe):
        for name in api.parameters:
            if name == "name" or name.startswith("**") or name in found:
                continue
            value = base.get(name, api.defaults.get(name))
            for candidate in [value] if value is not None else list(OPTIONAL.get(name, ()))[:3]:
                pairs = [
                    (probe.call({**base, name: plain}, "graph"), _fresh(probe, base, name, keras))
                    for plain, keras in forms(candidate)
                ]
                answer = verdict(pairs)
                if isinstance(answer, list) and _helped(probe, base, name, candidate):
                    answer = None
                if answer is not None:
                    found[name] = answer
                    break
    return found


def _fresh(probe: Any, base: Mapping[str, Sample], name: str, value: Sample) -> Seen:
    return probe.call({**base, name: value}, "eager")  # type: ignore[no-any-return]


def _helped(probe: Any, base: Mapping[str, Sample], name: str, value: Sample) -> bool:
    """Whether it fails only because of what another argument is when it is left out."""
    return any(
        probe.call({**base, name: keras, other: sample}, "eager").ok
        for other in probe.api.parameters
        if other not in base and other != name
        for sample in OPTIONAL.get(other, ())
        for _, keras in forms(value)
    )


def of_numpy(api: Any) -> dict[str, Verdict]:
    """Parameter → how it fails on a KerasTensor."""
    reactions.KINDS = {"keras": "eager"}
    runs: NpRuns = Worker(api).runs
    found = {}
    for name, rows in reactions.reactions(api, runs).items():
        seen = rows.get("keras") or rows.get("list:keras")
        if isinstance(seen, Seen) and seen.error:
            found[name] = [seen.error, "Keras symbolic input/output" * ("Keras" in seen.text)]
    return found


def of_backend(api: Any) -> dict[str, Verdict]:
    """The same for a function that Keras 3 does not have: only whether a KerasTensor comes back."""
    probe = tensorflow_runs.Probe(api)
    for base in tensorflow_runs.find_bases(api, probe):
        for name, value in base.items():
            for _, keras in forms(value) if isinstance(value, T) else ():
                if probe.call({**base, name: keras}, "eager").kind == KIND:
                    return {name: 0}
    return {}


def measured_functions() -> dict[str, Any]:
    """Function → parameter → verdict; those with the same verdicts in all their parameters."""
    scratch()
    every = tensorflow_api()[0]
    table: dict[str, dict[str, Verdict]] = {}
    of_tables = [a for a in every if any(model_of(n) for n in a.names)]
    for api, found in in_batches(of_tables, of_tensorflow, quiet=True):
        for name in {m.name for n in api.names if (m := model_of(n))} if found else ():
            table[name] = found
    arrays = [a for a in numpy_runs.numpy_api() if a.name.startswith("np.") and model_of(a.name)]
    for api, found in in_batches(arrays, of_numpy, quiet=True):
        if found:
            model = model_of(api.name)
            assert model is not None
            table[model.name] = found
    own = [
        a
        for a in every
        if a.canonical.startswith("tf.keras.backend.") and not any(model_of(n) for n in a.names)
    ]
    gone = [api.canonical for api, found in in_batches(own, of_backend, quiet=True) if found]
    errors = Pool()
    packed = {}
    for name, found in sorted(table.items()):
        rows: dict[int, list[str]] = {}
        for parameter, answer in found.items():
            number = 0 if answer == 0 else 1 + errors.number(answer)
            rows.setdefault(number, []).append(parameter)
        packed[name] = [[number, " ".join(names)] for number, names in sorted(rows.items())]
    return {"errors": errors.items, "takes": packed, "only": " ".join(sorted(gone))}


# --- training -------------------------------------------------------------------------------------


def measured_training() -> dict[str, Any]:
    """Which of the user's code AutoGraph converts, and which dtype is passed for ``y_true``."""
    with quiet():
        return keras2_training.measure()


PARTS = {
    "protocols": measured_protocols,
    "attributes": measured_attributes,
    "binary": measured_operators,
    "functions": measured_functions,
    "training": measured_training,
}


def written(content: Mapping[str, Any]) -> Iterator[str]:
    """The file's lines: one for each entry of a part."""
    yield "{"
    for number, (part, table) in enumerate(content.items()):
        if number:
            yield ","
        yield f"{json.dumps(part)}: {{"
        rows = []
        for key, value in table.items():
            if isinstance(value, dict):
                inner = [f"{json.dumps(k)}:{json.dumps(v, separators=(',', ':'))}"
                         for k, v in value.items()]  # fmt: skip
                rows.append(f"{json.dumps(key)}: {{\n" + ",\n".join(inner) + "\n}")
            else:
                rows.append(f"{json.dumps(key)}: {json.dumps(value, separators=(',', ':'))}")
        yield ",\n".join(rows)
        yield "}"
    yield "}"


def main() -> None:
    """Writes what was asked for; the other parts stay."""
    import keras

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="*", choices=tuple(PARTS), default=[])
    options = parser.parse_args()
    if not keras.__version__.startswith("2."):
        sys.exit(f"This needs Keras 2; here is {keras.__version__}.")
    path = DATA / "keras2.json"
    measured = {part: PARTS[part]() for part in options.only or PARTS}
    content = json.loads(path.read_bytes()) if path.exists() else {}
    content = {"source": {"tensorflow": tf.__version__, "keras": keras.__version__},
               **{part: measured.get(part, content.get(part, {})) for part in PARTS}}  # fmt: skip
    path.write_text("\n".join(written(content)) + "\n", encoding="utf-8")
    print(f"keras2.json: {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
