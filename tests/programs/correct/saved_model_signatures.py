# {"expect": [], "source": "exported module with two signatures, called by name"}
import tempfile

import tensorflow as tf


class Tokenizer(tf.Module):
    def __init__(self, words):
        super().__init__()
        init = tf.lookup.KeyValueTensorInitializer(words, tf.range(len(words), dtype=tf.int64))
        self.table = tf.lookup.StaticVocabularyTable(init, num_oov_buckets=1)
        self.words = tf.constant(words + ["[UNK]"])

    @tf.function(input_signature=[tf.TensorSpec([None], tf.string)])
    def encode(self, texts):
        ids = self.table.lookup(tf.strings.split(texts).to_tensor("[PAD]"))
        return {"ids": ids, "n": tf.reduce_sum(tf.cast(ids >= 0, tf.int32), axis=1)}

    @tf.function(input_signature=[tf.TensorSpec([None, None], tf.int64)])
    def decode(self, ids):
        return {"text": tf.strings.reduce_join(tf.gather(self.words, ids), axis=1, separator=" ")}


tokenizer = Tokenizer(["hello", "world"])
path = tempfile.mkdtemp()
tf.saved_model.save(tokenizer, path, signatures={"encode": tokenizer.encode, "decode": tokenizer.decode})
loaded = tf.saved_model.load(path)
ids = loaded.signatures["encode"](tf.constant(["hello world", "hello moon"]))["ids"]
text = loaded.signatures["decode"](ids)["text"]
print([t.decode() for t in text.numpy()])
