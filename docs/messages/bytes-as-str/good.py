"""Read the subject's number from a file name inside a pipeline."""

import numpy as np
import tensorflow as tf


def subject_of(path):
    name = path.decode().split("/")[-1]
    return np.int64(name[3:5])


def load(path):
    return tf.numpy_function(subject_of, [path], tf.int64)


paths = ["data/sub01_scan.npy", "data/sub02_scan.npy"]
for number in tf.data.Dataset.from_tensor_slices(paths).map(load):
    print(int(number))
