# {"expect": [], "source": "zip, enumerate, padded batches with eager readout"}
import tensorflow as tf

a = tf.data.Dataset.range(3)
b = tf.data.Dataset.from_tensor_slices(["x", "y", "z"])
ds = tf.data.Dataset.zip((a, b)).enumerate(start=1)
for i, (n, s) in ds:
    print(int(i), n.numpy(), s.numpy().decode())

lookup = {s.numpy(): int(n) for n, s in tf.data.Dataset.zip((a, b))}
print(lookup[b"y"])
ragged = tf.data.Dataset.range(1, 4).map(lambda n: tf.fill([n], n)).padded_batch(3)
rows = next(iter(ragged)).numpy().tolist()
print(rows)
sizes = [len(x) for x in tf.data.Dataset.range(10).batch(4)]
print(sizes, len(ragged))
