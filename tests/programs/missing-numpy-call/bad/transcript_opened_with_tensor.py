# {"expect": [{"line": 18, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "expected str, bytes or os.PathLike object, not"}], "source": "alignment files opened inside py_function, after the lip reading loaders on GitHub (public code, read_file id 6491358454)"}
import pathlib
import tempfile

import tensorflow as tf

root = pathlib.Path(tempfile.mkdtemp())
for speaker, text in [("s1", "0 10 bin\n10 20 blue\n"), ("s2", "0 5 lay\n5 9 red\n")]:
    (root / (speaker + ".align")).write_text(text)

VOCAB = {w: i for i, w in enumerate(["bin", "blue", "lay", "red"])}


class DatasetPreparer(object):
    @staticmethod
    def load_alignments(path):
        tokens = []
        with open(path) as handle:  # [missing-numpy-call]
            for line in handle:
                start, end, word = line.split()
                tokens.append(VOCAB[word])
        return tf.constant(tokens, tf.int64)

    @classmethod
    def prepare(cls, path):
        return tf.py_function(cls.load_alignments, [path], tf.int64)


files = sorted(str(p) for p in root.glob("*.align"))
dataset = tf.data.Dataset.from_tensor_slices(files).map(DatasetPreparer.prepare)
print(list(dataset.as_numpy_iterator()))
