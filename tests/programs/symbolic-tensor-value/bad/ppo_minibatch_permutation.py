# {"expect": [{"line": 19, "category": "symbolic-value", "world": "function", "error": "NotImplementedError", "text": "Cannot convert a symbolic"}], "source": "PPO update that shuffles its minibatches with NumPy in a traced method"}
import numpy as np
import tensorflow as tf


class PPO:
    def __init__(self, obs_dim=3, actions=2, minibatch=4):
        self.policy = tf.keras.Sequential([tf.keras.Input((obs_dim,)), tf.keras.layers.Dense(actions)])
        self.opt = tf.keras.optimizers.Adam(3e-4)
        self.minibatch = minibatch

    def surrogate(self, obs, act, adv):
        logp = tf.nn.log_softmax(self.policy(obs))
        chosen = tf.gather(logp, act, batch_dims=1)
        return -tf.reduce_mean(chosen * adv)

    @tf.function
    def update(self, obs, act, adv):
        order = np.random.permutation(tf.shape(obs)[0])  # [symbolic-tensor-value]
        for start in range(0, len(order), self.minibatch):
            index = order[start : start + self.minibatch]
            with tf.GradientTape() as tape:
                loss = self.surrogate(tf.gather(obs, index), tf.gather(act, index), tf.gather(adv, index))
            grads = tape.gradient(loss, self.policy.trainable_variables)
            self.opt.apply_gradients(zip(grads, self.policy.trainable_variables))


agent = PPO()
agent.update(tf.random.normal((8, 3)), tf.zeros((8,), tf.int32), tf.ones((8,)))
