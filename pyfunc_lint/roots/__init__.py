"""Where the analysis starts: what is entered, in which role and in which order."""

from pyfunc_lint.overlays import dispatch

__all__ = ["dispatch"]
