# {"expect": [{"line": 14, "category": "missing-numpy", "world": "py_function", "error": "ValueError", "text": "malformed node or string"}], "source": "list written as text evaluated with ast"}
import ast

import numpy as np
import tensorflow as tf

LINES = ["[1.0, 2.0, 3.0]", "[0.5, 0.25, 0.125]"]


class ListParser:
    width = 3

    def parse(self, text):
        return np.array(ast.literal_eval(text), np.float32)  # [missing-numpy-call]

    def __call__(self, text):
        vector = tf.py_function(self.parse, (text,), tf.float32)
        return tf.reshape(vector, (self.width,))


print(list(tf.data.Dataset.from_tensor_slices(LINES).map(ListParser()).as_numpy_iterator()))
