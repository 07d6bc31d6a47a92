# {"expect": [{"line": 25, "category": "symbolic-value", "world": "function", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "NumPy behaviour is switched on, and something else is wrong"}
import numpy as np
import tensorflow as tf
tnp = tf.experimental.numpy
tnp.experimental_enable_numpy_behavior(dtype_conversion_mode="all")


class MaskedMean(tf.Module):
    def __call__(self, x, lengths):
        steps = tf.range(x.shape[1])
        mask = (steps[None, :] < lengths[:, None]).astype(x.dtype)
        return tf.reduce_sum(x * mask, axis=1) / lengths


def mae(a, b):
    return tnp.abs(a - b).mean()


@tf.function(reduce_retracing=True)
def run(x, lengths):
    m = MaskedMean()(x, lengths)
    penalty = lengths.max() - lengths.min()
    weights = lengths * 0.1
    assert_ok = bool(penalty >= 0) if tf.executing_eagerly() else True
    penalty = np.log1p(penalty)  # [symbolic-tensor-value]
    return m + weights, penalty if assert_ok else None


out, pen = run(tf.ones((2, 4)), tf.constant([2, 4]))
print(out.tolist(), pen, mae(out, tf.constant([1, 2])))
