"""Putting the tables of functions together: what many of them share is kept once."""

from __future__ import annotations

import json
from typing import Any

from pyfunc_lint.tables.function_tables import unpack
from tools.facts.tables import DATA


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
