# {"expect": [], "source": "the sum starts as an int and is cast once at the end"}
import numpy as np
import tensorflow as tf


def energy(frames, threshold):
    total = 0
    for frame in frames:
        level = np.square(frame).sum()
        if level > threshold:
            total += level
    return np.float32(total)


@tf.function(input_signature=[tf.TensorSpec([None, None], tf.float32)])
def gate(frames):
    return tf.numpy_function(energy, [frames, np.float32(2.0)], tf.float32)


print(gate(tf.ones([3, 4])).numpy(), gate(tf.zeros([3, 4])).numpy())
