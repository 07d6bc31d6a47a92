# {"expect": [{"line": 15, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "Tensor conversion requested dtype int32 for Tensor with dtype int64"}], "source": "pseudo label by tf.argmax within py_function"}
import numpy as np
import tensorflow as tf

teacher = tf.keras.Sequential([tf.keras.Input((4,)), tf.keras.layers.Dense(3)])


def pseudo_label(features):
    logits = teacher(features[tf.newaxis])
    confident = tf.reduce_max(tf.nn.softmax(logits))
    return tf.argmax(logits[0]), confident


def annotate(features):
    label, confidence = tf.py_function(pseudo_label, [features], [tf.int32, tf.float32])  # [tout-dtype-mismatch]
    label.set_shape([])
    confidence.set_shape([])
    return features, label, confidence


unlabelled = np.random.rand(5, 4).astype("float32")
ds = tf.data.Dataset.from_tensor_slices(unlabelled).map(annotate)
print([int(label) for _, label, c in ds.filter(lambda f, l, c: c > 0.1)])
