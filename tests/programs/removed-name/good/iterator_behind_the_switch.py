# {"expect": [], "source": "datasets of TensorFlow 1"}
import tensorflow as tf

tf.compat.v1.disable_v2_behavior()
dataset = tf.compat.v1.data.Dataset.range(3)
iterator = dataset.make_one_shot_iterator()
element = iterator.get_next()
with tf.compat.v1.Session() as session:
    print(session.run(element), tf.random.Generator)
