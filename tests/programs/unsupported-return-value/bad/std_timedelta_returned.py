# {"expect": [{"line": 13, "category": "returned-object", "world": "function", "error": "InternalError", "text": "Unsupported object type"}], "source": "an age as a timedelta comes back"}
import datetime

import tensorflow as tf


def since(path):
    return datetime.timedelta(seconds=len(path))


@tf.function
def age(path):
    return tf.numpy_function(since, [path], tf.float64)  # [unsupported-return-value]


print(age(tf.constant("a17.png")))
