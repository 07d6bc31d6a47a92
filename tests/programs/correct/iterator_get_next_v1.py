# {"expect": [], "source": "one-shot iterator and a while over OutOfRange in TF1 style"}
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()


def input_fn(n):
    ds = tf.data.Dataset.range(n).map(lambda i: (i, tf.cast(i, tf.float32) / 2))
    return tf.data.make_one_shot_iterator(ds.batch(2)).get_next()


index, half = input_fn(5)
total = tf.reduce_sum(half)
with tf.Session() as sess:
    sums = []
    while True:
        try:
            ids, value = sess.run((index, total))
            sums.append(float(value))
            print(ids.tolist())
        except tf.errors.OutOfRangeError:
            break
assert sums == [0.5, 2.5, 2.0], sums
