"""Where a value may come from: wrapper calls, variables and inputs.

What is computed from a value comes from what that comes from, unless something on the way severs
it: then no gradient gets through, and nothing else that follows the computation backwards.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

MAX_SOURCES = 8
"""Of one value; beyond that it is unknown where it comes from."""


Kind = Literal["wrapper", "variable", "input"]


class Source(NamedTuple):
    """Something that values come from; ``identity`` tells two of a kind apart."""

    kind: Kind
    label: str
    """For people: the wrapper, or the name of the variable or parameter."""
    identity: Hashable


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a value may come from, and what it surely does not come from any more."""

    sources: frozenset[Source] = frozenset()
    severed: frozenset[Source] = frozenset()
    open: bool = False
    """It may come from others, too."""

    def wrapper(self) -> Source | None:
        """The wrapper call that it comes from, None where there is none or more than one."""
        found = [source for source in self.sources if source.kind == "wrapper"]
        return found[0] if len(found) == 1 else None


NOWHERE = Provenance()
"""Of constants."""
ANYWHERE = Provenance(open=True)
"""Nothing is known."""


def of(source: Source) -> Provenance:
    """That of something new."""
    return Provenance(frozenset({source}))


def together(parts: Iterable[Provenance]) -> Provenance:
    """Of what is computed from all of these, or is one of them."""
    distinct = list(dict.fromkeys(parts))
    if len(distinct) == 1:
        return distinct[0]
    sources = frozenset[Source]().union(*(part.sources for part in distinct))
    severed = frozenset[Source]().union(*(part.severed for part in distinct)) - sources
    unbounded = [part for part in distinct if part.open]
    for part in unbounded:  # What else it comes from may be what another one is severed from.
        severed &= part.severed
    if len(sources) > MAX_SOURCES or len(severed) > MAX_SOURCES:
        return ANYWHERE
    return _known(Provenance(sources, severed, bool(unbounded)))


def cut(provenance: Provenance) -> Provenance:
    """That of what is computed from a value without following it: nothing gets back to it."""
    if provenance.open:
        return _known(Provenance(severed=provenance.severed, open=True))
    return Provenance(severed=provenance.severed | provenance.sources)


def _known(provenance: Provenance) -> Provenance:
    """One object stands for nothing that is known: values ask for it by identity."""
    return ANYWHERE if provenance == ANYWHERE else provenance
