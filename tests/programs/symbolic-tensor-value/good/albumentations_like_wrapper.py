# {"expect": [], "source": "wrapper class with a traced __call__ around numpy_function"}
import numpy as np
import tensorflow as tf


class Compose:
    def __init__(self, *steps, p=1.0, seed=0):
        self.steps, self.p = steps, p
        self.rng = np.random.default_rng(seed)

    def __call__(self, image, mask):
        data = {"image": image, "mask": mask}
        for step in self.steps:
            if self.rng.random() < self.p:
                data = step(**data)
        return data


def flip(image, mask):
    return {"image": image[:, ::-1], "mask": mask[:, ::-1]}


def darken(image, mask):
    return {"image": (image * 0.5).astype(image.dtype), "mask": mask}


class Wrapper:
    def __init__(self, transforms, output_type=(tf.uint8, tf.uint8)):
        self.transforms = transforms
        self.output_type = output_type

    def _apply(self, image, mask):
        data = self.transforms(image=image, mask=mask)
        return np.ascontiguousarray(data["image"]), np.ascontiguousarray(data["mask"])

    @tf.function
    def __call__(self, image, mask):
        a, b = tf.numpy_function(func=self._apply, inp=[image, mask], Tout=self.output_type)
        a.set_shape(image.shape)
        b.set_shape(mask.shape)
        return a, b


images = np.random.randint(0, 255, (3, 4, 4, 3), np.uint8)
masks = images[..., 0] // 128
for a, b in tf.data.Dataset.from_tensor_slices((images, masks)).map(Wrapper(Compose(flip, darken, p=0.8))):
    print(a.shape, int(b.numpy().max()))
