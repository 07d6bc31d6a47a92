# {"expect": [], "source": "mutable hash table counts words in a compiled function"}
import tensorflow as tf


class WordCounter(tf.Module):
    def __init__(self):
        super().__init__()
        self.table = tf.lookup.experimental.MutableHashTable(tf.string, tf.int64, default_value=0)

    @tf.function(input_signature=[tf.TensorSpec([], tf.string)])
    def add(self, line):
        for word in tf.strings.split(line):
            self.table.insert(word, self.table.lookup(word) + 1)
        return self.table.size()

    def as_dict(self):
        keys, values = self.table.export()
        return {k.decode(): int(v) for k, v in zip(keys.numpy(), values.numpy())}


counter = WordCounter()
for line in ("to be or", "not to be"):
    size = counter.add(tf.constant(line))
print(int(size), sorted(counter.as_dict().items()))
