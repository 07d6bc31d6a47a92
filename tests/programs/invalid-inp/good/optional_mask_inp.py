# {"expect": [], "source": "optional inputs are left out of inp"}
import tensorflow as tf


def masked_sum(values, mask=None):
    values = values.numpy()
    return values.sum() if mask is None else values[mask.numpy()].sum()


def total(values, mask=None):
    inputs = [values]
    if mask is not None:
        inputs.append(mask)
    return tf.py_function(masked_sum, inputs, tf.float32)


values = tf.constant([1.0, 2.0, 3.0])
print(float(total(values, tf.constant([True, False, True]))), float(total(values)))
