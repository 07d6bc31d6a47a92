# {"expect": [], "source": "dicts that are filled with the keys that they are asked for"}
import collections

import tensorflow as tf


class Ids(dict):
    """Gives a number to every new key."""

    def __missing__(self, key):
        self[key] = len(self)
        return self[key]


class Registry(dict):
    def add(self, key):
        self.setdefault(key, len(self))
        return self


ids = Ids({"<pad>": 0})
registry = Registry((word, number) for number, word in enumerate(["<pad>", "<unk>"]))
seen = collections.Counter(["<pad>"])
other = {word: 1 for word in "a b c".split() * 9}
both = {"a", b"a"}


def number_of(word):
    raw = word.numpy()
    seen[raw] += 1
    registry.add(raw)
    other[raw] = 2
    known = raw in both
    return ids[raw] + registry[raw] + seen[raw] + other[raw] + known


@tf.function
def number(word):
    return tf.py_function(number_of, [word], tf.int32)


print([int(number(tf.constant(text))) for text in ("a", "b", "a")])
