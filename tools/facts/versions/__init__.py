"""What differs between releases of TensorFlow, Keras and NumPy."""
