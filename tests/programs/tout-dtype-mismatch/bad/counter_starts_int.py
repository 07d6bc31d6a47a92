# {"expect": [{"line": 22, "category": "tout-dtype", "world": "function", "error": "InvalidArgumentError", "text": "is int64, but expects float"}], "source": "accumulator that stays a Python int when the loop adds nothing"}
import numpy as np
import tensorflow as tf


def energy(frames, threshold):
    total = 0
    for frame in frames:
        level = np.float32(np.square(frame).sum())
        if level > threshold:
            total += level
    return total


class EnergyGate(tf.Module):
    def __init__(self, threshold):
        super().__init__()
        self.threshold = np.float32(threshold)

    @tf.function(input_signature=[tf.TensorSpec([None, None], tf.float32)])
    def __call__(self, frames):
        return tf.numpy_function(energy, [frames, self.threshold], tf.float32)  # [tout-dtype-mismatch]


gate = EnergyGate(2.0)
print(gate(tf.ones([3, 4])).numpy())
print(gate(tf.zeros([3, 4])).numpy())
