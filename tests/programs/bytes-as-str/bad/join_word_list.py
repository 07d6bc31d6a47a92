# {"expect": [{"line": 10, "category": "bytes-str", "world": "py_function", "error": "TypeError", "text": "sequence item 0: expected str instance, bytes found"}], "source": "str join over bytes of an object array"}
import tensorflow as tf


def detokenize(tokens):
    words = []
    for t in tokens.numpy():
        if t != b"<pad>":
            words.append(t)
    return " ".join(words)  # [bytes-as-str]


tokens = tf.constant([["i", "see", "<pad>"], ["you", "<pad>", "<pad>"]])
ds = tf.data.Dataset.from_tensor_slices(tokens)
for text in ds.map(lambda t: tf.py_function(detokenize, [t], tf.string)):
    print(text.numpy().decode())
