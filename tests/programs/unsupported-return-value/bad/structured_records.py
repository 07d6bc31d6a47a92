# {"expect": [{"line": 14, "category": "returned-object", "world": "function", "error": "InternalError", "text": "Unsupported numpy data type"}], "source": "records of a structured dtype returned as they are"}
import numpy as np
import tensorflow as tf

RECORD = [("time", "f4"), ("channel", "i4")]


def read_records(count):
    return np.array([(0.5 * i, i) for i in range(int(count))], dtype=RECORD)


@tf.function
def records(count):
    return tf.numpy_function(read_records, [count], tf.float32)  # [unsupported-return-value]


print(records(tf.constant(3)))
