# {"expect": [{"line": 7, "category": "bytes-str", "world": "py_function", "error": "TypeError", "text": "expected str instance, bytes found"}], "source": "tokens joined after .numpy() without decode"}
import tensorflow as tf


def detokenise(tokens):
    words = [w for w in tokens.numpy() if w not in (b"<s>", b"</s>")]
    return " ".join(words).capitalize()  # [bytes-as-str]


@tf.function
def decode_batch(batch):
    sentences = tf.TensorArray(tf.string, size=0, dynamic_size=True)
    for i in tf.range(tf.shape(batch)[0]):
        sentence = tf.py_function(detokenise, [batch[i]], tf.string)
        sentences = sentences.write(i, tf.reshape(sentence, []))
    return sentences.stack()


print(decode_batch(tf.constant([["<s>", "ein", "hund", "</s>"], ["<s>", "ja", "</s>", "</s>"]])))
