# {"expect": [{"line": 9, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "does not support item assignment"}], "source": "masked token by item assignment on a graph tensor"}
import tensorflow as tf

MASK = 103


def mask_first(ids):
    labels = ids
    ids[0] = MASK  # [symbolic-tensor-value]
    return ids, labels


def pipeline(sequences):
    ds = tf.data.Dataset.from_tensor_slices(sequences)
    return ds.map(mask_first).batch(2)


for ids, labels in pipeline([[7, 8, 9], [4, 5, 6]]):
    print(ids.numpy(), labels.numpy())
