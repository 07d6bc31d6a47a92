# {"expect": [], "source": "texts of tensors as keys of sets and tables that grow, and word counts"}
import tensorflow as tf

SEEN = set(["start"])
VOCAB = {"red": 1, "green": 2}


class Counter:
    def __init__(self):
        self.table = {"total": 0}

    def bump(self, name):
        self.table[name] = self.table.get(name, 0) + 1
        return self.table[name]


counter = Counter()


def note(text, number):
    key = (str(text), f"{number}")
    label = str(text)
    if label in SEEN and key:
        return -1
    SEEN.add(label)
    words = str(text.numpy()).split()
    return len(words) + counter.bump(label) + VOCAB.get(words[1], 0)


ds = tf.data.Dataset.from_tensor_slices((["a red hat", "b green hat", "a red hat"], [1, 2, 1]))
print([int(x) for x in ds.map(lambda t, n: tf.py_function(note, [t, n], tf.int32))])
