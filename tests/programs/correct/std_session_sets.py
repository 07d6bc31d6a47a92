# {"expect": [], "source": "tensors as keys and in sets where eager execution is off"}
import collections

import tensorflow as tf

tf.compat.v1.disable_eager_execution()
tf.compat.v1.disable_tensor_equality()

a = tf.compat.v1.placeholder(tf.float32, [2])
seen = set()
seen.add(a)
seen.add(a + 1.0)
feeds = {a: [1.0, 2.0]}
counts = collections.Counter([a, a])
print(len(seen), counts[a])
with tf.compat.v1.Session() as session:
    print(session.run(list(seen), feeds))
