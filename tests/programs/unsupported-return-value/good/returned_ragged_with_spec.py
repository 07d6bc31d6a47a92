# {"expect": [], "source": "question: RaggedTensorSpec as Tout"}
import tensorflow as tf

SPEC = tf.RaggedTensorSpec(shape=[None, None], dtype=tf.float32)


def split_fields(lines):
    return tf.strings.to_number(tf.strings.split(lines, sep=","), tf.float32)


@tf.function
def parse_lines(lines):
    ragged = tf.py_function(split_fields, inp=[lines], Tout=SPEC)
    return tf.reduce_mean(ragged, axis=1), ragged.row_lengths()


means, lengths = parse_lines(tf.constant(["1,2,3", "4", "5,6"]))
print(means.numpy(), lengths.numpy())
