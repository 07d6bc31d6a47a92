# {"expect": [{"line": 14, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "object has no attribute 'numpy'"}], "source": "elements are dicts, the mapped function hands them to a helper that wants python values; https://github.com/tensorflow/tensorflow/issues/32842"}
import tensorflow as tf


def example_generator():
    yield {"var1": 2, "var2": b"foo", "var3": 1.3}
    yield {"var1": 3, "var2": b"bar", "var3": 1.5}
    yield {"var1": 4, "var2": b"barfoo", "var3": 1.8}


def describe(record):
    words = []
    for key in sorted(record):
        words.append("%s=%s" % (key, record[key].numpy()))  # [symbolic-tensor-value]
    return ";".join(words)


def load_and_preprocess_dataset():
    signature = {
        "var1": tf.TensorSpec([], tf.int64),
        "var2": tf.TensorSpec([], tf.string),
        "var3": tf.TensorSpec([], tf.float64),
    }
    ds = tf.data.Dataset.from_generator(example_generator, output_signature=signature)

    def _use_dict(element):
        return describe(element)

    return ds.map(_use_dict)


if __name__ == "__main__":
    dataset = load_and_preprocess_dataset()
    for line in dataset:
        print(line)
