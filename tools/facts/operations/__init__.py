"""What operations, operators and attributes do with each kind of value."""
