# {"expect": [{"line": 10, "category": "operand-dtype", "world": "dataset", "error": "TypeError", "text": "type float64"}], "source": "a tensor made from a NumPy array stays float64"}
import numpy as np
import tensorflow as tf

MEAN = tf.constant(np.array([0.485, 0.456, 0.406]))
STD = tf.constant(np.array([0.229, 0.224, 0.225]))


def normalise(image):
    return (image - MEAN) / STD  # [operand-dtype-mismatch]


def load(seed):
    image = tf.random.stateless_uniform([4, 4, 3], [seed, 0])
    return normalise(image)


for image in tf.data.Dataset.range(2).map(load):
    print(image.shape)
