"""``pyfunc-lint types``: what is known of every call of a wrapper."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Iterator

from pyfunc_lint.commands.batch import Batch, add_arguments
from pyfunc_lint.commands.formats import place_entry
from pyfunc_lint.diagnostics.findings import CallSite

HELP = "show what every wrapped function receives and returns"
STATUS = "0, or 2 for wrong usage, or when something could not be read, parsed or analysed"


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the sub-command."""
    add_arguments(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to write")


def run(options: argparse.Namespace) -> int:
    """As STATUS says."""
    batch = Batch(options)
    sites: list[tuple[str, CallSite]] = []
    for look in batch.results():
        batch.complain_of(look)
        sites.extend((look.path, site) for site in look.analysis.call_sites)
    if options.format == "json":
        print(json.dumps({"callSites": [_entry(*found) for found in sites]}, indent=2))
    else:
        for path, site in sites:
            print("\n".join(_lines(path, site)))
    return 2 if batch.trouble else 0


def _lines(path: str, site: CallSite) -> Iterator[str]:
    worlds = ", ".join(site.worlds) or "?"
    place = f"{path}:{site.place.line}:{site.place.shown_column}"
    yield f"{place}: {site.wrapper}({site.function or '?'}) in: {worlds}"
    rows = (*site.parameters, ("returns", site.returns), ("Tout", site.tout))
    width = max(len(name) for name, _ in rows)
    for name, value in rows:
        yield f"    {name:<{width}}  {value or '?'}"


def _entry(path: str, site: CallSite) -> dict[str, object]:
    return {
        **place_entry(site.place),
        "path": path,
        "absolutePath": os.path.abspath(path),
        "wrapper": site.wrapper,
        "worlds": list(site.worlds),
        "function": site.function,
        "parameters": [{"name": name, "receives": receives} for name, receives in site.parameters],
        "returns": site.returns,
        "tout": site.tout,
    }
