"""The versions that programs run under, against those that a finding is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import metadata

from pyfunc_lint.source.versions.facts import Versions, in_words, keras_of, meets, numpy_of, package
from pyfunc_lint.verify.execution.runner import installed_tensorflow


@dataclass(frozen=True, slots=True)
class Installed:
    """The versions that are installed; those of "" are not known and fit everything."""

    tensorflow: str = ""
    keras: str = ""
    numpy: str = ""

    def unmet(self, requires: Iterable[str]) -> str:
        """Why what requires such versions does not show here; "" when it does."""
        for requirement in requires:
            name = package(requirement)
            version = str(getattr(self, name, ""))
            if not meets(requirement, version):
                return f"it is about {in_words(requirement)}, and {name} {version} is installed"
        return ""

    def other_than(self, versions: Versions | None) -> str:
        """Why what is installed is not what a module is for; "" when it is."""
        if versions is None:
            return ""
        if versions.keras_told and self.keras and keras_of(self.keras) not in versions.keras:
            return f"{versions.keras_because}, and keras {self.keras} is installed"
        if versions.numpy_told and self.numpy and numpy_of(self.numpy) not in versions.numpy:
            return f"{versions.numpy_because}, and numpy {self.numpy} is installed"
        return ""


def installed() -> Installed:
    """What is installed here; nothing of it is imported."""
    return Installed(installed_tensorflow(), _version("keras"), _version("numpy"))


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
