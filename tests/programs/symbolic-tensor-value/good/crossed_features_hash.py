# {"expect": [], "source": "crossed features and hashes of strings in graph ops"}
import tensorflow as tf

CITIES = ["oslo", "rome", "lima"]


def preprocess(row):
    city = tf.strings.lower(row["city"])
    bucket = tf.strings.to_hash_bucket_fast(tf.strings.join([city, row["kind"]], "_x_"), 16)
    known = tf.reduce_any(city == tf.constant(CITIES))
    onehot = tf.cast(tf.equal(tf.constant(CITIES), city), tf.float32)
    age = tf.strings.to_number(row["age"], tf.int32)
    older = tf.cast(age // 10, tf.int64) + bucket
    return {"bucket": bucket, "known": known, "onehot": onehot, "older": older}


rows = {"city": ["Oslo", "Paris"], "kind": ["a", "b"], "age": ["31", "47"]}
for out in tf.data.Dataset.from_tensor_slices(rows).map(preprocess):
    index = int(tf.argmax(out["onehot"])) if out["known"] else None
    print(CITIES[index] if index is not None else "unknown", 0 <= int(out["bucket"]) < 16)
