# {"expect": [{"line": 18, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "object has no attribute 'numpy'"}], "source": "filter predicate compares a label with a python set; same mistake as https://github.com/tensorflow/tensorflow/issues/30653"}
import collections

import numpy as np
import tensorflow as tf

labels = np.array([0, 0, 0, 1, 0, 2, 0, 0, 1, 0])
values = np.arange(10) * 10


def rare_classes(labels, limit):
    counted = collections.Counter(labels.tolist())
    return {cls for cls, n in counted.items() if n <= limit}


wanted = rare_classes(labels, limit=2)
ds = tf.data.Dataset.from_tensor_slices((values, labels))
kept = ds.filter(lambda value, label: label.numpy() in wanted)  # [symbolic-tensor-value]
print([int(v) for v, _ in kept])
