"""What is said, as plain data: places, predictions, findings, descriptions of call sites."""
