# {"expect": [{"line": 12, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "Tensor is unhashable"}], "source": "GitHub issue 35127: dictionary lookup with a tensor, now within py_function"}
import tensorflow as tf

BREEDS = ["beagle", "husky", "pug"]


class LabelMap:
    def __init__(self, names):
        self.table = dict(zip(names, range(len(names))))

    def __getitem__(self, name):
        return self.table[name]  # [missing-numpy-call]


label_map = LabelMap(BREEDS)


def to_id(name):
    return label_map[name]


def prepare(features, name):
    label = tf.py_function(to_id, inp=[name], Tout=tf.int32)
    label.set_shape([])
    return features, tf.one_hot(label, len(BREEDS))


ds = tf.data.Dataset.from_tensor_slices((tf.random.normal([3, 4]), ["pug", "beagle", "husky"]))
for features, onehot in ds.map(prepare):
    print(onehot.numpy())
