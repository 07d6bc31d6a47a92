# {"expect": [{"line": 14, "category": "tout-dtype", "world": "eager", "error": "InvalidArgumentError", "text": "Tensor conversion requested dtype"}], "source": "eager py_function call returning integer tensor for float"}
import tensorflow as tf


def count_vowels(text):
    chars = tf.strings.unicode_split(text, "UTF-8")
    hits = [tf.reduce_sum(tf.cast(chars == v, tf.int32)) for v in "aeiou"]
    return tf.stack(hits)


def describe(sentences):
    rows = []
    for s in sentences:
        counts = tf.py_function(count_vowels, inp=[s], Tout=tf.float32)  # [tout-dtype-mismatch]
        rows.append(counts / tf.cast(tf.strings.length(s), tf.float32))
    return tf.stack(rows)


if __name__ == "__main__":
    print(describe(["hello there", "good morning"]))
