# {"expect": [{"line": 15, "category": "returned-object", "world": "function", "error": "InternalError", "text": "Unsupported object type set"}], "source": "question: unique values through a set"}
import tensorflow as tf

SEEN_LIMIT = 100


def distinct(ids):
    found = set(ids.tolist())
    found.discard(0)
    return found if len(found) < SEEN_LIMIT else set()


@tf.function
def unique_ids(ids):
    result = tf.numpy_function(distinct, [ids], tf.int64)  # [unsupported-return-value]
    result.set_shape([None])
    return tf.sort(result)


print(unique_ids(tf.constant([3, 0, 5, 3, 1], tf.int64)))
