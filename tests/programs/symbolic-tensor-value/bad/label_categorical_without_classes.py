# {"expect": [{"line": 7, "category": "symbolic-value", "world": "dataset", "error": "ValueError", "text": "None values not supported"}], "source": "to_categorical of a label in a map, number of classes left open"}
import tensorflow as tf
from tensorflow.keras.utils import to_categorical


def encode(features, label):
    return features, to_categorical(label)  # [symbolic-tensor-value]


data = tf.data.Dataset.from_tensor_slices(([[1.0], [2.0]], [0, 1])).map(encode)
print(next(iter(data)))
