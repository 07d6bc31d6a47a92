"""Runs the user's code over abstract values; writes faults and records of wrapper calls.

Importing the package loads the parts that execute statements and evaluate expressions; what knows
libraries is loaded by ``pyfunc_lint.roots``.
"""

from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.language import expressions, statements

__all__ = ["Interpreter", "expressions", "statements"]
