# {"expect": [], "source": "text columns mapped by StaticHashTable and StringLookup"}
import csv
import os
import tempfile

import tensorflow as tf

path = os.path.join(tempfile.mkdtemp(), "iris.csv")
with open(path, "w", newline="") as f:
    writer = csv.writer(f)
    writer.writerow(["length", "width", "species"])
    writer.writerows([[5.1, 3.5, "setosa"], [6.2, 2.9, "virginica"], [5.9, 3.0, "unknown"]])

SPECIES = ["setosa", "versicolor", "virginica"]
table = tf.lookup.StaticHashTable(
    tf.lookup.KeyValueTensorInitializer(SPECIES, tf.range(len(SPECIES), dtype=tf.int64)), -1
)
layer = tf.keras.layers.StringLookup(vocabulary=SPECIES)


def parse(line):
    length, width, species = tf.io.decode_csv(line, [0.0, 0.0, ""])
    return tf.stack([length, width]), table.lookup(species), layer(species)


ds = tf.data.TextLineDataset(path).skip(1).map(parse)
for x, a, b in ds.filter(lambda x, a, b: a >= 0):
    print(x.numpy(), SPECIES[int(a)], layer.get_vocabulary()[int(b)])
