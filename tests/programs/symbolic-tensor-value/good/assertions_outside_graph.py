# {"expect": [], "source": "np.testing on eager tensors and on shapes while tracing"}
import numpy as np
import tensorflow as tf


@tf.function
def project(x):
    np.testing.assert_equal(x.shape[-1], 3)
    np.testing.assert_array_equal(x.shape, (2, 3))
    basis = np.eye(3, 2, dtype=np.float32)
    np.testing.assert_allclose(basis.sum(), 2.0)
    return tf.matmul(x, basis)


x = tf.random.normal((2, 3))
np.testing.assert_allclose(project(x), x[:, :2], atol=1e-5)
np.testing.assert_array_almost_equal(project(x).numpy(), x[:, :2])
