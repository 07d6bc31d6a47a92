# {"expect": [{"line": 8, "category": "tensor-text", "world": "py_function", "error": "", "text": "known 0 of 2"}], "source": "StackOverflow: f-string of a string tensor never matches"}
import tensorflow as tf

SPEAKERS = {"spk/anna": 0, "spk/ben": 1}


def speaker_id(name):
    key = f"spk/{name}"  # [tensor-as-text]
    return SPEAKERS.get(key, -1)


@tf.function
def lookup(name):
    return tf.py_function(speaker_id, [name], tf.int32)


def count_known(names):
    known = 0
    for name in tf.data.Dataset.from_tensor_slices(names):
        if lookup(name) >= 0:
            known += 1
    return known


names = ["anna", "ben"]
print("known", count_known(names), "of", len(names))
