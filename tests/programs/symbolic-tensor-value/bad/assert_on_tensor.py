# {"expect": [{"line": 7, "category": "symbolic-value", "world": "dataset", "error": "OperatorNotAllowedInGraphError", "text": "as a Python `bool` is not allowed"}], "source": "assert of a tensor comparison outside AutoGraph"}
import tensorflow as tf


@tf.autograph.experimental.do_not_convert
def check_and_scale(x):
    assert tf.reduce_max(x) <= 255, "not an image"  # [symbolic-tensor-value]
    return tf.cast(x, tf.float32) / 255.0


ds = tf.data.Dataset.from_tensor_slices(tf.random.uniform([4, 3, 3], 0, 255, tf.int32))
print(next(iter(ds.map(check_and_scale))))
