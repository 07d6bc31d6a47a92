# {"expect": [], "source": "functions and dtypes kept in tables, chosen by name; config driven pipelines such as public code (read_file id 53814740810)"}
import argparse

import numpy as np
import tensorflow as tf


def spectrum(a):
    return np.abs(np.fft.rfft(a)).astype(np.float32)


def energy(a):
    return np.square(a).sum(dtype=np.float64)


def crossings(a):
    return np.count_nonzero(np.diff(np.signbit(a)))


FEATURES = {
    "spectrum": (spectrum, tf.float32, [None]),
    "energy": (energy, tf.float64, []),
    "crossings": (crossings, tf.int64, []),
}


def get_out_types(names):
    return tuple(FEATURES[name][1] for name in names)


def extract(names):
    def func(audio):
        return tuple(FEATURES[name][0](audio) for name in names)

    def mapped(audio):
        values = tf.numpy_function(func, [audio], get_out_types(names))
        for value, name in zip(values, names):
            value.set_shape(FEATURES[name][2])
        return dict(zip(names, values))

    return mapped


def main(argv):
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*", default=["energy", "crossings"])
    args = parser.parse_args(argv)
    tone = np.cos(np.linspace(0, 12, 64)).astype(np.float32)
    ds = tf.data.Dataset.from_tensors(tone).map(extract(args.names))
    for row in ds:
        print({k: v.dtype.name for k, v in row.items()})


if __name__ == "__main__":
    main(["spectrum", "energy", "crossings"])
