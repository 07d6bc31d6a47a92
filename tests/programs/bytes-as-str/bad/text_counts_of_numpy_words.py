# {"expect": [{"line": 21, "category": "bytes-str", "world": "eager", "error": "", "text": "red: 0"}], "source": "question: Counter of .numpy() words asked with str"}
import collections

import tensorflow as tf

COLOURS = ("red", "green", "blue")


def shout(text):
    return text.numpy().decode().strip().lower()


def read(lines):
    dataset = tf.data.Dataset.from_tensor_slices(lines)
    cleaned = dataset.map(lambda line: tf.py_function(shout, [line], tf.string))
    return (word for line in cleaned for word in tf.strings.split(line).numpy())


counts = collections.Counter(read(["Red green", " red", "blue RED "]))
for colour in COLOURS:
    number = counts[colour]  # [bytes-as-str]
    print(f"{colour}: {number}")
print(sum(counts.values()))
