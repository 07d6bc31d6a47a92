# {"expect": [{"line": 9, "category": "symbolic-value", "world": "dataset", "error": "OperatorNotAllowedInGraphError", "text": "Iterating over a symbolic"}], "source": "list comprehension over tokens in map"}
import tensorflow as tf

STOP = tf.constant(["the", "a", "of"])


def drop_stopwords(line):
    words = tf.strings.split(line)
    kept = [tf.strings.lower(w) for w in words]  # [symbolic-tensor-value]
    return tf.strings.reduce_join(kept, separator=" ")


lines = tf.data.Dataset.from_tensor_slices(["The end of a day", "A house"])
for l in lines.map(drop_stopwords):
    print(l.numpy())
