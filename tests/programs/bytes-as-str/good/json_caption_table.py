# {"expect": [], "source": "captions looked up by file name, keys of the table are bytes on purpose"}
import json
import os
import tempfile

import numpy as np
import tensorflow as tf


def read_annotations(path):
    with open(path, "rb") as f:
        data = json.load(f)
    names = {img["id"]: img["file_name"] for img in data["images"]}
    table = {}
    for ann in data["annotations"]:
        table.setdefault(names[ann["image_id"]].encode(), []).append(ann["caption"])
    return table


class Captions:
    def __init__(self, table):
        self.table = table

    def __getitem__(self, key):
        return self.table[key]

    def pick(self, name, index):
        captions = self[name]
        return captions[index % len(captions)]

    def lookup(self, name, index):
        text = tf.numpy_function(self.pick, [name, index], tf.string)
        text.set_shape(())
        return text


path = os.path.join(tempfile.mkdtemp(), "captions.json")
with open(path, "w", encoding="utf-8") as f:
    json.dump({
        "images": [{"id": 7, "file_name": "a.jpg"}, {"id": 9, "file_name": "b.jpg"}],
        "annotations": [{"image_id": 7, "caption": "a dog"}, {"image_id": 9, "caption": "zwei Bäume"},
                        {"image_id": 7, "caption": "a running dog"}]}, f)

captions = Captions(read_annotations(path))
ds = tf.data.Dataset.from_tensor_slices((["a.jpg", "b.jpg", "a.jpg"], np.array([0, 5, 1])))
texts = [t.numpy().decode() for t in ds.map(captions.lookup)]
print(texts)
assert texts == ["a dog", "zwei Bäume", "a running dog"]
