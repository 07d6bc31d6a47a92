# {"expect": [{"line": 11, "category": "bytes-str", "world": "py_function", "error": "KeyError", "text": "b'small'"}], "source": "section of a configuration by a value that was not decoded"}
import configparser

import tensorflow as tf

config = configparser.ConfigParser()
config.read_string("[small]\nwidth = 8\n[large]\nwidth = 32\n")


def width_of(kind):
    return config[kind.numpy()].getint("width")  # [bytes-as-str]


@tf.function
def width(kind):
    return tf.py_function(width_of, [kind], tf.int32)


print(width(tf.constant("small")))
