"""NumPy: what is not a function that the tables describe by themselves."""
