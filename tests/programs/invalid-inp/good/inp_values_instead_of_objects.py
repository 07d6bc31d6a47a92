# {"expect": [], "source": "question: str(path), member.value and seed as inputs"}
import enum
import os
import tempfile
from pathlib import Path

import numpy as np
import tensorflow as tf


class Mode(enum.Enum):
    TRAIN = "train"
    TEST = "test"


class Colour(str, enum.Enum):
    RED = "red"


root = Path(tempfile.mkdtemp())
(root / "x.txt").write_text("data")


def read(folder, name, mode, colour, seed):
    text = Path(folder.numpy().decode(), name.numpy().decode()).read_text()
    mode = Mode(mode.numpy().decode())
    colour = Colour(colour.numpy().decode())
    return f"{text}-{mode.name}-{colour.name}-{np.random.default_rng(int(seed)).integers(1)}"


def load(name):
    inputs = [str(root), name, Mode.TEST.value, Colour.RED, 7]
    text = tf.py_function(read, inputs, tf.string)
    size = tf.py_function(lambda p: os.stat(p.numpy()).st_size, [os.fspath(root / "x.txt")], tf.int64)
    return text, size


for text, size in tf.data.Dataset.from_tensor_slices(["x.txt"]).map(load):
    print(text.numpy(), int(size))
