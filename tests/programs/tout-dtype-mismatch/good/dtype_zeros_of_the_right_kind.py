# {"expect": [], "source": "question: placeholder record with dtype"}
import numpy as np
import tensorflow as tf

SIZE = 3


def to_vector(text):
    try:
        values = np.array(text.split(b","), dtype=np.float32)
        if values.size != SIZE:
            raise ValueError(values.size)
    except ValueError:
        values = np.zeros(SIZE, "f4")
    finally:
        pass
    return values


def parse(text):
    return tf.ensure_shape(tf.numpy_function(to_vector, [text], tf.float32), [SIZE])


ds = tf.data.Dataset.from_tensor_slices(["1,2,3", "1,x,3", "4,5"]).map(parse)
print([v.tolist() for v in ds.as_numpy_iterator()])
