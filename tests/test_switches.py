"""Switches for all code: behind what is not decided nothing is said that they would change.

Every program is run by TensorFlow, too: those that have to stay silent end well, the others fail at
the line that the linter has to find.
"""

from __future__ import annotations

import json
import textwrap
from dataclasses import dataclass
from pathlib import Path

import pytest

from pyfunc_lint.analysis import analyze
from tests.programs import test_programs_run as real

MARK = "# fault"


@dataclass(frozen=True)
class Switch:
    """A switch, how it is taken back, and what works only while it is on."""

    on: str
    off: str
    use: str
    category: str = "symbolic-value"
    error: str = "AttributeError"
    words: str = "no attribute 'numpy'"


HASHED = "print(len({tf.constant(1.0): 1}))"
SWITCHES = {
    "graph mode": Switch(
        "tf.compat.v1.disable_eager_execution()", "tf.compat.v1.enable_eager_execution()",
        HASHED, "missing-numpy", "TypeError", "unhashable",
    ),
    "old behaviour": Switch(
        "tf.compat.v1.disable_v2_behavior()", "tf.compat.v1.enable_v2_behavior()",
        HASHED, "missing-numpy", "TypeError", "unhashable",
    ),
    "eager functions": Switch(
        "tf.config.run_functions_eagerly(True)", "tf.config.run_functions_eagerly(False)",
        "tf.function(lambda x: x.numpy())(tf.constant(1.0))",
    ),
    "eager functions, once experimental": Switch(
        "tf.config.experimental_run_functions_eagerly(True)",
        "tf.config.experimental_run_functions_eagerly(False)",
        "tf.function(lambda x: x.numpy())(tf.constant(1.0))",
    ),
    "NumPy behaviour": Switch(
        "tf.experimental.numpy.experimental_enable_numpy_behavior()", "pass",
        "tf.function(lambda x: x.reshape([-1]))(tf.constant(1.0))",
        words="no attribute 'reshape'",
    ),
    "NumPy behaviour, by its module": Switch(
        "np_config.enable_numpy_behavior(prefer_float32=True)", "pass",
        "print((tf.constant([1, 2]) + 0.5)[[0, 1]])",
    ),
}  # fmt: skip
ARRANGEMENTS = {
    "if": """
        if WANTED:
            {on}
    """,
    "if and else": """
        if WANTED:
            {on}
        else:
            {off}
    """,
    "early return": """
        def prepare(wanted):
            if not wanted:
                return
            {on}
        prepare(WANTED)
    """,
    "called twice": """
        def prepare(wanted):
            if wanted:
                {on}
            else:
                {off}
        prepare(False)
        prepare(WANTED)
    """,
    "loop": """
        for _ in range(int(WANTED)):
            {on}
    """,
    "try": """
        try:
            os.environ["A_SETTING_THAT_NOBODY_MADE"]
        except KeyError:
            {on}
    """,
    "with": """
        with contextlib.suppress(KeyError):
            os.environ["A_SETTING_THAT_NOBODY_MADE"]
            {off}
        {on}
    """,
    "imported module": """
        import behave
    """,
}
OPENING = """
import contextlib
import os
import sys

import tensorflow as tf
from tensorflow.python.ops.numpy_ops import np_config

WANTED = len(sys.argv) < 2
traced = tf.function(lambda x: x)
"""
ALWAYS_WRONG = f"tf.data.Dataset.range(3).map(lambda x: x.numpy())  {MARK}"


def program(path: Path, text: str, switch: Switch | None = None) -> Path:
    """Write a program with its header; those with a mark go to a folder of bad ones."""
    folder = path / ("bad" if MARK in text else "good")
    folder.mkdir()
    text = f"{OPENING}{text}\n"
    expect = [
        {
            "line": number + 1, "category": switch.category if switch else "symbolic-value",
            "world": "eager", "error": switch.error if switch else "AttributeError",
            "text": switch.words if switch else "no attribute 'numpy'",
        }
        for number, line in enumerate(text.splitlines(), 1)
        if MARK in line
    ]  # fmt: skip
    head = json.dumps({"expect": expect, "source": "a switch"})
    target = folder / "main.py"
    target.write_text(f"# {head}\n{text}", encoding="utf-8")
    return target


def arranged(name: str, switch: Switch) -> str:
    return textwrap.dedent(ARRANGEMENTS[name]).format(on=switch.on, off=switch.off)


def add_module(target: Path, switch: Switch) -> None:
    """The module that is imported for what it switches, through another one."""
    (target.parent / "behave.py").write_text("import tuned\n", encoding="utf-8")
    (target.parent / "tuned.py").write_text(f"{OPENING}\n{switch.on}\n", encoding="utf-8")


def lines(path: Path) -> set[int]:
    analysis = analyze(path.read_text(encoding="utf-8"), str(path))
    return {finding.place.line for finding in analysis.findings}


def expected(path: Path) -> set[int]:
    return {entry["line"] for entry in real.header(path)["expect"]}


def confirm(path: Path) -> None:
    """TensorFlow does what the header says."""
    server = real._server()
    assert server.stdin and server.stdout
    server.stdin.write(f"{path}\n")
    server.stdin.flush()
    assert not real.disagreement(path, json.loads(server.stdout.readline()))


@pytest.mark.parametrize("switch", SWITCHES)
@pytest.mark.parametrize("arrangement", ARRANGEMENTS)
class TestArrangements:
    def silent(self, tmp_path: Path, arrangement: str, switch: str) -> Path:
        chosen = SWITCHES[switch]
        path = program(tmp_path, arranged(arrangement, chosen) + chosen.use)
        add_module(path, chosen)
        return path

    def wrong_anyway(self, tmp_path: Path, arrangement: str, switch: str) -> Path:
        chosen = SWITCHES[switch]
        text = f"{arranged(arrangement, chosen)}{chosen.use}\n{ALWAYS_WRONG}"
        path = program(tmp_path, text)
        add_module(path, chosen)
        return path

    def test_silent_where_the_switch_may_be_on(
        self, tmp_path: Path, arrangement: str, switch: str
    ) -> None:
        assert lines(self.silent(tmp_path, arrangement, switch)) == set()

    def test_finds_what_fails_either_way(
        self, tmp_path: Path, arrangement: str, switch: str
    ) -> None:
        path = self.wrong_anyway(tmp_path, arrangement, switch)
        assert lines(path) == expected(path)

    @pytest.mark.programs
    def test_the_programs_are_true(self, tmp_path: Path, arrangement: str, switch: str) -> None:
        pytest.importorskip("tensorflow")
        confirm(self.silent(tmp_path, arrangement, switch))
        confirm(self.wrong_anyway(tmp_path, arrangement, switch))


SURELY_OFF = {
    "never reached": """
        if False:
            {on}
        {use}
    """,
    "taken back": """
        {on}
        {off}
        {use}
    """,
    "taken back in a finally": """
        def switched(function):
            {on}
            try:
                return function()
            finally:
                {off}
        switched(lambda: 1)
        {use}
    """,
    "on in a with only": """
        @contextlib.contextmanager
        def switched():
            {on}
            yield
            {off}
        with switched():
            pass
        {use}
    """,
    "on in a with of a class only": """
        class Switched:
            def __enter__(self):
                {on}
            def __exit__(self, *exc):
                {off}
        with Switched():
            pass
        {use}
    """,
    "in a function that nobody calls": """
        def prepare():
            {on}
        {use}
    """,
}


@pytest.mark.parametrize("switch", [name for name in SWITCHES if "by its module" not in name])
@pytest.mark.parametrize("arrangement", SURELY_OFF)
class TestSurelyOff:
    def wrong(self, tmp_path: Path, arrangement: str, switch: str) -> Path:
        chosen = SWITCHES[switch]
        if chosen.off == "pass" and "{off}" in SURELY_OFF[arrangement]:
            pytest.skip("cannot be switched off")
        use = f"{chosen.use}  {MARK}"
        text = textwrap.dedent(SURELY_OFF[arrangement])
        return program(tmp_path, text.format(on=chosen.on, off=chosen.off, use=use), chosen)

    def test_finds_what_works_with_the_switch_only(
        self, tmp_path: Path, arrangement: str, switch: str
    ) -> None:
        path = self.wrong(tmp_path, arrangement, switch)
        assert lines(path) == expected(path)

    @pytest.mark.programs
    def test_the_programs_are_true(self, tmp_path: Path, arrangement: str, switch: str) -> None:
        pytest.importorskip("tensorflow")
        confirm(self.wrong(tmp_path, arrangement, switch))


INSIDE = {
    "a generator": """
        @contextlib.contextmanager
        def switched():
            {on}
            yield
            {off}
        with switched():
            {use}
    """,
    "a class": """
        class Switched:
            def __enter__(self):
                {on}
            def __exit__(self, *exc):
                {off}
        with Switched():
            {use}
    """,
    "a function around it": """
        def switched(function):
            {on}
            try:
                return function()
            finally:
                {off}
        def work():
            {use}
        switched(work)
    """,
}


@pytest.mark.parametrize("switch", ["eager functions", "NumPy behaviour"])
@pytest.mark.parametrize("arrangement", INSIDE)
def test_silent_inside_of_what_switches(tmp_path: Path, arrangement: str, switch: str) -> None:
    chosen = SWITCHES[switch]
    text = textwrap.dedent(INSIDE[arrangement])
    path = program(tmp_path, text.format(on=chosen.on, off=chosen.off, use=chosen.use))
    assert lines(path) == set()


GRAPHS = {
    "with": "with tf.Graph().as_default():\n    {use}",
    "by hand": "graph = tf.Graph().as_default()\ngraph.__enter__()\n{use}",
    "on a stack": "stack = contextlib.ExitStack()\n"
    "stack.enter_context(tf.Graph().as_default())\n{use}",
    "of a session": "with tf.compat.v1.Session().graph.as_default():\n    {use}",
    "a session": "with tf.compat.v1.Session():\n    {use}",
    "perhaps": "with tf.Graph().as_default() if WANTED else contextlib.nullcontext():\n    {use}",
    "the scope of the program in a graph":
        "with tf.Graph().as_default(), tf.init_scope():\n    {use}",
    "a function called inside":
        "def used():\n    {use}\nwith tf.Graph().as_default():\n    used()",
    "one of two, by hand": "first, second = tf.Graph().as_default(), tf.Graph().as_default()\n"
    "first.__enter__()\nsecond.__enter__()\nsecond.__exit__(None, None, None)\n{use}",
    "a generator's":
        "@contextlib.contextmanager\ndef inside():\n    with tf.Graph().as_default():\n"
        "        yield\nwith inside():\n    {use}",
}  # fmt: skip
EAGER = {
    "after a with": "with tf.Graph().as_default():\n    pass\n{use}",
    "left by hand": "graph = tf.Graph().as_default()\ngraph.__enter__()\n"
    "graph.__exit__(None, None, None)\n{use}",
    "after a stack": "with contextlib.ExitStack() as stack:\n"
    "    stack.enter_context(tf.Graph().as_default())\n{use}",
    "a return from within": "def made():\n    with tf.Graph().as_default():\n        return 1\n"
    "made()\n{use}",
    "a break from within": "for _ in range(3):\n    with tf.Graph().as_default():\n"
    "        break\n{use}",
    "a continue from within": "for _ in range(3):\n    with tf.Graph().as_default():\n"
    "        continue\n{use}",
    "what raises within": "try:\n    with tf.Graph().as_default():\n"
    "        raise ValueError\nexcept ValueError:\n    pass\n{use}",
    "a graph that is not entered": "tf.Graph().as_default()\n{use}",
    "a session that is not entered": "tf.compat.v1.Session()\n{use}",
    "switched off in a graph": "with tf.Graph().as_default():\n"
    "    tf.compat.v1.disable_eager_execution()\n{use}",
}


@pytest.mark.parametrize("name", GRAPHS)
class TestGraphs:
    def test_silent(self, tmp_path: Path, name: str) -> None:
        assert lines(program(tmp_path, GRAPHS[name].format(use=HASHED))) == set()

    @pytest.mark.programs
    def test_the_program_is_true(self, tmp_path: Path, name: str) -> None:
        pytest.importorskip("tensorflow")
        confirm(program(tmp_path, GRAPHS[name].format(use=HASHED)))


@pytest.mark.parametrize("name", EAGER)
class TestEager:
    def wrong(self, tmp_path: Path, name: str) -> Path:
        text = EAGER[name].format(use=f"{HASHED}  {MARK}")
        return program(tmp_path, text, SWITCHES["graph mode"])

    def test_finds_it(self, tmp_path: Path, name: str) -> None:
        path = self.wrong(tmp_path, name)
        assert lines(path) == expected(path)

    @pytest.mark.programs
    def test_the_program_is_true(self, tmp_path: Path, name: str) -> None:
        pytest.importorskip("tensorflow")
        confirm(self.wrong(tmp_path, name))


class TestImports:
    """A module of the project that switches something is run where it is imported."""

    SWITCH = "import tensorflow as tf\ntf.compat.v1.disable_eager_execution()\n"

    def project(self, tmp_path: Path, main: str, **modules: str) -> set[int]:
        for name, text in modules.items():
            path = tmp_path.joinpath(*name.split("__"))
            path.parent.mkdir(exist_ok=True, parents=True)
            path.with_suffix(".py").write_text(text, encoding="utf-8")
        path = tmp_path / "main.py"
        path.write_text(f"{OPENING}{main}\n", encoding="utf-8")
        return lines(path)

    def test_for_its_effect(self, tmp_path: Path) -> None:
        assert self.project(tmp_path, f"import behave\n{HASHED}", behave=self.SWITCH) == set()
        assert self.project(tmp_path, f"import behave\n{HASHED}", behave="import os\n") != set()

    def test_in_the_order_of_the_code(self, tmp_path: Path) -> None:
        assert len(self.project(tmp_path, f"{HASHED}\nimport behave", behave=self.SWITCH)) == 1

    @pytest.mark.parametrize(
        "statement",
        ["import importlib\nimportlib.import_module('behave')", "__import__('behave')",
         "import behave as b", "from behave import helper", "from behave import *",
         "import pack.user", "from pack import user", "from pack.user import helper",
         "import os, behave",
         "def prepare():\n    import behave\nprepare()",
         "try:\n    import behave\nexcept ImportError:\n    pass"],
    )  # fmt: skip
    def test_in_every_form(self, tmp_path: Path, statement: str) -> None:
        modules = {
            "behave": f"{self.SWITCH}def helper(): pass\n",
            "pack____init__": "",
            "pack__user": "from . import deep\ndef helper(): pass\n",
            "pack__deep": "import behave\n",
        }
        modules["pack/__init__"] = modules.pop("pack____init__")
        assert self.project(tmp_path, f"{statement}\n{HASHED}", **modules) == set()

    def test_in_a_package_on_the_way(self, tmp_path: Path) -> None:
        (tmp_path / "pack").mkdir()
        (tmp_path / "pack" / "__init__.py").write_text(self.SWITCH, encoding="utf-8")
        assert self.project(tmp_path, f"import pack.user\n{HASHED}", pack__user="") == set()

    def test_around_the_module(self, tmp_path: Path) -> None:
        """Run as a program it is eager, imported it is not."""
        (tmp_path / "__init__.py").write_text(self.SWITCH, encoding="utf-8")
        assert self.project(tmp_path, HASHED) == set()
        assert self.project(tmp_path, ALWAYS_WRONG) != set()

    def test_behind_a_test_it_is_not_known(self, tmp_path: Path) -> None:
        main = f"if WANTED:\n    import behave\n{HASHED}\nprint(tf.constant(1).numpy())"
        assert self.project(tmp_path, main, behave=self.SWITCH) == set()

    def test_what_it_defines_stays_known_behind_a_test(self, tmp_path: Path) -> None:
        main = "if WANTED:\n    import behave\ntf.data.Dataset.range(3).map(behave.helper)"
        helper = f"{self.SWITCH}def helper(x):\n    return x.numpy()\n"
        assert len(self.project(tmp_path, main, behave=helper)) == 1

    def test_one_that_is_not_run_to_its_end(self, tmp_path: Path) -> None:
        long = "".join(f"x{number} = [{number}] + [{number}]\n" for number in range(2000))
        assert (
            self.project(tmp_path, f"import behave\n{HASHED}", behave=long + self.SWITCH) == set()
        )

    def test_modules_that_import_each_other(self, tmp_path: Path) -> None:
        modules = {"first": "import second\n", "second": f"import first\n{self.SWITCH}"}
        assert self.project(tmp_path, f"import first\n{HASHED}", **modules) == set()


class TestFunctionsThatNobodyCalls:
    """Each of them starts from what the module's body switched."""

    def found(self, text: str) -> set[int]:
        whole = OPENING + textwrap.dedent(text)
        return {finding.place.line for finding in analyze(whole, "program.py").findings}

    @pytest.mark.parametrize("name", ["setUp", "setup_method", "test_other", "helper"])
    def test_what_a_test_framework_calls_first(self, name: str) -> None:
        text = f"""
        @tf.function
        def doubled(x):
            return x * float(x.numpy())

        class Tests(tf.test.TestCase):
            def {name}(self):
                tf.config.run_functions_eagerly(True)

            def test_map(self):
                doubled(tf.constant(1.0))
                tf.data.Dataset.range(3).map(lambda x: x + 1)
        """
        assert bool(self.found(text)) is name.startswith(("test", "helper"))

    def test_one_says_nothing_about_another(self) -> None:
        text = """
        def first(dataset):
            tf.config.run_functions_eagerly(True)
            return dataset.map(lambda x: x)

        def second(dataset):
            doubled = tf.function(lambda x: x.numpy())
            doubled(tf.constant(1.0))
            return dataset.map(lambda x: x)
        """
        assert len(self.found(text)) == 1


def test_a_function_that_is_called_too_often_to_be_followed(tmp_path: Path) -> None:
    text = """
def prepare(number, wanted):
    tf.config.run_functions_eagerly(number > 10)
for number in range(12):
    prepare(number, True)
tf.function(lambda x: x.numpy())(tf.constant(1.0))
"""
    assert lines(program(tmp_path, text)) == set()
