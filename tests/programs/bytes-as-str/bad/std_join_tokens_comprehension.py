# {"expect": [{"line": 7, "category": "bytes-str", "world": "py_function", "error": "TypeError", "text": "expected str instance, bytes found"}], "source": "tokens joined as str that are bytes"}
import tensorflow as tf


def sentence(tokens):
    words = [token for token in tokens.numpy() if token != b"<pad>"]
    return " ".join(words)  # [bytes-as-str]


print(tf.py_function(sentence, [tf.constant(["a", "b", "<pad>"])], tf.string))
