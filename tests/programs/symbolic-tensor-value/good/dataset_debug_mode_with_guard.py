# {"expect": [], "source": "tf.data debug mode traces once and runs eagerly afterwards, https://github.com/tensorflow/tensorflow/issues/49724"}
import numpy as np
import tensorflow as tf

tf.data.experimental.enable_debug_mode()
seen = []


def preprocess(datapoint):
    mask = datapoint["segmentation_mask"]
    if tf.executing_eagerly():
        seen.append(int(np.count_nonzero(mask.numpy() == 2)))
    return datapoint["image"], tf.where(mask == 2, 0, 1)


rng = np.random.default_rng(0)
pets = {
    "image": rng.integers(0, 255, (3, 4, 4, 3)).astype(np.uint8),
    "segmentation_mask": rng.integers(1, 4, (3, 4, 4, 1)),
}
for image, mask in tf.data.Dataset.from_tensor_slices(pets).map(preprocess):
    print(image.shape, mask.numpy().sum())
print(len(seen))
