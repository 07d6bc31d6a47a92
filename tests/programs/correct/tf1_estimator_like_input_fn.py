# {"expect": [], "source": "TF1 style input_fn with py_func, set_shape and feature columns"}
import numpy as np
import tensorflow as tf

tf1 = tf.compat.v1


def _parse(name, seed):
    name = tf.compat.as_str(name)
    rng = np.random.RandomState(seed + len(name))
    return rng.rand(3).astype(np.float32), np.int64(seed % 2)


def input_fn(names, batch_size, is_training):
    ds = tf1.data.Dataset.from_tensor_slices((names, np.arange(len(names))))
    if is_training:
        ds = ds.shuffle(len(names)).repeat(2)

    def _map(name, seed):
        x, y = tf1.py_func(_parse, [name, seed], [tf.float32, tf.int64], stateful=False)
        x.set_shape([3])
        y.set_shape([])
        return {"name": name, "x": x}, y

    ds = ds.map(_map, num_parallel_calls=2).batch(batch_size)
    return tf1.data.make_one_shot_iterator(ds).get_next()


with tf.Graph().as_default():
    feats, labels = input_fn(["a", "bb", "ccc"], 2, is_training=True)
    mean = tf.reduce_mean(feats["x"])
    with tf1.Session() as sess:
        seen = 0
        try:
            while True:
                m, y = sess.run([mean, labels])
                seen += len(y)
        except tf.errors.OutOfRangeError:
            print(seen, float(m) > 0)
