# {"expect": [], "source": "columns of a row by index and unstack in a dict comprehension"}
import tensorflow as tf

COLUMNS = ["age", "height", "weight"]


def to_columns(row):
    by_index = {name: row[i] for i, name in enumerate(COLUMNS)}
    by_unstack = dict(zip(COLUMNS, tf.unstack(row, num=len(COLUMNS))))
    assert by_index.keys() == by_unstack.keys()
    return {**by_index, "same": by_index["age"] == by_unstack["age"]}


def add_bmi(features):
    if "height" in features and features.get("weight") is not None:
        features["bmi"] = features["weight"] / tf.square(features["height"])
    return features


people = tf.constant([[33.0, 1.8, 81.0], [51.0, 1.6, 64.0]])
ds = tf.data.Dataset.from_tensor_slices(people).map(to_columns).map(add_bmi)
for person in ds:
    print({k: v.numpy().item() for k, v in person.items()})
print([{n: float(v) for n, v in zip(COLUMNS, row)} for row in people])
