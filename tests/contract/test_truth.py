"""What is predicted about calls of wrappers against what the real TensorFlow does."""

from __future__ import annotations

import random
import re
import sys
import types
from typing import Any

import pytest

from pyfunc_lint.analysis import analyze
from pyfunc_lint.diagnostics.findings import Finding
from tests.contract.cases import Case, cases

SAMPLE = 900
SYMBOLS = {
    "output-count-mismatch", "dropped-output", "unsupported-return-value", "tout-dtype-mismatch",
    "invalid-func", "invalid-wrapper-call", "invalid-tout", "invalid-inp", "lossy-cast",
}  # fmt: skip


def predicted(case: Case) -> list[Finding]:
    """The findings about the call."""
    return [f for f in analyze(case.source, None).findings if f.symbol in SYMBOLS]


def happened(case: Case) -> BaseException | None:
    """The error that the program ends with."""
    module = types.ModuleType("case")
    sys.modules["case"] = module
    try:
        exec(compile(case.source, "case.py", "exec"), module.__dict__)
    except Exception as error:
        return error
    return None


def names_of(error: BaseException) -> set[str]:
    """The error's types, and those that TensorFlow reports in its message."""
    found = {type(error).__name__}
    return found | set(re.findall(r"\b([A-Z]\w*(?:Error|Exception)): ", str(error)))


def complaint(case: Case, findings: list[Finding], error: BaseException | None) -> str:
    """What is wrong with the prediction, "" when nothing is."""
    for finding in findings:
        prediction = finding.prediction
        if prediction.outcome == "loses":
            # A function may choke on the characters that it gets for numbers.
            if error is not None and len(findings) == 1 and finding.symbol != "invalid-inp":
                return f"{finding.symbol} predicts a loss, but {error!r:.200}"
        elif error is None:
            return f"{finding.symbol} predicts {prediction.exception}, but it works"
        elif prediction.exception not in names_of(error):
            return f"{finding.symbol} predicts {prediction.exception}, but {error!r:.300}"
        elif squeezed(prediction.text) not in squeezed(str(error)):
            return f"{finding.symbol} predicts '{prediction.text}', but {error!r:.300}"
    return ""


def squeezed(text: str) -> str:
    return " ".join(text.split())


def sample() -> list[Case]:
    every = list(cases())
    return random.Random(7).sample(every, SAMPLE)


@pytest.mark.tensorflow
def test_nothing_is_predicted_that_does_not_happen() -> None:
    import tensorflow as tf

    tf.get_logger().setLevel("ERROR")
    wrong = [
        f"{case.world}: {case.call}: {text}"
        for case in sample()
        if (found := predicted(case)) and (text := complaint(case, found, happened(case)))
    ]
    assert not wrong, "\n".join(wrong)


def main() -> None:
    """Run all cases; print every wrong prediction, and every error that was not foreseen."""
    every: Any = list(cases())
    if len(sys.argv) > 1:
        every = [case for case in every if sys.argv[1] in f"{case.world} {case.call}"]
    counted = {"foreseen": 0, "missed": 0, "silent": 0, "wrong": 0}
    for case in every:
        found, error = predicted(case), happened(case)
        text = complaint(case, found, error)
        if text:
            counted["wrong"] += 1
            print(f"WRONG  {case.world}: {case.call}: {squeezed(text)}")
        elif found:
            counted["foreseen"] += 1
        elif error is not None:
            counted["missed"] += 1
            print(f"missed {case.world}: {case.call}: {squeezed(repr(error))[:150]}")
        else:
            counted["silent"] += 1
    print(counted)


if __name__ == "__main__":
    main()
