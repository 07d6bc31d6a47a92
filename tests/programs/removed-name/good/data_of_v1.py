# {"expect": [], "source": "the old functions of datasets"}
import tensorflow as tf

tf.random.set_seed(3)
data = tf.compat.v1.data
iterator = data.make_one_shot_iterator(tf.data.Dataset.range(3))
print(iterator.get_next(), data.get_output_types(tf.data.Dataset.range(3)))
