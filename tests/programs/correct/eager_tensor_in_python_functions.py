# {"expect": [], "source": "eager tensors accepted by Python functions at module level"}
import math
import os
import random
import tempfile

import numpy as np
import tensorflow as tf

n = tf.constant(3)
x = tf.constant(0.25)
print(math.sqrt(x), range(n), [10, 20, 30, 40][n], "ab" * int(n), round(float(x), 1))
print(random.randint(0, n) <= 3, np.zeros(n).shape, "%d items, %.2f" % (n, x), f"{x:.3f} {n:d}")
path = tf.io.gfile.join(tempfile.mkdtemp(), "a.txt")
tf.io.write_file(path, "text")
name = tf.strings.join([os.path.dirname(path), "/a.txt"])
with open(name.numpy().decode()) as f:
    print(f.read(), tf.io.read_file(name).numpy().decode())
labels = tf.constant(["cat", "dog"])
index = {l.numpy().decode(): i for i, l in enumerate(labels)}
print(index, labels[0] == "cat", "dog" in [l.decode() for l in labels.numpy()])
