# {"expect": [{"line": 6, "category": "operand-dtype", "world": "py_function", "error": "InvalidArgumentError", "text": "was expected to be a int32 tensor but is a float tensor"}], "source": "tensors of two kinds added inside py_function; difficulty_estimate-like code (public code, read_file id 25098836228)"}
import tensorflow as tf


def smoothed_rate(hits, tries, prior):
    top = hits + prior  # [operand-dtype-mismatch]
    bottom = tf.cast(tries, tf.float32) + 2.0 * prior
    return top / bottom


def difficulty(row):
    rate = tf.py_function(
        smoothed_rate,
        inp=[row["hits"], row["tries"], tf.constant(1.0)],
        Tout=tf.float32,
    )
    return 1.0 - tf.ensure_shape(rate, [])


songs = {"hits": [3, 9, 0], "tries": [10, 10, 4]}
for value in tf.data.Dataset.from_tensor_slices(songs).map(difficulty):
    print(round(float(value), 3))
