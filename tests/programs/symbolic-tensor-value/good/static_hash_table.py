# {"expect": [], "source": "label remapping with a lookup table and tf.gather"}
import tensorflow as tf

REMAP = {0: 0, 1: 0, 2: 1, 3: 1}
TABLE = tf.lookup.StaticHashTable(
    tf.lookup.KeyValueTensorInitializer(list(REMAP), list(REMAP.values())), -1)
DENSE = tf.constant([REMAP[k] for k in sorted(REMAP)])


def prepare(image, label):
    return image, TABLE.lookup(label), tf.gather(DENSE, label)


ds = tf.data.Dataset.from_tensor_slices((tf.zeros([4, 2, 2]), [0, 1, 2, 3]))
for _, a, b in ds.map(prepare):
    assert int(a) == int(b)
