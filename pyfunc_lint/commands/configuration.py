"""What the user's pylint configuration says to us, read without starting pylint.

pylint flattens its configuration to options by name, whatever section they stand in, and the later
one wins; so do we. Options of pylint that cannot change what we report are not looked at.
"""

from __future__ import annotations

import configparser
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PureWindowsPath
from types import MappingProxyType
from typing import Literal

from pyfunc_lint.source.settings import AUTO, VERSION_OPTIONS, Settings

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib  # pylint brings it

Action = Literal["enable", "disable"]
_ACTIONS: Mapping[str, Action] = {"enable": "enable", "disable": "disable"}


@dataclass(frozen=True, slots=True)
class Switch:
    """One ``--enable`` or ``--disable`` with everything it names."""

    action: Action
    names: tuple[str, ...]


class BadConfiguration(Exception):
    """The configuration cannot be read; the text says why in one sentence."""


@dataclass(frozen=True, slots=True)
class Configuration:
    """The options that decide what is looked at and what is reported."""

    settings: Settings = Settings()
    switches: tuple[Switch, ...] = ()
    fail_on: tuple[str, ...] = ()
    confidence: tuple[str, ...] = ()
    """Names of the levels that are shown; all of them when empty."""
    source_roots: tuple[str, ...] = ()
    ignored_names: frozenset[str] = frozenset({"CVS"})
    ignored_patterns: tuple[re.Pattern[str], ...] = (re.compile(r"^\.#"),)
    ignored_paths: tuple[re.Pattern[str], ...] = ()
    file: Path | None = field(default=None, compare=False)

    def ignores(self, path: str, inside: str = "") -> bool:
        """Whether pylint would leave the file out, also for a folder below ``inside``."""
        path = os.path.normpath(path)
        below = os.path.relpath(path, inside) if inside else os.path.basename(path)
        folder = path[: -len(below)]
        for part in below.split(os.sep):
            folder = os.path.join(folder, part)
            if (
                part in self.ignored_names
                or any(pattern.match(part) for pattern in self.ignored_patterns)
                or any(pattern.match(folder) for pattern in self.ignored_paths)
            ):
                return True
        return False


def switch(action: Action, names: str) -> Switch:
    """The switch that a comma-separated list of names stands for."""
    return Switch(action, _names(names))


def load(
    file: Path | None = None,
    switches: Iterable[Switch] = (),
    chosen: Mapping[str, str] = MappingProxyType({}),
) -> Configuration:
    """The configuration of this run: the file that pylint would take, then the command line.

    ``chosen``: the options of the command line that have a value.
    """
    if file is None:
        # Light, unlike the rest of pylint; and where pylint looks is for pylint to say.
        from pylint.config import find_default_config_files

        file = next(iter(find_default_config_files()), None)
    options = tuple(_options(file)) if file else ()
    last = dict(options)
    return Configuration(
        settings=Settings(
            check_expected_failures=_flag(last, "check-expected-failures"),
            keras_version=_version(last, "keras-version", chosen),
            numpy_version=_version(last, "numpy-version", chosen),
            tensorflow_version=_version(last, "tensorflow-version", chosen),
        ),
        switches=(
            *_all_first(
                switch(action, value) for name, value in options if (action := _ACTIONS.get(name))
            ),
            *_all_first(switches),
        ),
        fail_on=_names(last.get("fail-on", "")),
        confidence=_names(last.get("confidence", "")),
        source_roots=_names(last.get("source-roots", "")),
        ignored_names=frozenset(_names(last.get("ignore", "CVS"))),
        ignored_patterns=_patterns(last, "ignore-patterns", r"^\.#"),
        ignored_paths=_patterns(last, "ignore-paths", "", paths=True),
        file=file,
    )


def _options(file: Path) -> Iterator[tuple[str, str]]:
    """Every option of pylint's in the file, in its order."""
    try:
        if file.suffix == ".toml":
            with file.open("rb") as stream:
                sections = tomllib.load(stream).get("tool", {}).get("pylint", {})
            for name, value in sections.items():
                if isinstance(value, dict):
                    yield from ((option, _text(entry)) for option, entry in value.items())
                else:
                    yield name, _text(value)
            return
        parser = configparser.ConfigParser(inline_comment_prefixes=("#", ";"))
        with file.open(encoding="utf-8-sig") as text:
            parser.read_file(text)
        shared = file.name in {"setup.cfg", "tox.ini"}
        for section in parser.sections():
            if not shared or section.startswith("pylint"):
                yield from parser[section].items()
    except OSError as error:
        raise BadConfiguration(f"cannot read {file}: {error.strerror}") from error
    except (configparser.Error, tomllib.TOMLDecodeError, UnicodeError) as error:
        reason = " ".join(str(error).split())
        raise BadConfiguration(f"cannot read the configuration in {file}: {reason}") from error


def _text(value: object) -> str:
    if isinstance(value, list | tuple):
        return ",".join(map(_text, value))
    return str(value)


def _names(value: str) -> tuple[str, ...]:
    """The entries of a comma-separated list; configuration files may also break the line."""
    return tuple(entry for part in value.split(",") if (entry := part.strip()))


def _all_first(switches: Iterable[Switch]) -> Sequence[Switch]:
    """In pylint's order: "all" is the ground that the other switches stand on."""
    return sorted(switches, key=lambda switch: "all" not in switch.names)


def _flag(options: Mapping[str, str], name: str) -> bool:
    return options.get(name, "no").lower() in {"y", "yes", "true"}


def _version(options: Mapping[str, str], name: str, chosen: Mapping[str, str]) -> str:
    value = chosen.get(name) or options.get(name, AUTO)
    if problem := VERSION_OPTIONS[name].problem(name, value):
        raise BadConfiguration(problem)
    return value


def _patterns(
    options: Mapping[str, str], name: str, default: str, *, paths: bool = False
) -> tuple[re.Pattern[str], ...]:
    """Regular expressions, with paths in the spelling of this system and of any other."""
    # A comma may stand inside a quantifier, as in `{1,3}`: only the others separate.
    entries = re.split(r",(?![^{]*\})", options.get(name, default))
    found = []
    for entry in filter(None, map(str.strip, entries)):
        if paths:
            path = PureWindowsPath(entry)
            entry = str(path).replace("\\", r"\\") + "|" + path.as_posix()
        try:
            found.append(re.compile(entry))
        except re.error as error:
            raise BadConfiguration(
                f"{name}: {entry!r} is no regular expression: {error}"
            ) from error
    return tuple(found)
