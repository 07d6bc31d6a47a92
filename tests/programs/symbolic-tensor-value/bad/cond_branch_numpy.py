# {"expect": [{"line": 8, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "tf.cond branch function that reads a value inside a tf.function"}
import tensorflow as tf

replay = []


def remember(reward):
    replay.append(reward.numpy())  # [symbolic-tensor-value]
    return reward


@tf.function
def act(obs, reward):
    clipped = tf.clip_by_value(reward, -1.0, 1.0)
    reward = tf.cond(reward > 1.0, lambda: clipped, lambda: remember(reward))
    return tf.argmax(obs), reward


print(act(tf.constant([0.1, 0.9]), tf.constant(0.5)))
