# {"expect": [], "source": "hashing and string splitting done in the graph"}
import tensorflow as tf


def to_features(line):
    cols = tf.strings.split(line, ",")
    city = tf.strings.to_hash_bucket_fast(cols[0], 10)
    value = tf.strings.to_number(cols[1])
    when = tf.strings.substr(cols[2], 0, 4)
    year = tf.strings.to_number(when, tf.int32)
    is_new = year >= 2015
    label = tf.where(is_new, 1, 0)
    if value > 100.0:
        value = tf.constant(100.0)
    return {"city": city, "value": value, "name": cols[0] + "-" + when}, label


lines = ["Oslo,12.5,2014-03", "Lima,180,2020-01"]
for f, y in tf.data.Dataset.from_tensor_slices(lines).map(to_features):
    print({k: v.numpy() for k, v in f.items()}, int(y))
