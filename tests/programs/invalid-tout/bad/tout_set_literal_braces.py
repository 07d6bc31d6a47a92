# {"expect": [{"line": 8, "category": "bad-tout", "world": "eager", "error": "TypeError", "text": "{tf.int32} to a TensorFlow DType"}], "source": "question: braces in place of brackets"}
import tensorflow as tf

count_bits = lambda n: bin(int(n)).count("1")

total = 0
for n in (tf.constant(v) for v in (1, 3, 255)):
    bits = tf.py_function(count_bits, [n], {tf.int32})  # [invalid-tout]
    total += int(bits)
print(total)
