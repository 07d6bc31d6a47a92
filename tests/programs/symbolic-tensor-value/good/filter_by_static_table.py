# {"expect": [], "source": "classes kept by a lookup table in a filter"}
import tensorflow as tf

KEEP = frozenset({1, 3, 7})

table = tf.lookup.StaticHashTable(
    tf.lookup.KeyValueTensorInitializer(
        tf.constant(sorted(KEEP), tf.int64), tf.constant([1] * len(KEEP), tf.int64)
    ),
    default_value=0,
)


def only_wanted(features, label):
    return table.lookup(tf.cast(label, tf.int64)) == 1


features = tf.random.uniform((30, 3))
labels = tf.range(30) % 9
ds = tf.data.Dataset.from_tensor_slices((features, labels)).filter(only_wanted)
seen = {int(label) for _, label in ds}
assert seen <= KEEP
print(sorted(seen))
