# {"expect": [{"line": 12, "category": "returned-object", "world": "dataset", "error": "InternalError", "text": "Unsupported object type generator"}], "source": "question: yield in numpy_function"}
import numpy as np
import tensorflow as tf


def chunks(values, size=2):
    for start in range(0, len(values), size):
        yield values[start : start + size]


def pieces(values):
    a, b, c = tf.numpy_function(chunks, [values], [tf.int32] * 3)  # [unsupported-return-value]
    return tf.stack([a, b, c])


data = np.arange(18, dtype=np.int32).reshape(3, 6)
for piece in tf.data.Dataset.from_tensor_slices(data).map(pieces):
    print(piece.numpy().tolist())
