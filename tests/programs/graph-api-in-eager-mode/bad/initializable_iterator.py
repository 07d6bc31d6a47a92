# {"expect": [{"line": 7, "category": "graph-api", "world": "eager", "error": "RuntimeError", "text": "is not supported in eager mode"}], "source": "input pipelines of TensorFlow 1"}
import numpy as np
import tensorflow as tf

images = np.zeros([6, 4, 4, 3], np.float32)
dataset = tf.data.Dataset.from_tensor_slices(images).batch(2)
iterator = tf.compat.v1.data.make_initializable_iterator(dataset)  # [graph-api-in-eager-mode]
images_batch = iterator.get_next()
print(images_batch.shape)
