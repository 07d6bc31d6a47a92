# {"expect": [{"line": 26, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "text classification: subword tokenizer called on the tensors of a map function"}
import tensorflow as tf


class WordPieceLike:
    """Tiny stand-in for the tokenizer of our production system."""

    def __init__(self, corpus):
        words = sorted({w for line in corpus for w in line.lower().split()})
        self.index = {w: i + 1 for i, w in enumerate(words)}

    def encode(self, text):
        return [self.index.get(w, 0) for w in text.lower().split()]

    @property
    def vocab_size(self):
        return len(self.index) + 1


sentences = ["the cat sat", "a dog barked loudly", "the dog sat"]
labels = [0, 1, 1]
encoder = WordPieceLike(sentences)


def encode(text_tensor, label):
    encoded_text = encoder.encode(text_tensor.numpy().decode())  # [symbolic-tensor-value]
    return encoded_text, label


all_labeled_data = tf.data.Dataset.from_tensor_slices((sentences, labels))
all_encoded_data = all_labeled_data.map(encode)
train_data = all_encoded_data.padded_batch(2, padded_shapes=([-1], []))
print(next(iter(train_data)))
