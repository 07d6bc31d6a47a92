# {"expect": [], "source": "functions of ragged tensors, each returned for a RaggedTensorSpec"}
import tensorflow as tf

SPEC = tf.RaggedTensorSpec([None, None], tf.float32)


def squares(x):
    return tf.ragged.map_flat_values(tf.square, x)


def twice(x):
    return tf.concat([x, x], axis=0)


def from_lengths(x):
    return tf.RaggedTensor.from_row_lengths(x.values, x.row_lengths())


def other_values(x):
    return tf.cast(tf.strings.split(["a b", "c"]).with_values([1, 2, 3]), tf.float32)


def by_rows(x):
    return tf.map_fn(lambda row: row, x)


def chosen(x):
    return tf.where(x > 1.0, x, x)


def from_matrix(x):
    return tf.RaggedTensor.from_tensor(x.to_tensor())


def written(x):
    return tf.ragged.constant([[0.5], [1, 2.5]])


def as_list(x):
    return [tf.identity(x)]


def masked(x):
    return tf.ragged.boolean_mask(x, x > 1.0)


FUNCTIONS = [squares, twice, from_lengths, other_values, by_rows, chosen, from_matrix, written, as_list, masked]
RAGGED = tf.ragged.constant([[1.0, 2.0], [3.0]])

for function in FUNCTIONS:
    print(function.__name__, tf.py_function(function, [RAGGED], SPEC))
print(tf.py_function(lambda x: x.to_sparse(), [RAGGED], tf.SparseTensorSpec([None, None], tf.float32)))
