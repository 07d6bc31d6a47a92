# {"expect": [], "source": "to_categorical with a number of classes in a map, pad_sequences of lists"}
import numpy as np
import tensorflow as tf
from tensorflow.keras.utils import pad_sequences, to_categorical

TEXTS = pad_sequences([[1, 2], [3]], maxlen=4)
LABELS = to_categorical([0, 1])


def encode(features, label):
    return features, to_categorical(label, num_classes=2)


def pad(ids):
    return pad_sequences([ids], maxlen=4)[0]


def padded(ids):
    row = tf.numpy_function(pad, [ids], tf.int32)
    return tf.ensure_shape(row, [4])


data = tf.data.Dataset.from_tensor_slices((TEXTS, [0, 1])).map(encode)
print(next(iter(data)), LABELS.shape)
rows = tf.data.Dataset.from_generator(
    lambda: [[1, 2], [3]], output_signature=tf.TensorSpec([None], tf.int64)
)
print([row.numpy().tolist() for row in rows.map(padded)])
print(tf.make_ndarray(tf.make_tensor_proto([1.0])), pad_sequences([tf.constant([1, 2])]))
