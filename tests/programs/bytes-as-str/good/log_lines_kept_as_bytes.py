# {"expect": [], "source": "parsing with bytes separators, int() and float() of bytes in numpy_function; contrast to public code (read_file id 12369936110)"}
import json
import re

import numpy as np
import tensorflow as tf

FIELD = re.compile(rb"(\w+)=([^ ]+)")


def parse(line):
    head, _, tail = line.partition(b"|")
    user, score = head.split(b",")
    fields = dict(FIELD.findall(tail))
    if line.startswith(b"#"):
        return np.int64(-1), np.float32(0), b""
    extra = json.loads(fields[b"extra"])
    return np.int64(int(user)), np.float32(float(score)) * extra["scale"], fields[b"town"].upper()


def tf_parse(line):
    user, score, town = tf.numpy_function(parse, [line], [tf.int64, tf.float32, tf.string])
    return {"user": user, "score": score, "town": town}


lines = ['7,0.5|town=Oslo extra={"scale":2}', '9,1.5|town=Bergen extra={"scale":1}']
for row in tf.data.Dataset.from_tensor_slices(lines).map(tf_parse).as_numpy_iterator():
    print(row["user"], row["score"], row["town"].decode())
