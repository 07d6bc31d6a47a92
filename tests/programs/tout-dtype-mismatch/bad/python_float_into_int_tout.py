# {"expect": [{"line": 21, "category": "tout-dtype", "world": "dataset", "error": "TypeError", "text": "Cannot convert 0.75 to EagerTensor of dtype int32"}], "source": "StackOverflow: python float returned, integer Tout"}
import tensorflow as tf


def ratio(count, total):
    return count / total if total else 0.0


def gc_content(sequence):
    text = sequence.numpy().decode("ascii").upper()
    count = sum(text.count(base) for base in "GC")
    return ratio(count, len(text))


def one_hot(sequence):
    codes = tf.cast(tf.io.decode_raw(sequence, tf.uint8), tf.int32)
    return tf.one_hot(codes % 5, 5)


def featurise(sequence):
    content = tf.py_function(gc_content, [sequence], tf.int32)  # [tout-dtype-mismatch]
    return one_hot(sequence), content


reads = ["ACGGCGTG", "TTTTACGA"]
ds = tf.data.Dataset.from_tensor_slices(reads).map(featurise)
for features, content in ds:
    print(features.shape, content.numpy())
