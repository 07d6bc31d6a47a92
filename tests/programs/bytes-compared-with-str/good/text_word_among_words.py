# {"expect": [], "source": "an EagerTensor of text compared with words"}
import tensorflow as tf


def augment(image, mode):
    if mode in ["train", "finetune"]:
        return image * 2.0
    if mode == "val" or mode not in ("test",):
        return image
    return image + float(["test", "x"].count(mode))


@tf.function
def step(image, mode):
    return tf.py_function(augment, [image, mode], tf.float32)


for mode in ("train", "val", "test"):
    print(step(tf.ones([2]), tf.constant(mode)))
