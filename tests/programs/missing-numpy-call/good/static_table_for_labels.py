# {"expect": [], "source": "GitHub issue 35127, answered: a lookup table of TensorFlow"}
import tensorflow as tf

BREEDS = ["beagle", "husky", "pug"]


class LabelMap:
    def __init__(self, names):
        init = tf.lookup.KeyValueTensorInitializer(
            tf.constant(names), tf.range(len(names)), tf.string, tf.int32
        )
        self.table = tf.lookup.StaticHashTable(init, default_value=-1)

    def __getitem__(self, name):
        return self.table.lookup(name)


label_map = LabelMap(BREEDS)


def prepare(features, name):
    return features, tf.one_hot(label_map[name], len(BREEDS))


ds = tf.data.Dataset.from_tensor_slices((tf.random.normal([3, 4]), ["pug", "beagle", "husky"]))
for features, onehot in ds.map(prepare):
    assert float(tf.reduce_sum(onehot)) == 1.0
