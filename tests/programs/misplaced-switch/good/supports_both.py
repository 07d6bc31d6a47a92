# {"expect": [], "source": "code that supports 1.x, too"}
import tensorflow as tf

if tf.__version__.startswith("1."):
    tf.compat.v1.enable_eager_execution()
else:
    tf.config.run_functions_eagerly(False)


def main():
    tf.compat.v1.enable_eager_execution()
    dataset = tf.data.Dataset.range(2).map(lambda x: x * 2)
    for element in dataset:
        print(element.numpy())


if __name__ == "__main__":
    main()
