# {"expect": [], "source": "interleave over py_function with a DatasetSpec as Tout (public code, read_file id 12180091598)"}
import tensorflow as tf


def gen(ending):
    for i in range(3):
        yield tf.fill([2], float(i)), f"{i}.{ending}"


def ds(ending):
    return tf.data.Dataset.from_generator(
        lambda: gen(ending),
        output_signature=(
            tf.TensorSpec(shape=(2,), dtype=tf.float32),
            tf.TensorSpec(shape=(), dtype=tf.string),
        ),
    )


individual_datasets = [ds(ending) for ending in ["jpg", "png"]]


def get_individual_dataset(i):
    return individual_datasets[i]


dtype = tf.data.DatasetSpec.from_value(individual_datasets[0])
dataset = tf.data.Dataset.range(len(individual_datasets)).interleave(
    lambda i: tf.py_function(func=get_individual_dataset, inp=[i], Tout=dtype), cycle_length=2
)
print([name.decode() for _, name in dataset.as_numpy_iterator()])
