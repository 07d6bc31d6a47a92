# {"expect": [{"line": 12, "category": "output-count", "world": "dataset", "error": "InvalidArgumentError", "text": "returns 2 values, but expects to see 3 values"}], "source": "speaker, digit and take read from a name, one forgotten"}
import numpy as np
import tensorflow as tf


def parse_name(name):
    digit, speaker, take = name.decode().removesuffix(".wav").split("_")
    return np.int32(digit), speaker.encode()


def describe(name):
    digit, speaker, take = tf.numpy_function(  # [output-count-mismatch]
        parse_name, [name], [tf.int32, tf.string, tf.int32]
    )
    return {"digit": digit, "speaker": speaker, "take": take}


for item in tf.data.Dataset.from_tensor_slices(["7_jackson_32.wav", "3_nicolas_5.wav"]).map(describe):
    print(item)
