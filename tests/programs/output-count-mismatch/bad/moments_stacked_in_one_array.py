# {"expect": [{"line": 21, "category": "output-count", "world": "graph", "error": "InvalidArgumentError", "text": "returns 1 values, but expects to see 2 values"}], "source": "batch of arrays gathered from memory by py_func, stacked instead of returned as a tuple; https://github.com/tensorflow/tensorflow/issues/12721"}
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()

MEMORY = np.random.RandomState(0).rand(20, 3).astype(np.float32)


def moments(indices):
    rows = MEMORY[indices]
    return np.stack([rows.mean(axis=0), rows.std(axis=0)])


def input_fn(batch_size=4):
    ds = tf.data.Dataset.range(len(MEMORY)).batch(batch_size)
    return tf.data.make_one_shot_iterator(ds).get_next()


indices = input_fn()
mean, deviation = tf.py_func(moments, [indices], [tf.float32, tf.float32], stateful=False)  # [output-count-mismatch]
mean.set_shape([3])
score = tf.reduce_sum(mean / (deviation + 1e-6))

with tf.Session() as sess:
    try:
        while True:
            print(sess.run(score))
    except tf.errors.OutOfRangeError:
        print("done")
