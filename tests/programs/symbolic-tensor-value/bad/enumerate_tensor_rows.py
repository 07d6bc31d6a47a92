# {"expect": [{"line": 15, "category": "symbolic-value", "world": "function", "error": "OperatorNotAllowedInGraphError", "text": "Iterating over a symbolic"}], "source": "enumerate over batch rows in a traced prediction function"}
import tensorflow as tf

CLASS_WEIGHTS = [1.0, 2.0, 0.5]


class Predictor:
    def __init__(self, net):
        self.net = net
        self.predict = tf.function(self._predict)

    def _predict(self, batch):
        probs = tf.nn.softmax(self.net(batch))
        weighted = []
        for i, column in enumerate(tf.transpose(probs)):  # [symbolic-tensor-value]
            weighted.append(column * CLASS_WEIGHTS[i])
        return tf.stack(weighted, axis=1)


net = tf.keras.Sequential([tf.keras.layers.Input((4,)), tf.keras.layers.Dense(3)])
print(Predictor(net).predict(tf.ones([2, 4])))
