# {"expect": [], "source": "index of str, counters and tuples asked with text that was decoded"}
import collections
import os
import tempfile
from dataclasses import dataclass, field

import numpy as np
import tensorflow as tf

path = os.path.join(tempfile.mkdtemp(), "words.txt")
with open(path, "w") as file:
    file.write("red\ngreen\n")
with open(path) as file:
    INDEX = {line.strip(): number for number, line in enumerate(file)}
with open(path, "rb") as file:
    RAW = {line.strip(): number for number, line in enumerate(file)}


@dataclass
class Settings:
    labels: tuple = field(default=("red", "green"))
    raw: tuple = field(default=(b"red", b"green"))
    names: list = field(default_factory=lambda: [b"red", b"green"])


S = Settings()
COUNTS = collections.Counter(INDEX)
WORDS = [*RAW, *(word for word, _ in COUNTS.most_common(1))]


def to_id(word):
    text = word.decode()
    known = COUNTS[text] + (word in WORDS) + (text in WORDS)
    places = S.labels.index(text) + S.raw.index(word) + S.names.index(word)
    return np.int64(INDEX[text] + RAW[word] + known + places + S.labels.count(text))


ds = tf.data.Dataset.from_tensor_slices(["red", "green"])
print([int(v) for v in ds.map(lambda w: tf.numpy_function(to_id, [w], tf.int64))])
