# {"expect": [{"line": 14, "category": "bad-inp", "world": "function", "error": "OperatorNotAllowedInGraphError", "text": "Iterating over a symbolic `tf.Tensor` is not allowed"}], "source": "question: inp=(x) is no tuple"}
import tensorflow as tf


class Quantizer(tf.keras.layers.Layer):
    def __init__(self, levels=4, **kwargs):
        super().__init__(**kwargs)
        self.levels = levels

    def to_grid(self, x):
        return tf.round(x * self.levels) / self.levels

    def call(self, inputs):
        outputs = tf.py_function(func=self.to_grid, inp=(inputs), Tout=tf.float32)  # [invalid-inp]
        outputs.set_shape(inputs.shape)
        return outputs


quantizer = Quantizer()
run = tf.function(lambda x: quantizer.call(x))
print(run(tf.constant([0.1, 0.6])))
