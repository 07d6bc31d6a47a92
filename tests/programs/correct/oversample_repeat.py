# {"expect": [], "source": "examples repeated with tf.repeat and Dataset.repeat"}
import tensorflow as tf


def oversample(row):
    ds = tf.data.Dataset.from_tensors(row["x"])
    return ds.repeat(tf.cast(row["n"], tf.int64))


def noisy(x):
    return x + tf.random.normal(x.shape, stddev=0.01)


data = {"x": tf.random.uniform((4, 3)), "n": tf.constant([1, 2, 1, 3])}
ds = tf.data.Dataset.from_tensor_slices(data).flat_map(oversample).map(noisy)
print(sum(1 for _ in ds))
print(tf.repeat(data["x"], data["n"], axis=0).shape)
