# {"expect": [], "source": "wrappers imported by name and under other names"}
import numpy as np
from tensorflow import constant, float32, function, int64
from tensorflow import numpy_function
from tensorflow import py_function as tfpy
from tensorflow.data import AUTOTUNE, Dataset
from tensorflow.compat.v1 import py_func as old_py_func

transformations = []


def initialize(params):
    transformations.clear()
    if params.get("flip"):
        transformations.append(lambda image: image[:, ::-1])
    if params.get("invert"):
        transformations.append(lambda image: 255 - image)


def numpy_augmentations(x):
    out = np.empty_like(x)
    for i in range(x.shape[0]):
        image = x[i]
        for transform in transformations:
            image = transform(image)
        out[i] = image
    return out


def tf_augmentations(x, y):
    shape = x.shape
    x = numpy_function(func=numpy_augmentations, inp=[x], Tout="uint8")
    x.set_shape(shape)
    return x, y


def brightness(x, y):
    mean = tfpy(lambda t: t.numpy().mean(), [x], float32)
    count = old_py_func(lambda a: np.int64(a.size), [x], int64)
    return x, y, mean, count


initialize({"flip": True, "invert": True})
images = np.arange(2 * 2 * 3, dtype=np.uint8).reshape(2, 2, 3)
ds = Dataset.from_tensor_slices((images, [0, 1])).batch(2).map(tf_augmentations, num_parallel_calls=AUTOTUNE)
for x, y, mean, count in ds.map(brightness):
    print(x.numpy()[0], float(mean), int(count))
    assert x.numpy()[0, 0].tolist() == [253, 254, 255] and int(count) == 12

double = function(lambda v: tfpy(lambda t: t * 2, [v], float32))
assert float(double(constant(2.0))) == 4.0
