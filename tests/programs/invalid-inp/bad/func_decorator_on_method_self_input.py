# {"expect": [{"line": 9, "category": "bad-inp", "world": "eager", "error": "ValueError", "text": "Attempt to convert a value (<__main__.Tokenizer", "or": [15]}], "source": "question: decorator on a method"}
import tensorflow as tf


class Tokenizer:
    def __init__(self, separator):
        self.separator = separator

    @tf.py_function(Tout=tf.int32)  # [invalid-inp]
    def count(self, text):
        return len(text.numpy().decode().split(self.separator))


tokenizer = Tokenizer(",")
print(int(tokenizer.count(tf.constant("a,b,c"))))
