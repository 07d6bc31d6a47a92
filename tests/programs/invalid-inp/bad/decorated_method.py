# {"expect": [{"line": 10, "category": "bad-func", "world": "dataset", "error": "TypeError", "text": "<NOT CONVERTIBLE TO TENSOR>", "or": [15]}], "source": "decorator form on a method makes the instance an input"}
import numpy as np
import tensorflow as tf


class Reader:
    def __init__(self, scale):
        self.scale = scale

    @tf.numpy_function(Tout=tf.float32)  # [invalid-inp]
    def read(self, x):
        return (x * self.scale).astype(np.float32)

    def dataset(self, data):
        return tf.data.Dataset.from_tensor_slices(data).map(lambda x: self.read(x))


print(list(Reader(2.0).dataset(np.ones((2, 2), np.float32))))
