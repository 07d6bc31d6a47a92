# {"expect": [{"line": 12, "category": "missing-numpy", "world": "eager", "error": "AttributeError", "text": "'split'"}], "source": "question: get_single_element gives the one batch of a dataset of file names"}
import tensorflow as tf


def newest(names):
    ds = tf.data.Dataset.from_tensor_slices(names).map(tf.strings.strip).take(1)
    return ds.get_single_element()


def step_of(names):
    path = newest(names)
    return int(path.split("-")[1])  # [missing-numpy-call]


print(step_of(["ckpt-7", "ckpt-5"]))
