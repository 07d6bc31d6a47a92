# {"expect": [], "source": "sorting tensors eagerly, by static keys when traced, and with tf.sort"}
import heapq
import operator

import tensorflow as tf

scores = {"a": tf.constant(1.0), "b": tf.constant(2.0)}
print(max(scores, key=scores.get), sorted(scores.items(), key=operator.itemgetter(1)))
print(heapq.nlargest(1, [tf.constant(1.0), tf.constant(2.0)]), min(tf.constant([1.0, 2.0])))
