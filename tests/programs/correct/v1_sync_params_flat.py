# {"expect": [], "source": "flattened parameters sent through a py_func, assigned back"}
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()


class Comm:
    """Pretends to be MPI: sums over two equal workers."""

    def allreduce(self, source, target):
        np.multiply(source, 2, out=target)


comm = Comm()


def flat_concat(xs):
    return tf.concat([tf.reshape(x, (-1,)) for x in xs], axis=0)


def assign_params_from_flat(x, params):
    flat_size = lambda p: int(np.prod(p.shape.as_list()))
    splits = tf.split(x, [flat_size(p) for p in params])
    new_params = [tf.reshape(p_new, p.shape) for p, p_new in zip(params, splits)]
    return tf.group([tf.assign(p, p_new) for p, p_new in zip(params, new_params)])


def sync_params(params):
    get_params = flat_concat(params)

    def _broadcast(x):
        buffer = np.zeros_like(x)
        comm.allreduce(x, buffer)
        return buffer / np.float32(2)

    synced = tf.py_func(_broadcast, [get_params], tf.float32)
    synced.set_shape(get_params.shape)
    return assign_params_from_flat(synced, params)


class CollectingOptimizer(tf.train.GradientDescentOptimizer):
    def compute_gradients(self, loss, var_list=None, **kwargs):
        pairs = super().compute_gradients(loss, var_list, **kwargs)
        pairs = [(g, v) for g, v in pairs if g is not None]
        sizes = [int(np.prod(v.shape.as_list())) for _, v in pairs]
        buf = np.zeros(sum(sizes), np.float32)

        def _collect(flat):
            comm.allreduce(flat, buf)
            np.divide(buf, 2.0, out=buf)
            return buf

        flat = tf.py_func(_collect, [flat_concat([g for g, _ in pairs])], tf.float32)
        flat.set_shape([sum(sizes)])
        return [(tf.reshape(g, v.shape), v) for g, (_, v) in zip(tf.split(flat, sizes), pairs)]


w = tf.get_variable("w", initializer=np.ones((2, 3), np.float32))
b = tf.get_variable("b", initializer=np.zeros(3, np.float32))
loss = tf.reduce_mean(tf.square(tf.matmul(np.ones((4, 2), np.float32), w) + b - 1.0))
train = CollectingOptimizer(0.1).minimize(loss)
sync = sync_params(tf.global_variables())
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    losses = []
    for _ in range(3):
        _, value = sess.run([train, loss])
        sess.run(sync)
        losses.append(float(value))
print(losses)
assert losses == sorted(losses, reverse=True)
