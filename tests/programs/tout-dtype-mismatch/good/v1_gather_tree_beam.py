# {"expect": [], "source": "beam search back-tracking in numpy, dtype of the result as the input"}
import numpy as np
import tensorflow as tf
from tensorflow.python.ops import script_ops


def _gather_tree_py(values, parents):
    steps, batch, beams = values.shape
    ret = np.empty((steps, batch, beams), dtype=object)
    for b in range(batch):
        for k in range(beams):
            ret[-1, b, k] = values[-1, b, k]
            parent = parents[-1][b][k]
            for t in reversed(range(steps - 1)):
                ret[t, b, k] = values[t][b][parent]
                parent = parents[t][b][parent]
    return np.array(ret).astype(values.dtype)


def gather_tree(values, parents):
    ret = script_ops.py_func_common(func=_gather_tree_py, inp=[values, parents], Tout=values.dtype)
    ret = tf.convert_to_tensor(ret)
    if not tf.executing_eagerly():
        ret.set_shape(values.shape.as_list())
    return ret


class BeamDecoder(tf.Module):
    def __init__(self, beams):
        super().__init__()
        self.beams = beams

    @tf.function(input_signature=[tf.TensorSpec([3, 1, 2], tf.int32)] * 2)
    def graph(self, values, parents):
        return gather_tree(values, parents)

    def eager(self, values, parents):
        return gather_tree(values, parents)


values = tf.constant([[[1, 2]], [[3, 4]], [[5, 6]]], tf.int32)
parents = tf.constant([[[0, 0]], [[1, 0]], [[1, 1]]], tf.int32)
decoder = BeamDecoder(2)
a = decoder.graph(values, parents)
b = decoder.eager(values, parents)
print(a.numpy()[:, 0].T.tolist(), a.shape)
assert a.dtype == tf.int32 and np.array_equal(a.numpy(), b.numpy())
assert a.numpy()[:, 0, 0].tolist() == [1, 4, 5]
