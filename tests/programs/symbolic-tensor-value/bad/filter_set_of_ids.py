# {"expect": [{"line": 14, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "unhashable"}], "source": "examples of some classes are kept with a Python set"}
import tensorflow as tf

KEEP = frozenset({1, 3, 7})


def make_examples(n):
    features = tf.random.uniform((n, 3))
    labels = tf.range(n) % 9
    return tf.data.Dataset.from_tensor_slices((features, labels))


def only_wanted(features, label):
    return label in KEEP  # [symbolic-tensor-value]


def build(n=30, batch=4):
    return make_examples(n).filter(only_wanted).batch(batch)


for features, labels in build():
    print(labels)
