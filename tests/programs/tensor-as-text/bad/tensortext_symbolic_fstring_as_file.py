# {"expect": [{"line": 22, "category": "tensor-text", "world": "function", "error": "NotFoundError", "text": "Tensor("}], "source": "question: f-string path inside tf.function"}
"""Reads the parts of a sharded text file that a step asks for."""
import os
import tempfile

import tensorflow as tf


class Shards:
    def __init__(self, texts):
        self.folder = tempfile.mkdtemp()
        for number, text in enumerate(texts):
            with open(os.path.join(self.folder, f"part-{number}.txt"), "w") as handle:
                handle.write(text)

    @property
    def pattern(self):
        return os.path.join(self.folder, "part-*.txt")

    @tf.function
    def read(self, number):
        content = tf.io.read_file(f"{self.folder}/part-{number}.txt")  # [tensor-as-text]
        words = tf.strings.split(content)
        return tf.size(words), content


shards = Shards(["one two", "three", "four five six"])
print(len(tf.io.gfile.glob(shards.pattern)))
for number in tf.range(3):
    count, content = shards.read(number)
    print(int(count), content.numpy())
