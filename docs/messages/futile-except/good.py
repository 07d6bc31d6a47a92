"""Parse numbers, with a default for what is no number."""

import tensorflow as tf


def parse(text):
    value = text.numpy().decode()
    if not value.isdigit():
        raise ValueError(f"no number: {value}")
    return float(value)


def number(text):
    try:
        return tf.py_function(parse, [text], tf.float32)
    except tf.errors.InvalidArgumentError:
        return tf.constant(-1.0)


print(number(tf.constant("12")), number(tf.constant("twelve")))
