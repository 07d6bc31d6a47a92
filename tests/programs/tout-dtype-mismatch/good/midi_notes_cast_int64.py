# {"expect": [], "source": "MIDI pitches rounded and cast to what is declared"}
import numpy as np
import tensorflow as tf

A4 = 440.0


def to_midi(frequencies):
    notes = [69 + 12 * np.log2(f / A4) for f in frequencies]
    return np.round(notes).astype(np.int64)


def to_midi_eager(frequencies):
    notes = 69.0 + 12.0 * tf.math.log(frequencies / A4) / np.log(2.0)
    return tf.cast(tf.round(notes), tf.int64)


def quantise(frequencies):
    notes = tf.numpy_function(to_midi, [frequencies], tf.int64)
    again = tf.py_function(to_midi_eager, [frequencies], tf.int64)
    for t in (notes, again):
        t.set_shape(frequencies.shape)
    return tf.one_hot(notes - 21, 88), notes - again


melody = np.array([[440.0, 494.0], [262.0, 330.0]], np.float32)
for roll, gap in tf.data.Dataset.from_tensor_slices(melody).map(quantise):
    print(roll.shape, gap.numpy().any(), roll.numpy().argmax(1) + 21)
