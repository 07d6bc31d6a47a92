# {"expect": [{"line": 7, "category": "symbolic-value", "world": "dataset", "error": "ValueError", "text": "to_list can only be used in eager mode"}], "source": "to_list of a RaggedTensor in map"}
import tensorflow as tf


def ngrams(line):
    words = tf.strings.split([line])
    tokens = words.to_list()[0]  # [symbolic-tensor-value]
    pairs = [" ".join(p) for p in zip(tokens, tokens[1:])]
    return tf.constant(pairs)


for g in tf.data.Dataset.from_tensor_slices(["a b c", "d e"]).map(ngrams):
    print(g)
