# {"expect": [], "source": "same report, other answer: key of the dict taken with .numpy()"}
import tensorflow as tf

BREEDS = ["beagle", "husky", "pug"]
TABLE = dict(zip(BREEDS, range(len(BREEDS))))
SEEN = {}


def to_id(name):
    key = name.numpy().decode()
    SEEN[key] = SEEN.get(key, 0) + 1
    return TABLE[key]


def prepare(features, name):
    label = tf.py_function(to_id, inp=[name], Tout=tf.int32)
    label.set_shape([])
    return features, tf.one_hot(label, len(BREEDS))


ds = tf.data.Dataset.from_tensor_slices((tf.random.normal([3, 4]), ["pug", "beagle", "husky"]))
total = sum(onehot.numpy() for _, onehot in ds.map(prepare))
assert total.tolist() == [1.0, 1.0, 1.0]
assert SEEN == {"pug": 1, "beagle": 1, "husky": 1}
