# {"expect": [], "source": "twins of the others"}
import tempfile

import tensorflow as tf

tf.random.set_seed(1)
path = tempfile.mktemp()
with open(path, "w", encoding="utf-8") as file:
    file.write("12")
print(tf.math.log(2.0), tf.io.read_file(path), tf.random.normal([2]))
print(tf.compat.v1.train.AdamOptimizer(0.1), tf.compat.v1.Session)
