"""What TensorFlow's and NumPy's functions take and give."""

import os

# Before TensorFlow is imported: otherwise it calculates a little differently on each machine.
os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")
