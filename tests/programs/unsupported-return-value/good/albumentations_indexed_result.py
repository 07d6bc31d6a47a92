# {"expect": [], "source": "albumentations issue, answered: take aug_data[\"image\"] and [\"mask\"]"}
import numpy as np
import tensorflow as tf


class Compose:
    def __init__(self, transforms):
        self.transforms = transforms

    def __call__(self, **data):
        for transform in self.transforms:
            data = transform(**data)
        return data


def flip(image, mask):
    return {"image": image[:, ::-1].copy(), "mask": mask[:, ::-1].copy()}


def brighten(image, mask):
    return {"image": np.clip(image * 1.2, 0, 1), "mask": mask}


transforms = Compose([flip, brighten])


def aug_fn(image, mask):
    aug_data = transforms(image=image, mask=mask)
    return aug_data["image"], aug_data["mask"]


def process(image, mask):
    image, mask = tf.numpy_function(aug_fn, [image, mask], [tf.float32, tf.float32])
    return tf.ensure_shape(image, [8, 8, 3]), tf.ensure_shape(mask, [8, 8, 1])


images = np.random.rand(4, 8, 8, 3).astype(np.float32)
masks = np.zeros((4, 8, 8, 1), np.float32)
ds = tf.data.Dataset.from_tensor_slices((images, masks)).map(process).batch(2)
assert next(iter(ds))[0].shape == (2, 8, 8, 3)
