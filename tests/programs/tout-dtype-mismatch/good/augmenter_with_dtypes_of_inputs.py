# {"expect": [], "source": "Tout built from the dtypes of the inputs, as in sleap's augmentation (public code, read_file id 6438693833)"}
import dataclasses

import numpy as np
import tensorflow as tf


@dataclasses.dataclass
class Shifter:
    amount: int

    def augmenter(self, image, keypoints):
        return {"image": np.roll(image, self.amount, axis=1), "keypoints": keypoints + self.amount}

    def transform_dataset(self, input_ds):
        def py_augment(image, instances):
            img = image.numpy()
            kps = instances.numpy()
            original_shape = kps.shape
            augmented = self.augmenter(image=img, keypoints=kps.reshape(-1, 2))
            return augmented["image"], np.array(augmented["keypoints"]).reshape(original_shape)

        def augment(frame_data):
            image, instances = tf.py_function(
                py_augment,
                [frame_data["image"], frame_data["instances"]],
                [frame_data["image"].dtype, frame_data["instances"].dtype],
            )
            image.set_shape(frame_data["image"].get_shape())
            instances.set_shape(frame_data["instances"].get_shape())
            frame_data.update({"image": image, "instances": instances})
            return frame_data

        return input_ds.map(augment)


frames = {"image": np.zeros((2, 4, 4), np.uint8), "instances": np.ones((2, 3, 2, 2), np.float32)}
for frame in Shifter(2).transform_dataset(tf.data.Dataset.from_tensor_slices(frames)):
    print(frame["image"].dtype.name, frame["instances"].numpy().max())
