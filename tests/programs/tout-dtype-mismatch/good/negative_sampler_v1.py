# {"expect": [], "source": "negative items sampled by py_func with the right dtype"}
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()
N_ITEMS = 50


def sample_negatives(positives):
    allowed = np.setdiff1d(np.arange(N_ITEMS, dtype=np.int32), positives)
    return np.random.choice(allowed, size=len(positives))


pos = tf.placeholder(tf.int32, [None], "pos")
neg = tf.py_func(sample_negatives, [pos], tf.int32)
neg.set_shape(pos.shape)
table = tf.get_variable("items", [N_ITEMS, 4])
margin = tf.nn.embedding_lookup(table, pos) - tf.nn.embedding_lookup(table, neg)
loss = tf.reduce_sum(margin)
train = tf.train.GradientDescentOptimizer(0.1).minimize(loss)

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    for _ in range(3):
        value, chosen, _ = sess.run([loss, neg, train], {pos: [1, 2, 3]})
        assert not set(chosen.tolist()) & {1, 2, 3}
        print("%d items, finite: %s" % (len(chosen), bool(np.isfinite(value))))
