# {"expect": [], "source": "Pascal VOC annotation parsed in numpy_function"}
import os
import tempfile
import xml.etree.ElementTree as ET

import numpy as np
import tensorflow as tf

XML = "<annotation><object><bndbox><xmin>%d</xmin><ymin>2</ymin></bndbox></object></annotation>"
folder = tempfile.mkdtemp()
for i in range(2):
    with open(os.path.join(folder, f"{i}.xml"), "w") as f:
        f.write(XML % i)


def parse_annotation(path):
    root = ET.parse(path).getroot()
    corners = []
    for node in root.iter("bndbox"):
        corners.append([float(node.find("xmin").text), float(node.find("ymin").text)])
    return np.array(corners, np.float32)


def parse_text(xml):
    root = ET.fromstring(xml)
    return np.int64(len(root.findall("object")))


def load(path):
    corners = tf.numpy_function(parse_annotation, [path], tf.float32)
    objects = tf.numpy_function(parse_text, [tf.io.read_file(path)], tf.int64)
    corners.set_shape([None, 2])
    return {"path": path, "corners": corners, "objects": objects}


files = sorted(tf.io.gfile.glob(os.path.join(folder, "*.xml")))
for item in tf.data.Dataset.from_tensor_slices(files).map(load):
    print(os.path.basename(item["path"].numpy()), item["corners"].numpy(), int(item["objects"]))
print(parse_annotation(files[0]).dtype)
