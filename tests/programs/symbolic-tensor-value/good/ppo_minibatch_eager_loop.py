# {"expect": [], "source": "PPO minibatches by NumPy outside, traced update inside"}
import numpy as np
import tensorflow as tf


class PPO:
    def __init__(self, obs_dim=3, actions=2, minibatch=4):
        self.policy = tf.keras.Sequential([tf.keras.Input((obs_dim,)), tf.keras.layers.Dense(actions)])
        self.opt = tf.keras.optimizers.Adam(3e-4)
        self.minibatch = minibatch

    @tf.function
    def _update(self, obs, act, adv):
        with tf.GradientTape() as tape:
            logp = tf.nn.log_softmax(self.policy(obs))
            loss = -tf.reduce_mean(tf.gather(logp, act, batch_dims=1) * adv)
        grads = tape.gradient(loss, self.policy.trainable_variables)
        self.opt.apply_gradients(zip(grads, self.policy.trainable_variables))
        return loss

    def update(self, obs, act, adv):
        order = np.random.permutation(len(obs))
        losses = []
        for start in range(0, len(order), self.minibatch):
            index = order[start : start + self.minibatch]
            batch = (tf.gather(obs, index), tf.gather(act, index), tf.gather(adv, index))
            losses.append(self._update(*batch))
        return np.mean(losses), float(min(losses)), sum(losses).numpy()

    def act(self, state):
        return int(np.argmax(self.policy(state[None])))


agent = PPO()
print(agent.update(tf.random.normal((8, 3)), tf.zeros((8,), tf.int32), tf.ones((8,))))
print(agent.act(np.zeros(3, "f4")))
