# {"expect": [], "source": "serving signature with string processing in the graph"}
import tempfile

import tensorflow as tf


class Server(tf.Module):
    def __init__(self, vocab):
        super().__init__()
        self.vocab = list(vocab)
        self.table = tf.lookup.StaticHashTable(
            tf.lookup.KeyValueTensorInitializer(
                tf.constant(self.vocab), tf.range(len(self.vocab), dtype=tf.int64)
            ),
            default_value=-1,
        )

    @tf.function(input_signature=[tf.TensorSpec([None], tf.string)])
    def serve(self, texts):
        words = tf.strings.split(tf.strings.lower(texts))
        ids = tf.ragged.map_flat_values(self.table.lookup, words)
        return {"ids": ids.to_tensor(default_value=-2), "n": words.row_lengths()}


srv = Server(["hello", "world"])
out = srv.serve(tf.constant(["Hello there World", "world"]))
path = tempfile.mkdtemp()
tf.saved_model.save(srv, path)
again = tf.saved_model.load(path).serve(tf.constant(["hello"]))
print(out["ids"].numpy().tolist(), out["n"].numpy(), int(again["ids"][0, 0]))
