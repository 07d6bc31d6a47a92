# {"expect": [], "source": "box coordinates unpacked from unstack, split and a static tuple"}
import numpy as np
import tensorflow as tf


def to_center(box):
    x0, y0, x1, y1 = tf.unstack(box)
    return tf.stack([(x0 + x1) / 2, (y0 + y1) / 2, x1 - x0, y1 - y0])


def batch_area(boxes):
    x0, y0, x1, y1 = tf.split(boxes, 4, axis=-1)
    n, four = boxes.shape
    assert four == 4
    return tf.squeeze((x1 - x0) * (y1 - y0), -1), n


boxes = np.array([[0, 0, 10, 10], [5, 5, 20, 30], [1, 2, 3, 4]], np.float32)
pipeline = tf.data.Dataset.from_tensor_slices(boxes).map(to_center).batch(3, drop_remainder=True)
for centers in pipeline:
    for cx, cy, w, h in centers:
        print(cx.numpy(), float(cy), int(w), h.numpy().item())
    first, *rest = centers
    print(len(rest), first.shape)
area, n = tf.function(batch_area)(tf.constant(boxes))
print(area.numpy(), n)
