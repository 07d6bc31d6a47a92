"""One module per message, named as its symbol; ``RULES`` lists them all."""

from __future__ import annotations

from pyfunc_lint.rules import (
    bytes_as_str,
    bytes_compared_with_str,
    dropped_output,
    futile_except,
    graph_api_in_eager_mode,
    invalid_func,
    invalid_inp,
    invalid_tout,
    invalid_wrapper_call,
    late_binding,
    lossy_cast,
    misplaced_switch,
    missing_numpy_call,
    mutated_argument,
    operand_dtype_mismatch,
    output_count_mismatch,
    removed_name,
    stateless_function,
    symbolic_tensor_value,
    tensor_as_text,
    tensor_method_on_array,
    tout_dtype_mismatch,
    truncated_operand,
    unsupported_return_value,
    wrapper_result_misuse,
)
from pyfunc_lint.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    symbolic_tensor_value.RULE,
    tout_dtype_mismatch.RULE,
    missing_numpy_call.RULE,
    tensor_method_on_array.RULE,
    output_count_mismatch.RULE,
    dropped_output.RULE,
    unsupported_return_value.RULE,
    invalid_func.RULE,
    invalid_wrapper_call.RULE,
    invalid_tout.RULE,
    invalid_inp.RULE,
    lossy_cast.RULE,
    wrapper_result_misuse.RULE,
    mutated_argument.RULE,
    stateless_function.RULE,
    futile_except.RULE,
    late_binding.RULE,
    bytes_as_str.RULE,
    bytes_compared_with_str.RULE,
    operand_dtype_mismatch.RULE,
    truncated_operand.RULE,
    tensor_as_text.RULE,
    graph_api_in_eager_mode.RULE,
    removed_name.RULE,
    misplaced_switch.RULE,
)

__all__ = ["RULES", "Rule"]
