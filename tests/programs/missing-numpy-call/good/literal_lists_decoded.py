# {"expect": [], "source": "list written as text evaluated after decode"}
import ast

import numpy as np
import tensorflow as tf

LINES = ["[1.0, 2.0, 3.0]", "[0.5, 0.25, 0.125]"]


class ListParser:
    width = 3

    def parse(self, text):
        return np.array(ast.literal_eval(text.numpy().decode()), np.float32)

    def parse_list(self, text):
        values = ast.literal_eval(text.decode())
        return [np.float32(v) for v in values]

    def __call__(self, text):
        vector = tf.py_function(self.parse, (text,), tf.float32)
        listed = tf.numpy_function(self.parse_list, (text,), [tf.float32] * self.width)
        return tf.reshape(vector, (self.width,)), tf.stack(listed)


for a, b in tf.data.Dataset.from_tensor_slices(LINES).map(ListParser()).as_numpy_iterator():
    print(a, np.array_equal(a, b))
print(ast.literal_eval(LINES[0]) == [1.0, 2.0, 3.0])
