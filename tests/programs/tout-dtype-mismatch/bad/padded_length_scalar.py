# {"expect": [{"line": 19, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is int64, but expects int32"}], "source": "speech text pairs, padded_batch, lengths as separate outputs"}
import os
import tempfile

import numpy as np
import tensorflow as tf


def _read_py_function(filename):
    filename = filename.decode("utf-8")
    data = np.load(filename)
    x = data[:, :3]
    y = data[:, 3]
    return x.astype(np.float32), y.astype(np.int32), np.array([x.shape[0]])


def read_dataset(paths, batch_size):
    ds = tf.data.Dataset.from_tensor_slices(paths)
    ds = ds.map(lambda filename: tuple(tf.compat.v1.py_func(  # [tout-dtype-mismatch]
        _read_py_function, [filename], [tf.float32, tf.int32, tf.int32])))

    def fix(x, y, length):
        x.set_shape([None, 3])
        y.set_shape([None])
        length.set_shape([1])
        return x, y, length

    ds = ds.map(fix)
    return ds.padded_batch(batch_size, padded_shapes=([None, 3], [None], [1]),
                           padding_values=(0.0, -1, 0))


folder = tempfile.mkdtemp()
paths = []
for i, rows in enumerate((2, 5)):
    paths.append(os.path.join(folder, f"utt{i}.npy"))
    np.save(paths[-1], np.arange(rows * 4).reshape(rows, 4))

x, y, length = next(iter(read_dataset(paths, 2)))
print(x.shape, y.numpy().tolist(), length.numpy().ravel())
mask = tf.sequence_mask(length[:, 0], tf.shape(x)[1], tf.float32)
assert y.numpy()[0].tolist() == [3, 7, -1, -1, -1]
assert float(tf.reduce_sum(mask)) == 7.0
