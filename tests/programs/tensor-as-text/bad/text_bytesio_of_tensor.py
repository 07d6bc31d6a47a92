# {"expect": [{"line": 10, "category": "tensor-text", "world": "py_function", "error": "", "text": "header differs"}], "source": "an in-memory file of a string tensor, without .numpy()"}
import io

import tensorflow as tf

PNG = b"\x89PNG....."


def starts_like_png(data):
    stream = io.BytesIO(data)  # [tensor-as-text]
    return stream.read(4) == b"\x89PNG"


@tf.function
def check(data):
    return tf.py_function(starts_like_png, [data], tf.bool)


if not check(tf.constant(PNG)):
    print("header differs")
