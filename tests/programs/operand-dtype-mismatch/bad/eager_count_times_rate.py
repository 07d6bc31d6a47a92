# {"expect": [{"line": 10, "category": "operand-dtype", "world": "py_function", "error": "InvalidArgumentError", "text": "cannot compute Mul"}], "source": "integer count tensor times a float32 tensor in py_function"}
import numpy as np
import tensorflow as tf

RATE = tf.constant(0.5)


def expected_tokens(mask):
    kept = tf.math.count_nonzero(mask)
    return tf.cast(kept * RATE, tf.float32)  # [operand-dtype-mismatch]


def annotate(mask):
    expected = tf.py_function(expected_tokens, [mask], tf.float32)
    expected.set_shape(())
    return mask, expected


masks = np.random.randint(0, 2, (3, 6))
for mask, expected in tf.data.Dataset.from_tensor_slices(masks).map(annotate):
    print(mask.numpy(), expected.numpy())
