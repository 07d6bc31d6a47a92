# {"expect": [], "source": "recurrent cell unrolled with a TensorArray"}
import tensorflow as tf


class Cell(tf.Module):
    def __init__(self, dim):
        super().__init__()
        self.w = tf.Variable(tf.random.normal((2 * dim, dim)) * 0.1)
        self.dim = dim

    @tf.function(input_signature=[tf.TensorSpec((None, None, 2))])
    def __call__(self, x):
        steps = tf.shape(x)[1]
        outputs = tf.TensorArray(tf.float32, size=steps)
        state = tf.zeros((tf.shape(x)[0], self.dim))
        for t in tf.range(steps):
            state = tf.tanh(tf.concat([x[:, t], state], -1) @ self.w)
            outputs = outputs.write(t, state)
            if tf.reduce_max(tf.abs(state)) > 0.99:
                break
        return tf.transpose(outputs.stack(), (1, 0, 2))


cell = Cell(2)
out = cell(tf.random.normal((3, 5, 2)))
print(out.shape, abs(out.numpy()).max() <= 1.0)
