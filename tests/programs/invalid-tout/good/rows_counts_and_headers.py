# {"expect": [], "source": "csv rows, counters, wave headers and histograms whose dtypes are as Tout says"}
import collections
import contextlib
import csv
import io
import operator
import wave

import numpy as np
import tensorflow as tf


def text_field(line):
    return np.array(next(csv.reader(io.StringIO(line.numpy().decode())))[1])


def number_field(line):
    return np.int64(next(csv.reader(io.StringIO(line.decode())))[1])


def quoted(line):
    rows = csv.reader(io.StringIO(line.decode()), quoting=csv.QUOTE_NONNUMERIC)
    return next(rows)[1]


def shares(tokens):
    counts = collections.Counter(tokens.tolist())
    total = sum(counts.values())
    for key in counts:
        counts[key] /= total
    return np.array(list(counts.values()))


def frequent(tokens):
    return np.array([n for _, n in collections.Counter(tokens.tolist()).most_common(2)])


def weights(tokens):
    return np.array(list(collections.Counter({1: 0.5, 2: 0.25}).values()))


def rate(data):
    with contextlib.closing(wave.open(io.BytesIO(data))) as source:
        return source.getframerate(), np.int32(source.getnchannels())


def parts(tokens):
    held = {"first": tokens[0], "all": tokens, "size": np.int32(len(tokens))}
    return operator.itemgetter("all", "size")(held)


def edges(tokens, **options):
    counts, borders = np.histogram(tokens.numpy(), **options)
    return counts, borders


def only_counts(tokens, options):
    return np.histogram(tokens.numpy(), **options)[0]


def wave_bytes():
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(800)
        out.writeframes(b"\0\0" * 8)
    return buffer.getvalue()


@tf.function
def run(line, data, tokens):
    return (
        tf.py_function(text_field, [line], tf.int32),
        tf.numpy_function(number_field, [line], tf.int64),
        tf.numpy_function(quoted, [tf.constant('"a",2.5')], tf.float64),
        tf.numpy_function(shares, [tokens], tf.float64),
        tf.numpy_function(frequent, [tokens], tf.int64),
        tf.numpy_function(weights, [tokens], tf.float64),
        tf.numpy_function(rate, [data], [tf.int64, tf.int32]),
        tf.numpy_function(parts, [tokens], [tf.int32, tf.int32]),
        tf.py_function(edges, [tokens], [tf.int64, tf.float32]),
        tf.py_function(lambda t: only_counts(t, {"bins": 3}), [tokens], tf.int64),
    )


for value in run(tf.constant("a,7"), tf.constant(wave_bytes()), tf.constant([1, 1, 2, 3])):
    print(value)
