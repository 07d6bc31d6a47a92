"""Measure what functions of the standard library do with tensors, arrays and NumPy scalars.

Writes acceptance.json of `pyfunc_lint/tables/data`, under TensorFlow::

    python -m tools.facts.python.acceptance [--add PREFIX] [--also PYTHON …]

For every function whose stub ``stubs`` reads and for which ``baselines`` finds a call that works,
each argument in turn is replaced by each of ``samples``: eagerly, while tracing without AutoGraph,
and while tracing inside code that AutoGraph converted. An outcome is kept when it is about the kind
of the value and not its content, and when all shapes and variants of the call agree.

``--add PREFIX`` measures the functions whose names start so and leaves the others as they are.
``--also PYTHON`` measures arrays, NumPy scalars and bytes under a further interpreter (another
Python, another NumPy) and takes back the failures that do not happen there. ``--only PREFIX``
prints instead of writing; ``--check NAMES`` compares with what is stored.
"""

from __future__ import annotations

import argparse
import json
import os
import pickle
import re
import string
import sys
import tempfile
import warnings
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pyfunc_lint.tables import python
from pyfunc_lint.tables.operands import Operand
from pyfunc_lint.verify.execution.limits import GIB, Limits
from tools.facts import tables
from tools.facts.processes import isolated, run_program
from tools.facts.python import baselines, samples, stubs
from tools.facts.python.attempts import shorten
from tools.facts.python.cases import all_cases
from tools.facts.python.restored import RestoredFolder
from tools.facts.python.runs import PLAIN, Measured, Outcome, measure
from tools.facts.python.typeshed import STUBS, stubs_folder

DATA = tables.DATA / "acceptance.json"
#: Memory: a compressor of lzma reserves 90 MB, and exceptions keep some of them alive.
LIMITS = Limits(wall=3600, cpu=3600, memory=16 * GIB)


def merge(outcomes: Iterable[Outcome | None]) -> Outcome | None:
    """What several measurements of one thing agree on."""
    found = list(outcomes)
    if not found or any(item is None for item in found):
        return None
    first = found[0]
    assert first is not None
    for item in found[1:]:
        assert item is not None
        if (first.error, first.note) != (item.error, item.note):
            if first.error and item.error and not (first.note or item.note):
                first = Outcome("Exception")  # it fails in either way
                continue
            return None
        text = os.path.commonprefix([first.text, item.text])  # noqa: RUF071 - not paths
        if text != first.text or text != item.text:
            # A common beginning, which must not end inside a placeholder, nor be a mere word.
            text = shorten(re.sub(r"\{\w*$", "", text)) if len(text) > 12 else ""
        result = first.result if first.result == item.result else ""
        first = Outcome(first.error, text, first.note, result)
    return first


Table = dict[tuple[str, str], dict[str, Outcome | None]]


def join_results(measured: Measured) -> Table:
    """Merge measurements.

    Where the other arguments hold text, it matters whether that is str or bytes: such rows are
    called "path@str" and "path@bytes", beside "path" for calls that have no other text.
    """
    table: Table = {}
    for (function, parameter), outcomes in measured.items():
        rows = {key: merge(found) for key, found in outcomes.items()}
        bare, _, others = parameter.partition("@")
        table[function, parameter] = rows
        if others == "str":
            table.setdefault((function, bare), rows)
    for function, parameter in list(table):
        bare, _, others = parameter.partition("@")
        if others and table[function, parameter] == table.get((function, bare)):
            del table[function, parameter]
    return table


def names_of_types() -> dict[str, str]:
    """The class name that messages use for each kind of value."""
    rows = [*samples.arrays(1, b"7"), *samples.eager(1, b"7")]
    names = {row.kind: type(row.value).__name__ for row in rows if row.kind != "npscalar"}

    def body(found: list[samples.GraphTensor]) -> None:
        names.update({row[0]: type(row[3]).__name__ for row in found})

    samples.in_graph("symbolic", body)
    return names | {"autograph": names["symbolic"]}


Row = dict[str, Outcome | None]


def tells(row: Row) -> bool:
    """Whether a row says more than "it works"."""
    plain = {"str", "int", "float", "bool"}
    return any(
        outcome is not None and (outcome.error or outcome.note)
        for key, outcome in row.items()
        if key not in plain
    )


def consensus(rows: list[Row]) -> Row:
    """What several parameters of one category have in common."""
    common: Row = {}
    for key in dict.fromkeys(key for row in rows for key in row):
        found = [row.get(key) for row in rows]
        agreed = merge(found)
        if agreed is not None:
            result = agreed.result if agreed.error else ""
            agreed = Outcome(agreed.error, agreed.text, agreed.note, result)
        common[key] = agreed
    return common


#: Parameters that stand for a category: what all of them do is what the category does.
REPRESENTATIVES = {
    "str": "str.split:sep str.replace:old str.startswith:prefix builtins.open:mode "
    "datetime.datetime.strptime:format unicodedata.normalize:unistr textwrap.dedent:text",
    "bytes": "bytes.split:sep bytes.replace:old struct.unpack:buffer",
    "buffer": "hashlib.md5:data zlib.crc32:data base64.b64encode:s binascii.hexlify:data",
    "path": "shutil.copy:src shutil.which:cmd pathlib.Path:*args os.walk:top shutil.move:src",
    "bytes-path": "builtins.open:file os.stat:path os.listdir:path os.mkdir:path "
    "os.path.basename:p os.path.splitext:p os.remove:path gzip.open:filename",
    "index": "builtins.chr:i builtins.range:stop list.insert:index list.pop:index "
    "math.factorial:x random.randrange:start",
    "float": "math.sqrt:x math.sin:x math.exp:x math.log:x math.radians:x",
    "number": "math.sqrt:x time.sleep:seconds random.uniform:a",
    "iterable": "builtins.list:iterable builtins.tuple:iterable list.extend:iterable "
    "collections.deque:iterable str.join:iterable",
    "sequence": "builtins.reversed:sequence random.choice:seq random.shuffle:x",
    "mapping": "dict.update:m urllib.parse.urlencode:query",
    "file": "json.load:fp pickle.load:file",
    "hashable": "set.add:element dict.get:key builtins.hash:obj",
}


def category_rows(table: Table) -> dict[str, Row]:
    """For each category, what all its representatives do."""
    found = {}
    for category, names in REPRESENTATIVES.items():
        pairs = [tuple(name.rsplit(":", 1)) for name in names.split()]
        rows = [row for (function, name), row in table.items() if (function, name) in pairs]
        if len(rows) != len(pairs):
            known = {(function, name) for function, name in table}
            print(f"{category}: not measured: {[pair for pair in pairs if pair not in known]}")
        found[category] = consensus(rows)
    return found


KINDS = (
    "eager variable ragged sparse keras symbolic autograph symvariable symragged symsparse "
    "ndarray npscalar bytes str int float bool"
).split()


def place(key: str) -> tuple[int, int, int]:
    """The order of the keys: alike ones beside each other, so that runs are long."""
    kind, dtype, rank = [*key.split(), "", ""][:3]
    known = samples.DTYPES.index(dtype) if dtype else 0
    return KINDS.index(kind), int(rank) if rank.isdigit() else 9, known


def said(outcome: Outcome | None, key: str, returns: str) -> Outcome | None:
    """What to keep of an outcome: a result as declared goes without saying.

    Where nothing is declared, the kind of a result may be due to the content (``json.loads``); it
    is not if it is the operand's own.
    """
    if outcome is None or outcome.error:
        return outcome
    kind = key.partition(" ")[0]
    own = outcome.result == kind or kind not in PLAIN
    keep = own and outcome.result != returns
    return Outcome(note=outcome.note, result=outcome.result if keep else "")


LETTERS = string.ascii_letters


class Packer:
    """Outcomes and rows, each stored once."""

    def __init__(self, keys: list[str], stored: dict[str, Any] | None = None) -> None:
        stored = stored or {"outcomes": [], "rows": []}
        self.keys = keys
        self.outcomes = {Outcome(*row): number for number, row in enumerate(stored["outcomes"])}
        self.rows: dict[str, int] = {row: number for number, row in enumerate(stored["rows"])}

    def pack(self, row: Row, returns: str = "") -> int:
        """The number of a row; a result of the kind that the function declares is left out."""
        local: dict[int, int] = {}
        letters = []
        for key in self.keys:
            if key not in row:
                letters.append("-")  # not tried
                continue
            outcome = said(row.get(key), key, returns)
            if outcome is None:
                letters.append(".")
                continue
            number = self.outcomes.setdefault(outcome, len(self.outcomes))
            letters.append(LETTERS[local.setdefault(number, len(local))])
        runs = re.sub(r"(.)\1*", lambda run: run[1] + (str(len(run[0])) if len(run[0]) > 1 else ""),
                      "".join(letters))  # fmt: skip
        text = f"{','.join(map(str, local))} {runs}"
        return self.rows.setdefault(text, len(self.rows))


def encode(table: Table) -> dict[str, Any]:
    """The data file."""
    signatures = stubs.read()
    keys = sorted({key for row in table.values() for key in row}, key=place)
    packer = Packer(keys)
    functions = encode_functions(table, packer, signatures)
    categories = {
        group: packer.pack(row) for group, row in sorted(category_rows(table).items()) if tells(row)
    }
    return {
        "types": names_of_types(),
        "keys": keys,
        "outcomes": [[item.error, item.text, item.note, item.result] for item in packer.outcomes],
        "rows": list(packer.rows),
        "functions": functions,
        "categories": categories,
    }


def encode_functions(
    table: Table, packer: Packer, signatures: dict[str, stubs.Signature]
) -> dict[str, str]:
    """The numbers of the rows of each function's parameters."""
    functions: dict[str, list[str]] = defaultdict(list)
    for (function, parameter), row in sorted(table.items()):
        # A parameter that takes everything is named, so that it is known to have been tried.
        number = packer.pack(row, signatures[function].returns) if tells(row) else ""
        functions[function].append(f"{parameter}:{number}")
    return {name: " ".join(rows) for name, rows in functions.items()}


def added(stored: dict[str, Any], table: Table) -> dict[str, Any]:
    """The stored data with these functions measured anew."""
    packer = Packer(stored["keys"], stored)
    functions = stored["functions"] | encode_functions(table, packer, stubs.read())
    return stored | {
        "outcomes": [[item.error, item.text, item.note, item.result] for item in packer.outcomes],
        "rows": list(packer.rows),
        "functions": dict(sorted(functions.items())),
    }


def also(sources: list[str], prefix: str, table: Table) -> None:
    """Take back what does not hold under further Pythons or releases of NumPy.

    A failure or a trap that is none there is no longer said. Where both go wrong in different ways,
    the way it goes under TensorFlow's own Python stands.
    """
    for source in sources:
        other = join_results(load(source) if source.endswith(".pkl") else ask(source, prefix))
        for key, row in table.items():
            for sample, there in other.get(key, {}).items():
                here = row.get(sample)
                wrong = here is not None and (here.error or here.note)
                if wrong and not (there is not None and (there.error or there.note)):
                    row[sample] = None


def ask(python: str, prefix: str) -> Measured:
    """Measure under another Python, which needs NumPy only."""
    with tempfile.TemporaryDirectory() as folder:
        dump = os.path.join(folder, "dump")
        environment = {STUBS: str(stubs_folder())}
        arguments = ("--dump", dump, "--only", prefix)
        run_program(__spec__.name, *arguments, python=python, environment=environment)
        return load(dump)


def load(path: str) -> Measured:
    """Read what ``--dump`` wrote."""
    found: Measured = pickle.loads(Path(path).read_bytes())
    return found


def report(before: dict[str, Any], after: dict[str, Any]) -> None:
    """Print what changed."""
    old, new = before.get("functions", {}), after["functions"]
    print(f"{len(new)} functions, {len(after['rows'])} rows, {len(after['outcomes'])} outcomes")
    print("new: " + " ".join(sorted(new.keys() - old.keys()))[:2000])
    print("gone: " + " ".join(sorted(old.keys() - new.keys()))[:2000])


def main() -> None:
    """Measure and write, or print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument(
        "--also", action="append", default=[], metavar="PYTHON", help="or what it dumped, a .pkl"
    )
    parser.add_argument("--only", default="", metavar="PREFIX")
    parser.add_argument("--add", metavar="PREFIX", help="measure these, keep what else is stored")
    parser.add_argument("--dump", metavar="FILE", help="write raw measurements there instead")
    parser.add_argument("--check", metavar="NAMES", help="measure these again and compare")
    parser.add_argument("--load", metavar="FILE", help="encode raw measurements from there")
    arguments = parser.parse_args()
    warnings.simplefilter("ignore")
    if arguments.check:
        found = differences(join_results(run(arguments.check.split(","))))
        print("\n".join(found) or "as stored")
        sys.exit(bool(found))
    if arguments.load:
        known = stubs.read().keys() - baselines.FORBIDDEN
        measured = {key: rows for key, rows in load(arguments.load).items() if key[0] in known}
    else:
        measured = run([arguments.add or arguments.only])
    if arguments.dump:
        Path(arguments.dump).write_bytes(pickle.dumps(measured))
        return
    table = join_results(measured)
    also(arguments.also, arguments.add or arguments.only, table)
    if arguments.only:
        show(table)
        return
    before = json.loads(DATA.read_text("utf-8")) if DATA.exists() else {}
    after = added(before, table) if arguments.add else encode(table)
    text = json.dumps(after, separators=(",", ":"), ensure_ascii=False)
    DATA.write_text(text + "\n", "utf-8")
    report(before, after)


def differences(table: Table) -> list[str]:
    """Where the reader of the stored facts says something else than was measured just now."""
    found = []
    for (function, parameter), row in table.items():
        bare, _, others = parameter.partition("@")
        for key, now in row.items():
            kind, dtype, rank = [*key.split(), "", ""][:3]
            if now is None or rank == "?":
                continue
            operand = Operand(kind, dtype or None, int(rank) if rank else None)
            stored = python.outcome(function, bare, operand, others)
            if stored is None:
                continue
            name = now.error if stored.error != "Exception" or not now.error else "Exception"
            if (stored.error, stored.note) != (name, now.note):
                found.append(f"{function} {parameter} {key}: {now}, stored {stored}")
    return found


def run(prefixes: list[str]) -> Measured:
    """Measure where the calls can do no harm."""

    def work(folder: str) -> Measured:
        place = RestoredFolder(os.path.join(folder, "files"))
        found = [case for prefix in prefixes for case in all_cases(prefix, place)]
        return {key: dict(rows) for key, rows in measure(found, place).items()}

    measured: Measured = isolated(work, LIMITS)
    functions = {function for function, _ in measured}
    print(f"{len(functions)} functions, {len(measured)} parameters")
    return measured


def show(table: Table) -> None:
    """Print outcomes, samples that share one together."""
    for (function, parameter), row in table.items():
        print(f"== {function} {parameter}")
        grouped: dict[Outcome | None, list[str]] = defaultdict(list)
        for key, outcome in row.items():
            grouped[outcome].append(key)
        for outcome, keys in grouped.items():
            print(f"   {outcome}\n        {', '.join(keys)}")


if __name__ == "__main__":
    main()
