# {"expect": [], "source": "a block that converts its arguments and hands them on; a switch is off by default"}
import tensorflow as tf


class Block:
    def __call__(self, *args, **kwargs):
        args, kwargs = tf.nest.map_structure(self.convert, [args, kwargs])
        return self.call(*args, **kwargs)

    def convert(self, value):
        if isinstance(value, float):
            return tf.constant(value, tf.float32)
        return value


class Decoder(Block):
    def call(self, index, *, scale=2.0, verbose=False, **kwargs):
        if verbose:
            print("index", index.numpy())
        return tf.cast(index, tf.float32) * scale


@tf.function
def decode(index):
    return Decoder()(index, scale=3.0)


print(decode(tf.constant([1, 2])))
