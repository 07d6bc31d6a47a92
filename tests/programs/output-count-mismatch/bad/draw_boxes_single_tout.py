# {"expect": [{"line": 23, "category": "output-count", "world": "graph", "error": "InvalidArgumentError", "text": "returns 3 values, but expects to see 1 values"}], "source": "drawing boxes with py_func in object detection's visualisation; https://github.com/tensorflow/models/issues/5661"}
import numpy as np
import tensorflow as tf

tf1 = tf.compat.v1


def draw_bounding_boxes_on_image_array(image, boxes, classes, color=(255, 0, 0)):
    height, width = image.shape[:2]
    drawn = 0
    for ymin, xmin, ymax, xmax in boxes:
        top, left = int(ymin * height), int(xmin * width)
        bottom, right = int(ymax * height) - 1, int(xmax * width) - 1
        image[top, left:right + 1] = color
        image[bottom, left:right + 1] = color
        drawn += 1
    return image, boxes, np.int32(drawn)


def draw_bounding_boxes_on_image_tensors(images, boxes, classes):
    def draw_boxes(image_and_detections):
        image, box, cls = image_and_detections
        image_with_boxes = tf1.py_func(draw_bounding_boxes_on_image_array, [image, box, cls], tf.uint8)  # [output-count-mismatch]
        return image_with_boxes

    return tf.map_fn(draw_boxes, (images, boxes, classes), dtype=tf.uint8, back_prop=False)


with tf1.Graph().as_default():
    images = tf.zeros([2, 10, 10, 3], tf.uint8)
    boxes = tf.constant([[[0.1, 0.1, 0.6, 0.6]], [[0.3, 0.2, 0.9, 0.8]]])
    result = draw_bounding_boxes_on_image_tensors(images, boxes, tf.ones([2, 1], tf.int64))
    with tf1.Session() as sess:
        print(sess.run(result).sum())
