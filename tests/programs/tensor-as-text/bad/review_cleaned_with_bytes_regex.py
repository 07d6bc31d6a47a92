# {"expect": [{"line": 12, "category": "tensor-text", "world": "py_function", "error": "", "text": "reviews that still mention a film: 0"}], "source": "text cleaning in py_function, after sentiment tutorials and https://github.com/tensorflow/models/issues/11139; re reads the memory of the tensor"}
import re

import tensorflow as tf

reviews = ["<br />GREAT film!!", "a <b>dull</b> film", "The film? Never again :("]
stars = [5, 3, 1]
TAGS = re.compile(rb"<[^>]+>")


def standardize(review, star):
    stripped = TAGS.sub(b" ", review)  # [tensor-as-text]
    lowered = b" ".join(stripped.lower().split())
    return lowered, star


def tf_standardize(review, star):
    text, star = tf.py_function(standardize, inp=(review, star), Tout=(tf.string, tf.int32))
    text.set_shape([])
    star.set_shape([])
    return text, star


pipeline = tf.data.Dataset.from_tensor_slices((reviews, stars)).map(tf_standardize)
found = sum(b"film" in text.numpy() for text, _ in pipeline)
print("reviews that still mention a film:", found)
