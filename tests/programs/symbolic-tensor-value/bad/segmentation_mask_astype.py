# {"expect": [{"line": 12, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "has no attribute 'astype'"}], "source": "augmentation library for arrays called with the tensors of a map function"}
import numpy as np
import tensorflow as tf


class Normalize:
    def __init__(self, mean, std):
        self.mean = np.asarray(mean, dtype=np.float32)
        self.std = np.asarray(std, dtype=np.float32)

    def __call__(self, image, mask):
        image = image.astype(np.float32) / 255.0  # [symbolic-tensor-value]
        return (image - self.mean) / self.std, mask


class Compose:
    def __init__(self, transforms):
        self.transforms = transforms

    def __call__(self, image, mask):
        for t in self.transforms:
            image, mask = t(image, mask)
        return image, mask


def get_augmentation():
    return Compose([Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])])


def build_dataset(images, masks, batch_size=2):
    aug = get_augmentation()
    ds = tf.data.Dataset.from_tensor_slices((images, masks))
    ds = ds.map(lambda img, msk: aug(img, msk), num_parallel_calls=4)
    return ds.batch(batch_size).prefetch(1)


if __name__ == "__main__":
    x = np.random.randint(0, 255, (4, 16, 16, 3), dtype=np.uint8)
    y = np.random.randint(0, 2, (4, 16, 16, 1), dtype=np.uint8)
    for a, b in build_dataset(x, y):
        print(a.shape, b.shape)
