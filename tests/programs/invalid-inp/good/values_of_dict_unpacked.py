# {"expect": [], "source": "dict of features passed as list(values) and zipped again inside, the usual answer to https://github.com/tensorflow/tensorflow/issues/27679"}
import numpy as np
import tensorflow as tf


def apply_to_dict(func, features, dtypes):
    keys = sorted(features)

    def flat(*args):
        out = func(dict(zip(keys, args)))
        return [out[k] for k in sorted(dtypes)]

    values = tf.py_function(flat, [features[k] for k in keys], [dtypes[k] for k in sorted(dtypes)])
    return dict(zip(sorted(dtypes), values))


def score(row):
    clicks, views = row["clicks"].numpy(), row["views"].numpy()
    return {"rate": clicks / np.maximum(views, 1), "hot": clicks > 1}


log = {"clicks": [1.0, 2.0], "views": [10.0, 8.0]}
for row in tf.data.Dataset.from_tensor_slices(log).map(
    lambda r: apply_to_dict(score, r, {"rate": tf.float32, "hot": tf.bool})
):
    print({k: v.numpy().item() for k, v in row.items()})
