# {"expect": [], "source": "correct: NumPy behaviour is switched on"}
import argparse
import tensorflow as tf


def parse():
    p = argparse.ArgumentParser()
    p.add_argument("--steps", type=int, default=3)
    return p.parse_known_args()[0]


def prepare():
    """Must come first: gives tensors numpy semantics."""
    tf.experimental.numpy.experimental_enable_numpy_behavior(
        prefer_float32=False, dtype_conversion_mode="all"
    )


@tf.function
def momentum(v, g, step):
    decay = 0.9 ** step
    return v * decay + g


def main():
    args = parse()
    prepare()
    v = tf.zeros(3)
    for step in range(args.steps):
        g = tf.constant([1, 2, 3])
        v = momentum(v, g, tf.constant(step))
    print("v =", v)
    print("int + float:", tf.constant(3) + tf.constant(0.25))
    print("complex:", tf.constant(3.0) * tf.constant(1j))
    assert v.shape == (3,)


if __name__ == "__main__":
    main()
