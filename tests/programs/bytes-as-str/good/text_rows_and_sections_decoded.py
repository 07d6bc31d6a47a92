# {"expect": [], "source": "csv rows, sections and temporary files named by text"}
import configparser
import csv
import io
import tempfile

import numpy as np
import tensorflow as tf

config = configparser.ConfigParser()
config.read_string("[small]\nwidth = 8\n[large]\nwidth = 32\n")


def width_of(kind):
    name = kind.numpy().decode()
    return config[name].getint("width") + int(config["small"]["width"])


def price(line):
    row = next(csv.reader([line.decode()], delimiter=";"))
    table = csv.DictReader(io.StringIO("name;price\n" + line.decode()), delimiter=";")
    return np.float32(float(row[1]) + sum(float(item["price"]) for item in table))


def tolerant(line):
    try:
        row = next(csv.reader([line]))
    except csv.Error:
        row = next(csv.reader([line.decode()]))
    return len(row)


def lines_of(path):
    with open(path.numpy()) as file:
        return sum(1 for _ in file)


with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False) as file:
    file.write("one\ntwo\n")

ds = tf.data.Dataset.from_tensor_slices((["small", "large"], ["ann;1.5", "bob;2.5"])).map(
    lambda kind, line: (
        tf.py_function(width_of, [kind], tf.int32),
        tf.numpy_function(price, [line], tf.float32),
        tf.numpy_function(tolerant, [line], tf.int64),
        tf.py_function(lines_of, [file.name], tf.int32),
    )
)
for row in ds:
    print([item.numpy() for item in row])
