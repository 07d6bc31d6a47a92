"""What all tests share."""

from __future__ import annotations

import os

# Before TensorFlow is imported anywhere: no chatter, no search for a GPU.
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")
# A fault of ours is raised under tests, and not turned into the message that users see.
os.environ.setdefault("PYFUNC_LINT_STRICT", "1")
