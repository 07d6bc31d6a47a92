"""One module per sub-command of ``pyfunc-lint``, and what they share."""
