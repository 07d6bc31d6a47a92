# {"expect": [{"line": 23, "category": "symbolic-value", "world": "keras", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "intermediate layer output printed while a functional model is built"}
import tensorflow as tf

K = tf.keras


class Unet:
    def __init__(self, depth=2, base=4, verbose=True):
        self.depth, self.base, self.verbose = depth, base, verbose

    def block(self, x, filters):
        x = K.layers.Conv2D(filters, 3, padding="same")(x)
        return K.layers.ReLU()(x)

    def build(self, size):
        inputs = x = K.Input((size, size, 1))
        skips = []
        for level in range(self.depth):
            x = self.block(x, self.base * 2**level)
            skips.append(x)
            x = K.layers.MaxPooling2D()(x)
            if self.verbose:
                print("level", level, "mean", x.numpy().mean())  # [symbolic-tensor-value]
        for skip in reversed(skips):
            x = K.layers.UpSampling2D()(x)
            x = K.layers.Concatenate()([x, skip])
        return K.Model(inputs, K.layers.Conv2D(1, 1)(x))


Unet().build(8)
