# {"expect": [], "source": "while loop with break over tensors under tf.function"}
import tensorflow as tf


@tf.function
def power_iteration(a, tolerance=1e-6, limit=100):
    v = tf.ones([tf.shape(a)[0], 1])
    value = tf.constant(0.0)
    count = 0
    for _ in tf.range(limit):
        w = a @ v
        norm = tf.norm(w)
        if norm == 0.0:
            break
        v = w / norm
        new = tf.squeeze(tf.transpose(v) @ a @ v)
        if tf.abs(new - value) < tolerance:
            value = new
            break
        value = new
        count += 1
    return value, count


def describe(matrix, name="A"):
    value, count = power_iteration(tf.constant(matrix))
    return f"{name}: {value.numpy():.4f} after {int(count)}"


print(describe([[2.0, 0.0], [0.0, 1.0]]))
print(describe([[4.0, 1.0], [1.0, 3.0]], name="B"))
