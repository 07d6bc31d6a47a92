# {"expect": [], "source": "tokens decoded, or joined as bytes"}
import tensorflow as tf


def names(tokens):
    text = []
    for token in tokens:
        text.append(token if isinstance(token, str) else token.decode("utf-8"))
    return " ".join(text)


print(tf.numpy_function(names, [tf.constant(["a", "b"])], tf.string))
print(" ".join(t.decode() for t in tf.constant(["a", "b"]).numpy()), tf.strings.reduce_join(["a", "b"], separator=" "))
