# {"expect": [{"line": 19, "category": "returned-object", "world": "dataset", "error": "ValueError", "text": "with an unsupported type (<class '__main__.Sample'>)"}], "source": "dataclass instance returned from the reader"}
import dataclasses

import numpy as np
import tensorflow as tf


@dataclasses.dataclass
class Sample:
    signal: np.ndarray
    rate: int


def read_sample(i):
    return Sample(np.zeros(int(i) + 1, np.float32), 8000)


def load(i):
    signal, rate = tf.py_function(read_sample, [i], [tf.float32, tf.int32])  # [unsupported-return-value]
    return signal, rate


for s, r in tf.data.Dataset.range(2).map(load):
    print(s, r)
