# {"expect": [{"line": 21, "category": "lossy-cast", "world": "dataset", "error": "", "text": "values: [0, 1]"}], "source": "image divided by 255 and declared uint8, as in augmentation wrappers with a default Tout (public code: AlbumentatiosWrapper)"}
import numpy as np
import tensorflow as tf


class AugmentWrapper:
    """Wrapper to use array transforms in a tensorflow dataset."""

    def __init__(self, transforms, output_type=tf.uint8):
        self.transforms = transforms
        self.output_type = output_type

    def _aug(self, image):
        data = image.numpy()
        for transform in self.transforms:
            data = transform(data)
        return data

    @tf.function
    def __call__(self, image):
        aug_img = tf.py_function(func=self._aug, inp=[image], Tout=self.output_type)  # [lossy-cast]
        aug_img.set_shape(image.shape)
        return aug_img


def flip(image):
    return image[:, ::-1]


def to_unit(image):
    return image / np.float32(255.0)


photos = np.array([[[0, 64, 128, 255]] * 4] * 2, dtype=np.uint8)
ds = tf.data.Dataset.from_tensor_slices(photos).map(AugmentWrapper([flip, to_unit]))
print("values:", sorted(set(np.stack(list(ds.as_numpy_iterator())).ravel().tolist())))
