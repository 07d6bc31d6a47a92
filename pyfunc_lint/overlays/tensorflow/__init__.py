"""TensorFlow: who traces the user's functions, and what objects it makes."""
