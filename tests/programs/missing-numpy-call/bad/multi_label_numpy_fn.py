# {"expect": [{"line": 23, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "has no attribute 'decode'"}], "source": "XML annotations, names and boxes; class ids by a table of text"}
import os
import tempfile
import xml.etree.ElementTree as ET

import numpy as np
import tensorflow as tf

CLASSES = ["person", "car", "bird"]


class VocParser:
    def __init__(self, folder, classes):
        self.folder = folder
        self.ids = {name: i for i, name in enumerate(classes)}

    def _box(self, obj, width, height):
        box = obj.find("bndbox")
        corners = [float(box.find(k).text) for k in ("xmin", "ymin", "xmax", "ymax")]
        return np.array(corners) / [width, height, width, height]

    def parse(self, name):
        path = os.path.join(self.folder, name.decode() + ".xml")  # [missing-numpy-call]
        root = ET.parse(path).getroot()
        size = root.find("size")
        width, height = int(size.find("width").text), int(size.find("height").text)
        objects = root.findall("object")
        labels = [self.ids[o.find("name").text] for o in objects]
        boxes = np.array([self._box(o, width, height) for o in objects])
        return labels, boxes.reshape(-1, 4)

    def __call__(self, name):
        labels, boxes = tf.py_function(self.parse, [name], [tf.int32, tf.float32])
        return tf.ensure_shape(labels, [None]), tf.ensure_shape(boxes, [None, 4])


XML = """<annotation><size><width>200</width><height>100</height></size>{}</annotation>"""
OBJ = """<object><name>{}</name><bndbox><xmin>{}</xmin><ymin>{}</ymin><xmax>{}</xmax><ymax>{}</ymax></bndbox></object>"""
folder = tempfile.mkdtemp()
for name, objects in {"a": [("car", 0, 0, 100, 50)], "b": [("bird", 20, 10, 40, 20), ("person", 0, 0, 200, 100)]}.items():
    with open(os.path.join(folder, name + ".xml"), "w") as f:
        f.write(XML.format("".join(OBJ.format(*o) for o in objects)))

ds = tf.data.Dataset.from_tensor_slices(["a", "b"]).map(VocParser(folder, CLASSES))
labels, boxes = next(iter(ds.padded_batch(2, padding_values=(-1, 0.0))))
print(labels.numpy().tolist(), boxes.numpy()[1].tolist())
assert labels.numpy().tolist() == [[1, -1], [2, 0]]
assert np.allclose(boxes.numpy()[0, 0], [0, 0, 0.5, 0.5])
