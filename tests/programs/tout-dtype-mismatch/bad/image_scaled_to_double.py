# {"expect": [{"line": 36, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "segmentation notebook: image / 255.0 and mask returned to Tout of float32, variant of public code (read_file id 10542500645)"}
import os
import tempfile

import numpy as np
import tensorflow as tf

BATCH_SIZE = 2
folder = tempfile.mkdtemp()
data = {"Image": [], "Mask": []}
for i in range(4):
    rng = np.random.RandomState(i)
    for kind, top in (("Image", 256), ("Mask", 2)):
        name = os.path.join(folder, f"{kind}{i}.npy")
        np.save(name, rng.randint(0, top, (8, 8, 3)).astype("uint8"))
        data[kind].append(name)


def transform(image, mask):
    return {"image": image[:, ::-1].copy(), "mask": mask[:, ::-1].copy()}


def map_function(img, mask, training):
    img, mask = np.load(img.decode()), np.load(mask.decode())
    img = img / 255.0
    if training == True:
        transformed = transform(image=img, mask=mask)
        img = transformed["image"]
        mask = transformed["mask"]
    return img, mask


def create_dataset(data, training=True):
    dataset = tf.data.Dataset.from_tensor_slices((data["Image"], data["Mask"]))
    dataset = dataset.map(
        lambda img, mask: tf.numpy_function(  # [tout-dtype-mismatch]
            map_function, [img, mask, training], [tf.float32, tf.uint8]
        )
    )
    return dataset.batch(BATCH_SIZE).prefetch(1)


for images, masks in create_dataset(data):
    print(images.shape, masks.dtype)
