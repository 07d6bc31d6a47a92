# {"expect": [{"line": 16, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "unhashable"}], "source": "filter with a Python set of allowed ids"}
import tensorflow as tf

TRAIN_IDS = {1, 3, 5, 8}

events = tf.data.Dataset.from_tensor_slices(
    {
        "user_id": [1, 2, 3, 4, 5, 6, 7, 8],
        "item_id": [10, 11, 12, 13, 14, 15, 16, 17],
        "rating": [1.0, 5.0, 3.0, 2.0, 4.0, 4.5, 3.5, 2.5],
    }
)


def is_train(example):
    return example["user_id"] in TRAIN_IDS  # [symbolic-tensor-value]


train = events.filter(is_train)
test = events.filter(lambda e: not is_train(e))
print(sum(1 for _ in train), sum(1 for _ in test))
