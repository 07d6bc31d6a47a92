# {"expect": [], "source": "tf.map_fn over a wrapped function with fn_output_signature (public code, read_file id 67121378493)"}
import numpy as np
import tensorflow as tf


def rotate_ds(inputs, y, turns=1):
    def rotate_map(row):
        def work(r):
            return np.roll(r.numpy(), turns).astype(np.float32)

        return tf.ensure_shape(tf.py_function(work, [row], tf.float32), row.shape)

    x = tf.map_fn(rotate_map, inputs, fn_output_signature=tf.float32)
    return tf.transpose(x), y


ds = tf.data.Dataset.from_tensors((np.arange(6, dtype=np.float32).reshape(2, 3), 1))
for x, y in ds.map(rotate_ds):
    print(x.numpy().tolist(), y.numpy())
