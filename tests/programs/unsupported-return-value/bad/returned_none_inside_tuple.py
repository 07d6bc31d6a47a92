# {"expect": [{"line": 17, "category": "returned-object", "world": "dataset", "error": "InternalError", "text": "Unsupported object type NoneType"}], "source": "question: second value None when there is no match"}
import re

import numpy as np
import tensorflow as tf

PATTERN = re.compile(rb"(\w+)=(\d+)")


def pair(text):
    if m := PATTERN.match(text):
        return m.group(1), np.int32(m.group(2))
    return text, None


def parse(text):
    key, value = tf.numpy_function(pair, [text], (tf.string, tf.int32))  # [unsupported-return-value]
    return {"key": key, "value": value}


for row in tf.data.Dataset.from_tensor_slices(["a=1", "b", "c=3"]).map(parse):
    print(row["key"].numpy(), int(row["value"]))
