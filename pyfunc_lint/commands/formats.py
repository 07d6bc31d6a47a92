"""How ``check`` writes what is heard: as pylint's text, as JSON, as annotations for GitHub."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, TextIO

from pyfunc_lint.commands.assumptions import Assumption
from pyfunc_lint.diagnostics.findings import Place, Prediction

if TYPE_CHECKING:
    from pyfunc_lint.commands.disables import Reported

Format = Callable[[Sequence["Reported"], Sequence[Assumption], TextIO], None]


def as_text(heard: Sequence[Reported], assumed: Sequence[Assumption], out: TextIO) -> None:
    """pylint's own text, by pylint's own reporter."""
    if not heard:
        return
    from pylint.reporters.text import TextReporter

    reporter = TextReporter(out)
    for entry in heard:
        reporter.handle_message(entry.message)


def as_json(heard: Sequence[Reported], assumed: Sequence[Assumption], out: TextIO) -> None:
    """The fields of pylint's ``json2``, with our prediction and the other places beside them."""
    messages = list(map(_json_entry, heard))
    versions = [dataclasses.asdict(entry) for entry in assumed]
    json.dump({"messages": messages, "versions": versions}, out, indent=2)
    out.write("\n")


def _json_entry(heard: Reported) -> dict[str, object]:
    message, finding = heard.message, heard.finding
    entry: dict[str, object] = {
        "type": message.category,
        "symbol": message.symbol,
        "message": message.msg,
        "messageId": message.msg_id,
        "confidence": message.confidence.name,
        "module": message.module,
        "obj": finding.scope if finding else message.obj,
        "line": message.line,
        "column": message.column,
        "endLine": message.end_line,
        "endColumn": message.end_column,
        "path": message.path,
        "absolutePath": message.abspath,
    }
    if finding:
        entry["prediction"] = prediction_entry(finding.prediction)
        entry["headline"] = finding.headline
        entry["help"] = finding.help
        entry["edits"] = [{**place_entry(edit.place), "text": edit.text} for edit in finding.edits]
        entry["requires"] = list(finding.requires)
        entry["related"] = list(map(place_entry, finding.related))
    return entry


def prediction_entry(prediction: Prediction) -> dict[str, object]:
    """What is predicted, for programs that read it."""
    return {
        "outcome": prediction.outcome,
        "exception": prediction.exception,
        "text": prediction.text,
        "worlds": list(prediction.worlds),
    }


def place_entry(place: Place) -> dict[str, object]:
    """A place under the names that pylint's JSON has for its parts."""
    return {
        "path": place.path,
        "line": place.line,
        "column": place.shown_column,
        "endLine": place.end_line,
        "endColumn": place.shown_end_column,
    }


_LEVELS: Mapping[str, str] = {"F": "error", "E": "error", "W": "warning"}


def as_github(heard: Sequence[Reported], assumed: Sequence[Assumption], out: TextIO) -> None:
    """Workflow commands that annotate the lines of a pull request; columns count from 1 there."""
    for entry in heard:
        message = entry.message
        properties = {
            "file": message.path,
            "line": message.line,
            "endLine": message.end_line or message.line,
            "col": message.column + 1,
            "endColumn": (message.end_column or message.column) + 1,
            "title": f"{message.msg_id} ({message.symbol})",
        }
        joined = ",".join(
            f"{name}={_escape(str(value), ',:')}" for name, value in properties.items()
        )
        level = _LEVELS.get(message.C, "notice")
        print(f"::{level} {joined}::{_escape(message.msg)}", file=out)


def _escape(text: str, special: str = "") -> str:
    for character in "%\r\n" + special:
        text = text.replace(character, f"%{ord(character):02X}")
    return text


FORMATS: Mapping[str, Format] = {"text": as_text, "json": as_json, "github": as_github}
