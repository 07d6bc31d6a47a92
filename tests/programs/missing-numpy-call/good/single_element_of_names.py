# {"expect": [], "source": "twin: the value of the one element of a dataset of file names"}
import tensorflow as tf


def newest(names):
    ds = tf.data.Dataset.from_tensor_slices(names).map(tf.strings.strip).take(1)
    return ds.get_single_element()


def step_of(names):
    path = newest(names).numpy().decode()
    return int(path.split("-")[1])


print(step_of(["ckpt-7", "ckpt-5"]))
