# {"expect": [{"line": 14, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is float, but expects int64"}], "source": "rounded MIDI pitches are still floats, for an integer Tout in numpy_function"}
import numpy as np
import tensorflow as tf

A4 = 440.0


def to_midi(frequencies):
    notes = [69 + 12 * np.log2(f / A4) for f in frequencies]
    return np.round(notes)


def quantise(frequencies):
    notes = tf.numpy_function(to_midi, [frequencies], tf.int64)  # [tout-dtype-mismatch]
    notes.set_shape(frequencies.shape)
    return tf.one_hot(notes - 21, 88)


melody = np.array([[440.0, 494.0], [262.0, 330.0]], np.float32)
for roll in tf.data.Dataset.from_tensor_slices(melody).map(quantise):
    print(roll.shape)
