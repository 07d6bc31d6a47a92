# {"expect": [{"line": 33, "category": "returned-object", "world": "dataset", "error": "InternalError", "text": "Unsupported object type dict"}], "source": "albumentations issue: transforms(**data) returned directly from numpy_function"}
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
    return aug_data


def process(image, mask):
    image = tf.numpy_function(func=aug_fn, inp=[image, mask], Tout=tf.float32)  # [unsupported-return-value]
    return tf.ensure_shape(image, [8, 8, 3]), mask


images = np.random.rand(4, 8, 8, 3).astype(np.float32)
masks = np.zeros((4, 8, 8, 1), np.float32)
ds = tf.data.Dataset.from_tensor_slices((images, masks)).map(process).batch(2)
print(next(iter(ds))[0].shape)
