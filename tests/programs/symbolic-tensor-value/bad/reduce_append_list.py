# {"expect": [{"line": 9, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "Dataset.reduce used to collect Python values"}
import tensorflow as tf


def collect(ds):
    seen = []

    def _append(acc, item):
        seen.append(item.numpy())  # [symbolic-tensor-value]
        return acc + 1

    n = ds.reduce(0, _append)
    return n.numpy(), seen


print(collect(tf.data.Dataset.range(5)))
