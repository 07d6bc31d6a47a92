# {"expect": [{"line": 22, "category": "lossy-cast", "world": "eager", "error": "", "text": "brightness 0 of 4 images"}], "source": "np.mean of a unit image with Tout=tf.int32; the mirror case of https://github.com/NifTK/NiftyNet/issues/351"}
import argparse

import numpy as np
import tensorflow as tf


def brightness(image, mode):
    image = image.numpy()
    reducers = {"mean": np.mean, "median": np.median, "max": np.max}
    return reducers[mode.numpy().decode()](image)


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("--mode", default="mean", choices=["mean", "median", "max"])
    args = parser.parse_args(argv)
    rng = np.random.default_rng(8)
    images = rng.random((4, 6, 6))
    total = 0
    for image in images:
        value = tf.py_function(brightness, [image, args.mode], tf.int32)  # [lossy-cast]
        total += int(value)
    print("brightness", total, "of", len(images), "images")


if __name__ == "__main__":
    main([])
