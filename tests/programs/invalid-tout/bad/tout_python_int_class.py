# {"expect": [{"line": 13, "category": "bad-tout", "world": "dataset", "error": "TypeError", "text": "Cannot convert the argument `type_value`: <class 'int'>"}], "source": "question: Tout=int"}
import tensorflow as tf


class LineCounter:
    tout = int

    @staticmethod
    def count(text):
        return text.numpy().count(b"\n") + 1

    def apply(self, dataset):
        return dataset.map(lambda text: tf.py_function(self.count, [text], Tout=self.tout))  # [invalid-tout]


texts = tf.data.Dataset.from_tensor_slices(["a\nb", "c"])
print(list(LineCounter().apply(texts).as_numpy_iterator()))
