# {"expect": [{"line": 13, "category": "bad-tout", "world": "dataset", "error": "TypeError", "text": "Cannot convert the argument `type_value`"}], "source": "name of the dtype misspelt in a constant"}
import numpy as np
import tensorflow as tf

DTYPE = "flaot32"


def scale(image):
    return (image / 255.0).astype(np.float32)


def prepare(image):
    return tf.numpy_function(scale, [image], Tout=DTYPE)  # [invalid-tout]


images = tf.data.Dataset.from_tensor_slices(np.zeros((2, 3), np.uint8))
for image in images.map(prepare):
    print(image)
