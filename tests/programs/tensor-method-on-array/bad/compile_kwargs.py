# {"expect": [{"line": 38, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "'numpy.ndarray' object has no attribute 'set_shape'"}], "source": "who calls what Keras is given, and something else is wrong"}
import argparse
import keras
import numpy as np
import tensorflow as tf


def make_parser():
    p = argparse.ArgumentParser()
    p.add_argument("--eager", dest="eager", action="store_false", default=True)
    return p


class Check(keras.losses.Loss):
    def call(self, y_true, y_pred):
        a = y_pred.numpy()
        if np.isnan(a).any() or y_pred.numpy().max() > 1e9:
            raise FloatingPointError
        for row in y_pred:
            assert row.shape[0] == 1
        return keras.losses.mean_squared_error(y_true, y_pred)


def compile_model(model, opts):
    kwargs = dict(optimizer="sgd", loss=Check())
    kwargs.update(run_eagerly=opts.eager)
    model.compile(**kwargs)
    return model


def main():
    opts = make_parser().parse_args([])
    model = compile_model(keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)]), opts)
    model.fit(np.ones((4, 2)), np.ones((4, 1)), verbose=0)
    scores = model.evaluate(np.ones((4, 2)), np.ones((4, 1)), verbose=0)
    preds = model.predict(np.ones((4, 2)), verbose=0)
    print(scores > 0, preds.ravel().tolist()[:1] != [])
    bad = tf.numpy_function(lambda a: a.set_shape([4]), [preds], tf.float32)  # [tensor-method-on-array]


main()
