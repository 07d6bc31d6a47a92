"""``python -m pyfunc_lint`` is the ``pyfunc-lint`` command."""

from __future__ import annotations

import os
import sys

# `-m` puts the working directory in front: the user's `types.py` would be imported as Python's.
if sys.path[0] in {"", os.getcwd()}:
    del sys.path[0]

from pyfunc_lint.commands.main import main

if __name__ == "__main__":
    sys.exit(main())
