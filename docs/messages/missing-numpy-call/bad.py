"""Count the lines of text files in a pipeline."""

import pathlib
import tempfile

import tensorflow as tf


def count_lines(path):
    with open(path, encoding="utf-8") as stream:  # [missing-numpy-call]
        return len(stream.readlines())


def lines_of(path):
    return tf.py_function(count_lines, [path], tf.int32)


folder = pathlib.Path(tempfile.mkdtemp())
(folder / "one.txt").write_text("a\nb\n", encoding="utf-8")
files = [str(file) for file in folder.glob("*.txt")]

for count in tf.data.Dataset.from_tensor_slices(files).map(lines_of):
    print(int(count))
