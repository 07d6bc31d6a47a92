# {"expect": [{"line": 44, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is int16, but expects uint8"}], "source": "paired image and mask transforms, dtype of the outputs taken from the inputs"}
import numpy as np
import tensorflow as tf


class Compose:
    def __init__(self, transforms):
        self.transforms = transforms

    def __call__(self, **data):
        for transform in self.transforms:
            data = transform(**data)
        return data


class Flip:
    def __init__(self, p=1.0, axis=1):
        self.p, self.axis = p, axis

    def __call__(self, image, mask):
        if np.random.rand() < self.p:
            image, mask = np.flip(image, self.axis), np.flip(mask, self.axis)
        return {"image": image, "mask": mask}


class Brightness:
    def __init__(self, delta):
        self.delta = delta

    def __call__(self, image, **rest):
        shifted = image.astype(np.int16) + self.delta
        return dict(rest, image=np.clip(shifted, 0, 255))


transforms = Compose([Flip(), Brightness(20), Flip(p=0.0, axis=0)])


def aug_fn(image, mask):
    data = transforms(image=image, mask=mask)
    return data["image"], data["mask"]


def process(frame):
    image, mask = tf.numpy_function(  # [tout-dtype-mismatch]
        aug_fn, [frame["image"], frame["mask"]], [frame["image"].dtype, frame["mask"].dtype])
    image.set_shape(frame["image"].get_shape())
    mask.set_shape(frame["mask"].get_shape())
    frame.update({"image": image, "mask": mask})
    return frame


data = {"image": np.arange(2 * 4 * 4 * 1, dtype=np.uint8).reshape(2, 4, 4, 1) * 8,
        "mask": (np.arange(32).reshape(2, 4, 4) % 3).astype(np.int32),
        "id": np.array(["a", "b"])}
for item in tf.data.Dataset.from_tensor_slices(data).map(process).batch(2):
    print(item["image"].dtype, item["mask"].dtype, item["id"].numpy())
    assert item["image"].numpy().max() <= 255 and item["image"].numpy()[1, -1, 0, 0] == 255
    assert (item["mask"].numpy() == data["mask"][:, :, ::-1]).all()
