# {"expect": [{"line": 13, "category": "bytes-str", "world": "numpy_function", "error": "TypeError", "text": "a bytes-like object is required, not 'str'"}], "source": "YOLO training lines parsed in numpy_function"}
import os
import tempfile

import numpy as np
import tensorflow as tf

ANCHORS = np.array([[1.0, 1.0], [2.0, 1.5]], dtype=np.float32)
GRID = 4


def parse_line(line):
    fields = line.strip().split(" ")  # [bytes-as-str]
    boxes = [list(map(float, field.split(","))) for field in fields[1:]]
    return fields[0], np.array(boxes, dtype=np.float32).reshape(-1, 5)


def best_anchor(wh):
    inter = np.minimum(wh[:, None], ANCHORS[None]).prod(-1)
    union = wh.prod(-1)[:, None] + ANCHORS.prod(-1)[None] - inter
    return np.argmax(inter / union, axis=-1)


def process(line):
    name, boxes = parse_line(line)
    label = np.zeros((GRID, GRID, len(ANCHORS), 6), dtype=np.float32)
    which = best_anchor(boxes[:, 2:4])
    for box, anchor in zip(boxes, which):
        col, row = int(box[0] * GRID), int(box[1] * GRID)
        label[row, col, anchor, :4] = box[:4]
        label[row, col, anchor, 4] = 1.0
        label[row, col, anchor, 5] = box[4]
    return os.path.basename(name), label


def mapper(line):
    name, label = tf.numpy_function(process, inp=[line], Tout=[tf.string, tf.float32])
    name.set_shape([])
    label.set_shape([GRID, GRID, len(ANCHORS), 6])
    return name, label


folder = tempfile.mkdtemp()
listing = os.path.join(folder, "train.txt")
with open(listing, "w") as f:
    f.write("/data/a.jpg 0.1,0.1,1.0,1.1,0 0.6,0.7,2.2,1.4,3\n")
    f.write("/data/b.jpg 0.9,0.3,1.2,0.9,2\n")

dataset = tf.data.TextLineDataset(listing).map(mapper, num_parallel_calls=2).batch(2)
names, labels = next(iter(dataset))
print(names.numpy(), labels.shape)
assert list(names.numpy()) == [b"a.jpg", b"b.jpg"]
assert labels[..., 4].numpy().sum() == 3.0
assert process("/data/c.jpg 0.5,0.5,1,1,1")[0] == "c.jpg"
