# {"expect": [], "source": "np.* accepts EagerTensors inside py_function (roc_auc_score gets them in public gists: tf.py_function(fallback_auc, ...))"}
import numpy as np
import tensorflow as tf


def drop_outliers(values, limit):
    z = (values - np.mean(values)) / np.std(values)
    kept = np.array(values)[np.abs(z) < limit]
    order = np.argsort(kept)
    return np.clip(kept[order], 0, 100), np.percentile(values, 50)


@tf.function
def clean(values):
    kept, median = tf.py_function(drop_outliers, [values, 1.5], [tf.float32, tf.float32])
    kept.set_shape([None])
    median.set_shape([])
    return kept - median


print(clean(tf.constant([5.0, 3.0, 4.0, 900.0])).numpy())
