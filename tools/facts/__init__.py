"""Programs that measure TensorFlow, NumPy and Python and write what the linter reads.

They are run from the root of the project, ``python -m tools.facts.ROOM.PROGRAM``, and need no
installed package. The rooms: ``operations`` and ``functions`` (what TensorFlow's and NumPy's own
do), ``wrappers``, ``python`` (what functions that expect plain Python do with their values) and
``versions`` (what differs from one release to another). What all share stands beside them.
"""

import os

# Before TensorFlow is imported anywhere: no chatter, no search for a GPU.
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")
