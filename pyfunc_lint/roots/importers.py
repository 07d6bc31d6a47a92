"""Who imports a module of the project, and what that says of how its code is run.

An index of the project's imports is made of texts, once somebody asks, and asked again of the files
that changed since. The project is what lies below the nearest folder with a pyproject.toml, a setup
file or a .git; where there is none, below the folder that the module's name starts in.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from pyfunc_lint.overlays.keras.eager_models import only_computes
from pyfunc_lint.source.effects import look
from pyfunc_lint.source.modules import NOT_PROJECT, ROOT_MARKERS, Module, locate

MAX_FILES = 5_000
MAX_SECONDS = 0.2
"""Of processor time for an index; where either is not enough, nothing is known."""
MAX_USERS = 64
_FRESH = 1.0
"""Seconds for which an index is not compared with the files."""
_SKIPPED = frozenset({"__pycache__", "node_modules", "build", "dist", *NOT_PROJECT})
_TRACES = re.compile(
    r"\b(?:compile|fit|fit_generator|train_on_batch|test_on_batch|evaluate|predict|function"
    r"|map|map_fn|vectorized_map|while_loop|scan|filter|interleave|flat_map|reduce"
    r"|get_concrete_function|wrap_function|to_graph|Estimator|export|add_loss|add_metric)\b"
)
_COMMENT = re.compile(r"#[^\n]*")
_SWITCHES_OFF = re.compile(r"\bdisable_(?:eager_execution|v2_behavior)\b")
_RUNS_EAGERLY = re.compile(r"run_functions_eagerly\(\s*True|run_eagerly\s*=\s*True")


def eager_users_only(module: Module) -> bool:
    """Whether a module is used, and neither it nor any of its users traces or trains anything."""
    texts = users(module)
    used = bool(texts) or only_computes(module.text)
    return used and not any(map(_traces, (module.text, *texts)))


def _traces(text: str) -> bool:
    """Whether a text names something that traces: ``compile`` is none by itself."""
    found = {match[0] for match in _TRACES.finditer(text)}
    return bool(found - {"compile"} if only_computes(text) else found)


def run_eagerly_by_users(module: Module) -> bool:
    """Whether a module that uses this one asks TensorFlow or Keras to run functions eagerly."""
    return any(_RUNS_EAGERLY.search(text) for text in users(module))


def switched_off_by_users(module: Module) -> bool:
    """Whether a module that uses this one switches eager execution off, maybe before it does."""
    return any(map(names_switch_off, users(module)))


def names_switch_off(text: str) -> bool:
    """Whether a text names what switches eager execution off, other than in a comment."""
    return _SWITCHES_OFF.search(_COMMENT.sub("", text)) is not None


def users(module: Module) -> tuple[str, ...]:
    """Texts of the modules that import a module, or one that does; () when that is not known."""
    known = module.cache.get("users")
    if known is None:
        known = module.cache["users"] = tuple(_users(module))
    assert isinstance(known, tuple)
    return known


def _users(module: Module) -> Iterator[str]:
    path = os.path.abspath(module.path)
    root = _root(path, module.name)
    files = _index(root) if root else None
    if not files:
        return
    seen, work = {path}, [module.name]
    while work and len(seen) <= MAX_USERS:
        wanted = work.pop()
        for file, (name, imports) in files.items():
            if file not in seen and _imports(imports, wanted):
                seen.add(file)
                work.append(name)
                try:
                    yield Path(file).read_text("utf-8")
                except (OSError, UnicodeError):
                    continue


def _imports(imports: tuple[str, ...], wanted: str) -> bool:
    """Whether a module is among what is imported, under whatever folder its name starts."""
    return any(
        name == wanted or name.startswith(f"{wanted}.") or name.endswith(f".{wanted}")
        for name in imports
    )


@lru_cache(maxsize=1_000)
def _root(path: str, name: str) -> str | None:
    """The folder of the project."""
    if not os.path.isfile(path):
        return None
    folders = Path(path).parents
    for folder in folders:
        if any((folder / marker).exists() for marker in ROOT_MARKERS):
            return str(folder)
    depth = name.count(".") + (Path(path).name == "__init__.py")
    return str(folders[min(depth, len(folders) - 1)])


# -- the index ------------------------------------------------------------------------------------

_Files = dict[str, tuple[str, tuple[str, ...]]]
"""Path → the module's name, what it imports."""


@dataclass(slots=True)
class _Index:
    """What was found below a folder, and when."""

    at: float
    files: _Files | None = field(default_factory=dict)


_INDICES: dict[str, _Index] = {}


def _index(root: str) -> _Files | None:
    """The imports of all modules below a folder; None when they are too many."""
    known = _INDICES.get(root)
    now = time.monotonic()
    if known is None or (known.files is not None and now - known.at > _FRESH):
        # What was too large stays so: what is said must not depend on what was read before.
        known = _INDICES[root] = _Index(now, _read(root))
    return known.files


def _read(root: str) -> _Files | None:
    files: _Files = {}
    end = time.process_time() + MAX_SECONDS
    work = [(root, locate(f"{root}/__init__.py")[1])]
    while work:
        folder, package = work.pop()
        try:
            with os.scandir(folder) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError:
            continue
        names = {entry.name for entry in entries}
        if "pyvenv.cfg" in names:
            continue
        inner = package if "__init__.py" in names else ""
        for entry in entries:
            if entry.name.startswith(".") or entry.name in _SKIPPED or entry.is_symlink():
                continue
            if entry.is_dir():
                work.append((entry.path, f"{inner}.{entry.name}" if inner else entry.name))
            elif entry.name.endswith(".py") and entry.is_file():
                if len(files) >= MAX_FILES or time.process_time() > end:
                    return None
                stem = entry.name.removesuffix(".py")
                own = inner if stem == "__init__" else f"{inner}.{stem}" if inner else stem
                files[entry.path] = own, look(entry.path, inner).imports
    return files
