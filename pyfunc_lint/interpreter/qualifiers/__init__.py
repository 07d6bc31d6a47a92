"""What is known of values beyond kind, dtype and shape: how texts look, which numbers are held."""
