# {"expect": [], "source": "question: decode works in the pipeline"}
import tensorflow as tf


def title(text):
    return text.decode().title()


def first_letter(text):
    return text[:1], text[0]


def words(text):
    return b" ".join(sorted(text.split()))


def run(text):
    letter, code = tf.numpy_function(first_letter, [text], [tf.string, tf.int64])
    return {
        "title": tf.numpy_function(title, [text], tf.string),
        "letter": letter,
        "code": code,
        "words": tf.numpy_function(words, [text], tf.string),
    }


for row in tf.data.Dataset.from_tensor_slices(["b a", "d c"]).map(run).as_numpy_iterator():
    print(row)
