# {"expect": [], "source": "value shown if it has one, ops otherwise"}
import tensorflow as tf


def scalar_or_none(t):
    try:
        return float(t.numpy())
    except AttributeError:
        return None


def clip_norm(grads, limit):
    norm = tf.linalg.global_norm(grads)
    value = scalar_or_none(norm)
    if value is not None and value <= limit:
        return grads
    clipped, _ = tf.clip_by_global_norm(grads, limit, use_norm=norm)
    return clipped


grads = [tf.constant([3.0, 4.0])]
eager = clip_norm(grads, 1.0)
traced = tf.function(lambda g: clip_norm([g], 1.0))(grads[0])
tf.debugging.assert_near(eager[0], traced[0])
print(clip_norm(grads, 10.0)[0] is grads[0])
