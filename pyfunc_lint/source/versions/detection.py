"""Which versions a module is for: what the user says, the module itself, the project's files.

The first that decides it does, for Keras and for NumPy on their own. Nothing here is loaded until a
rule or a table asks: most modules hold nothing that depends on a version.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import replace

from pyfunc_lint.source.settings import AUTO, Settings
from pyfunc_lint.source.versions import declared
from pyfunc_lint.source.versions.facts import Keras, Versions, keras_of, numpy_of
from pyfunc_lint.source.versions.folders import upwards
from pyfunc_lint.source.versions.resolution import Wish, resolved

_KERAS_2: frozenset[Keras] = frozenset({"2"})
_BOTH: frozenset[Keras] = frozenset({"2", "3"})


def detect(text: str, tree: ast.Module, path: str | None, settings: Settings) -> Versions:
    """The versions that a module is for, and how that is known."""
    found = _chosen(settings)
    found = _completed(found, _own(text, tree))
    for wishes in upwards(path):
        if found.keras_told and found.numpy_told:
            break
        found = _completed(found, _of_project(text, wishes))
    if not found.keras_told and declared.compares_versions(text, tree):
        why = "the module asks for the version of TensorFlow or Keras"
        found = replace(found, keras=_BOTH, keras_told=True, keras_because=why)
    return found


def _completed(found: Versions, more: Versions) -> Versions:
    """What is found, and of the rest what the next one says."""
    default = Versions()
    if not found.keras_told and found.keras_because == default.keras_because:
        found = replace(
            found, keras=more.keras, keras_told=more.keras_told, keras_because=more.keras_because
        )
    if not found.tensorflow:
        found = replace(found, tensorflow=more.tensorflow)
    if not found.numpy_told:
        found = replace(
            found, numpy=more.numpy, numpy_told=more.numpy_told, numpy_because=more.numpy_because
        )
    return found


def _chosen(settings: Settings) -> Versions:
    """What the options say."""
    found = Versions()
    if settings.tensorflow_version != AUTO:
        asked = _any_of(settings.tensorflow_version)
        found = resolved([Wish("tensorflow", asked, "the option tensorflow-version")], found)
        why = f"the option tensorflow-version is {settings.tensorflow_version}"
        found = replace(found, keras_told=True, keras_because=why)
        if found.numpy_told:
            found = replace(found, numpy_because=why)
    if settings.keras_version != AUTO:
        found = replace(
            found,
            keras=frozenset({keras_of(settings.keras_version)}),
            keras_told=True,
            keras_because=f"the option keras-version is {settings.keras_version}",
        )
    if settings.numpy_version != AUTO:
        version = settings.numpy_version
        found = replace(
            found,
            # Of all 2.x nothing is said about which.
            numpy=frozenset({"2", "2.4"}) if version == "2" else frozenset({numpy_of(version)}),
            numpy_told=True,
            numpy_because=f"the option numpy-version is {version}",
        )
    return found


def _any_of(version: str) -> str:
    return f"=={version}" if version.count(".") > 1 else f"=={version}.*"


def _own(text: str, tree: ast.Module) -> Versions:
    """What the module itself says."""
    found = resolved(declared.installed(text, tree), Versions())
    if declared.imports_tf_keras(text):
        return _legacy(text, found, "the module imports tf_keras", also_itself=True)
    if not found.keras_told and declared.chooses_legacy_keras(text, tree):
        return _legacy(text, found, "the module sets TF_USE_LEGACY_KERAS")
    return found


def _of_project(text: str, wishes: Sequence[Wish]) -> Versions:
    """What the files of one folder say."""
    found = resolved(wishes, Versions())
    legacy = next((wish for wish in wishes if wish.package == "tf-keras"), None)
    if legacy is not None and found.keras != _KERAS_2:
        # Who has it installed beside Keras 3 has it to be used.
        found = _legacy(text, found, f"{legacy.where} asks for tf-keras")
    return found


def _legacy(text: str, found: Versions, why: str, *, also_itself: bool = False) -> Versions:
    """Keras 2 takes the place of tf.keras; ``import keras`` stays what it is."""
    itself = declared.imports_keras_itself(text)
    if itself and not (also_itself or declared.uses_tensorflows_keras(text)):
        return found
    keras = _BOTH if itself and found.keras != _KERAS_2 else _KERAS_2
    return replace(found, keras=keras, keras_told=True, keras_because=why)
