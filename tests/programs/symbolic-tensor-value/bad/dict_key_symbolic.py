# {"expect": [{"line": 8, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "unhashable"}], "source": "label names by a symbolic tensor as the key"}
import tensorflow as tf

REMAP = {0: 0, 1: 0, 2: 1, 3: 1}


def coarse(label, table=REMAP):
    return table[label]  # [symbolic-tensor-value]


def prepare(image, label):
    return image, coarse(label)


ds = tf.data.Dataset.from_tensor_slices((tf.zeros([4, 2, 2]), [0, 1, 2, 3]))
print([int(y) for _, y in ds.map(prepare)])
