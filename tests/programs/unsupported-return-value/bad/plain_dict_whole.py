# {"expect": [{"line": 33, "category": "returned-object", "world": "dataset", "error": "ValueError", "text": "unsupported type (<class 'dict'>)"}], "source": "payload decoded from JSON bytes, nested values picked by path"}
import json

import tensorflow as tf

MISSING = object()


def dig(data, path, default=None):
    for key in path.split("."):
        if isinstance(data, list):
            data = data[int(key)] if int(key) < len(data) else MISSING
        else:
            data = data.get(key, MISSING)
        if data is MISSING:
            return default
    return data


FIELDS = {"user.age": (tf.int32, -1), "user.name": (tf.string, ""), "scores.0": (tf.float32, 0.0)}


def extract(payload):
    data = json.loads(payload.numpy())
    return {path: dig(data, path, default) for path, (_, default) in FIELDS.items()}


def has_user(payload):
    return "user" in json.loads(payload)


def mapper(payload):
    values = tf.py_function(extract, [payload], [dtype for dtype, _ in FIELDS.values()])  # [unsupported-return-value]
    return {path.replace(".", "_"): tf.ensure_shape(v, ()) for path, v in zip(FIELDS, values)}


lines = [json.dumps(d) for d in (
    {"user": {"age": 31, "name": "Zoë"}, "scores": [0.5, 1]},
    {"scores": [1]},
    {"user": {"name": "Al"}, "scores": []})]
ds = tf.data.Dataset.from_tensor_slices(lines)
rows = [{k: v.numpy() for k, v in item.items()} for item in ds.map(mapper)]
for row in rows:
    print(row)
assert rows[0]["user_name"].decode() == "Zoë" and rows[1]["user_age"] == -1 and rows[2]["scores_0"] == 0.0
with_user = ds.filter(lambda p: tf.reshape(tf.numpy_function(has_user, [p], tf.bool), []))
assert len(list(with_user)) == 2
