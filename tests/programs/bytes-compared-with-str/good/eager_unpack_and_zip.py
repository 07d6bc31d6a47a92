# {"expect": [], "source": "eager tensors unpacked, zipped and compared at module level"}
import tensorflow as tf

boxes = tf.constant([[0.0, 0.0, 1.0, 1.0], [0.2, 0.2, 0.5, 0.9]])
scores = tf.constant([0.9, 0.3])

areas = []
for box, score in zip(boxes, scores):
    x1, y1, x2, y2 = box
    if score > 0.5:
        areas.append(float((x2 - x1) * (y2 - y1)))
best = max(scores)
order = sorted(range(len(scores)), key=lambda i: -scores[i])
print(areas, best.numpy(), order, any(scores > 0.8), [int(s * 10) for s in scores])
assert scores[0] > scores[1]
names = ["low", "high"]
print(names[int(tf.argmax(scores))], names[tf.argmax(scores)])
