"""Keras: who calls the user's layers, losses, metrics and models, and in which world."""
