# {"expect": [], "source": "words decoded in the loop, then joined"}
import tensorflow as tf


def detokenize(tokens):
    words = []
    for t in tokens.numpy():
        if t != b"<pad>":
            words.append(t.decode("utf-8"))
    return " ".join(words)


tokens = tf.constant([["i", "see", "<pad>"], ["you", "<pad>", "<pad>"]])
ds = tf.data.Dataset.from_tensor_slices(tokens)
for text in ds.map(lambda t: tf.py_function(detokenize, [t], tf.string)):
    print(text.numpy().decode())
