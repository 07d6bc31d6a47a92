"""Measure what libraries that pipelines call do with tensors, bytes and arrays.

Writes libraries.json of `pyfunc_lint/tables/data`::

    python -m tools.facts.python.libraries [--results]

It needs an environment with TensorFlow and all of the libraries: what is not installed there is
left out. Each function is called with files made here; each argument of the calls is then replaced
by samples, as ``acceptance`` does. The result's dtype and rank are kept only where all files of a
function give the same.
"""

from __future__ import annotations

import argparse
import contextlib
import fcntl
import functools
import http.server
import importlib
import importlib.metadata
import inspect
import json
import os
import socket
import struct
import threading
import warnings
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from pyfunc_lint.verify.execution.limits import GIB, Limits
from tools.facts import tables
from tools.facts.processes import isolated
from tools.facts.python import acceptance, runs, samples, stubs
from tools.facts.python.acceptance import Packer, join_results, tells
from tools.facts.python.attempts import LIMIT, attempt
from tools.facts.python.cases import Case
from tools.facts.python.library_calls import CALLS, STABLE, fill
from tools.facts.python.restored import RestoredFolder
from tools.facts.python.runs import Measured, Plain, kind_of
from tools.facts.python.samples import GraphTensor, Sample

tf = samples.tf
DATA = tables.DATA / "libraries.json"
LIMITS = Limits(wall=4 * 3600, cpu=4 * 3600, memory=16 * GIB)
#: Of <linux/sockios.h> and <net/if.h>.
_SET_FLAGS, _UP = 0x8914, 1
#: Kinds that go by another name than their class, which users do not know.
KIND_NAMES = {
    "pandas.core.frame.DataFrame": "dataframe",
    "pandas.DataFrame": "dataframe",
    "pandas.core.series.Series": "series",
    "pandas.Series": "series",
}


@contextlib.contextmanager
def server() -> Iterator[int]:
    """A web server on this machine that serves the current folder."""
    # A secluded process has a network of its own, in which nobody has switched on this address.
    with socket.socket() as any_socket, contextlib.suppress(OSError):
        fcntl.ioctl(any_socket, _SET_FLAGS, struct.pack("16sh", b"lo", _UP))

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: Any) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Quiet) as made:
        threading.Thread(target=made.serve_forever, daemon=True).start()
        yield made.server_address[1]
        made.shutdown()


def resolve(name: str) -> Callable[..., Any] | None:
    """The function called so; None when its library is not installed."""
    if name == "albumentations.Compose.__call__":
        with contextlib.suppress(ImportError):
            module = importlib.import_module("albumentations")
            return module.Compose([module.HorizontalFlip(p=1.0)])
        return None
    parts = name.split(".")
    for length in range(len(parts) - 1, 0, -1):
        try:
            found: Any = importlib.import_module(".".join(parts[:length]))
            for part in parts[length:]:
                found = getattr(found, part)
        except (ImportError, AttributeError):
            continue
        return found
    return None


def parameters(function: Callable[..., Any], names: str) -> tuple[stubs.Parameter, ...]:
    """A function's parameters, from itself or from the names given."""
    if names:
        return tuple(
            stubs.Parameter(name.rstrip("?"), required=not name.endswith("?"))
            for name in names.split()
        )
    found = []
    for parameter in inspect.signature(function).parameters.values():
        if parameter.kind in (parameter.VAR_KEYWORD, parameter.VAR_POSITIONAL):
            continue
        positional = parameter.kind is not parameter.KEYWORD_ONLY
        keyword = parameter.kind is not parameter.POSITIONAL_ONLY
        required = parameter.default is parameter.empty
        found.append(stubs.Parameter(parameter.name, positional, keyword, required))
    return tuple(found)


def array_samples(own: np.ndarray[Any, Any]) -> list[Sample]:
    """A baseline's array in other clothes; the twin is the array itself."""
    dtype, rank = own.dtype.name, min(own.ndim, 2)
    wide = own.astype(np.float64) if own.dtype != np.float64 else own.astype(np.float32)
    found = [
        Sample("ndarray", dtype, rank, own.copy(), own),
        Sample("eager", dtype, rank, tf.constant(own), own),
        Sample("eager", wide.dtype.name, rank, tf.constant(wide), wide),
        Sample("variable", dtype, rank, tf.Variable(own), own),
        Sample("keras", dtype, rank, tf.keras.KerasTensor(own.shape, dtype), own),
        Sample("bytes", "", 0, own.tobytes(), own),
        Sample("str", "", 0, "7", own),
    ]
    return [row for row in found if row.dtype != "complex128"]


def graph_samples(
    own: np.ndarray[Any, Any], world: str, rows: list[GraphTensor]
) -> Iterator[Sample]:
    """The array as a graph tensor of its own shape, and of unknown rank."""
    for kind, dtype, rank, value in rows:
        if kind == world and dtype == "float32" and rank is None:
            same = tf.cast(value, own.dtype)
            yield Sample(kind, own.dtype.name, None, same, own)
            shaped = tf.ensure_shape(same, own.shape)
            yield Sample(kind, own.dtype.name, min(own.ndim, 2), shaped, own)


def cases(
    name: str, function: Callable[..., Any], row: Any, port: int
) -> Iterator[tuple[Any, Case]]:
    """(what the baseline has there, the case) for each argument of each call of a function."""
    names, calls = row
    known = parameters(function, names)
    for arguments in calls:
        positional = [a for a in arguments if not isinstance(a, dict)]
        keywords: dict[str, Any] = next((a for a in arguments if isinstance(a, dict)), {})
        if name == "cv2.imdecode":
            positional[0] = np.frombuffer(Path("rgb.png").read_bytes(), np.uint8)
        if name == "requests.get":
            positional[0] %= port
        slots = [(known[i].name, i) for i in range(len(positional))]
        for parameter, slot in [*slots, *((key, key) for key in keywords)]:

            def call(
                operand: Any,
                slot: int | str = slot,
                positional: list[Any] = positional,
                keywords: dict[str, Any] = keywords,
            ) -> tuple[Callable[..., Any], list[Any], dict[str, Any]]:
                values = [v.copy() if isinstance(v, np.ndarray) else v for v in positional]
                named = dict(keywords)
                if isinstance(slot, str):
                    named[slot] = operand
                else:
                    values[slot] = operand
                return function, values, named

            own = keywords[slot] if isinstance(slot, str) else positional[slot]
            if own is None:
                continue
            number = own if isinstance(own, int | float) else 1
            text = own.encode() if isinstance(own, str) else b"7"
            yield own, Case(name, parameter, call, number, text)


def measure(found: list[tuple[Any, Case]], place: RestoredFolder) -> Measured:
    """Every case on its samples, in every world."""
    measured: Measured = defaultdict(lambda: defaultdict(list))
    plain = Plain(place)

    def record(case: Case, sample: Sample, world: str, run: Callable[..., Any]) -> None:
        outcome = runs.judge(case, sample, world, run, plain)
        measured[case.function, case.parameter][sample.key].append(outcome)

    for own, case in found:
        place.refresh()
        if isinstance(own, np.ndarray):
            rows = array_samples(own)
        else:
            rows = [*samples.arrays(case.number, case.text), *samples.eager(case.number, case.text)]
        for sample in rows:
            record(case, sample, "eager", runs.plainly)

    def body(rows: list[GraphTensor], world: str, run: Callable[..., Any]) -> None:
        for own, case in found:
            place.refresh()
            print(f"{world} {case.function} {case.parameter}", flush=True)
            array = isinstance(own, np.ndarray)
            for sample in graph_samples(own, world, rows) if array else runs.of_rows(case, rows):
                record(case, sample, world, run)

    runs.while_tracing(body)
    return measured


def sort_of(value: Any) -> list[Any]:
    """Kind, dtype and rank of a result."""
    kind = kind_of(value, "eager")
    module = type(value).__module__.partition(".")[0]
    if module == "PIL" and hasattr(value, "getpixel"):
        kind = "pil-image"
    dtype = value.dtype.name if isinstance(value, np.ndarray | np.generic) else None
    rank = value.ndim if isinstance(value, np.ndarray) else None
    return [KIND_NAMES.get(kind, kind), dtype, rank]


def results(found: list[Any], *, certain: bool) -> list[list[Any]]:
    """What the results of all calls of a function have in common; several rows for a tuple.

    Dtype and rank are said only if ``certain``: of readers of files, tried on several files.
    """
    lists = [
        [sort_of(item) for item in value] if type(value) is tuple else [sort_of(value)]
        for value in found
    ]
    if len({len(rows) for rows in lists}) != 1 or len(lists[0]) > 4:
        return []
    common = []
    for rows in zip(*lists, strict=True):
        kinds, dtypes, ranks = ({row[i] for row in rows} for i in range(3))
        if len(kinds) > 1:
            return []
        dtype = dtypes.pop() if len(dtypes) == 1 and certain else None
        rank = ranks.pop() if len(ranks) == 1 and certain else None
        common.append([kinds.pop(), dtype, rank])
    return common


def version(name: str) -> str:
    """ "library version" of what a function comes from."""
    top = name.partition(".")[0]
    names = importlib.metadata.packages_distributions().get(top, [top])
    return f"{names[0]} {importlib.metadata.version(names[0])}"


def encode(measured: Measured, info: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The data file."""
    table = join_results(measured)
    keys = sorted({key for row in table.values() for key in row}, key=acceptance.place)
    packer = Packer(keys)
    functions = {}
    for name, known in sorted(info.items()):
        rows = []
        for (function, parameter), row in table.items():
            if function == name:
                number = packer.pack(row, known["returns"]) if tells(row) else ""
                rows.append(f"{parameter}:{number}")
        functions[name] = {**known, "rows": " ".join(rows)}
    return {
        "keys": keys,
        "outcomes": [[o.error, o.text, o.note, o.result] for o in packer.outcomes],
        "rows": list(packer.rows),
        "functions": functions,
    }


def describe(
    name: str, function: Callable[..., Any], own: list[tuple[Any, Case]]
) -> dict[str, Any] | None:
    """A function's parameters and result; None when a call of its own does not work."""
    values = []
    for value, case in own:
        call, positional, keywords = case.call(value)
        result, error, _ = attempt(functools.partial(call, *positional, **keywords))
        if error is not None:
            print(f"a call of {name} fails: {error!r}"[:300])
            return None
        values.append(result)
    first = own[0][1].parameter
    once = [v for v, (_, case) in zip(values, own, strict=True) if case.parameter == first]
    files = len(once) > 1 and all(isinstance(value, str) for value, _ in own)
    rows = results(once, certain=files)
    stable = set()
    for variant in STABLE.get(name, ()):
        again = [function(value, **variant) for value, case in own if case.parameter == first]
        if results(again, certain=files) == rows:
            stable |= set(variant)
    known = parameters(function, CALLS[name][0])
    return {
        "returns": rows[0][0] if len(rows) == 1 else "tuple" if rows else "",
        "parameters": " ".join(f"{p.name}:{stubs.flags(p)}:" for p in known),
        "result": rows,
        "stable": " ".join(sorted(stable)),
        "source": f"measured {version(name)}",
    }


def run(folder: str, results_only: bool) -> tuple[dict[str, dict[str, Any]], Measured]:
    """What is known of the functions themselves, and the measurements."""
    LIMIT["seconds"] = 60.0
    info: dict[str, dict[str, Any]] = {}
    found: list[tuple[Any, Case]] = []
    place = RestoredFolder(os.path.join(folder, "files"), fill)
    with server() as port:
        for name, row in CALLS.items():
            function = resolve(name)
            if function is None:
                print(f"not installed: {name}")
                continue
            own = list(cases(name, function, row, port))
            place.refresh()
            described = describe(name, function, own)
            if described is not None:
                info[name] = described
                found += own
        measured = {} if results_only else measure(found, place)
    return info, {key: dict(rows) for key, rows in measured.items()}


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument(
        "--results", action="store_true", help="renew what is said about results, and keep the rest"
    )
    arguments = parser.parse_args()
    warnings.simplefilter("ignore")
    info, measured = isolated(
        functools.partial(run, results_only=arguments.results), LIMITS, quiet=False
    )
    if arguments.results:
        after = json.loads(DATA.read_text("utf-8"))
        for name in after["functions"].keys() - CALLS.keys():
            del after["functions"][name]
        for name, known in info.items():
            if name in after["functions"]:
                after["functions"][name] |= known
    else:
        after = encode(measured, info)
    text = json.dumps(after, separators=(",", ":"), ensure_ascii=False)
    DATA.write_text(text + "\n", "utf-8")
    print(f"{len(info)} functions, {len(after['rows'])} rows, {len(text) / 1000:.0f} kB")


if __name__ == "__main__":
    main()
