"""tf.py_function and its kin: the call, what is marshalled across, and whether both sides agree."""
