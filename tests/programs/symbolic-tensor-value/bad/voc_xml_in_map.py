# {"expect": [{"line": 17, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "expected str, bytes or os.PathLike object"}], "source": "Pascal VOC annotation parsed from a path tensor"}
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
    root = ET.parse(path).getroot()  # [symbolic-tensor-value]
    corners = []
    for node in root.iter("bndbox"):
        corners.append([float(node.find("xmin").text), float(node.find("ymin").text)])
    return np.array(corners, np.float32)


def load(path):
    return {"path": path, "corners": parse_annotation(path)}


files = tf.io.gfile.glob(os.path.join(folder, "*.xml"))
for item in tf.data.Dataset.from_tensor_slices(files).map(load):
    print(item["corners"])
