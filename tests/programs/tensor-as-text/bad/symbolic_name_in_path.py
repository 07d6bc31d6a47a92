# {"expect": [{"line": 9, "category": "tensor-text", "world": "dataset", "error": "FileNotFoundError", "text": "No such file or directory: '/data/Tensor(\"args_0:0\""}], "source": "StackOverflow: '%s' with a tensor inside Dataset.map"}
import numpy as np
import tensorflow as tf

ROOT = "/data"


def mask_for(name):
    return np.load("%s/%s_mask.npy" % (ROOT, name))  # [tensor-as-text]


def load(name):
    mask = mask_for(name)
    return tf.cast(mask, tf.float32)


def make(names, batch_size=2):
    ds = tf.data.Dataset.from_tensor_slices(names)
    return ds.map(load).batch(batch_size)


for batch in make(["a", "b", "c"]):
    print(batch.shape)
