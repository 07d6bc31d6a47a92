# {"expect": [{"line": 7, "category": "symbolic-value", "world": "function", "error": "OperatorNotAllowedInGraphError", "text": "Iterating over a symbolic"}], "source": "builtin any over a comparison tensor in a traced step"}
import tensorflow as tf


@tf.function
def env_reset_if_done(states, dones):
    if any(dones):  # [symbolic-tensor-value]
        fresh = tf.zeros_like(states)
        states = tf.where(dones[:, None], fresh, states)
    return states


print(env_reset_if_done(tf.ones([3, 2]), tf.constant([False, True, False])))
