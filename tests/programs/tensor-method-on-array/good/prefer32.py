# {"expect": [], "source": "correct: NumPy behaviour is switched on"}
import tensorflow as tf

tf.experimental.numpy.experimental_enable_numpy_behavior(prefer_float32=True)


def positional(n, d):
    pos = tf.range(n)[:, None]
    i = tf.range(d)[None, :]
    angle = pos / (10000 ** (2 * (i // 2) / d))
    return tf.where(i % 2 == 0, tf.sin(angle), tf.cos(angle))


class Encoder(tf.Module):
    def __init__(self, d):
        self.d = d
        self.w = tf.Variable(tf.ones((d, d)))

    @tf.function
    def __call__(self, tokens):
        emb = tokens[:, None] * tf.ones((1, self.d))
        table = positional(tokens.shape[0], self.d)
        table.set_shape(emb.shape)
        return (emb + table) @ self.w
        # note: the float() is fine in eager code


enc = Encoder(4)
out = enc(tf.constant([1, 2, 3]))
print(out.dtype, out.max(), float(out.mean()))
assert out.shape == (3, 4)
