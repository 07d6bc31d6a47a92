# {"expect": [], "source": "fixed form of: albumentations-like key point augmentation: image stays uint8 though Tout says float (public code, read_file id 62924725316, which cites the error)"}
import numpy as np
import tensorflow as tf

image_w = image_h = 8


class Compose:
    def __init__(self, *steps):
        self.steps = steps

    def __call__(self, image, keypoints):
        data = {"image": image, "keypoints": keypoints}
        for step in self.steps:
            data = step(**data)
        return data


def hflip(image, keypoints):
    width = image.shape[1]
    return {"image": image[:, ::-1].copy(), "keypoints": [(width - 1 - x, y) for x, y in keypoints]}


transforms = Compose(hflip)


def f(image, points):
    aug_data = transforms(image=image, keypoints=[tuple(p) for p in points])
    image = aug_data["image"]
    landmarks = [(np.float32(i / image_w), np.float32(j / image_h)) for (i, j) in aug_data["keypoints"]]
    return image, np.array(landmarks)


def preprocess(image, points):
    image, landmarks = tf.numpy_function(f, [image, points], [tf.uint8, tf.float32])
    image.set_shape([image_h, image_w, 3])
    landmarks.set_shape([None, 2])
    return tf.cast(image, tf.float32) / 255.0, landmarks


images = np.full((2, 8, 8, 3), 255, np.uint8)
points = np.array([[[1, 2], [3, 4]], [[0, 7], [5, 5]]])
for image, landmarks in tf.data.Dataset.from_tensor_slices((images, points)).map(preprocess):
    print(image.dtype.name, landmarks.numpy().tolist())
