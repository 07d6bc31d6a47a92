"""Modules that are no part of a project: which of them a program can have."""

from __future__ import annotations

import importlib.util
import sys
from functools import lru_cache

WITH_EFFECTS = frozenset(
    {
        "requests", "boto3", "botocore", "wandb", "mlflow", "comet_ml", "neptune", "paramiko",
        "pymongo", "psycopg2", "redis", "kaggle", "git", "smtplib", "wget", "gdown", "selenium",
        "tkinter", "pyautogui", "pygame", "serial", "RPi",
    }
)  # fmt: skip
"""Modules that reach beyond the process: never used for real, even where they are installed."""


@lru_cache(maxsize=512)
def missing(top: str) -> bool:
    """Whether a module of another project is absent, or must not be used."""
    if top in WITH_EFFECTS:
        return True
    if top in sys.builtin_module_names or top in sys.stdlib_module_names or top in sys.modules:
        return False
    try:
        return importlib.util.find_spec(top) is None
    except (ImportError, ValueError):
        return True
