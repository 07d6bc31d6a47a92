# {"expect": [], "source": "intermediate outputs read by a second model after it is built"}
import numpy as np
import tensorflow as tf

K = tf.keras


class Unet:
    def __init__(self, depth=2, base=4, verbose=True):
        self.depth, self.base, self.verbose = depth, base, verbose
        self.names = []

    def block(self, x, filters, name):
        x = K.layers.Conv2D(filters, 3, padding="same")(x)
        self.names.append(name)
        return K.layers.ReLU(name=name)(x)

    def build(self, size):
        inputs = x = K.Input((size, size, 1))
        skips = []
        for level in range(self.depth):
            x = self.block(x, self.base * 2**level, f"down{level}")
            skips.append(x)
            x = K.layers.MaxPooling2D()(x)
            if self.verbose:
                print("level", level, x.shape, x.dtype, x.name is not None)
        for skip in reversed(skips):
            x = K.layers.UpSampling2D()(x)
            x = K.layers.Concatenate()([x, skip])
        return K.Model(inputs, K.layers.Conv2D(1, 1)(x))


unet = Unet()
model = unet.build(8)
probe = K.Model(model.input, [model.get_layer(n).output for n in unet.names])
for name, value in zip(unet.names, probe(tf.ones((1, 8, 8, 1)))):
    print(name, value.numpy().mean().round(3) >= 0, float(tf.reduce_max(value)) >= 0)
