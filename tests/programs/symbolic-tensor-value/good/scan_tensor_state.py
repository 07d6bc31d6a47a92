# {"expect": [], "source": "exponential average as a scan of tensors and a loop of floats"}
import tensorflow as tf


def smooth(previous, value):
    return 0.5 * previous + 0.5 * value


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
def ema(series):
    return tf.scan(smooth, series)


@tf.function
def ema_loop(series):
    result = tf.TensorArray(tf.float32, size=tf.shape(series)[0])
    state = series[0]
    i = 0
    for value in series:
        state = smooth(state, value)
        result = result.write(i, state)
        i += 1
    return result.stack()


values = [1.0, 2.0, 3.0]
state, by_hand = values[0], []
for v in values:
    state = smooth(state, v) if by_hand else v
    by_hand.append(state)
print(ema(tf.constant(values)).numpy().tolist() == by_hand, float(ema_loop(tf.constant(values))[-1]) == by_hand[-1])
