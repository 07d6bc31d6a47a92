# {"expect": [{"line": 8, "category": "tensor-text", "world": "py_function", "error": "", "text": "augmented 0"}], "source": "%s of an EagerTensor compared with a word"}
import tensorflow as tf

seen = []


def augment(image, mode):
    if "%s" % mode == "train":  # [tensor-as-text]
        seen.append(mode)
        return image * 2.0
    return image


def step(image, mode):
    return tf.py_function(augment, [image, mode], tf.float32)


ds = tf.data.Dataset.from_tensor_slices((tf.ones([3, 2]), ["train"] * 3)).map(step)
print([x.numpy().sum() for x in ds])
print("augmented", len(seen))
