# {"expect": [{"line": 23, "category": "tout-dtype", "world": "graph", "error": "InvalidArgumentError", "text": "is string, but expects float"}], "source": "csv cells returned as text through py_func; old queue readers, cf. https://github.com/jackd/template_ffd/issues/2 (1-th value returned by pyfunc)"}
from __future__ import print_function

import csv
import io

import numpy as np
import tensorflow as tf

tf1 = tf.compat.v1
TEXT = u"id,score\n7,0.5\n9,0.25\n"


def find_row(key):
    for row in csv.DictReader(io.StringIO(TEXT)):
        if int(row["id"]) == key:
            return np.int64(key), row["score"]
    return np.int64(-1), "0"


with tf1.Graph().as_default():
    key = tf1.placeholder(tf.int64, [])
    found, score = tf1.py_func(find_row, [key], [tf.int64, tf.float32])  # [tout-dtype-mismatch]
    with tf1.Session() as sess:
        print(sess.run([found, score], feed_dict={key: 9}))
