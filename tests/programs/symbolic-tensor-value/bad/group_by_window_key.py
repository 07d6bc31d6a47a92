# {"expect": [{"line": 8, "category": "symbolic-value", "world": "dataset", "error": "OperatorNotAllowedInGraphError", "text": "as a Python `bool` is not allowed"}], "source": "bucket found with list.index in a key_func"}
import tensorflow as tf

BOUNDARIES = [4, 8, 16]


def bucket_of(sequence):
    return tf.cast(BOUNDARIES.index(tf.size(sequence)), tf.int64)  # [symbolic-tensor-value]


seqs = tf.data.Dataset.from_generator(
    lambda: ([1] * n for n in (4, 8, 8, 16)), output_signature=tf.TensorSpec([None], tf.int32)
)
batched = seqs.group_by_window(
    key_func=bucket_of,
    reduce_func=lambda key, ds: ds.padded_batch(2),
    window_size=2,
)
for b in batched:
    print(b.shape)
