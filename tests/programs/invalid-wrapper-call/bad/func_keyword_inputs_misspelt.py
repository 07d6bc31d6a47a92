# {"expect": [{"line": 11, "category": "bad-func", "world": "dataset", "error": "TypeError", "text": "Got an unexpected keyword argument 'inputs'"}], "source": "question: inputs= in place of inp="}
import numpy as np
import tensorflow as tf


def crop(image, size):
    return image[:size, :size]


def cropper(image, size=2):
    image = tf.numpy_function(func=crop, inputs=[image, size], Tout=tf.float32)  # [invalid-wrapper-call]
    image.set_shape([size, size])
    return image


ds = tf.data.Dataset.from_tensor_slices(np.ones((2, 4, 4), np.float32)).map(cropper)
print(ds.element_spec)
