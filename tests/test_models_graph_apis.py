"""What the tables say of TensorFlow 1's interface, asked of TensorFlow again."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from pyfunc_lint.tables import gone, graph_apis, graph_captures, switches

pytestmark = pytest.mark.tensorflow
ROOT = Path(__file__).parents[1]


def printed(program: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout.splitlines()


def test_calls_that_are_refused_eagerly() -> None:
    """A sample of the calls, eagerly and in a graph."""
    program = """
        import json, random
        from tools.facts.graphs.calls import CALLS, CASES
        from tools.facts.graphs.eagerly import name_of, outcome

        calls = [*((name_of(text), text) for text in CALLS), *CASES.items()]
        for name, text in random.Random(11).sample(calls, 12):
            print(json.dumps([name, outcome(text, "eager"), outcome(text, "graph")[0]]))
    """
    lines = [json.loads(line) for line in printed(program)]
    assert len(lines) == 12
    for name, (error, text), in_graph in lines:
        if error:
            assert graph_apis.refusal(name) == graph_apis.Refusal(error, text)
        else:
            with pytest.raises(KeyError):
                graph_apis.refusal(name)
        assert not in_graph or name == "Session.run fed with a tensor"


def test_names_that_are_gone() -> None:
    """A sample of them, with what takes their place."""
    names = random.Random(5).sample(sorted(gone.gone()), 80)
    program = f"""
        import tensorflow as tf

        def there(name):
            found = tf
            for part in name.split("."):
                found = getattr(found, part, None)
            return found is not None

        for name in {names!r}:
            print(there(name))
        for name in {[gone.successor(name) for name in names if gone.successor(name)]!r}:
            print(there(name))
        for name in {random.Random(5).sample(sorted(gone.new()), 40)!r}:
            print(there(name))
    """
    found = printed(program)
    assert found == ["False"] * 80 + ["True"] * (len(found) - 80)
    assert len(found) > 160


def test_functions_that_refuse_eager_tensors_in_a_graph() -> None:
    """A sample of them, and of those that do not."""
    names = random.Random(2).sample(sorted(graph_captures.functions()), 30)
    names += ["tf.zeros_like", "tf.shape", "tf.rank", "tf.size", "tf.identity", "tf.constant"]
    program = f"""
        from tools.facts.graphs.captured import captures

        for name in {names!r}:
            print(captures(name))
    """
    known = set(graph_captures.functions())
    assert printed(program) == [str(name in known) for name in names]


def test_places_of_switches_and_what_they_free() -> None:
    """A sample of both tables."""
    program = """
        import json, random
        from tools.facts.graphs.switches import CODE, PLACES, SWITCHES, freed, refusal

        names = sorted(SWITCHES)
        for name in random.Random(1).choices(names, k=8):
            place = random.choice(list(PLACES))
            print(json.dumps([name, place, refusal(SWITCHES[name], place)]))
        for name in ("tf.config.run_functions_eagerly", "tf.data.experimental.enable_debug_mode"):
            for code in ("function", "dataset", "captured in a dataset"):
                print(json.dumps([name, code, freed(SWITCHES[name], code)]))
    """
    lines = [json.loads(line) for line in printed(program)]
    for name, place, error in lines[:8]:
        assert switches.refusal(name, place) == (None if error is None else tuple(error))
    assert len(lines) == 14
    for name, code, found in lines[8:]:
        assert switches.frees(name, code) is found
