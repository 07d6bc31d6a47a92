# {"expect": [], "source": "adjacency matrices that follow two other inputs of a model"}
import sys

import tensorflow as tf


class Convolution(tf.keras.layers.Layer):
    def __init__(self, multiplicity):
        super().__init__()
        self.multiplicity = multiplicity

    def call(self, inputs):
        features, _, *adjacency = inputs
        return sum(tf.matmul(matrix, features) for matrix in adjacency)


class Model:
    def __init__(self, count):
        self.count = count

    def __call__(self, x):
        features, indices, *rest = x
        matrices = [tf.keras.layers.Lambda(lambda a: tf.nn.relu(a))(one) for one in rest]
        return Convolution(self.count)([features, indices, *matrices])

    def build(self):
        inputs = [tf.keras.Input([3, 2]), tf.keras.Input([3])]
        inputs = inputs + [tf.keras.Input([3, 3]) for _ in range(self.count)]
        return tf.keras.Model(inputs, self(inputs))


for count in (len(sys.argv), len(sys.argv) + 1):
    print(Model(count).build().output_shape)


@tf.function
def last(rows):
    first, *rest = tf.unstack(rows)
    total = first
    for one in rest:
        total += one
    return total


print(last(tf.ones([3, 2])))
