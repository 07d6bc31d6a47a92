"""The time of generated modules of more and more call sites.

``python benchmarks/growth.py 10 100`` prints seconds for modules of 10 and of 100 call sites.
"""

from __future__ import annotations

import functools
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from generated import module

from pyfunc_lint.analysis import analyze

SIZES = (10, 100, 1000, 5000)


def seconds(size: int) -> float:
    """For one module, which was made before."""
    return timed(functools.partial(analyze, module(size), None))


def warm() -> None:
    """Load what is loaded once: it is not growth."""
    analyze(module(4), None)


def timed(action: Callable[[], object]) -> float:
    """Processor time of a call."""
    start = time.process_time()
    action()
    return time.process_time() - start


if __name__ == "__main__":
    warm()
    print(json.dumps([seconds(int(size)) for size in sys.argv[1:]]))
