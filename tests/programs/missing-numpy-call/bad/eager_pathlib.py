# {"expect": [{"line": 17, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "not EagerTensor"}], "source": "pathlib.Path of a tensor"}
import pickle
import tempfile
from pathlib import Path

import numpy as np
import tensorflow as tf
from tensorflow import py_function

store = Path(tempfile.mkdtemp())
for k in range(3):
    with (store / f"{k}.pkl").open("wb") as fh:
        pickle.dump(np.arange(k, k + 4, dtype=np.float32), fh)


def unpickle(p):
    path = Path(p)  # [missing-numpy-call]
    with path.open("rb") as fh:
        return pickle.load(fh)


def load_pickle(p):
    arr = py_function(unpickle, inp=[p], Tout=tf.float32)
    arr.set_shape((4,))
    return arr


paths = [str(p) for p in sorted(store.iterdir())]
print(next(iter(tf.data.Dataset.from_tensor_slices(paths).map(load_pickle).batch(3))))
