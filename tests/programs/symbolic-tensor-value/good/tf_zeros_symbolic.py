# {"expect": [], "source": "tf.zeros with a symbolic batch size"}
import numpy as np
import tensorflow as tf

WIDTH = int(np.prod((1, 2)))


@tf.function(input_signature=[tf.TensorSpec([None, 4], tf.float32)])
def with_memory(x):
    memory = tf.zeros((tf.shape(x)[0], WIDTH))
    return tf.concat([x, memory], axis=1)


for n in (1, 3):
    print(with_memory(tf.ones([n, 4])).shape)
