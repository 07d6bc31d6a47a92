# {"expect": [], "source": "module without TensorFlow where .numpy() and map belong to something else"}
import numpy as np


class Box:
    def __init__(self, values):
        self._values = np.asarray(values)

    def numpy(self):
        return self._values

    def map(self, fn):
        return Box([fn(v) for v in self._values])


class Dataset:
    """A dataset of our own with the usual method names."""

    def __init__(self, boxes):
        self.boxes = boxes

    def map(self, fn):
        return Dataset([fn(b) for b in self.boxes])

    def filter(self, fn):
        return Dataset([b for b in self.boxes if fn(b)])

    def batch(self, n):
        return [self.boxes[i:i + n] for i in range(0, len(self.boxes), n)]


def total(box):
    if box.numpy().sum() > 3:
        return Box(box.numpy() * 2)
    return box


ds = Dataset([Box([1, 2]), Box([3, 4])]).map(total).filter(lambda b: b.numpy().max() > 2)
print([b.numpy().tolist() for b in ds.boxes], ds.batch(1))
