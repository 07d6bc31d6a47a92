"""Objects of libraries have the key under which one of their class was measured."""

from __future__ import annotations

import enum
import importlib
from types import CoroutineType
from typing import Any

import pytest

from pyfunc_lint.domain.values import Opaque
from pyfunc_lint.overlays.measured.structured import STRUCTURED
from pyfunc_lint.overlays.tensorflow.examples import MESSAGES
from pyfunc_lint.overlays.tensorflow.wrappers.keys import OBJECTS, PLAIN_CLASSES, key_of

pytestmark = pytest.mark.tensorflow


def real(name: str) -> Any:
    """The class of a canonical name."""
    if name == "builtins.coroutine":
        return CoroutineType
    module, _, last = name.rpartition(".")
    if name == "hashlib.HASH":
        module = "_hashlib"
    return getattr(importlib.import_module(module.replace("np", "numpy")), last)


@pytest.mark.parametrize("name", sorted(OBJECTS.keys() - {STRUCTURED, "np.random.RandomState"}))
def test_the_object_that_was_measured_is_of_the_class(name: str) -> None:
    pytest.importorskip("tensorflow")
    from tools.facts.wrappers import samples

    if name == "tf.TensorArray":
        tf = pytest.importorskip("tensorflow")
        assert isinstance(samples.returned()["tensorarray"](), tf.TensorArray)
        return
    made = samples.returned()[OBJECTS[name]]()
    assert isinstance(made, real(name))
    if name != "enum.Enum":
        assert not isinstance(made, enum.Enum)
    if hasattr(made, "close"):
        made.close()


def test_structured_arrays() -> None:
    pytest.importorskip("tensorflow")
    from tools.facts.wrappers import samples

    assert samples.returned()[OBJECTS[STRUCTURED]]().dtype.names == ("a",)


@pytest.mark.parametrize("name", sorted(PLAIN_CLASSES | MESSAGES))
def test_plain_objects_become_no_tensors(name: str) -> None:
    """They fail as an instance of a user's class does: there is nothing to convert."""
    tf = pytest.importorskip("tensorflow")
    from tools.facts.wrappers import samples

    assert key_of(Opaque(name)) == "instance"
    module, _, last = name.rpartition(".")
    if module == "tf.train":
        made = getattr(tf.train, last)()
    else:
        arguments = {"sqlite3.connect": (":memory:",), "string.Template": ("a",)}
        made = getattr(importlib.import_module(module), last)(*arguments.get(name, ()))
    errors = []
    for one in (made, samples.returned()["instance"]()):
        with pytest.raises((ValueError, TypeError)) as caught:
            tf.convert_to_tensor(one)
        errors.append(caught.type)
    assert errors[0] is errors[1]
