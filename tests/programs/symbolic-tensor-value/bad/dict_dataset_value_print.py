# {"expect": [{"line": 16, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "object has no attribute 'numpy'"}], "source": "GitHub issue 32842: dict elements passed to map have no values"}
import tensorflow as tf

elements = [
    {"var1": 2, "var2": "foo", "var3": 1.3},
    {"var1": 3, "var2": "bar", "var3": 1.5},
]


def generator():
    for element in elements:
        yield element


def describe(element):
    return {name: value.numpy() for name, value in element.items()}  # [symbolic-tensor-value]


def use_dict(element):
    values = describe(element)
    return values["var3"] * values["var1"]


signature = {
    "var1": tf.TensorSpec((), tf.int64),
    "var2": tf.TensorSpec((), tf.string),
    "var3": tf.TensorSpec((), tf.float64),
}
dataset = tf.data.Dataset.from_generator(generator, output_signature=signature)
for product in dataset.map(use_dict):
    print(product)
