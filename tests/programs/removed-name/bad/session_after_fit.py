# {"expect": [{"line": 9, "category": "removed-name", "world": "eager", "error": "AttributeError", "text": "has no attribute 'Session'"}], "source": "Keras and a session"}
import numpy as np
import tensorflow as tf

tf.random.set_seed(0)
model = tf.keras.Sequential([tf.keras.Input([3]), tf.keras.layers.Dense(1)])
model.compile("sgd", "mse")
model.fit(np.zeros([4, 3]), np.zeros([4, 1]), verbose=0)
with tf.Session() as sess:  # [removed-name]
    print(sess.run(model.weights))
