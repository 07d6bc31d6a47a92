# {"expect": [], "source": "bucket_by_sequence_length with an element length function"}
import tensorflow as tf

SENTENCES = ["a b", "c", "d e f", "g h i j", "k"]


def tokens(text):
    return tf.strings.split(text)


def length(words):
    return tf.shape(words)[0]


ds = tf.data.Dataset.from_tensor_slices(SENTENCES).map(tokens)
ds = ds.bucket_by_sequence_length(length, bucket_boundaries=[2, 4], bucket_batch_sizes=[2, 2, 1])
for batch in ds:
    words = [[w.decode() for w in row if w] for row in batch.numpy()]
    print(words, batch.shape[1])
