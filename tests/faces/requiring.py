"""Every failure needs certain versions: ``python requiring.py VERSIONS FACE ARGS``."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

sys.path[0] = str(Path(__file__).parents[2])

from pyfunc_lint.interpreter.core import Interpreter

versions, face, *arguments = sys.argv[1:]
original = Interpreter.fault


def fault(run: Any, node: Any, frame: Any, raises: Any, *more: Any) -> None:
    """What a table that depends on versions would make of it."""
    original(run, node, frame, replace(raises, requires=tuple(versions.split(","))), *more)


Interpreter.fault = fault  # type: ignore[method-assign]

if face == "pylint":
    from pylint import run_pylint

    run_pylint(["--load-plugins=pyfunc_lint", "--score=n", *arguments])
else:
    from pyfunc_lint.commands.main import main

    sys.exit(main([face, *arguments]))
