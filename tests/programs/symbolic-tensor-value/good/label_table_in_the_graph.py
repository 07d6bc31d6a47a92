# {"expect": [], "source": "StaticHashTable in place of a python dict, remedy for https://github.com/tensorflow/tensorflow/issues/35127"}
import tensorflow as tf

CLASS_TO_ID = {"cat": 0, "dog": 1, "horse": 2}


class LabelEncoder(object):
    def __init__(self, table, default=-1):
        init = tf.lookup.KeyValueTensorInitializer(list(table), list(table.values()))
        self.lookup = tf.lookup.StaticHashTable(init, default)
        self.table = table

    def encode(self, name):
        return self.lookup.lookup(name)

    def encode_python(self, name):
        return self.table.get(name.numpy().decode(), -1)


encoder = LabelEncoder(CLASS_TO_ID)
names = tf.data.Dataset.from_tensor_slices(["dog", "cow", "cat"])
ids = [int(i) for i in names.map(encoder.encode)]
again = names.map(lambda n: tf.py_function(encoder.encode_python, [n], tf.int32))
print(ids, [int(i) for i in again])
