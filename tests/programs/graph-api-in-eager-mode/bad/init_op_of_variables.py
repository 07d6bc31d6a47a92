# {"expect": [{"line": 11, "category": "graph-api", "world": "eager", "error": "RuntimeError", "text": "The Session graph is empty"}], "also": [12], "source": "linear regression scripts of TensorFlow 1"}
import tensorflow as tf

weights = tf.Variable(tf.zeros([3]), name="weights")
bias = tf.Variable(0.5, name="bias")
init = tf.compat.v1.global_variables_initializer()


def main():
    sess = tf.compat.v1.Session()
    sess.run(init)  # [graph-api-in-eager-mode]
    print(sess.run(weights + bias))


if __name__ == "__main__":
    main()
