"""What is known of the objects of the user's program: values, how alternatives join, worlds."""
