# {"expect": [{"line": 8, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "has no attribute '__index__'"}], "source": "time.sleep on an EagerTensor in py_function"}
import time

import tensorflow as tf


def replay(event, pause):
    time.sleep(pause)  # [missing-numpy-call]
    return event


def delayed(event, pause):
    out = tf.py_function(replay, [event, pause], tf.string)
    out.set_shape([])
    return out


log = tf.data.Dataset.from_tensor_slices((["open", "click"], [0.001, 0.002])).map(delayed)
print(list(log.as_numpy_iterator()))
