"""For which dtypes, ranks and kinds of arguments a counterpart agrees."""

from __future__ import annotations

import ast
import itertools
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from pyfunc_lint.tables.counterparts import kind
from tools.facts.functions.counterpart_recipes import (
    ALWAYS,
    CONDITIONS,
    FORCED,
    LISTS,
    LISTS_TOO,
    PER_AXIS,
)
from tools.facts.functions.counterpart_subjects import Subject
from tools.facts.functions.counterpart_trials import Trial, Verdict, verdict, works

_RANKS = (1, 2, 0, 3)
_NUMBERS = ("2", "0.5")
_TEXTS = ("'dir'", "'dir/'")


class Call(NamedTuple):
    """A subject's call with certain parameters, and what may give the same."""

    subject: Subject
    given: tuple[str, ...]
    template: str
    """With the names of the parameters as fields."""
    written: bool = True
    """Whether it is a recipe; what was found by search may agree by accident."""

    def with_option(self, option: str, keyword: str) -> Call:
        """The call with one more parameter, which TensorFlow has by keyword."""
        template = f"{self.template[:-1]}, {keyword}={{{option}}})"
        return self._replace(given=(*self.given, option), template=template)


class Found(NamedTuple):
    """Where a counterpart agrees, for one dtype."""

    ranks: tuple[str, ...]
    everywhere: bool
    """Whether NumPy takes no other ranks."""
    kinds: tuple[tuple[str, str], ...]
    """What each parameter takes, if that is not a tensor alone."""


class Text(NamedTuple):
    """An argument's text, the kinds in it, and the ranks and dtypes of its variables."""

    text: str
    kind: str
    dtypes: tuple[str, ...] = ()


def kind_of(text: str) -> str:
    """The kind of an argument that is written so; of the first of several."""
    try:
        return kind(ast.literal_eval(f"[{text}]")[0])
    except ValueError:
        return "dtype" if text.startswith("np.") else "builtin"


@cache
def measure(call: Call, dtype: str, special: bool) -> tuple[Found, ...]:
    """Where a call's counterpart agrees: once for each usual kind of the arguments."""
    return tuple(_found(call, dtype, special))


def _found(call: Call, dtype: str, special: bool) -> Iterator[Found]:
    seen: set[tuple[str, ...]] = set()
    for base in _bases(call, dtype):
        kinds = tuple(of.kind for of in base.values())
        if kinds in seen:
            continue
        found = _measure(call, base, dtype, special)
        if found is not None:
            taken = dict(found.kinds)
            choices = [taken.get(name, "tensor").split() for name in base]
            seen |= set(itertools.product(*choices))
            yield found


def _bases(call: Call, dtype: str) -> Iterator[dict[str, Text]]:
    """Arguments to begin with."""
    choices = [_usual(call.subject, name, dtype) for name in call.given]
    for chosen in itertools.product(*choices):
        yield dict(zip(call.given, chosen, strict=True))


def _measure(call: Call, base: dict[str, Text], dtype: str, special: bool) -> Found | None:
    words = [word for word in _words(base) if "axis" not in base or word[0] != "0"]
    verdicts = {word: _judge(call, base, word, special) for word in words}
    if "axis" in call.subject.parameters.split():
        # What has axes is not asked of a scalar.
        verdicts = {w: of for w, of in verdicts.items() if of != "differs" or _has_axes(w)}
    agreed = tuple(word for word, of in verdicts.items() if of == "same")
    if not agreed or not (call.written or any(map(_has_axes, agreed)) or not _takes_axes(verdicts)):
        return None
    kinds = []
    for name in call.given:
        taken = dict.fromkeys([base[name].kind])
        for other, texts in _others(call.subject, name, base, dtype).items():
            found = [
                _judge(call, {**base, name: text}, word, special)
                for text in texts
                for word in _reduced(agreed, base, name, text)
            ]
            if "differs" not in found and "same" in found:
                taken[other] = None
        if taken.keys() != {"tensor"}:
            kinds.append((name, " ".join(taken)))
    return Found(tuple(sorted(agreed)), "differs" not in verdicts.values(), tuple(kinds))


def _has_axes(word: str) -> bool:
    return word.strip("0") != ""


def _takes_axes(verdicts: Mapping[str, Verdict]) -> bool:
    """Whether NumPy takes anything but scalars: on these alone too much is the same."""
    return any(_has_axes(word) and of != "refused" for word, of in verdicts.items())


def _usual(subject: Subject, name: str, dtype: str) -> list[Text]:
    """Arguments by which ranks are measured, one of each kind."""
    if name in CONDITIONS:
        return [Text("{}", "tensor", ("bool",))]
    if name in LISTS:
        return [Text("[{}, {}]", "tensors", (dtype, dtype))]
    if f"*{name}" in ALWAYS:
        return [Text("{}, {}", "tensor", (dtype, dtype))]
    if (subject.name, name) in LISTS_TOO or FORCED.get(subject.name) == name:
        return [Text("{}", "tensor", (dtype,)), Text("[{}, {}]", "tensors", (dtype, dtype))]
    texts = subject.settings(name)
    if not texts:
        return [Text("{}", "tensor", (dtype,))]
    kinds = dict.fromkeys(_kind(name, text) for text in texts)
    return [next(Text(t, one) for t in texts if _kind(name, t) == one) for one in kinds]


def _kind(name: str, text: str) -> str:
    """The kind of an argument for a setting."""
    one = kind_of(text)
    return "per-axis" if name in PER_AXIS and one == "sequence" else one


def _others(
    subject: Subject, name: str, base: Mapping[str, Text], dtype: str
) -> dict[str, list[Text]]:
    """Other arguments for a parameter, by their kind."""
    usual, found = base[name], dict[str, list[Text]]()
    several = f"*{name}" in ALWAYS
    if usual.kind == "tensors" or name in CONDITIONS:
        return {}
    if name == "self" and subject.name.startswith("ndarray."):
        return {}
    if usual.kind != "tensor":
        for text in subject.settings(name):
            one = _kind(name, text)
            if one != usual.kind:
                found.setdefault(one, []).append(Text(text, one))
        return found
    if not several and sum(bool(of.dtypes) for of in base.values()) < 2:
        return {}  # a call without any tensor is nobody's question
    for text in _TEXTS if dtype == "string" else () if dtype == "bool" else _NUMBERS:
        one = found.setdefault(kind_of(text), [])
        if several:
            one += [Text(f"{text}, {{}}", "", (dtype,)), Text(f"{{}}, {text}", "", (dtype,))]
        else:
            one.append(Text(text, kind_of(text)))
    return found


def _words(base: Mapping[str, Text]) -> Iterator[str]:
    """The ranks to try: one number for each tensor, or list of tensors."""
    count = sum(1 if of.kind == "tensors" else len(of.dtypes) for of in base.values())
    if count < 3:
        yield from ("".join(map(str, ranks)) for ranks in itertools.product(_RANKS, repeat=count))
        return
    for rank in _RANKS:
        for zeros in itertools.product((False, True), repeat=count - 1):
            if rank or not any(zeros):
                yield f"{rank}" + "".join("0" if zero else f"{rank}" for zero in zeros)


def _reduced(
    words: tuple[str, ...], base: Mapping[str, Text], name: str, text: Text
) -> Iterator[str]:
    """The ranks without those of an argument that is replaced."""
    place = 0
    for other, of in base.items():
        count = 1 if of.kind == "tensors" else len(of.dtypes)
        if other == name:
            kept = 1 if text.kind == "tensors" else len(text.dtypes)
            yield from dict.fromkeys(word[: place + kept] + word[place + count :] for word in words)
            return
        place += count


def again(call: Call, kinds: Mapping[str, str], ranks: str, dtype: str, seed: int) -> Verdict:
    """What comes of a call on other values: of the first that NumPy takes."""
    for base in _bases(call, dtype):
        if any(of.kind not in kinds.get(name, "tensor").split() for name, of in base.items()):
            continue
        words = ranks.split() or [word for word in _words(base) if len(set(word)) == 1]
        for word in sorted(words, key=_has_axes, reverse=True):
            for texts in _all_settings(call, base, word):
                found = verdict(_trial(call, texts, word, False), seed)
                if found != "refused":
                    return found
    return "refused"


def _judge(call: Call, texts: Mapping[str, Text], word: str, special: bool) -> Verdict:
    """What comes of a call with given arguments on tensors of given ranks."""
    usual = [_trial(call, one, word, special) for one in _all_settings(call, texts, word)]
    found = {verdict(trial) for trial in usual}
    return "differs" if "differs" in found else "same" if "same" in found else "refused"


def _all_settings(call: Call, texts: Mapping[str, Text], word: str) -> Iterator[Mapping[str, Text]]:
    """The arguments with every setting of the same kind."""
    choices = []
    for name, of in texts.items():
        settings = call.subject.settings(name)
        if of.dtypes or not settings:
            choices.append([of])
        else:
            same = [text for text in settings if _kind(name, text) == of.kind]
            if of.kind == "per-axis":
                same = [text for text in same if len(ast.literal_eval(text)) == int(word[0])]
            choices.append([Text(text, of.kind) for text in same])
    for chosen in itertools.product(*choices):
        yield dict(zip(texts, chosen, strict=True))


def _trial(call: Call, texts: Mapping[str, Text], word: str, special: bool) -> Trial:
    written, dtypes, ranks = dict[str, str](), list[str](), list[int]()
    left = list(word)
    for name, of in texts.items():
        variables = [f"x{len(dtypes) + i}" for i in range(len(of.dtypes))]
        written[name] = of.text.format(*variables) if variables else of.text
        dtypes += of.dtypes
        if of.kind == "tensors":
            ranks += [int(left.pop(0))] * len(of.dtypes)
        else:
            ranks += [int(left.pop(0)) for _ in of.dtypes]
    original = call.subject.call(written)
    return Trial(original, call.template.format(**written), tuple(dtypes), tuple(ranks), special)


def first_trial(call: Call, dtype: str, rank: int) -> Trial:
    """The first trial on tensors of one rank that the original takes, if there is one."""
    trials = []
    for base in _bases(call, dtype):
        count = sum(1 if of.kind == "tensors" else len(of.dtypes) for of in base.values())
        word = str(rank) * count
        for texts in _all_settings(call, base, word):
            trials.append(_trial(call, texts, word, False))
            if works(trials[-1]):
                return trials[-1]
    return trials[0] if trials else Trial("None", "None", (dtype,), (rank,))
