# {"expect": [{"line": 8, "category": "symbolic-value", "world": "dataset", "error": "OperatorNotAllowedInGraphError", "text": "Iterating over a symbolic"}], "source": "dict comprehension over a tensor of ids in a map"}
import tensorflow as tf

COLUMNS = ["age", "height", "weight"]


def to_columns(row):
    return {name: value for name, value in zip(COLUMNS, row)}  # [symbolic-tensor-value]


def add_bmi(features):
    bmi = features["weight"] / tf.square(features["height"])
    return {**features, "bmi": bmi}


people = [[33.0, 1.8, 81.0], [51.0, 1.6, 64.0]]
ds = tf.data.Dataset.from_tensor_slices(people).map(to_columns).map(add_bmi)
for person in ds:
    print({k: float(v) for k, v in person.items()})
