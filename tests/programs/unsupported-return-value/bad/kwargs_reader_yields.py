# {"expect": [{"line": 43, "category": "returned-object", "world": "dataset", "error": "ValueError", "text": "unsupported type (<class 'generator'>)"}], "source": "context managers, generators consumed inside, zip files of arrays"}
import contextlib
import io
import os
import tempfile
import zipfile

import numpy as np
import tensorflow as tf


@contextlib.contextmanager
def archive(path):
    z = zipfile.ZipFile(path)
    try:
        yield z
    finally:
        z.close()


def members(z, ending):
    for name in sorted(z.namelist()):
        if name.endswith(ending):
            yield name, np.load(io.BytesIO(z.read(name)))


def read_archive(path, ending=".npy", **options):
    names, arrays = [], []
    with archive(path.numpy().decode()) as z:
        for name, array in members(z, ending):
            names.append(name)
            arrays.append(array)
    limit = options.get("limit", len(arrays))
    return np.stack(arrays[:limit]), (n for n in names[:limit]), limit


def total_size(path):
    with archive(path.decode()) as z:
        return np.int64(sum(i.file_size for i in z.infolist()))


def mapper(path):
    arrays, names, count = tf.py_function(  # [unsupported-return-value]
        lambda p: read_archive(p, limit=2), [path], [tf.float32, tf.string, tf.int32])
    size = tf.numpy_function(total_size, [path], tf.int64)
    arrays.set_shape([None, 2])
    return {"arrays": arrays, "names": names, "count": count, "size": size}


path = os.path.join(tempfile.mkdtemp(), "data.zip")
with zipfile.ZipFile(path, "w") as z:
    for i in range(3):
        buffer = io.BytesIO()
        np.save(buffer, np.array([i, i + 0.5], np.float32))
        z.writestr(f"part{i}.npy", buffer.getvalue())
    z.writestr("readme.txt", "three parts")

item = next(iter(tf.data.Dataset.from_tensors(path).map(mapper)))
print({k: v.numpy().tolist() for k, v in item.items()})
assert item["names"].numpy().tolist() == [b"part0.npy", b"part1.npy"] and int(item["count"]) == 2
