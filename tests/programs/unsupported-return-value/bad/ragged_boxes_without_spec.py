# {"expect": [{"line": 15, "category": "returned-object", "world": "dataset", "error": "InvalidArgumentError", "text": "object of type 'RaggedTensor' has no len()"}], "source": "augmentation whose boxes become a RaggedTensor; https://github.com/tensorflow/tensorflow/issues/69777"}
import numpy as np
import tensorflow as tf

BATCH_SIZE = 2


def augment(images, boxes):
    flipped = images[:, :, ::-1]
    kept = [[b for b in rows if b[2] > 0] for rows in boxes.numpy().tolist()]
    return flipped, tf.ragged.constant(kept, ragged_rank=1, inner_shape=(4,))


def map_augmentation(images, boxes):
    images, boxes = tf.py_function(augment, [images, boxes], [tf.float32, tf.float32])  # [unsupported-return-value]
    return {"images": images, "bounding_boxes": boxes}


images = np.zeros((4, 5, 5, 1), np.float32)
boxes = np.array([[[0, 0, 2, 2], [0, 0, 0, 0]]] * 4, np.float32)
train_ds = tf.data.Dataset.from_tensor_slices((images, boxes)).batch(BATCH_SIZE)
train_ds = train_ds.map(map_augmentation, num_parallel_calls=tf.data.AUTOTUNE)
for element in train_ds:
    print(element["bounding_boxes"].shape)
