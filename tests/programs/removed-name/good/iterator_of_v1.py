# {"expect": [], "source": "twin of iterator_of_dataset"}
import numpy as np
import tensorflow as tf

tf.random.set_seed(1)
dataset = tf.data.Dataset.from_tensor_slices(np.ones([6, 2], np.float32)).batch(3)
iterator = iter(dataset)
print(next(iterator), tf.compat.v1.data.make_one_shot_iterator(dataset).get_next())
