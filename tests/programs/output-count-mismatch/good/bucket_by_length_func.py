# {"expect": [], "source": "sequence batches made by a callable generator object, bucketed by length"}
import numpy as np
import tensorflow as tf

ALPHABET = "ARNDC"
SEQUENCES = ["ARN", "NDCC", "A", "CCDRA", "RR"]


class BatchGenerator:
    def __init__(self, sequences, return_only_sequences=False):
        self.data = [np.array([ALPHABET.index(c) for c in s], dtype=np.uint8) for s in sequences]
        self.return_only_sequences = return_only_sequences
        self.shuffle = False

    def __call__(self, indices):
        length = max(len(self.data[i]) for i in indices)
        batch = np.full((len(indices), length + 1), len(ALPHABET), dtype=np.uint8)
        for row, i in enumerate(indices):
            batch[row, :len(self.data[i])] = self.data[i]
        if self.return_only_sequences:
            return batch
        return batch, indices

    def get_out_types(self):
        if self.return_only_sequences:
            return (tf.uint8)
        return (tf.uint8, tf.int64)


def make_dataset(generator, batch_size):
    indices = np.arange(len(generator.data))
    lengths = np.array([len(s) for s in generator.data], dtype=np.int32)
    ds = tf.data.Dataset.from_tensor_slices((indices, lengths))
    ds = ds.bucket_by_sequence_length(
        element_length_func=lambda i, length: length,
        bucket_boundaries=[3], bucket_batch_sizes=[batch_size, batch_size])
    return ds.map(lambda i, _: tf.numpy_function(func=generator, inp=[i], Tout=generator.get_out_types()))


for batch, ids in make_dataset(BatchGenerator(SEQUENCES), 2):
    print(batch.shape, ids.numpy())
    assert batch.shape[1] == max(len(SEQUENCES[i]) for i in ids.numpy()) + 1
only = list(make_dataset(BatchGenerator(SEQUENCES, return_only_sequences=True), 2))
assert only[0].dtype == tf.uint8 and sum(b.shape[0] for b in only) == 5
