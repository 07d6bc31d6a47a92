# {"expect": [], "source": "question: int, float, json and np.load accept bytes"}
import hashlib
import json
import os
import tempfile

import numpy as np
import tensorflow as tf

folder = tempfile.mkdtemp()
path = os.path.join(folder, "a.npy")
np.save(path, np.arange(3.0))

PARSERS = {
    "int": (int, "12", tf.int64),
    "float": (float, "1.5", tf.float64),
    "json": (lambda t: json.loads(t)["a"], '{"a": 7}', tf.int64),
    "npy": (np.load, path, tf.float64),
    "md5": (lambda t: hashlib.md5(t).digest(), "x", tf.string),
    "exists": (os.path.exists, path, tf.bool),
    "base": (os.path.basename, path, tf.string),
    "text": (lambda p: len(open(p, "rb").read()), path, tf.int64),
}

for name, (parser, text, dtype) in PARSERS.items():
    run = tf.function(lambda t: tf.numpy_function(parser, [t], dtype))
    print(name, run(tf.constant(text)).numpy() if name != "base" else run(tf.constant(text)).numpy()[-4:])
