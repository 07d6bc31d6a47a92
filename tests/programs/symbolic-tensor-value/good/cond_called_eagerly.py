# {"expect": [], "source": "tf.cond and while_loop called eagerly run Python on values"}
import numpy as np
import tensorflow as tf

replay = []


def remember(r):
    replay.append(float(r.numpy()))
    return r


reward = tf.constant(0.5)
out = tf.cond(reward > 1.0, lambda: tf.constant(1.0), lambda: remember(reward))
print(out.numpy(), replay)

i, total = tf.while_loop(
    lambda i, t: i < 3,
    lambda i, t: (i + 1, t + np.float32(np.square(i.numpy()))),
    (tf.constant(0), tf.constant(0.0)),
)
print(int(i), total.numpy())
folded = tf.foldl(lambda a, x: a + int(x.numpy()), tf.constant([1, 2, 3]))
print(folded.numpy())
