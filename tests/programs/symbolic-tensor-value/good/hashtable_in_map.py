# {"expect": [], "source": "a table of TensorFlow is asked inside of map, dicts of Python are filled outside"}
import tensorflow as tf

NAMES = {}
for index, name in enumerate(["a", "b", "c"]):
    NAMES[name] = index

TABLE = tf.lookup.StaticHashTable(
    tf.lookup.KeyValueTensorInitializer(list(NAMES), list(NAMES.values())), default_value=-1
)


def recall(name):
    found = {}
    found["index"] = TABLE.lookup(name)
    return found


print([int(x["index"]) for x in tf.data.Dataset.from_tensor_slices(["c", "a", "x"]).map(recall)])
