# {"expect": [{"line": 8, "category": "bad-func", "world": "eager", "error": "TypeError", "text": "Missing required positional argument"}], "source": "question: compat.v1.py_func as decorator"}
import numpy as np
import tensorflow as tf

py_func = tf.compat.v1.py_func


@py_func(Tout=tf.float32)  # [invalid-wrapper-call]
def relu(x):
    return np.maximum(x, np.float32(0))


print(relu(tf.constant([-1.0, 1.0])))
