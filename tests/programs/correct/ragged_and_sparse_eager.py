# {"expect": [], "source": "ragged and sparse values read eagerly"}
import tensorflow as tf

rt = tf.ragged.constant([[1, 2], [3], []])
print(rt.to_list(), rt.numpy().shape, [r.numpy().tolist() for r in rt])

words = tf.strings.split(["a b c", "d"])
lengths = [len(w) for w in words.to_list()]
print(lengths, words.row_lengths().numpy())

st = tf.sparse.from_dense([[0, 1], [2, 0]])
print(st.indices.numpy(), st.values.numpy().sum())

ds = tf.data.Dataset.from_tensor_slices(rt).map(lambda r: tf.reduce_sum(r))
print(list(ds.as_numpy_iterator()))
