# {"expect": [], "source": "correct: NumPy behaviour is switched on"}
"""k-means the numpy way."""
import tensorflow as tf

tf.experimental.numpy.experimental_enable_numpy_behavior()


def assign(points, centres):
    d = ((points[:, None] - centres[None]) ** 2).mean(axis=-1)
    return tf.argmin(d, axis=1)


def update(points, labels, k):
    rows = []
    for c in range(k):
        rows.append(points[labels == c].mean(axis=0))
    return tf.stack(rows)


@tf.function
def distances(points, centres):
    d = points[:, None].transpose((1, 0, 2)) - centres.reshape(-1, 1, points.shape[-1])
    total = (d * d).mean()
    return total


pts = tf.constant([[0.0, 0.1], [0.2, 0.0], [5.0, 5.1], [5.2, 5.0]])
cen = pts[[0, 2]]
for _ in range(3):
    lab = assign(pts, cen)
    cen = update(pts, lab, 2)
    if (lab == lab[0]).astype("int32").max() < 1:
        break
print(lab.tolist(), cen.tolist(), distances(pts, cen))
sizes = [int((lab == c).astype("int32").mean() * 4) for c in range(2)]
print(sizes)
