# {"expect": [], "source": "dict of tensors carried through an AutoGraph loop"}
import tensorflow as tf


def init(batch):
    return {"position": tf.zeros((batch, 2)), "alive": tf.ones((batch,), tf.bool), "age": tf.constant(0)}


@tf.function
def simulate(batch: int, steps: tf.Tensor):
    state = init(batch)
    for _ in tf.range(steps):
        moved = state["position"] + tf.random.normal((batch, 2))
        alive = tf.logical_and(state["alive"], tf.norm(moved, axis=1) < 3.0)
        state = {
            "position": tf.where(alive[:, None], moved, state["position"]),
            "alive": alive,
            "age": state["age"] + 1,
        }
        if not tf.reduce_any(alive):
            break
    return state


final = simulate(5, tf.constant(10))
survivors = [i for i, alive in enumerate(final["alive"].numpy()) if alive]
print(len(survivors) <= 5, final["age"].numpy() <= 10)
