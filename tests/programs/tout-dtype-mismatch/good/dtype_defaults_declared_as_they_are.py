# {"expect": [], "source": "question: Tout follows NumPy's defaults"}
import collections
import datetime
import json
import random
import statistics
import struct
import time

import numpy as np
import tensorflow as tf

HEADER = struct.Struct("<hf")
FUNCTIONS = [
    (lambda x: x.sum(), tf.int64),
    (lambda x: x.mean(), tf.float64),
    (lambda x: (x > 1).sum(), tf.int64),
    (lambda x: np.arange(len(x)), tf.int64),
    (lambda x: np.zeros(2), tf.float64),
    (lambda x: np.linspace(0, 1, 3), tf.float64),
    (lambda x: np.where(x > 1, 1, 0), tf.int64),
    (lambda x: np.where(x > 1)[0], tf.int64),
    (lambda x: HEADER.unpack(HEADER.pack(1, 0.5)), [tf.int64, tf.float64]),
    (lambda x: datetime.datetime(2020, 1, 1).timestamp(), tf.float64),
    (lambda x: datetime.date(2020, 1, 1).toordinal(), tf.int64),
    (lambda x: random.random(), tf.float64),
    (lambda x: statistics.fmean(x.tolist()), tf.float64),
    (lambda x: json.loads("[1, 2]"), [tf.int64, tf.int64]),
    (lambda x: collections.Counter(x.tolist())[1], tf.int64),
    (lambda x: time.perf_counter(), tf.float64),
    (lambda x: x.astype(np.uint8).sum(), tf.uint64),
    (lambda x: "text", tf.string),
    (lambda x: x / 2, tf.float64),
    (lambda x: x // 2, tf.int32),
]


@tf.function
def run(x):
    return [tf.numpy_function(f, [x], kind) for f, kind in FUNCTIONS]


names = [t.dtype.name for t in tf.nest.flatten(run(tf.constant([1, 2, 3])))]
print(collections.Counter(names))
