"""One look at a module's text: could any finding ever come from it?"""

from __future__ import annotations

import re

from pyfunc_lint.source.interface import of_text

# A finding needs a wrapper, or TensorFlow together with something that traces the user's code, or
# with what builds graphs, or with names of TensorFlow 1 in a module for 2.
_WRAPPERS = ("py_func", "numpy_function")
_LIBRARIES = ("tensorflow", "keras", "tf")
_TRACES = re.compile(
    r"tf\.function|import function|def_function|\.(?:map|filter|flat_map|interleave|reduce|scan"
    r"|take_while|group_by_window|compile|apply|map_fn|vectorized_map|as_default|wrap_function|to_graph)\("
    r"|\bInput\(|disable_eager_execution|disable_v2_behavior"
    r"|def (?:call|update_state|train_step|test_step|predict_step)\b"
)
_GRAPHS = re.compile(
    r"\bcompat\.v1\b|\bcompat import v1\b|\b(?:Interactive)?Session\(|\bplaceholder\("
    r"|\btf\.gradients\(|\.(?:eval|consumers)\(|\.(?:op|graph|value_index)\b"
)


def is_candidate(text: str) -> bool:
    """Whether the module's text holds the words that a finding needs."""
    if any(word in text for word in _WRAPPERS):
        return True
    if any(word in text for word in _LIBRARIES) and _TRACES.search(text):
        return True
    if "tensorflow" not in text:
        return False
    if _GRAPHS.search(text):
        return True
    found = of_text(text)
    return found.for_2 or found.open
