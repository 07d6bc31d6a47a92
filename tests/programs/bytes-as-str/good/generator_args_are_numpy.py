# {"expect": [], "source": "from_generator whose args arrive as arrays and bytes"}
import os
import tempfile

import numpy as np
import tensorflow as tf

folder = tempfile.mkdtemp()
for i in range(3):
    np.save(os.path.join(folder, f"{i}.npy"), np.full((2, 2), i, np.float32))


def volumes(limit, root, names):
    root = root.decode()
    for name in names[:limit]:
        path = os.path.join(root, name.decode())
        yield np.load(path), os.path.basename(path)


names = sorted(os.listdir(folder))
ds = tf.data.Dataset.from_generator(
    volumes,
    args=[2, folder, names],
    output_signature=(tf.TensorSpec((2, 2), tf.float32), tf.TensorSpec((), tf.string)),
)
for volume, name in ds.prefetch(1):
    print(volume.numpy().mean(), name.numpy().decode())
print(sum(1 for _ in volumes(3, folder.encode(), [n.encode() for n in names])))
