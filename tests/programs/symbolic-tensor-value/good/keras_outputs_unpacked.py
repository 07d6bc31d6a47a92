# {"expect": [], "source": "a functional model with several outputs, called in a traced function"}
import tensorflow as tf

pixels = tf.keras.Input((8, 8, 1))
maps = tf.keras.layers.Conv2D(2, 3)(pixels)
scores = tf.keras.layers.Dense(3)(tf.keras.layers.Flatten()(maps))
both = tf.keras.Model(pixels, [maps, scores])
named = tf.keras.Model(pixels, {"maps": maps, "scores": scores})


@tf.function
def explain(image):
    seen, found = both(image)
    held = named(image)
    for name, value in held.items():
        tf.debugging.assert_all_finite(value, name)
    return tf.reduce_mean(seen), found[:, 0], held["scores"]


print([part.shape for part in explain(tf.ones((1, 8, 8, 1)))])
first, second = both(tf.ones((2, 8, 8, 1)))
print(first.numpy().shape, second.numpy().shape)
