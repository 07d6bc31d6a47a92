"""Python: what statements, expressions and calls of the user's own code do."""
