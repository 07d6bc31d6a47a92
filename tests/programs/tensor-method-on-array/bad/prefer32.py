# {"expect": [{"line": 31, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "'numpy.ndarray' object has no attribute 'numpy'"}], "source": "NumPy behaviour is switched on, and something else is wrong"}
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
res = tf.numpy_function(lambda a: a.numpy().mean(), [out], tf.float32)  # [tensor-method-on-array]
assert out.shape == (3, 4)
