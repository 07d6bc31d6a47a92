"""What a verdict repeats of TensorFlow's words."""

from __future__ import annotations

import pytest

from pyfunc_lint.verify.words import said

WRONG = "0-th value returned by pyfunc_0 is double, but expects float"


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        (
            "{{function_node __wrapped__IteratorGetNext_device_/job:localhost}} Error in "
            "user-defined function passed to MapDataset:1 transformation with iterator: "
            f"Iterator::Root::Map: {WRONG}\n\t [[{{{{node PyFunc}}}}]] [Op:IteratorGetNext] name: ",
            WRONG,
        ),
        (
            "Graph execution error:\n\nDetected at node PyFunc defined at (most recent call last):"
            '\n  File "<frozen runpy>", line 88, in _run_code\n\n  File "x.py", line 8, in f\n\n'
            f"{WRONG}\n\t [[{{{{node PyFunc}}}}]] [Op:__inference_both_12]",
            WRONG,
        ),
        (
            "Exception encountered when calling Net.call().\n\n\x1b[1mlen is not well defined for "
            "a symbolic Tensor\x1b[0m\n\nArguments received by Net.call():\n  • x=tf.Tensor()",
            "len is not well defined for a symbolic Tensor",
        ),
        (
            'in user code:\n\n    File "program.py", line 7, in load  *\n        x.numpy()\n\n'
            "    AttributeError: no attribute 'numpy'\n",
            "AttributeError: no attribute 'numpy'",
        ),
    ],
)
def test_places_are_left_out(message: str, expected: str) -> None:
    outcome = {"message": message, "type": "InvalidArgumentError"}
    assert said(outcome) == f"InvalidArgumentError: {expected}"


def test_what_matters_is_not_cut_off() -> None:
    message = "much " * 100 + "the very words " + "more " * 100
    text = said({"message": message, "type": "ValueError"}, "the very\nwords")
    assert "the very words" in text and len(text) < 320
    assert text.startswith("ValueError: ... ") and text.endswith(" ...")
    assert said({"message": "short", "type": "ValueError"}) == "ValueError: short"
