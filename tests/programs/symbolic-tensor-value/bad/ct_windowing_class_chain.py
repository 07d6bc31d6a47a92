# {"expect": [{"line": 34, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "medical images: transform chain whose third link reads the value"}
"""Training input for a small CT model."""
import numpy as np
import tensorflow as tf


class Transform:
    def __call__(self, sample):
        raise NotImplementedError


class Window(Transform):
    def __init__(self, level=40.0, width=400.0):
        self.low, self.high = level - width / 2, level + width / 2

    def __call__(self, sample):
        x = tf.clip_by_value(sample["image"], self.low, self.high)
        sample["image"] = (x - self.low) / (self.high - self.low)
        return sample


class FlipLR(Transform):
    def __init__(self, p):
        self.p = p

    def __call__(self, sample):
        if np.random.rand() < self.p:
            sample["image"] = tf.reverse(sample["image"], axis=[1])
        return sample


class HistogramEqualize(Transform):
    def __call__(self, sample):
        image = sample["image"].numpy()  # [symbolic-tensor-value]
        hist, bins = np.histogram(image.flatten(), 64, density=True)
        cdf = hist.cumsum() / hist.sum()
        sample["image"] = np.interp(image, bins[:-1], cdf)
        return sample


class Compose(Transform):
    def __init__(self, *transforms):
        self.transforms = transforms

    def __call__(self, sample):
        for t in self.transforms:
            sample = t(sample)
        return sample


def make_dataset(images, labels, train=True):
    steps = [Window()]
    if train:
        steps += [FlipLR(0.5)]
    steps.append(HistogramEqualize())
    ds = tf.data.Dataset.from_tensor_slices({"image": images, "label": labels})
    return ds.map(Compose(*steps)).batch(2)


if __name__ == "__main__":
    x = np.random.uniform(-1000, 1000, (4, 8, 8)).astype(np.float32)
    for b in make_dataset(x, np.arange(4)):
        print(b["image"].shape)
