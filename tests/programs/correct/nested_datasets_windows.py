# {"expect": [], "source": "windows iterated inside and outside of graph"}
import numpy as np
import tensorflow as tf

series = np.arange(12, dtype=np.float32)
windows = tf.data.Dataset.from_tensor_slices(series).window(4, shift=2, drop_remainder=True)

for w in windows:
    values = [float(v) for v in w]
    arr = np.array(list(w.as_numpy_iterator()))
    print(values[-1], arr.sum())

flat = windows.flat_map(lambda w: w.batch(4))
pairs = flat.map(lambda v: (v[:-1], v[-1]))
for x, y in pairs:
    print(x.numpy().tolist(), float(y))

totals = windows.map(lambda w: w.reduce(0.0, lambda a, b: a + b))
print([t.numpy() for t in totals])
