"""Who knows a library: what calls into TensorFlow, Keras, NumPy and Python do."""
