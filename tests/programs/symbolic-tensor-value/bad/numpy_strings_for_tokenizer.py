# {"expect": [{"line": 27, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "object has no attribute 'numpy'"}], "also": [28], "source": "a HuggingFace-like tokenizer applied to a batched dataset; https://github.com/tensorflow/tensorflow/issues/38672"}
import tensorflow as tf

samples = [
    {"query": "this is a query 1", "doc": "this is one relevant document regarding query 1"},
    {"query": "this is a query 2", "doc": "this is one relevant document regarding query 2"},
    {"query": "this is a query 3", "doc": "this is one relevant document regarding query 3"},
]


class WordTokenizer:
    def __init__(self):
        self.vocab = {}

    def batch_encode_plus(self, texts, max_length):
        rows = []
        for text in texts:
            ids = [self.vocab.setdefault(w, len(self.vocab) + 1) for w in text.split()]
            rows.append((ids + [0] * max_length)[:max_length])
        return rows


tokenizer = WordTokenizer()


def tokenize(sample):
    queries = sample["query"].numpy().astype("str")  # [symbolic-tensor-value]
    docs = sample["doc"].numpy().astype("str")
    tokenized_query = tokenizer.batch_encode_plus(queries, max_length=6)
    tokenized_doc = tokenizer.batch_encode_plus(docs, max_length=9)
    return tokenized_query, tokenized_doc


dataset = tf.data.Dataset.from_generator(lambda: samples, output_types={"query": tf.string, "doc": tf.string})
batched_dataset = dataset.batch(2)
for q, d in batched_dataset.map(tokenize):
    print(q.shape, d.shape)
