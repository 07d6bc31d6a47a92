"""Functions and methods of TensorFlow and NumPy as the generated tables describe them."""
