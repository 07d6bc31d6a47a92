# {"expect": [], "source": "question: tensors as keys through .ref() and numpy values"}
import tensorflow as tf

CLASS_WEIGHTS = {"rare": 5.0, "common": 0.5}
variables = [tf.Variable(1.0), tf.Variable(2.0)]
slots = {v.ref(): i for i, v in enumerate(variables)}


def weight_of(label):
    return CLASS_WEIGHTS.get(tf.compat.as_str(label.numpy()), 1.0)


def weight_by_loop(label):
    for name, weight in CLASS_WEIGHTS.items():
        if label == name:
            return weight
    return 1.0


labels = tf.data.Dataset.from_tensor_slices(["rare", "common", "x"])
for f in (weight_of, weight_by_loop):
    print([float(w) for w in labels.map(lambda label: tf.py_function(f, [label], tf.float32))])
print(slots[variables[1].ref()])
