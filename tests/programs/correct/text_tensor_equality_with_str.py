# {"expect": [], "source": "issue: a string tensor compares with str, its .numpy() does not"}
import tensorflow as tf


def is_training(mode):
    if mode == "train":
        return True
    return bool(mode == tf.constant("finetune"))


def rate(mode):
    return 0.9 if mode in ("train", "finetune") else 1.0


modes = tf.data.Dataset.from_tensor_slices(["train", "finetune", "test"])
flags = modes.map(lambda m: tf.py_function(is_training, [m], tf.bool))
rates = modes.map(lambda m: tf.py_function(rate, [m], tf.float32))
print([bool(f) for f in flags], [round(float(r), 2) for r in rates])
