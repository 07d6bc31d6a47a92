"""Runs the user's code over abstract values; writes faults and border records.

Importing the package loads all its parts, which register in the interpreter's tables.
"""

from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.language import expressions, statements
from pyfunc_lint.interpreter.libraries import dispatch

__all__ = ["Interpreter", "dispatch", "expressions", "statements"]
