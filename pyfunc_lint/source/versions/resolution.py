"""From what a project asks for to the versions that it runs under, as pip would take them.

Of versions of Keras that are allowed on both sides of a change pip takes the newest, so that is
assumed, but it is not told. Of NumPy everything is then left open.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.version import Version

from pyfunc_lint.source.versions.facts import Keras, NumPy, Versions, keras_of, numpy_of
from pyfunc_lint.tables.releases import releases, wanted


@dataclass(frozen=True, slots=True)
class Wish:
    """A version of a package that something asks for."""

    package: str
    """"tensorflow", "keras", "numpy", or "tf-keras"."""
    specifier: str
    """As in requirement files, "" for any version."""
    where: str
    """Who asks."""
    sometimes: bool = False
    """Only on some systems or Pythons, so that others may take another version."""

    def __str__(self) -> str:
        return f"{self.where} asks for {self.package}{self.specifier}"


def resolved(wishes: Sequence[Wish], default: Versions) -> Versions:
    """The versions that the wishes allow; what they do not decide is left as it is."""
    tensorflow = _allowed("tensorflow", wishes)
    keras = _allowed("keras", wishes)
    numpy = _allowed("numpy", wishes)
    # pip goes back to an older TensorFlow for the sake of another requirement.
    beside = tuple(version for version in tensorflow if _numpys(*_minor(version)) & set(numpy))
    narrowed = bool(beside) and len(beside) < len(tensorflow)
    tensorflow = beside or tensorflow
    found = default
    if tensorflow and _because(wishes, ("tensorflow",)):
        majors = frozenset(_minor(version)[0] for version in tensorflow)
        found = replace(found, tensorflow=majors)
    if tensorflow or keras:
        asking = ("tensorflow", "keras", *(["numpy"] if narrowed else ()))
        of_keras = {keras_of(version) for version in keras}
        found = _with_keras(found, tensorflow, of_keras, wishes, asking)
    if tensorflow or numpy:
        of_keras = {keras_of(version) for version in keras}
        found = _with_numpy(found, tensorflow, numpy, of_keras, wishes)
    return found


def _with_keras(
    found: Versions,
    tensorflow: Collection[str],
    keras: Collection[Keras],
    wishes: Sequence[Wish],
    asking: Sequence[str],
) -> Versions:
    of_tensorflow: set[Keras] = set()
    for version in tensorflow:
        of_tensorflow |= _kerases(*_minor(version))
    # What cannot be had together: one of the two is for something else, and nobody knows which.
    both: set[Keras] = of_tensorflow & set(keras) if of_tensorflow and keras else set()
    allowed = both or of_tensorflow | set(keras)
    because = _because(wishes, asking)
    if not because:
        return found
    if allowed == {"2", "3"} and (both or not (of_tensorflow and keras)) and not _split(wishes):
        newest = f"{because}, of which the newest has Keras 3"
        return replace(found, keras=frozenset({"3"}), keras_told=False, keras_because=newest)
    return replace(found, keras=frozenset(allowed), keras_told=True, keras_because=because)


def _with_numpy(
    found: Versions,
    tensorflow: Collection[str],
    numpy: Collection[str],
    keras: Collection[Keras],
    wishes: Sequence[Wish],
) -> Versions:
    of_tensorflow: set[str] = set()
    for minor in {_minor(version) for version in tensorflow}:
        if not keras or _kerases(*minor) & set(keras):
            of_tensorflow.update(_numpys(*minor))
    chosen = set(numpy) & of_tensorflow if numpy and of_tensorflow else set()
    allowed: set[NumPy] = {numpy_of(version) for version in chosen or numpy or of_tensorflow}
    because = _because(wishes, ("numpy", "tensorflow", "keras"))
    if not allowed or not because or {"1", "2.4"} <= allowed:
        return found
    if "2.4" in allowed and not _split(wishes):
        allowed = {"2.4"}
    return replace(found, numpy=frozenset(allowed), numpy_told=True, numpy_because=because)


def _because(wishes: Iterable[Wish], packages: Sequence[str]) -> str:
    """Who asks for some version, the most important package first."""
    said = [
        str(wish)
        for package in packages
        for wish in wishes
        if wish.package == package and wish.specifier
    ]
    return ", ".join(dict.fromkeys(said[:2]))


def _split(wishes: Sequence[Wish]) -> bool:
    """Whether there are several answers, each for another system or purpose."""
    return any(
        not _satisfying(package, _joined(wish for wish in wishes if wish.package == package))
        or len({w.specifier for w in wishes if w.package == package and w.sometimes}) > 1
        for package in ("tensorflow", "keras", "numpy")
    )


def _allowed(package: str, wishes: Sequence[Wish]) -> tuple[str, ...]:
    """The versions that the wishes for a package allow; none when nobody asks for it.

    Wishes that no version meets together are alternatives.
    """
    ours = [wish for wish in wishes if wish.package == package]
    if not ours:
        return ()
    always = [wish for wish in ours if not wish.sometimes]
    sometimes = [wish for wish in ours if wish.sometimes]
    base = _joined(always)
    choices = [",".join(filter(None, (base, wish.specifier))) for wish in sometimes] or [base]
    found = _any(package, choices)
    return found or _any(package, [wish.specifier for wish in ours])


def _any(package: str, specifiers: Iterable[str]) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(
            version for specifier in specifiers for version in _satisfying(package, specifier)
        )
    )


def _joined(wishes: Iterable[Wish]) -> str:
    return ",".join(wish.specifier for wish in wishes if wish.specifier)


@lru_cache(maxsize=500)
def _satisfying(package: str, specifier: str) -> tuple[str, ...]:
    """The versions of a package that a specifier allows, those that it names among them."""
    try:
        wanted_ = SpecifierSet(specifier)
    except InvalidSpecifier:
        return releases(package)
    # Releases that are not listed, as 2.15.0.post1 and 1.15rc2.
    named = [entry.version for entry in wanted_ if entry.operator in ("==", ">=", "~=")]
    candidates = (*releases(package), *(name for name in named if "*" not in name))
    return tuple(wanted_.filter(candidates, prereleases=True))


@lru_cache(maxsize=100)
def _kerases(major: int, minor: int) -> set[Keras]:
    return {keras_of(version) for version in _satisfying("keras", wanted(major, minor)[0])}


@lru_cache(maxsize=100)
def _numpys(major: int, minor: int) -> frozenset[str]:
    return frozenset(_satisfying("numpy", wanted(major, minor)[1]))


@lru_cache(maxsize=1_000)
def _minor(version: str) -> tuple[int, int]:
    parsed = Version(version)
    return parsed.major, parsed.minor
