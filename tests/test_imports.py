"""What importing a module of the project does, and when."""

from __future__ import annotations

from pathlib import Path

import pytest

from pyfunc_lint.analysis import analyze
from pyfunc_lint.diagnostics.findings import Finding
from pyfunc_lint.source.settings import Settings

HEAD = "import numpy as np\nimport tensorflow as tf\n"
WRAP = """
def wrap(path):
    return tf.numpy_function({function}, [path], tf.{tout})

ds = tf.data.Dataset.from_tensor_slices(["a/b"]).map(wrap)
"""
REGISTRY = """
FUNCTIONS = {}

def register(name):
    def decorate(function):
        FUNCTIONS[name] = function
        return function
    return decorate
"""
LOAD = """
def load(path):
    return np.zeros(3)
"""


def findings(tmp_path: Path, main: str, **modules: str) -> list[Finding]:
    for name, text in modules.items():
        path = tmp_path / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    file = tmp_path / "main.py"
    file.write_text(main, "utf-8")
    return list(analyze(main, str(file), Settings(strict_faults=True)).findings)


def expect(tmp_path: Path, main: str, **modules: str) -> None:
    """A fault with one dtype, and nothing with the other."""
    for tout, symbols in (("float32", ["tout-dtype-mismatch"]), ("float64", [])):
        found = findings(tmp_path, main.replace("{tout}", tout), **modules)
        assert [finding.symbol for finding in found] == symbols, tout


WRITERS = {
    "a decorator": "from registry import register\n@register('load')" + LOAD,
    "a decorator of a module": "import registry\n@registry.register('load')" + LOAD,
    "an alias": "import registry as r, os\n@r.register('load')" + LOAD,
    "an item": "from registry import FUNCTIONS" + LOAD + "FUNCTIONS['load'] = load\n",
    "a method": "from registry import FUNCTIONS" + LOAD + "FUNCTIONS.update(load=load)\n",
    "several lines": "from registry import (  # what it needs\n    FUNCTIONS as known,\n"
    "    register,\n)" + LOAD + "known['load'] = load\n",
}


@pytest.mark.parametrize("kind", WRITERS)
def test_what_an_import_registers(tmp_path: Path, kind: str) -> None:
    main = HEAD + "import plugins\nfrom registry import FUNCTIONS\n"
    main += WRAP.replace("{function}", "FUNCTIONS['load']")
    writer = "import numpy as np\n" + WRITERS[kind]
    expect(tmp_path, main, registry=REGISTRY, plugins=writer)


def test_what_an_import_registers_on_the_way(tmp_path: Path) -> None:
    """Through a package whose modules register themselves."""
    main = HEAD + "import kinds\nfrom kinds.registry import FUNCTIONS\n"
    main += WRAP.replace("{function}", "FUNCTIONS['load']")
    writer = "import numpy as np\nfrom .registry import register\n@register('load')" + LOAD
    modules = {"__init__": "from . import numbers\n", "registry": REGISTRY, "numbers": writer}
    expect(tmp_path, main, **{f"kinds/{name}": text for name, text in modules.items()})


def test_what_nobody_imports_registers_nothing(tmp_path: Path) -> None:
    main = (
        HEAD + "from registry import FUNCTIONS\n" + WRAP.replace("{function}", "FUNCTIONS['load']")
    )
    writer = "import numpy as np\n" + WRITERS["a decorator"]
    for tout in ("float32", "float64"):
        text = main.replace("{tout}", tout)
        assert findings(tmp_path, text, registry=REGISTRY, plugins=writer) == []


ARMS = {
    "raises": "    helper.load(path)\n        raise ValueError(helper.TABLE)\n",
    "returns": "    return helper.load(path)\n",
    "goes on": "    helper.load(path)\n",
}


@pytest.mark.parametrize("arm", ARMS)
def test_a_module_that_is_first_used_in_an_arm(tmp_path: Path, arm: str) -> None:
    main = HEAD + "import sys\nimport helper\n\ndef check(path):\n    if len(sys.argv) > 3:\n    "
    main += ARMS[arm] + "    return path\n\ncheck('a')\n"
    main += WRAP.replace("{function}", "helper.load")
    expect(tmp_path, main, helper="import numpy as np\nTABLE = {'a': 1}\n" + LOAD)


def test_an_import_that_switches_eager_execution_off(tmp_path: Path) -> None:
    main = HEAD + "import sw\ny = tf.py_function(lambda x: x, [tf.constant(1.0)], tf.float32)\n"
    main += "print(y.numpy())\n"
    switch = "import tensorflow as tf\ntf.compat.v1.{}_eager_execution()\n"
    (off,) = findings(tmp_path, main, sw=switch.format("disable"))
    assert (off.symbol, off.place.line) == ("symbolic-tensor-value", 5)
    assert findings(tmp_path, main, sw=switch.format("enable")) == []
