"""TensorFlow and Keras: who traces the user's functions, and what objects they make."""
