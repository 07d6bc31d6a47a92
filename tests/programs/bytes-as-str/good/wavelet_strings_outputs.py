# {"expect": [], "source": "several text outputs of numpy_function decoded outside"}
import numpy as np
import tensorflow as tf


def split_name(name):
    stem, _, ext = name.decode().rpartition(".")
    site, date = stem.split("-", 1)
    return site.encode(), date.encode(), np.int64(len(ext))


def describe(name):
    site, date, n = tf.numpy_function(split_name, [name], (tf.string, tf.string, tf.int64))
    site, date, n = (tf.ensure_shape(t, ()) for t in (site, date, n))
    return {"site": site, "date": date, "ext": n}


names = tf.data.Dataset.from_tensor_slices(["oslo-2020-01-02.nc", "rome-2021-03-04.grib"])
for item in names.map(describe).as_numpy_iterator():
    print(item["site"].decode(), item["date"].decode().split("-")[0], int(item["ext"]))
