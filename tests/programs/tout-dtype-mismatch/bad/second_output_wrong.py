# {"expect": [{"line": 14, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "Tensor conversion requested dtype"}], "source": "only the second of three outputs has another dtype"}
import numpy as np
import tensorflow as tf


def parse_line(line):
    cols = tf.strings.split(line, ",")
    numbers = tf.strings.to_number(cols[1:4])
    weekday = tf.strings.to_number(cols[4], tf.int64)
    return cols[0], numbers, weekday


def mapper(line):
    key, values, day = tf.py_function(parse_line, [line], (tf.string, tf.float32, tf.int32))  # [tout-dtype-mismatch]
    key.set_shape([])
    values.set_shape([3])
    day.set_shape([])
    return {"key": key, "values": values, "day": day}


rows = ["s1,0.1,0.2,0.3,5", "s2,1,2,3,6"]
for item in tf.data.Dataset.from_tensor_slices(np.array(rows)).map(mapper):
    print(item)
