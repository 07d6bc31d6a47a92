# {"expect": [], "source": "large weights picked by an eager comprehension"}
import tensorflow as tf

weights = [tf.Variable(tf.random.normal((3, 3)), name=f"w{i}") for i in range(4)]


def large(limit):
    return [w for w in weights if tf.norm(w) > limit]


def shrink(limit):
    for w in large(limit):
        w.assign(w / tf.norm(w) * limit)
    return max(float(tf.norm(w)) for w in weights)


@tf.function
def shrink_traced(limit):
    for w in weights:
        norm = tf.norm(w)
        if norm > limit:
            w.assign(w / norm * limit)
    return tf.reduce_max([tf.norm(w) for w in weights if w.shape.rank == 2])


print(shrink(tf.constant(1.5)) <= 1.51)
print(shrink_traced(tf.constant(1.0)).numpy() <= 1.01)
