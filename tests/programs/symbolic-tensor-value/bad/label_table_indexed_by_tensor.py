# {"expect": [{"line": 13, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "unhashable"}], "source": "python dictionary used as a label table inside map; https://github.com/tensorflow/tensorflow/issues/35127"}
import tensorflow as tf

CLASS_TO_ID = {b"cat": 0, b"dog": 1, b"horse": 2}


class LabelEncoder(object):
    def __init__(self, table, default=-1):
        self.table = table
        self.default = default

    def encode(self, name):
        return self.table[name]  # [symbolic-tensor-value]


encoder = LabelEncoder(CLASS_TO_ID)
names = tf.data.Dataset.from_tensor_slices(["dog", "dog", "cat", "horse"])
ids = names.map(lambda name: encoder.encode(name))

print([int(i) for i in ids])
