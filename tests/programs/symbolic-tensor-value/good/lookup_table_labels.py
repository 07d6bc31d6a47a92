# {"expect": [], "source": "label lookup by a StaticHashTable instead of a dict"}
import tensorflow as tf

CLASS_TO_ID = {"cat": 0, "dog": 1, "horse": 2}
table = tf.lookup.StaticHashTable(
    tf.lookup.KeyValueTensorInitializer(
        tf.constant(list(CLASS_TO_ID.keys())), tf.constant(list(CLASS_TO_ID.values()))
    ),
    default_value=-1,
)


def parse(path):
    parts = tf.strings.split(path, "/")
    return path, table.lookup(parts[-2])


paths = ["data/cat/001.jpg", "data/dog/002.jpg", "data/horse/003.jpg"]
for p, l in tf.data.Dataset.from_tensor_slices(paths).map(parse):
    print(p.numpy().decode(), l.numpy(), list(CLASS_TO_ID)[l.numpy()])
