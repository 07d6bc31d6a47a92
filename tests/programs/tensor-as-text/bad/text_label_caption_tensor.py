# {"expect": [{"line": 12, "category": "tensor-text", "world": "py_function", "error": "", "text": "b'chat': 50.0%"}], "source": "text made of numbers and names, with format, % and f-strings"}
import numpy as np
import tensorflow as tf


def file_name(folder, index, ending):
    return "{}/{:05d}.{}".format(folder.decode(), int(index), ending.decode())


def caption(name, score):
    score = score.numpy()
    return f"{name}: {score:.1%} ({np.round(score, 2)})"  # [tensor-as-text]


def percent(score):
    return b"%d%%" % int(score * 100)


def shape_text(x):
    return "x".join(str(d) for d in x.shape) + " " + x.dtype.name


def report(x):
    return repr(x.numpy().tolist())


def mapper(name, score):
    path = tf.numpy_function(file_name, ["data", tf.cast(score * 10, tf.int32), "png"], tf.string)
    text = tf.py_function(caption, [name, score], tf.string)
    pct = tf.numpy_function(percent, [score], tf.string)
    shape = tf.py_function(shape_text, [tf.zeros([2, 3])], tf.string)
    values = tf.py_function(report, [tf.stack([score, score])], tf.string)
    return path, text, pct, shape, values


ds = tf.data.Dataset.from_tensor_slices((["chat", "Hündin"], np.array([0.5, 0.75], np.float32)))
rows = [[t.numpy().decode() for t in row] for row in ds.map(mapper)]
for row in rows:
    print(row)
