"""Measures TensorFlow's functions.

Writes tensorflow.json of `pyfunc_lint/tables/data`, and says what changed::

    python -m tools.facts.functions.tensorflow [--only PREFIX …]

Every public function is run, eagerly and while tracing, on values of all dtypes, ranks and kinds
(``tensorflow_runs``); ``fit`` keeps the shortest rules that agree with all of these runs. Functions
run in forked processes of their own, a few at a time. With ``--only`` the table keeps what it says
of the other functions.
"""

from __future__ import annotations

import argparse
from typing import Any

import tensorflow as tf

from tools.facts.functions.files import scratch
from tools.facts.functions.fit import Interner
from tools.facts.functions.tables import kept, rewrite, write
from tools.facts.functions.tensorflow_api import tensorflow_api
from tools.facts.functions.tensorflow_runs import probe_function
from tools.facts.processes import in_batches

#: Functions that were given content of one dtype only, which their result has, too.
ONE_CONTENT = frozenset(
    """tf.ragged.constant tf.make_ndarray tf.broadcast_dynamic_shape tf.sparse.concat
    tf.compat.v1.sparse.concat tf.random.stateless_parameterized_truncated_normal""".split()
)


def without_dtype(out: list[Any]) -> list[Any]:
    """The description of a result whose dtype is not known, but for a given one."""
    kind, dtype, rank = out
    known = [*dtype[:2], None] if isinstance(dtype, list) else None
    return [kind, known, rank if kind in ("tensor", "sparse") else None]


def measure(only: tuple[str, ...]) -> None:
    """Measure and write, all functions or those whose names start so."""
    tf.keras.Input  # noqa: B018 - loads Keras here, once
    scratch()
    interner = Interner()
    apis, absent = tensorflow_api()
    interner.shared["absent_in_v1"] = absent
    if only:
        apis = [api for api in apis if any(name.startswith(only) for name in api.names)]
    functions, aliases = kept("tensorflow", only, interner)
    failed = []

    def work(api: Any, gentle: bool = False) -> Any:
        local = probe_function(api, gentle)
        return None if local is None else local[:2]

    for api, result in in_batches(apis, work, gently=True):
        if result is None:
            failed.append(api.canonical)
            continue
        entry, local = result
        functions[api.canonical] = rewrite(entry, local, interner)
        if api.canonical in ONE_CONTENT:
            functions[api.canonical]["o"] = without_dtype(functions[api.canonical]["o"])
            functions[api.canonical].pop("u", None)  # They bear on dtype and rank only.
        aliases.update((name, api.canonical) for name in api.names if name != api.canonical)
    print(f"not measured ({len(failed)}):", *failed)
    write("tensorflow", functions, aliases, interner, {"tensorflow": tf.__version__})


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="*", default=[], metavar="PREFIX")
    measure(tuple(parser.parse_args().only))


if __name__ == "__main__":
    main()
