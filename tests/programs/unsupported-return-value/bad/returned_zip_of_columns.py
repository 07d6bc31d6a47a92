# {"expect": [{"line": 12, "category": "returned-object", "world": "function", "error": "InvalidArgumentError", "text": "with an unsupported type (<class 'zip'>) to a Tensor"}], "source": "question: zip(*rows) as two outputs"}
import tensorflow as tf


def unzip(pairs):
    rows = pairs.numpy().tolist()
    return zip(*rows)


@tf.function
def columns(pairs):
    first, second = tf.py_function(unzip, [pairs], [pairs.dtype] * 2)  # [unsupported-return-value]
    return first, second


print(columns(tf.constant([[1, 10], [2, 20], [3, 30]])))
