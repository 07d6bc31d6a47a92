"""What the measured tables say of operations on abstract values, and how that is put into words."""
