# {"expect": [{"line": 11, "category": "tensor-text", "world": "py_function", "error": "KeyError", "text": "tf.Tensor"}], "source": "section of a configuration by the text of a tensor"}
import configparser

import tensorflow as tf

config = configparser.ConfigParser()
config.read_string("[small]\nwidth = 8\n[large]\nwidth = 32\n")


def width_of(kind):
    return config[f"{kind!s}"].getint("width")  # [tensor-as-text]


@tf.function
def width(kind):
    return tf.py_function(width_of, [kind], tf.int32)


print(width(tf.constant("small")))
