# {"expect": [], "source": "ragged and tensor specs as Tout of py_function"}
import tensorflow as tf


def tokenise(lines):
    words = [line.decode().split() for line in lines.numpy()]
    return tf.ragged.constant(words, dtype=tf.string), tf.constant([len(w) for w in words])


@tf.function
def run(lines):
    spec = [tf.RaggedTensorSpec((None, None), tf.string), tf.TensorSpec((None,), tf.int32)]
    words, counts = tf.py_function(tokenise, [lines], spec)
    return words.row_lengths(), counts


lengths, counts = run(tf.constant(["a b c", "d", ""]))
print(lengths.numpy().tolist() == counts.numpy().tolist())
