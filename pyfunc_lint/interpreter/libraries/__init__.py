"""What calls into TensorFlow, NumPy, Keras and Python do: one module for each part."""
