# {"expect": [], "source": "class names of a fixed width beside those from TensorFlow"}
import numpy as np
import tensorflow as tf

CLASSES = np.array(["cat", "dog"], np.str_)


def name_of(index):
    return "class " + CLASSES[index].upper()


def named(index):
    return name_of(int(index))


for index in tf.data.Dataset.range(2):
    print(tf.py_function(named, [index], tf.string).numpy().decode())
