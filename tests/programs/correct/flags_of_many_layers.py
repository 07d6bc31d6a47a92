# {"expect": [], "source": "more layers with a flag than are followed"}
import tensorflow as tf


class Block(tf.keras.layers.Layer):
    def __init__(self, width, conditional):
        super().__init__()
        self.conditional = conditional

    def call(self, inputs):
        if self.conditional:
            x, z = inputs
            x = x + z
        else:
            x = inputs
        return x


class Net(tf.keras.layers.Layer):
    def __init__(self, width, conditional=False):
        super().__init__()
        self.a = Block(1, conditional)
        self.b = Block(1, conditional)
        self.c = Block(1, conditional)
        self.d = Block(1, conditional)
        self.e = Block(1, conditional)
        self.f = Block(1, conditional)
        self.g = Block(1, conditional)
        self.h = Block(1, conditional)
        self.i = Block(1, conditional)
        self.j = Block(1, conditional)

    def call(self, inputs):
        return self.j(tf.nn.relu(inputs))


class Enc(tf.keras.layers.Layer):
    def __init__(self, width):
        super().__init__()
        self.net = Net(width)

    def call(self, inputs):
        return self.net(inputs)


@tf.function
def use(x, net):
    return net(x)


use(tf.ones([3]), Net(3))
