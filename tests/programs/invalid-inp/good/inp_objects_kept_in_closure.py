# {"expect": [], "source": "question: objects that are no tensors stay outside inp"}
import enum
import re
import tempfile
import threading
from pathlib import Path

import numpy as np
import tensorflow as tf


class Padding(enum.Enum):
    LEFT = 0
    RIGHT = 1


class Side(enum.IntEnum):
    LEFT = 0
    RIGHT = 1


root = Path(tempfile.mkdtemp())
(root / "a.txt").write_text("one 2 three 44")
generator = np.random.default_rng(123)
lock = threading.Lock()
digits = re.compile(rb"\d+")


def read(name, side):
    with lock:
        data = (root / name.decode()).read_bytes()
        noise = generator.standard_normal(dtype=np.float32)
    numbers = [int(d) for d in digits.findall(data)]
    padding = Padding(int(side))
    numbers = [0, *numbers] if padding is Padding.LEFT else [*numbers, 0]
    return np.array(numbers), np.float32(0) * noise


def load(name):
    return tf.numpy_function(read, [name, Side.RIGHT], [tf.int64, tf.float32])


for numbers, noise in tf.data.Dataset.from_tensor_slices(["a.txt"]).map(lambda n: tuple(load(n))):
    print(numbers.numpy(), float(noise))
