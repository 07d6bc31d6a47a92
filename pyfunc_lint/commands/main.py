"""The ``pyfunc-lint`` command: ``check``, ``types``, ``verify``, ``explain``."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence

from pyfunc_lint import __version__
from pyfunc_lint.commands import check, explain, types, verify
from pyfunc_lint.commands.batch import Trouble

_COMMANDS = {"check": check, "types": types, "verify": verify, "explain": explain}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="pyfunc-lint",
        description="Predict what TensorFlow will do at tf.py_function, tf.numpy_function and in "
        "traced code.",
        epilog="Exit status: 0 nothing found, 1 findings, 2 wrong usage, or something could not be "
        "read or analysed; COMMAND --help tells it for each command.",
    )
    parser.add_argument("--version", action="version", version=f"pyfunc-lint {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, module in _COMMANDS.items():
        module.configure(
            commands.add_parser(
                name,
                help=module.HELP,
                description=module.HELP.capitalize() + ".",
                epilog=f"Exit status: {module.STATUS}.",
            )
        )
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status."""
    options = _parser().parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # File names and string constants may hold what no encoding has.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        status: int = _COMMANDS[options.command].run(options)
        sys.stdout.flush()
    except Trouble as trouble:
        print(f"pyfunc-lint: {trouble}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # The reader (`| head`) has had enough; Python would complain once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130
    return status
