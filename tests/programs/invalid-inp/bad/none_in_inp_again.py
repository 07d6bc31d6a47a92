# {"expect": [{"line": 11, "category": "bad-inp", "world": "eager", "error": "ValueError", "text": "unsupported type (<class 'NoneType'>)"}], "source": "optional mask left None"}
import tensorflow as tf


def masked_sum(values, mask):
    values = values.numpy()
    return values[mask.numpy()].sum() if mask.shape else values.sum()


def total(values, mask=None):
    return tf.py_function(masked_sum, [values, mask], tf.float32)  # [invalid-inp]


values = tf.constant([1.0, 2.0, 3.0])
print(float(total(values, tf.constant([True, False, True]))))
print(float(total(values)))
