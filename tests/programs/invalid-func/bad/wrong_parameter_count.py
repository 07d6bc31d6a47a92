# {"expect": [{"line": 11, "category": "bad-func", "world": "dataset", "error": "TypeError", "text": "takes 1 positional argument but 2 were given"}], "source": "inp has two tensors, the function one parameter"}
import numpy as np
import tensorflow as tf


def normalize(img):
    return (np.asarray(img, np.float32) - 127.5) / 127.5


def process(img, label):
    img = tf.py_function(normalize, [img, label], tf.float32)  # [invalid-func]
    img.set_shape([4, 4])
    return img, label


imgs = np.random.randint(0, 255, (2, 4, 4), dtype=np.uint8)
for x, y in tf.data.Dataset.from_tensor_slices((imgs, [0, 1])).map(process):
    print(x.shape, y)
