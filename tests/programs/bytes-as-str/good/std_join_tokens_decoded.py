# {"expect": [], "source": "tokens decoded, or joined as bytes"}
import tensorflow as tf


def sentence(tokens):
    words = [token.decode() for token in tokens.numpy() if token != b"<pad>"]
    raw = b" ".join([token for token in tokens.numpy()])
    return " ".join(words), raw, "-".join(str(i) for i in range(len(words)))


print(tf.py_function(sentence, [tf.constant(["a", "b", "<pad>"])], [tf.string] * 3))
