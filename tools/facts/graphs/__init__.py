"""What builds graphs: what of it TensorFlow 2 refuses in eager code, and what is gone."""
