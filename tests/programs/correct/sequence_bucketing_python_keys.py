# {"expect": [], "source": "bucketing by length with tensor predicates and Python boundaries"}
import numpy as np
import tensorflow as tf

BOUNDARIES = [4, 8]
BATCHES = [4, 2, 1]


def sequences():
    rng = np.random.default_rng(1)
    for _ in range(9):
        yield rng.integers(1, 10, size=rng.integers(1, 11)).astype(np.int32)


ds = tf.data.Dataset.from_generator(sequences, output_signature=tf.TensorSpec([None], tf.int32))
bucketed = ds.bucket_by_sequence_length(
    element_length_func=lambda s: tf.shape(s)[0],
    bucket_boundaries=BOUNDARIES,
    bucket_batch_sizes=BATCHES,
)
for batch in bucketed:
    longest = batch.shape[1]
    bucket = int(np.digitize(longest, BOUNDARIES))
    used = np.count_nonzero(batch.numpy(), axis=1)
    assert len(batch) <= BATCHES[bucket] and used.max() == longest

grouped = ds.group_by_window(
    key_func=lambda s: tf.cast(tf.size(s) // 4, tf.int64),
    reduce_func=lambda key, window: window.padded_batch(3),
    window_size=3,
)
print([b.shape.as_list() for b in grouped], min(len(s) for s in sequences()))
