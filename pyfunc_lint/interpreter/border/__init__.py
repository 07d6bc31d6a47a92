"""The border: calls of the wrappers, what crosses there, and whether both sides agree."""
