# {"expect": [], "source": "pickled signals with labels, fallback on unreadable files"}
import os
import pickle
import tempfile

import numpy as np
import tensorflow as tf

LENGTH, LEADS = 20, 2


class EcgDataset:
    mean = np.zeros(LEADS)
    std = np.full(LEADS, 2.0)

    def __init__(self, files):
        self.files = files

    def load(self, file_path):
        path = file_path.numpy().decode("utf-8")
        try:
            with open(path, "rb") as f:
                record = pickle.load(f)
            signal = np.asarray(record["signal"])[::2]
            signal[:, [0, 1]] = signal[:, [1, 0]]
            signal = (signal - self.mean) / self.std
            return signal.astype(np.float32), record["label"], file_path
        except (OSError, pickle.UnpicklingError, EOFError) as error:
            print("cannot read", os.path.basename(path), type(error).__name__)
            return np.zeros((LENGTH, LEADS), dtype=np.float32), -1, file_path

    def create(self, batch_size):
        ds = tf.data.Dataset.from_tensor_slices(self.files)
        ds = ds.map(lambda x: tf.py_function(self.load, [x], [tf.float32, tf.int64, tf.string]))
        return ds.batch(batch_size)


folder = tempfile.mkdtemp()
files = []
for i in range(2):
    files.append(os.path.join(folder, f"rec{i}.pkl"))
    with open(files[-1], "wb") as f:
        pickle.dump({"signal": np.ones((2 * LENGTH, LEADS)) * [i, i + 1], "label": i}, f)
files.append(os.path.join(folder, "missing.pkl"))

signals, labels, paths = next(iter(EcgDataset(files).create(3)))
print(signals.shape, labels.numpy(), signals.numpy()[1, 0])
assert labels.numpy().tolist() == [0, 1, -1]
assert paths.numpy()[2].endswith(b"missing.pkl")
