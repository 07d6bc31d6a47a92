# {"expect": [{"line": 6, "category": "symbolic-value", "world": "dataset", "error": "OperatorNotAllowedInGraphError", "text": "Iterating over a symbolic"}], "source": "copies of an example counted by a tensor"}
import tensorflow as tf


def oversample(x, count):
    copies = [x + tf.random.normal(tf.shape(x), stddev=0.01) for _ in range(count)]  # [symbolic-tensor-value]
    return tf.data.Dataset.from_tensor_slices(tf.stack(copies))


def main():
    data = {"x": tf.random.uniform((4, 3)), "n": tf.constant([1, 2, 1, 3])}
    ds = tf.data.Dataset.from_tensor_slices(data)
    ds = ds.flat_map(lambda row: oversample(row["x"], row["n"]))
    print(sum(1 for _ in ds))


main()
