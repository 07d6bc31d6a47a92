# {"expect": [{"line": 11, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "Expected binary or unicode string"}], "source": "tf.io.gfile used like an op on a path tensor"}
import tempfile
import tensorflow as tf

workdir = tempfile.mkdtemp()
for i in range(3):
    tf.io.write_file(f"{workdir}/{i}.txt", "row %d" % i)


def load_or_empty(path):
    if tf.io.gfile.exists(path):  # [symbolic-tensor-value]
        return tf.io.read_file(path)
    return tf.constant("")


names = [f"{workdir}/{i}.txt" for i in range(5)]
ds = tf.data.Dataset.from_tensor_slices(names).map(load_or_empty)
print([x.numpy() for x in ds])
