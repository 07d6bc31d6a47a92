"""What ``tf.py_function`` and its kin take, and what may come back from them."""
