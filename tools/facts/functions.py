"""Measures TensorFlow's and NumPy's functions and writes the tables that the linter reads.

    python tools/facts/functions.py [--numpy1-python PATH] [--only PREFIX …]
                                    [--tensorflow | --numpy]

Every public function is run, eagerly and while tracing, on values of all dtypes, ranks and kinds
(``functions_tf.py``, ``functions_np.py``); ``functions_fit.py`` keeps the shortest rules that agree
with all of these runs. Functions run in forked processes of their own, a few at a time. With
``--only`` the tables keep what they say of the other functions.
"""

from __future__ import annotations

import argparse
import json
import os
import pickle
import signal
import struct
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "pyfunc_lint" / "tables" / "data"
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(Path(__file__).resolve().parent))
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")
os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")


def in_child(work: Callable[[], Any], seconds: float) -> Any:
    """The result of ``work`` run in a forked process; None when it dies or takes too long."""
    with tempfile.NamedTemporaryFile(suffix=".pickle") as file:
        pid = os.fork()
        if pid == 0:
            try:
                os.setsid()
                quiet = os.open(os.devnull, os.O_WRONLY)
                os.dup2(quiet, 1)
                if not os.environ.get("FACTS_NOISY"):
                    os.dup2(quiet, 2)
                result = work()
                with Path(file.name).open("wb") as out:
                    pickle.dump(result, out)
                os._exit(0)
            except BaseException:
                if os.environ.get("FACTS_NOISY"):
                    import traceback

                    traceback.print_exc()
                os._exit(1)
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                return pickle.load(file) if status == 0 else None
            time.sleep(0.005)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        return None


def in_batches(
    items: Sequence[Any],
    work: Callable[..., Any],
    size: int = 12,
    gently: bool = False,
    quiet: bool = False,
) -> Iterable[tuple[Any, Any]]:
    """(item, result) for each; a batch that dies is run again one by one, then gently."""
    for start in range(0, len(items), size):
        batch = items[start : start + size]
        results = in_child(lambda b=batch: [work(item) for item in b], 20.0 * len(batch))
        if results is None:
            results = [in_child(lambda i=item: work(i), 60.0) for item in batch]
            if gently:
                results = [
                    r or in_child(lambda i=item: work(i, True), 60.0)
                    for r, item in zip(results, batch, strict=True)
                ]
        if not quiet:
            print(f"{min(start + size, len(items))}/{len(items)}", file=sys.stderr, flush=True)
        yield from zip(batch, results, strict=True)


def scratch() -> None:
    """A folder of our own, with the files that recipes name."""
    os.chdir(tempfile.mkdtemp(prefix="facts"))
    Path("probe.txt").write_text("1 2\n")
    Path("probe.png").write_bytes(_png())


def _png() -> bytes:
    """A picture of 4 × 4 black points."""

    def chunk(name: bytes, data: bytes) -> bytes:
        check = zlib.crc32(name + data)
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", 4, 4, 8, 2, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\0" * 12) * 4)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


# --- putting the tables together ----------------------------------------------------------------


def rewrite(entry: dict[str, Any], local: dict[str, Any], interner: Any) -> dict[str, Any]:
    """The entry with the numbers of the common tables."""

    def error(number: int) -> int:
        return int(interner.add("errors", local["errors"][number]))

    def deep(value: Any) -> Any:
        return {k: deep(v) for k, v in value.items()} if isinstance(value, dict) else error(value)

    def stands(number: int | None) -> int | None:
        if number is None:
            return None
        table = dict(local["beside"][number])
        table["dtypes"] = classes(table["dtypes"])
        for world in ("eager", "graph"):
            if world in table:
                table[world] = {
                    key: [[error(e), classes(c)] for e, c in row]
                    for key, row in table[world].items()
                }
        return int(interner.add("beside", table))

    def classes(number: int) -> int:
        return int(interner.add("classes", local["classes"][number]))

    def rules(out: Any) -> Any:
        if isinstance(out, list):
            if out and out[0] == "map":
                return ["map", interner.add("maps", local["maps"][out[1]]), rules(out[2])]
            return [rules(item) for item in out]
        return {k: rules(v) for k, v in out.items()} if isinstance(out, dict) else out

    result = dict(entry)
    if "g" in entry:
        result["g"] = []
        for members, rejection, natural, beside in entry["g"]:
            row = {
                key: value if isinstance(value, str) else deep(value or {})
                for key, value in local["naturals"][natural].items()
            }
            result["g"].append(
                [
                    members,
                    interner.add("rejections", deep(local["rejections"][rejection])),
                    interner.add("naturals", row),
                    stands(beside),
                ]
            )
    if "w" in entry:
        result["w"] = {
            name: interner.add(
                "reactions",
                {
                    kind: error(value) if isinstance(value, int) else rules(value)
                    for kind, value in local["reactions"][number].items()
                },
            )
            for name, number in entry["w"].items()
        }
    if "a" in entry:
        result["a"] = [
            [parameter, name, *(None if e is None else error(e) for e in errors)]
            for parameter, name, *errors in entry["a"]
        ]
    if "r" in entry:
        result["r"] = {
            name: interner.add("rejections", deep(local["rejections"][number]))
            for name, number in entry["r"].items()
        }
    if "o" in entry:
        result["o"] = rules(entry["o"])
    return result


def kept(library: str, only: tuple[str, ...], interner: Any) -> tuple[Any, Any]:
    """Functions and aliases of the present tables that are not measured anew."""
    if not only:
        return {}, {}
    from pyfunc_lint.tables.function_call import unpack

    data = json.loads((DATA / f"{library}.json").read_text())
    local = dict(data["shared"])
    for section in ("rejections", "naturals", "beside"):
        local[section] = [unpack(section, row, local["classes"]) for row in local[section]]
    for row in local["rejections"]:
        for world in [world for world, table in row.items() if not table]:
            del row[world]
    functions = {
        name: rewrite(data["entries"][number], local, interner)
        for name, number in data["functions"].items()
        if not name.startswith(only)
    }
    return functions, {a: name for a, name in data["aliases"].items() if name in functions}


def pack(interner: Any) -> dict[str, Any]:
    """The shared tables with equal cells put together (``unpack`` in the reader)."""

    def cells(row: dict[str, Any]) -> list[Any]:
        found: dict[str, list[str]] = {}
        for key, cell in sorted(row.items()):
            found.setdefault(json.dumps(cell), []).append(key)
        return [
            [json.loads(cell), interner.add("classes", " ".join(keys))]
            for cell, keys in sorted(found.items(), key=lambda item: -len(item[1]))
        ]

    shared = dict(interner.shared)
    shared["rejections"] = [
        [cells(row.get("eager", {})), cells(row.get("graph", {}))] for row in shared["rejections"]
    ]
    shared["naturals"] = [
        cells(
            {
                key: cell
                if isinstance(cell, str)
                else [cell.get("eager", {}).get("error"), cell.get("graph", {}).get("error")]
                if cell
                else None
                for key, cell in row.items()
            }
        )
        for row in shared["naturals"]
    ]
    shared["beside"] = [
        [cells(row.get("eager", {})), cells(row.get("graph", {})),
         row["dtypes"], interner.add("classes", row["keys"])]
        for row in shared["beside"]
    ]  # fmt: skip
    return shared


def _fold(functions: dict[str, Any], aliases: dict[str, str], interner: Any) -> None:
    """Drop what ``tf.compat.v1`` has just as TensorFlow 2: the reader looks there by itself."""
    prefix = "tf.compat.v1."
    absent = set(interner.shared["absent_in_v1"])
    for name in [n for n in functions if n.startswith(prefix)]:
        short = "tf." + name.removeprefix(prefix)
        if functions.get(aliases.get(short, short)) == functions[name]:
            others = [alias for alias, target in aliases.items() if target == name]
            for alias in others:
                aliases[alias] = aliases.get(short, short)
            del functions[name]
            absent.discard(short)
    interner.shared["absent_in_v1"] = sorted(absent)


def write(
    library: str,
    functions: dict[str, Any],
    aliases: dict[str, str],
    interner: Any,
    source: dict[str, str],
) -> None:
    """Write the tables, and say what changed."""
    path = DATA / f"{library}.json"
    old = json.loads(path.read_text()) if path.exists() else {"functions": {}}
    rows: dict[str, int] = {}
    entries: list[Any] = []
    index: dict[str, int] = {}
    for name, entry in sorted(functions.items()):
        key = json.dumps(entry)
        if key not in rows:
            rows[key] = len(entries)
            entries.append(entry)
        index[name] = rows[key]
    _fold(functions, aliases, interner)
    shared = pack(interner)
    data = {
        "source": source,
        "functions": index,
        "entries": entries,
        "aliases": aliases,
        "shared": shared,
    }
    lines = ["{", f'"source": {json.dumps(source)},']
    for section in ("functions", "aliases"):
        lines.append(
            f'"{section}": {json.dumps(data[section], sort_keys=True, separators=(",", ":"))},'
        )
    lines.append('"entries": [')
    lines.append(",\n".join(json.dumps(e, separators=(",", ":")) for e in entries))
    lines.append('],\n"shared": {')
    parts = []
    for section, content in sorted(shared.items()):
        body = (
            ",\n".join(json.dumps(r, separators=(",", ":"), sort_keys=True) for r in content)
            if isinstance(content, list)
            else None
        )
        parts.append(
            f'"{section}": [\n{body}\n]'
            if body is not None
            else f'"{section}": {json.dumps(content, separators=(",", ":"), sort_keys=True)}'
        )
    lines.append(",\n".join(parts))
    lines.append("}\n}\n")
    path.write_text("\n".join(lines))
    before, after = set(old["functions"]), set(index)
    print(
        f"{library}: {len(after)} functions, {len(entries)} entries, "
        f"{path.stat().st_size // 1024} kB; "
        f"new {sorted(after - before)[:20]}, gone {sorted(before - after)[:20]}"
    )


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


def tensorflow(only: tuple[str, ...]) -> None:
    """Measure TensorFlow."""
    import tensorflow as tf
    from functions_api import tensorflow_api
    from functions_fit import Interner
    from functions_tf import probe_function

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


def numpy(only: tuple[str, ...], python1: str) -> None:
    """Measure NumPy, under two versions of it, and what it does to TensorFlow's values."""
    import functions_np
    from functions_fit import Interner, Task, fit

    scratch()
    program = Path(__file__).with_name("functions_np.py")
    results = []
    for python in filter(None, (python1, sys.executable)):
        with tempfile.NamedTemporaryFile(suffix=".pickle") as file:
            subprocess.run([python, str(program), "--out", file.name, "--only", *only], check=True)
            results.append(pickle.load(file))
    newest = results[-1]
    interner = Interner({"promotion": _merge([r["promotion"] for r in results])})
    names = sorted(set().union(*(r["runs"] for r in results)))

    import tensorflow as tf
    from functions_worlds import reactions

    tf.keras.Input  # noqa: B018 - loads Keras here, once
    functions_np.make_files()
    apis = {api.name: api for api in functions_np.numpy_api()}

    def work(name: str) -> Any:
        runs = [r["runs"][name] for r in results if name in r["runs"]]
        last = runs[-1]
        points = list(
            {repr((p.arguments, p.seen, p.tag)): p for r in runs for p in r.points}.values()
        )
        local = Interner({"promotion": interner.shared["promotion"]})
        task = Task(
            name,
            "np",
            last.parameters,
            last.defaults,
            points,
            last.tensors,
            dtype_parameters=[p for p in last.parameters if p == "dtype"],
        )
        if name in apis and name in newest["runs"]:
            task.reactions = reactions(apis[name], newest["runs"][name])
        return fit(task, local), local.shared

    functions, aliases = kept("numpy", only, interner)
    for name, result in in_batches(names, work):
        if result is None:
            print("not measured:", name)
            continue
        functions[name] = rewrite(*result, interner)
    versions = " and ".join(r["numpy"] for r in results)
    aliases |= _np_aliases(functions)
    write("numpy", functions, aliases, interner, {"numpy": versions})


def _np_aliases(functions: dict[str, Any]) -> dict[str, str]:
    """Other names of the same functions."""
    import functions_np

    by_id: dict[int, str] = {}
    found = {}
    for api in functions_np.numpy_api():
        if api.name in functions and not api.name.startswith("ndarray."):
            first = by_id.setdefault(id(api.function), api.name)
            if first != api.name:
                found[api.name] = first
    for name in found:
        functions.pop(name, None)
    return found


def _merge(tables: Sequence[dict[str, Any]]) -> dict[str, Any]:
    return {
        section: {
            key: value
            for key, value in rows.items()
            if value is not None and all(t[section].get(key) == value for t in tables)
        }
        for section, rows in tables[0].items()
    }


def main() -> None:
    """Regenerate the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--numpy1-python", default="")
    parser.add_argument("--only", nargs="*", default=[], metavar="PREFIX")
    parser.add_argument("--tensorflow", action="store_true")
    parser.add_argument("--numpy", action="store_true")
    parser.add_argument(
        "--check", type=int, default=0, metavar="N", help="only compare N functions with the tables"
    )
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    if arguments.check:
        from functions_check import check

        sys.exit(bool(check(arguments.check, arguments.seed)))
    both = not (arguments.tensorflow or arguments.numpy)
    if arguments.tensorflow or both:
        tensorflow(tuple(arguments.only))
    if arguments.numpy or both:
        numpy(tuple(arguments.only), arguments.numpy1_python)


if __name__ == "__main__":
    main()
