# {"expect": [], "source": "correct: switches of mode behind branches and elsewhere"}
import sys
import numpy as np
import tensorflow as tf

if "--graph" in sys.argv[1:]:
    tf.compat.v1.disable_eager_execution()

x = tf.random.uniform((3, 2), seed=1)
values = x.numpy()
total = float(tf.reduce_sum(x))
if x[0, 0] >= 0:
    total += 1
rows = [r.numpy().tolist() for r in x]
print(values.shape, total, np.asarray(x).dtype, len(rows))
for a, b in zip(x, values):
    assert np.allclose(a, b)
ds = tf.data.Dataset.from_tensor_slices(x)
print(len(list(ds)))
