# {"expect": [{"line": 17, "category": "tout-dtype", "world": "graph", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "TF1 session: shaped reward of a Python float in py_func"}
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()


class Environment:
    goal = np.array([1.0, 1.0])

    def reward(self, state):
        return -np.linalg.norm(state - self.goal)


env = Environment()
state = tf.placeholder(tf.float32, [2])
reward = tf.py_func(env.reward, [state], tf.float32)  # [tout-dtype-mismatch]
shaped = tf.exp(reward)
with tf.Session() as sess:
    print(sess.run(shaped, feed_dict={state: [0.5, 0.5]}))
