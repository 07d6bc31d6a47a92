# {"expect": [{"line": 29, "category": "output-count", "world": "dataset", "error": "InvalidArgumentError", "text": "returns 2 values, but expects to see 3 value"}], "source": "box augmentation: the branch that is taken returns (image, boxes), Tout has the classes too; https://github.com/tensorflow/tensorflow/issues/69777 and public code (read_file id 17124232010)"}
import numpy as np
import tensorflow as tf


def clip(boxes):
    return np.clip(boxes, 0.0, 1.0)


def make_transform(kind):
    def identity(image, boxes, classes):
        return image, clip(boxes), classes

    def mirror(image, boxes, classes):
        boxes = boxes.copy()
        boxes[:, [0, 2]] = 1.0 - boxes[:, [2, 0]]
        return image[:, ::-1].copy(), clip(boxes)

    return {"identity": identity, "mirror": mirror}[kind]


def yolo_dataset(images, boxes, classes, augment):
    f = make_transform(augment)

    def add_augment(img, objs, names):
        def work(img, objs, names):
            return f(img.numpy(), objs.numpy(), names.numpy())

        return tf.py_function(work, [img, objs, names], [tf.uint8, tf.float32, tf.int64])  # [output-count-mismatch]

    return tf.data.Dataset.from_tensor_slices((images, boxes, classes)).map(add_augment)


images = np.zeros((2, 4, 4, 3), np.uint8)
boxes = np.array([[[0.1, 0.1, 0.5, 0.5]], [[0.0, 0.2, 1.2, 0.9]]], np.float32)
classes = np.array([[3], [7]], np.int64)
for img, objs, names in yolo_dataset(images, boxes, classes, augment="mirror"):
    print(objs.numpy().round(2), names.numpy())
