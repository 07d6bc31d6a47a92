# {"expect": [{"line": 26, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "boxes from XML attributes become float64 through np.array"}
import os
import tempfile
import xml.etree.ElementTree as ET

import numpy as np
import tensorflow as tf

ANN = "<a><object><n>cat</n><b>1,2,30,40</b></object><object><n>dog</n><b>5,5,9,12</b></object></a>"
_, ann_path = tempfile.mkstemp(suffix=".xml")
with open(ann_path, "w") as f:
    f.write(ANN)


def read_annotation(path):
    root = ET.parse(path.decode()).getroot()
    boxes = []
    for obj in root.iter("object"):
        boxes.append([float(v) for v in obj.find("b").text.split(",")])
    boxes = np.array(boxes) / 64.0
    return boxes


@tf.function
def load_boxes(path):
    boxes = tf.numpy_function(read_annotation, [path], tf.float32, name="boxes")  # [tout-dtype-mismatch]
    boxes = tf.reshape(boxes, [-1, 4])
    return boxes


ds = tf.data.Dataset.from_tensors(ann_path).map(load_boxes)
print(list(ds))
