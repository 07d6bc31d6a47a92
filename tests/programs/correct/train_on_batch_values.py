# {"expect": [], "source": "Keras methods that give NumPy or Python numbers"}
import numpy as np
import tensorflow as tf

net = tf.keras.Sequential([tf.keras.layers.Input((2,)), tf.keras.layers.Dense(1)])
net.compile(tf.keras.optimizers.Adam(1e-2), "mse", metrics=["mae"])
x, y = np.random.rand(8, 2), np.random.rand(8, 1)
loss, mae = net.train_on_batch(x, y)
print(round(float(loss), 3) >= 0, float(mae) < 10)
result = net.evaluate(x, y, verbose=0, return_dict=True)
pred = net.predict(x, verbose=0)
print(result["loss"] > 0, pred.astype("float64").reshape(-1).shape, pred.flatten().tolist()[0] < 99)
print(int(net.optimizer.iterations.numpy()), net.optimizer.learning_rate.numpy().item() > 0)
weights = net.get_weights()
print([w.copy().sum().dtype.name for w in weights], net.layers[0].kernel.numpy().T.shape)
