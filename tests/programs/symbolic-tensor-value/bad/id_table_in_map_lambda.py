# {"expect": [{"line": 18, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "object has no attribute 'numpy'"}], "source": "ds.map(lambda img, name: (img, id_to_label[name.numpy().decode()])) (Kaggle notebook with its traceback, public code read_file id 71134423776)"}
import numpy as np
import tensorflow as tf

id_to_label = {"0002cc": 2, "0024cd": 0, "005b2": 4}
names = list(id_to_label)
images = np.zeros((3, 6, 6, 3), np.uint8)


def load(img, name):
    img = tf.image.resize(tf.cast(img, tf.float32), (4, 4))
    return img / 255.0, name


trn_ds = (
    tf.data.Dataset.from_tensor_slices((images, names))
    .map(load)
    .map(lambda img, name: (img, tf.cast(id_to_label[name.numpy().decode("utf-8")], tf.int32)))  # [symbolic-tensor-value]
    .batch(2)
)
for img, label in trn_ds:
    print(img.shape, label.numpy())
