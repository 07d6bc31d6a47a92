# {"expect": [], "source": "examples sampled from datasets, probabilities by NumPy"}
import numpy as np
import tensorflow as tf


def weights_of(counts, temperature=2.0):
    p = np.asarray(counts, np.float64) ** (1 / temperature)
    return (p / p.sum()).tolist()


sources = {"en": 8, "de": 4, "fr": 2}
datasets = [
    tf.data.Dataset.from_tensors(name).repeat(count).map(lambda n: tf.strings.upper(n))
    for name, count in sources.items()
]
mixed = tf.data.Dataset.sample_from_datasets(datasets, weights_of(list(sources.values())), seed=1)
seen = {}
for name in mixed.as_numpy_iterator():
    key = name.decode()
    seen[key] = seen.get(key, 0) + 1
print(seen == {"EN": 8, "DE": 4, "FR": 2})
