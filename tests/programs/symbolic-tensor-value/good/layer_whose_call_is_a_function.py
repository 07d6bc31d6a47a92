# {"expect": [], "source": "a layer whose call is a tf.function of its own, which AutoGraph converts"}
import sys

import tensorflow as tf


class Smoother(tf.keras.layers.Layer):
    @tf.function(
        input_signature=[
            tf.TensorSpec(shape=[None, None], dtype=tf.float32),
            tf.TensorSpec(shape=[], dtype=tf.int32),
        ]
    )
    def call(self, values, turns=8):
        for _ in tf.range(turns):
            values = values * 0.5
        return values


class Damped(tf.keras.layers.Layer):
    @tf.function
    def call(self, values):
        if tf.reduce_sum(values) > 1.0:
            values = values * 0.5
        return values


def build(names):
    module = sys.modules[__name__]
    return [getattr(module, name)() for name in names]


class Chain(tf.keras.Model):
    def __init__(self, names):
        super().__init__()
        self.parts = build(names)

    def call(self, values):
        return self.parts[0](self.parts[1](values), turns=tf.constant(3))


model = Chain(["Smoother", "Damped"])
model.compile(loss="mse")
model.fit(tf.ones([4, 3]), tf.ones([4, 3]), verbose=0)
print(model.predict(tf.ones([4, 3]), verbose=0).shape)
