# {"expect": [{"line": 7, "category": "operand-dtype", "world": "py_function", "error": "InvalidArgumentError", "text": "cannot compute"}], "source": "int32 tensor plus float32 tensor in py_function"}
import tensorflow as tf


def blend(image, gain):
    noise = tf.random.normal(image.shape)
    return image + gain * noise  # [operand-dtype-mismatch]


def augment(image):
    out = tf.py_function(blend, [image, 0.1], tf.float32)
    out.set_shape(image.shape)
    return out


imgs = tf.zeros([2, 4, 4], tf.int32)
print(next(iter(tf.data.Dataset.from_tensor_slices(imgs).map(augment))))
