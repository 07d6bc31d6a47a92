# {"expect": [], "source": "sets of references, names and numbers"}
import tensorflow as tf


def words(text):
    seen = set()
    for word in text.numpy().split():
        seen.add(word)
    return len(seen), float(len({int(w) for w in seen}))


print(tf.py_function(words, [tf.constant("1 2 2")], [tf.int32, tf.float32]))
