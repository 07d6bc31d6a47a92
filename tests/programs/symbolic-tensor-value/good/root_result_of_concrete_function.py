# {"expect": [], "source": "a concrete function that is called eagerly gives eager tensors"}
import tensorflow as tf


class Model(tf.Module):
    @tf.function
    def embed(self, words):
        return tf.strings.length(words)


model = Model()
embed = model.embed.get_concrete_function(tf.TensorSpec([None], tf.string))
lengths = embed(tf.constant(["a", "bcd"]))
print([int(n) for n in lengths], lengths.numpy().sum(), embed.structured_outputs.shape)
