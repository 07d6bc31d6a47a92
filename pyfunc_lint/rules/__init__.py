"""One small module per message; ``RULES`` lists them all."""

from __future__ import annotations

from pyfunc_lint.rules import (
    dropped_output,
    invalid_func,
    invalid_inp,
    invalid_tout,
    invalid_wrapper_call,
    lossy_cast,
    missing_numpy,
    output_count_mismatch,
    symbolic_tensor_value,
    tensor_method_on_array,
    tout_dtype_mismatch,
    unsupported_return,
)
from pyfunc_lint.rules.rule import Rule, Trace, Violation

RULES: tuple[Rule, ...] = (
    symbolic_tensor_value.RULE,
    tout_dtype_mismatch.RULE,
    missing_numpy.RULE,
    tensor_method_on_array.RULE,
    output_count_mismatch.RULE,
    dropped_output.RULE,
    unsupported_return.RULE,
    invalid_func.RULE,
    invalid_wrapper_call.RULE,
    invalid_tout.RULE,
    invalid_inp.RULE,
    lossy_cast.RULE,
)

__all__ = ["RULES", "Rule", "Trace", "Violation"]
