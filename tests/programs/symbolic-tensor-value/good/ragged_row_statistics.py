# {"expect": [], "source": "ragged tensors in a map, lists outside"}
import tensorflow as tf

sentences = tf.constant(["a bb ccc", "dddd", "ee f"])


def features(text):
    words = tf.strings.split(text)
    lengths = tf.strings.length(words)
    longest = tf.reduce_max(lengths, axis=-1)
    return words, lengths, longest


ds = tf.data.Dataset.from_tensor_slices(sentences).batch(3).map(features)
for words, lengths, longest in ds:
    print(words.to_list(), lengths.row_lengths().numpy(), longest.numpy().max())
    for row in words:
        print(b"+".join(row.numpy()).decode(), len(row))
rt = tf.RaggedTensor.from_row_lengths(tf.range(6), [3, 1, 2])
print([sum(r) for r in rt.to_list()], rt[0].numpy().tolist(), tf.reduce_sum(rt, 1).numpy())
