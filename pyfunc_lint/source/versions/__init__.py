"""Which versions of Keras, NumPy and TensorFlow a module is for, and how that is found out."""
