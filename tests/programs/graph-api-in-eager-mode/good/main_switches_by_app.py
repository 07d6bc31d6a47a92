# {"expect": [], "source": "the switch stands in the main block"}
import tensorflow as tf


def main(_):
    x = tf.compat.v1.placeholder(tf.float32, [2])
    with tf.compat.v1.Session() as session:
        print(session.run(x + 1.0, {x: [1.0, 2.0]}))


if __name__ == "__main__":
    tf.compat.v1.disable_v2_behavior()
    main(None)
