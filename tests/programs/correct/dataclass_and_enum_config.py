# {"expect": [], "source": "dataclass configuration and enum dispatch outside of the tensors"}
import dataclasses
import enum

import numpy as np
import tensorflow as tf


class Mode(enum.Enum):
    TRAIN = "train"
    EVAL = "eval"


@dataclasses.dataclass(frozen=True)
class Config:
    size: int = 4
    mode: Mode = Mode.TRAIN
    mean: tuple = (0.1, 0.2)

    def out_types(self):
        return [tf.float32, tf.int32] if self.mode is Mode.TRAIN else [tf.float32]


def build(images, cfg):
    def body(img):
        img = (img - np.mean(cfg.mean)).astype(np.float32)[: cfg.size]
        if cfg.mode is Mode.TRAIN:
            return img, np.int32(img.shape[0])
        return (img,)

    def mapper(img):
        outs = tf.numpy_function(body, [img], cfg.out_types())
        outs[0].set_shape([cfg.size])
        if cfg.mode == Mode.TRAIN and cfg.size > 2:
            return outs[0], outs[1]
        return outs[0]

    return tf.data.Dataset.from_tensor_slices(images).map(mapper)


x = np.random.rand(2, 6)
print([n.numpy() for _, n in build(x, Config())])
print([v.shape for v in build(x, Config(mode=Mode.EVAL))])
