# {"expect": [], "source": "records of a structured dtype, returned field by field"}
import numpy as np
import tensorflow as tf

RECORD = [("time", "f4"), ("channel", "i4")]


def read_records(count):
    found = np.zeros(int(count), dtype=RECORD)
    found["time"] = np.arange(len(found)) * 0.5
    for position, record in enumerate(found):
        record["channel"] = position
    found.sort(order="time")
    assert found.shape == (int(count),) and found.dtype.names == ("time", "channel")
    return found["time"], found["channel"]


def flat(count):
    return np.zeros(int(count), dtype=[("x", np.float32), ("y", np.float32)]).view(np.float32)


@tf.function
def records(count):
    both = tf.numpy_function(read_records, [count], [tf.float32, tf.int32])
    return (*both, tf.numpy_function(flat, [count], tf.float32))


print(records(tf.constant(3)))
