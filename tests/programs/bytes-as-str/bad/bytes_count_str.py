# {"expect": [{"line": 8, "category": "bytes-str", "world": "numpy_function", "error": "TypeError", "text": "argument should be integer or bytes-like object, not 'str'"}], "source": "count of a str in bytes"}
import numpy as np
import tensorflow as tf


def gc_content(seq):
    seq = seq.upper()
    return np.float32((seq.count("G") + seq.count("C")) / len(seq))  # [bytes-as-str]


dna = tf.data.Dataset.from_tensor_slices(["acgt", "ggcc"])
for v in dna.map(lambda s: tf.numpy_function(gc_content, [s], tf.float32)):
    print(v.numpy())
