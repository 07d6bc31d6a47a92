# {"expect": [{"line": 28, "category": "symbolic-value", "world": "eager", "error": "ValueError", "text": "is symbolic: it's a placeholder for a shape an a dtype. It doesn't"}], "source": "numbers, truth and text of tensors, and something else is wrong"}
import itertools
import numpy as np
import tensorflow as tf

grid = {"lr": tf.constant([0.1, 0.01]), "units": tf.constant([2, 4])}


def run(lr, units):
    model = tf.keras.Sequential([tf.keras.Input((3,)), tf.keras.layers.Dense(int(units)), tf.keras.layers.Dense(1)])
    model.compile(tf.keras.optimizers.SGD(float(lr)), "mse")
    x = np.ones((4, 3), np.float32)
    h = model.fit(x, x[:, :1], verbose=0)
    out = model(x[:1])
    value = out.numpy().item()
    first = float(out[0, 0])
    if out < 1e9:
        value = min(value, first)
    return {"loss": h.history["loss"][-1], "value": value, "ok": bool(tf.math.is_finite(out))}


rows = []
for lr, units in itertools.product(grid["lr"], grid["units"]):
    key = f"{lr:.2f}/{units}"
    rows.append((key, run(lr, units)["ok"]))
table = dict(rows)
inp = tf.keras.Input((1,))
flag = float(inp[0, 0])  # [symbolic-tensor-value]
print(table, [r for r in rows if r[1]][0])
