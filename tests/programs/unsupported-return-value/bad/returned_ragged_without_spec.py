# {"expect": [{"line": 14, "category": "returned-object", "world": "function", "error": "InvalidArgumentError", "text": "object of type 'RaggedTensor' has no len()"}], "source": "issue: ragged tensor from py_function"}
import tensorflow as tf

SEPARATOR = ","


def split_fields(lines):
    fields = tf.strings.split(lines, sep=SEPARATOR)
    return tf.strings.to_number(fields, tf.float32)


@tf.function
def parse_lines(lines):
    ragged = tf.py_function(split_fields, inp=[lines], Tout=tf.float32)  # [unsupported-return-value]
    return tf.reduce_sum(ragged)


print(parse_lines(tf.constant(["1,2,3", "4", "5,6"])))
