# {"expect": [], "source": "text of bytes and tensors whose look is known: counted, picked, cut, printed"}
import logging

import tensorflow as tf


def count(line):
    words = str(line.numpy()).split()
    logging.debug("%s", line)
    print(str(line).split())
    return len(words)


def cut(line):
    return " ".join(word.strip("b'") for word in str(line.numpy()).split())


def middle(line):
    words = str(line.numpy()).split()
    return words[1]


def kind(line):
    first, *_ = repr(line).split()
    return first.startswith("<tf.Tensor")


def plain(line):
    text = str(line.numpy(), "utf-8")
    return " ".join(text.lower().split()) + " " + str(len(text)).lower()


ds = tf.data.Dataset.from_tensor_slices(["Hello big world"]).map(
    lambda x: (
        tf.py_function(count, [x], tf.int32),
        tf.py_function(cut, [x], tf.string),
        tf.py_function(middle, [x], tf.string),
        tf.py_function(kind, [x], tf.bool),
        tf.py_function(plain, [x], tf.string),
    )
)
for row in ds:
    print([item.numpy() for item in row])
