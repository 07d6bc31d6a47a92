"""What functions that expect plain Python do with tensors, arrays and bytes."""
