# {"expect": [], "source": "library helpers with .numpy() that nobody traces"}
"""Plot helpers; every function here is called with eager tensors."""
import numpy as np
import tensorflow as tf


def to_image(tensor):
    arr = tensor.numpy()
    arr = (arr - arr.min()) / (np.ptp(arr) + 1e-9)
    return (arr * 255).astype(np.uint8)


def grid(tensors, columns=2):
    images = [to_image(t) for t in tensors]
    rows = [np.hstack(images[i:i + columns]) for i in range(0, len(images), columns)]
    return np.vstack(rows)


def histogram(labels, names):
    counts = np.bincount(labels.numpy(), minlength=len(names))
    return {names[i]: int(c) for i, c in enumerate(counts)}


def show_batch(dataset, names):
    images, labels = next(iter(dataset))
    for label in labels:
        print(names[label.numpy()], end=" ")
    print(grid(images).shape, histogram(labels, names))


def _demo():
    ds = tf.data.Dataset.from_tensor_slices((np.random.rand(4, 3, 3), [0, 1, 1, 0])).batch(4)
    show_batch(ds, ["ok", "nok"])


if __name__ == "__main__":
    _demo()
