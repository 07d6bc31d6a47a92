# {"expect": [], "source": "zip, comprehension and unpacking over Python lists of tensors in traced code"}
import tensorflow as tf


@tf.function
def clip_all(grads, limits):
    return [tf.clip_by_norm(g, l) for g, l in zip(grads, limits)]


@tf.function
def split_heads(x):
    q, k, v = tf.split(x, 3, axis=-1)
    a, b = tf.unstack(q, axis=0)
    first, *rest = [q, k, v]
    return {"qk": tf.matmul(q, k, transpose_b=True), "sum": a + b + sum(r[0] for r in rest)}


g = clip_all([tf.ones([2]), tf.ones([3]) * 9.0], [1.0, 2.0])
print([t.numpy() for t in g])
print({k: v.shape for k, v in split_heads(tf.random.normal([2, 6])).items()})
