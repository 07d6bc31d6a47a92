# {"expect": [], "source": "correct: tests of kind and structure"}
import os
import platform
import sys
import numpy as np
import tensorflow as tf

IS_WIN = platform.system() == "Windows"
IS_MAC = sys.platform == "darwin"
INT = np.int32 if IS_WIN else np.int64
HAS_GPU = bool(tf.config.list_physical_devices("GPU"))
VERBOSE = os.environ.get("VERBOSE", "").lower() in {"1", "true"}
SHAPES = None if os.environ.get("DYNAMIC", "1") == "1" else [3]


def ids(text):
    data = np.frombuffer(text, np.uint8)
    if IS_MAC and HAS_GPU:
        data = data.copy()
    return data.astype(INT)


def tf_ids(text):
    tout = tf.int32 if IS_WIN else tf.int64
    out = tf.numpy_function(ids, [text], tout)
    if SHAPES is not None:
        out.set_shape(SHAPES)
    else:
        out.set_shape([None])
    if VERBOSE:
        tf.print(out)
    if HAS_GPU:
        with tf.device("/GPU:0"):
            out = tf.identity(out)
    return out




ds = tf.data.Dataset.from_tensor_slices([b"abc", b"de"])
ds2 = ds.map(tf_ids)
print([v.tolist() for v in ds2.as_numpy_iterator()])
