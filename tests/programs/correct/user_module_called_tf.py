# {"expect": [], "source": "the user's own object called tf"}
import math


class TermFrequency:
    """tf part of tf-idf; nothing to do with a library."""

    def __init__(self):
        self.counts = {}

    def py_function(self, func, inp, Tout):
        return Tout(func(*inp))

    def function(self, fn):
        return fn

    def cast(self, x, kind):
        return kind(x)


tf = TermFrequency()


def weight(a, b):
    return math.log(1 + a) * b


@tf.function
def score(doc):
    total = 0
    for word in doc.split():
        tf.counts[word] = tf.counts.get(word, 0) + 1
        total += tf.py_function(weight, [tf.counts[word], 2.0], Tout=int)
    return tf.cast(total, float)


print(score("a b a c a"))
