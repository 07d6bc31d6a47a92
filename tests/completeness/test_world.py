"""What belongs to a world: its text, its option, who runs code in it, and how it is tried out."""

from __future__ import annotations

import ast
import inspect
from functools import lru_cache
from pathlib import Path
from typing import get_args

import pytest

from pyfunc_lint.analysis import analyze
from pyfunc_lint.diagnostics.findings import Step
from pyfunc_lint.domain import worlds
from pyfunc_lint.domain.worlds import WORLDS, GraphKind, Mode, World
from pyfunc_lint.verify.programs import harness
from pyfunc_lint.verify.programs.inputs import Inputs
from pyfunc_lint.verify.programs.local_harness import Nearest
from tests.completeness import PACKAGE, ROOT, ask, naming
from tests.programs import test_programs_run as real

LABELS = sorted(WORLDS)
CHOSEN = [label for label in LABELS if label != "maybe"]
"""Where code really runs: the last one only says that it is not known."""
IN_HEADERS = {"session": "graph"}
"""What the headers of the programs call a world."""
FUNCTION = "def function(x):\n    return x.numpy()\n"
GENERATOR = ROOT / "tools" / "differential" / "generator.py"

each_world = pytest.mark.parametrize("label", LABELS)
each_that_runs = pytest.mark.parametrize("label", CHOSEN)


def declared() -> dict[str, str]:
    """The labels of the worlds that the module makes, with their names there."""
    return {value.label: name for name, value in vars(worlds).items() if isinstance(value, World)}


@lru_cache(maxsize=1)
def in_headers() -> set[str]:
    """The worlds that programs of users say that they run in."""
    return {e["world"] for path in real.bad_programs() for e in real.header(path)["expect"]}


def test_all_that_types_allow_are_worlds() -> None:
    allowed = {*get_args(GraphKind), *get_args(Mode)} - {"", "graph"}
    untold = sorted(allowed - set(LABELS))
    ask(not untold, f"domain/worlds.py: write entries of WORLDS for {untold}")
    unknown = sorted(set(LABELS) - allowed)
    ask(not unknown, f"domain/worlds.py: {unknown} of WORLDS are in neither Literal")


@each_world
def test_it_is_told_to_people(label: str) -> None:
    ask(WORLDS[label].place, f'domain/worlds.py: write what stands after "in" for {label}')


@each_world
def test_code_runs_in_it(label: str) -> None:
    ask(label in declared(), f"domain/worlds.py: make the World whose label is {label}")
    users = naming(declared()[label], [PACKAGE / "interpreter", PACKAGE / "overlays"])
    ask(users, f"nothing runs code in {declared()[label]}: write the overlay that does")


@each_that_runs
def test_it_can_be_chosen(label: str) -> None:
    ask(WORLDS[label].option, f"domain/worlds.py: name the option of {label}")
    option = WORLDS[label].option[0]
    guide = (ROOT / "docs" / "guides" / "verifier.md").read_text("utf-8")
    (told,) = [line for line in guide.splitlines() if line.startswith("| `--worlds ")]
    ask(option in told, f"docs/guides/verifier.md: name {option} at --worlds")


def test_no_option_means_two_worlds() -> None:
    options = [name for world in WORLDS.values() for name in world.option]
    assert sorted(options) == sorted(set(options))


@each_that_runs
def test_the_verifier_enters_it(label: str) -> None:
    node = ast.parse(FUNCTION).body[0]
    assert isinstance(node, ast.FunctionDef)
    step = Step("module.py", 1, "function", label, "", "role")
    made = harness.call(harness.Target(node, None, step, FUNCTION), [label], Inputs(FUNCTION))
    ask(made.worlds.get(label), f"verify/programs/harness.py: write how {label} is entered")
    nearest = inspect.getsource(Nearest._in_world)
    ask(f'"{label}"' in nearest, f"local_harness.py: write how {label} is entered")


@each_that_runs
def test_it_is_tried_out(label: str) -> None:
    ask(
        f'"{label}"' in GENERATOR.read_text("utf-8").partition("WORLDS = (")[2].partition(")")[0],
        f"tools/differential: put {label} into WORLDS of generator.py, and build it in worlds.py",
    )
    name = IN_HEADERS.get(label, label)
    ask(
        name in in_headers(),
        f"write a program below tests/programs/ that fails in the world {name}, and says so",
    )


@each_that_runs
def test_the_linter_finds_what_fails_in_it(label: str) -> None:
    name = IN_HEADERS.get(label, label)
    ask(name in real.WORLDS, f"tests/programs/test_programs_run.py: put {name} into WORLDS")
    paths = [path for path in real.bad_programs() if is_of(path, name)]
    found = any(label in worlds_of(path) for path in paths[:20])
    where = "source/gate.py, roots/definitions.py, or the overlay that enters it"
    ask(found, f"nothing is found in {label} in {len(paths)} programs: look at {where}")


def is_of(path: Path, world: str) -> bool:
    """Whether a program says that it fails in a world."""
    return any(expected["world"] == world for expected in real.header(path)["expect"])


def worlds_of(path: Path) -> set[str]:
    """The worlds that the findings in a program are predicted for."""
    found = analyze(path.read_text("utf-8"), str(path)).findings
    return {world for finding in found for world in finding.prediction.worlds}
