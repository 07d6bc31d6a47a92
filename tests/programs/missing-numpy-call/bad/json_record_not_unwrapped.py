# {"expect": [{"line": 13, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "the JSON object must be str, bytes or bytearray, not"}], "source": "json lines parsed in py_function, https://github.com/tensorflow/tensorflow/issues/44385"}
import json

import tensorflow as tf

LINES = [
    json.dumps({"user": 7, "clicks": [1, 0, 1]}),
    json.dumps({"user": 9, "clicks": [0, 0, 1]}),
]


def _parse(line, field):
    record = json.loads(line)  # [missing-numpy-call]
    return tf.constant(record[field.numpy().decode()], dtype=tf.float32)


def clicks_of(line):
    clicks = tf.py_function(func=_parse, inp=[line, "clicks"], Tout=tf.float32)
    clicks.set_shape([3])
    return clicks


def main():
    ds = tf.data.Dataset.from_tensor_slices(LINES)
    ds = ds.map(clicks_of, num_parallel_calls=tf.data.AUTOTUNE).batch(2)
    for batch in ds:
        print(tf.reduce_sum(batch).numpy())


if __name__ == "__main__":
    main()
