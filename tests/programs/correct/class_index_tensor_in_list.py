# {"expect": [], "source": "list.index and in with eager tensors, which compare by value"}
import numpy as np
import tensorflow as tf

CLASSES = ["daisy", "rose", "tulip"]
IDS = [3, 5, 7]


def class_index(name):
    if name in CLASSES:
        return CLASSES.index(name)
    return -1


def id_index(value):
    return IDS.index(value) if value in IDS else -1


def labelled(name, value):
    a = tf.py_function(class_index, [name], tf.int64)
    b = tf.py_function(id_index, [value], tf.int32)
    a.set_shape([])
    return tf.one_hot(a, len(CLASSES)), b


ds = tf.data.Dataset.from_tensor_slices((["rose", "oak"], [7, 4])).map(labelled)
for target, index in ds:
    print(target.numpy().tolist(), index.numpy())
