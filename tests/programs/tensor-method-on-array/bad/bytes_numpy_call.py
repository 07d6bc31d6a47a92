# {"expect": [{"line": 15, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "'bytes' object has no attribute 'numpy'"}], "source": "bytes path in numpy_function treated as a tensor"}
import os
import pickle
import tempfile

import tensorflow as tf

d = tempfile.mkdtemp()
for i in range(3):
    with open(os.path.join(d, f"{i}.p"), "wb") as f:
        pickle.dump([float(i)] * 4, f)


def read_pickle(fname, label):
    with open(fname.numpy().decode("utf-8"), "rb") as f:  # [tensor-method-on-array]
        feats = pickle.load(f)
    return tf.constant(feats).numpy(), label


def _load(fname, label):
    return tf.numpy_function(read_pickle, inp=[fname, label], Tout=[tf.float32, tf.int32])


names = [os.path.join(d, f"{i}.p") for i in range(3)]
for a, b in tf.data.Dataset.from_tensor_slices((names, [0, 1, 2])).map(_load):
    print(a, b)
