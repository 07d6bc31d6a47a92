# {"expect": [], "source": "batch tokenizer that returns a RaggedTensor through py_function"}
import tensorflow as tf


class BatchEncoder:
    def __init__(self, vocab, sequence_length=None, dtype="int32"):
        self.vocab = {w: i + 1 for i, w in enumerate(vocab)}
        self.words = vocab
        self.sequence_length = sequence_length
        self.compute_dtype = dtype

    def __call__(self, inputs):
        def _encode(strings):
            ids = []
            for s in strings.numpy():
                ids.append([self.vocab.get(w, 0) for w in s.decode("utf-8").split()])
            return tf.ragged.constant(ids, dtype=self.compute_dtype)

        inputs = tf.convert_to_tensor(inputs)
        unbatched = inputs.shape.rank == 0
        if unbatched:
            inputs = tf.expand_dims(inputs, 0)
        tokens = tf.py_function(
            _encode,
            [inputs],
            Tout=tf.RaggedTensorSpec(shape=[None, None], dtype=self.compute_dtype, ragged_rank=1))
        if self.sequence_length:
            tokens = tokens.to_tensor(shape=[None, self.sequence_length])
        return tokens[0] if unbatched else tokens

    def detokenize(self, ragged):
        def _decode(ids):
            return tf.constant([" ".join(self.words[i - 1] if i else "?" for i in row)
                                for row in ids.to_list()])

        text = tf.py_function(_decode, [ragged], tf.string)
        text.set_shape([None])
        return text


encoder = BatchEncoder(["a", "small", "dog", "ünder"])
ds = tf.data.Dataset.from_tensor_slices(["a small dog", "dog", "ünder a tree"]).batch(3)
for tokens in ds.map(encoder):
    print(tokens.to_list())
    assert tokens.to_list() == [[1, 2, 3], [3], [4, 1, 0]]
for text in ds.map(encoder).map(encoder.detokenize):
    print(text.numpy())
    assert text.numpy()[1] == b"dog"

fixed = BatchEncoder(["a", "small"], sequence_length=4)
assert fixed(tf.constant("small a")).numpy().tolist() == [2, 1, 0, 0]
assert next(iter(ds.map(fixed))).shape == (3, 4)
