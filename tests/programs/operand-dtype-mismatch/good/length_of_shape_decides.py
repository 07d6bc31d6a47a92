# {"expect": [], "source": "fan-in of an initializer, told apart by the length of a shape"}
import tensorflow as tf

def fans(shape):
    if len(shape) < 1:
        a = b = 1
    elif len(shape) == 1:
        a = b = shape[0]
    elif len(shape) == 2:
        a, b = shape[0], shape[1]
    else:
        size = 1.
        for dim in shape[:-2]:
            size *= dim
        a = shape[-2] * size
        b = shape[-1] * size
    return a, b

class Init:
    def __call__(self, shape, dtype):
        a, b = fans(shape)
        return tf.zeros(shape, dtype)

def test():
    init = Init()
    f = tf.function(lambda t: init(tf.shape(t), t.dtype))
    return f(tf.zeros([4, 2]))
test()
