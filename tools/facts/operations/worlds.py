"""Compares the table of converted functions with tf.function and Dataset.map, traced and run.

The table is made by tracing only, without the machinery around it. This program says where the real
thing does something else:

    python -m tools.facts.operations.worlds
"""

from __future__ import annotations

from collections.abc import Iterator

from pyfunc_lint.tables.operands import Outcome
from tools.facts.operations.observe import failure, quiet
from tools.facts.operations.probe import Probe, works_or_fails
from tools.facts.operations.samples import Sample, contents, make

WORLDS = ("function", "dataset")


def outcome_in(world: str, probe: Probe, name: str, sample: Sample) -> Outcome:
    """What happens when a converted function is really called, for a tensor of known shape."""
    import tensorflow as tf

    function = probe.module.traceable(probe.functions[name])
    value = make(sample)
    try:
        if world == "function":
            tf.function(function)(value)
        else:
            next(iter(tf.data.Dataset.from_tensors(value).map(function)))
    except Exception as error:
        return failure(error)
    return Outcome()


def disagreements(
    probe: Probe, names: tuple[str, ...], samples: list[Sample]
) -> Iterator[tuple[str, str, Sample, Outcome, Outcome]]:
    """(world, operation, sample, outcome when traced by the table's program, real outcome)."""
    for sample in samples:
        eager = Sample("eager", sample.dtype, sample.rank, sample.length)
        for name, traced in probe.on_sample(sample, names).items():
            for world in WORLDS:
                runs = [outcome_in(world, probe, name, s) for s in contents(eager)]
                real = works_or_fails(runs)
                if real.error != traced.error:
                    yield world, name, sample, traced, real


def main() -> None:
    """Prints the disagreements."""
    probe = Probe()
    samples = [
        Sample("autograph", dtype, rank)
        for dtype in ("float32", "int32", "bool", "string")
        for rank in (0, 1, 2)
    ]
    with quiet():
        found = list(disagreements(probe, probe.names, samples))
    for world, name, sample, traced, real in found:
        print(f"{world} {name} {sample.dtype} {sample.rank}: {traced} {real}")


if __name__ == "__main__":
    main()
