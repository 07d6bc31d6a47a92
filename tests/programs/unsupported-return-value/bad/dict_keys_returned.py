# {"expect": [{"line": 15, "category": "returned-object", "world": "function", "error": "ValueError", "text": "unsupported type (<class 'dict_keys'>)"}], "source": "dict items view returned from py_function"}
import collections

import tensorflow as tf


def most_common(words, n):
    counter = collections.Counter(w.decode() for w in words.numpy())
    return dict(counter.most_common(int(n))).keys()


@tf.function
def keywords(text, n):
    words = tf.strings.split(text)
    found = tf.py_function(most_common, [words, n], tf.string)  # [unsupported-return-value]
    return tf.reshape(found, [-1])


print(keywords(tf.constant("a b a c b a"), tf.constant(2)))
