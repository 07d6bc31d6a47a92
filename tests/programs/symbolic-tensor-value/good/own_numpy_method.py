# {"expect": [], "source": "numpy() methods of the user's own classes inside traced code"}
import numpy as np
import tensorflow as tf


class Calibration:
    """Constants of the camera."""

    def __init__(self, fx, fy):
        self.fx, self.fy = fx, fy

    def numpy(self):
        return np.diag([self.fx, self.fy, 1.0]).astype(np.float32)


calib = Calibration(500.0, 510.0)


@tf.function
def project(points):
    k = calib.numpy()
    pixels = tf.linalg.matmul(points, k, transpose_b=True)
    return pixels[:, :2] / pixels[:, 2:]


print(project(tf.constant([[0.1, 0.2, 1.0], [0.0, 0.5, 2.0]])))
ds = tf.data.Dataset.from_tensor_slices(np.ones((3, 3), np.float32))
print(next(iter(ds.map(lambda p: tf.linalg.matvec(calib.numpy(), p)))))
