"""The calls of libraries that ``libraries`` measures, and the files that they read."""

from __future__ import annotations

import contextlib
import importlib
from pathlib import Path
from typing import Any

import numpy as np

from tools.facts.python import baselines

RGB = (np.arange(8 * 8 * 3) % 255).astype(np.uint8).reshape(8, 8, 3)
GRAY = RGB[:, :, 0].copy()
FLOAT = RGB.astype(np.float32) / 255
SOUND = np.sin(np.arange(4096) / 9).astype(np.float32)
#: (a call's arguments) of each function, several where the result may differ; a dict is keywords.
#: Parameters' names stand before where the function itself cannot tell them.
CALLS: dict[str, tuple[str, list[tuple[Any, ...]]]] = {
    "cv2.imread": ("filename flags?", [("rgb.png",), ("gray.png",), ("rgb16.png",), ("rgb.jpg",)]),
    "cv2.imdecode": ("buf flags", [(np.frombuffer(b"", np.uint8), 1)]),
    "cv2.imwrite": ("filename img params?", [("new.png", RGB)]),
    "cv2.imencode": ("ext img params?", [(".png", RGB)]),
    "cv2.VideoCapture": ("filename apiPreference? params?", [("video.avi",)]),
    "cv2.resize": ("src dsize dst? fx? fy? interpolation?", [(RGB, (2, 2)), (FLOAT, (2, 2))]),
    "cv2.cvtColor": ("src code dst? dstCn?", [(RGB, 4), (FLOAT, 4)]),
    "cv2.GaussianBlur": ("src ksize sigmaX dst? sigmaY? borderType?", [(RGB, (3, 3), 0)]),
    "cv2.medianBlur": ("src ksize dst?", [(RGB, 3)]),
    "cv2.blur": ("src ksize dst? anchor? borderType?", [(RGB, (3, 3))]),
    "cv2.flip": ("src flipCode dst?", [(RGB, 1), (FLOAT, 1)]),
    "cv2.rotate": ("src rotateCode dst?", [(RGB, 1)]),
    "cv2.transpose": ("src dst?", [(RGB,)]),
    "cv2.threshold": ("src thresh maxval type dst?", [(GRAY, 1, 2, 0)]),
    "cv2.Canny": ("image threshold1 threshold2 edges?", [(GRAY, 1, 2)]),
    "cv2.equalizeHist": ("src dst?", [(GRAY,)]),
    "cv2.normalize": ("src dst alpha? beta? norm_type? dtype?", [(FLOAT, None, 0, 1, 32)]),
    "cv2.warpAffine": ("src M dsize dst? flags?", [(RGB, np.eye(2, 3), (4, 4))]),
    "cv2.warpPerspective": ("src M dsize dst? flags?", [(RGB, np.eye(3), (4, 4))]),
    "cv2.copyMakeBorder": ("src top bottom left right borderType", [(RGB, 1, 1, 1, 1, 0)]),
    "cv2.addWeighted": ("src1 alpha src2 beta gamma", [(RGB, 0.5, RGB, 0.5, 0)]),
    "cv2.add": ("src1 src2", [(RGB, RGB)]),
    "cv2.subtract": ("src1 src2", [(RGB, RGB)]),
    "cv2.absdiff": ("src1 src2", [(RGB, RGB)]),
    "cv2.bitwise_and": ("src1 src2", [(RGB, RGB)]),
    "cv2.bitwise_not": ("src", [(RGB,)]),
    "cv2.dilate": ("src kernel", [(RGB, np.ones((3, 3), np.uint8))]),
    "cv2.erode": ("src kernel", [(RGB, np.ones((3, 3), np.uint8))]),
    "cv2.filter2D": ("src ddepth kernel", [(RGB, -1, np.ones((3, 3), np.float32))]),
    "cv2.Laplacian": ("src ddepth", [(GRAY, 6)]),
    "cv2.Sobel": ("src ddepth dx dy", [(GRAY, 6, 1, 0)]),
    "cv2.findContours": ("image mode method", [(GRAY, 1, 2)]),
    "cv2.split": ("m", [(RGB,)]),
    "cv2.rectangle": ("img pt1 pt2 color thickness?", [(RGB, (0, 0), (2, 2), (255, 0, 0))]),
    "cv2.circle": ("img center radius color thickness?", [(RGB, (1, 1), 1, (255, 0, 0))]),
    "cv2.line": ("img pt1 pt2 color thickness?", [(RGB, (0, 0), (2, 2), (255, 0, 0))]),
    "PIL.Image.open": ("", [("rgb.png",), ("gray.png",), ("rgb.jpg",)]),
    "PIL.Image.fromarray": ("", [(RGB,), (GRAY,)]),
    "PIL.Image.new": ("", [("RGB", (2, 2))]),
    "imageio.imread": ("", [("rgb.png",), ("gray.png",), ("rgb16.png",)]),
    "imageio.v2.imread": ("", [("rgb.png",), ("gray.png",), ("rgb16.png",)]),
    "imageio.v3.imread": ("", [("rgb.png",), ("gray.png",), ("rgb16.png",)]),
    "imageio.imwrite": ("", [("new.png", RGB)]),
    "skimage.io.imread": ("", [("rgb.png",), ("gray.png",), ("rgb16.png",)]),
    "skimage.io.imsave": ("", [("new.png", RGB)]),
    "skimage.transform.resize": ("", [(RGB, (2, 2)), (FLOAT, (2, 2)), (GRAY, (2, 2))]),
    "skimage.transform.rotate": ("", [(RGB, 9.0), (FLOAT, 9.0)]),
    "skimage.color.rgb2gray": ("", [(RGB,), (FLOAT,)]),
    "skimage.util.random_noise": ("", [(RGB,)]),
    "skimage.exposure.equalize_hist": ("", [(GRAY,)]),
    "matplotlib.image.imread": ("", [("rgb.png",), ("gray.png",), ("rgb.jpg",)]),
    "matplotlib.pyplot.imread": ("", [("rgb.png",), ("gray.png",), ("rgb.jpg",)]),
    "matplotlib.pyplot.imshow": ("", [(RGB,)]),
    "tifffile.imread": ("", [("gray.tif",), ("rgb.tif",)]),
    "rasterio.open": ("", [("gray.tif",)]),
    "nibabel.load": ("", [("x.nii",)]),
    "pydicom.dcmread": ("", [("x.dcm",)]),
    "SimpleITK.ReadImage": ("fileName outputPixelType? imageIO?", [("gray.tif",)]),
    "SimpleITK.GetImageFromArray": ("", [(GRAY,)]),
    "scipy.io.wavfile.read": ("", [("mono.wav",), ("stereo.wav",), ("float.wav",)]),
    "scipy.io.wavfile.write": ("", [("new.wav", 8000, SOUND)]),
    "scipy.io.loadmat": ("", [("x.mat",)]),
    "scipy.ndimage.rotate": ("", [(FLOAT, 9.0), (RGB, 9.0)]),
    "scipy.ndimage.zoom": ("", [(FLOAT, 2.0), (RGB, 2.0)]),
    "scipy.ndimage.shift": ("", [(FLOAT, 1.0), (RGB, 1.0)]),
    "scipy.ndimage.gaussian_filter": ("", [(FLOAT, 1.0), (RGB, 1.0)]),
    "scipy.ndimage.median_filter": ("", [(FLOAT, 3), (RGB, 3)]),
    "scipy.ndimage.distance_transform_edt": ("", [(GRAY,)]),
    "scipy.ndimage.label": ("", [(GRAY,)]),
    "scipy.ndimage.map_coordinates": ("", [(GRAY, np.ones((2, 3)))]),
    "scipy.ndimage.binary_dilation": ("", [(GRAY,)]),
    "scipy.signal.resample": ("", [(SOUND, 9)]),
    "scipy.signal.stft": ("", [(SOUND,)]),
    "scipy.signal.spectrogram": ("", [(SOUND,)]),
    "scipy.signal.medfilt": ("", [(SOUND,)]),
    "scipy.signal.convolve": ("", [(SOUND, SOUND)]),
    "scipy.signal.lfilter": ("", [(SOUND[:2], SOUND[1:3], SOUND)]),
    "scipy.stats.zscore": ("", [(SOUND,)]),
    "scipy.spatial.distance.cdist": ("", [(GRAY.astype(np.float64), GRAY.astype(np.float64))]),
    "librosa.load": ("", [("mono.wav",), ("stereo.wav",), ("float.wav",)]),
    "librosa.feature.mfcc": ("", [({"y": SOUND, "sr": 8000},)]),
    "librosa.feature.melspectrogram": ("", [({"y": SOUND, "sr": 8000},)]),
    "librosa.feature.chroma_stft": ("", [({"y": SOUND, "sr": 8000},)]),
    "librosa.feature.spectral_centroid": ("", [({"y": SOUND, "sr": 8000},)]),
    "librosa.feature.zero_crossing_rate": ("", [(SOUND,)]),
    "librosa.feature.rms": ("", [({"y": SOUND},)]),
    "librosa.stft": ("", [(SOUND,)]),
    "librosa.istft": ("", [(np.zeros((1025, 3), np.complex64),)]),
    "librosa.amplitude_to_db": ("", [(SOUND,)]),
    "librosa.power_to_db": ("", [(SOUND**2,)]),
    "librosa.resample": ("", [(SOUND, {"orig_sr": 8000, "target_sr": 4000})]),
    "librosa.effects.trim": ("", [(SOUND,)]),
    "librosa.effects.time_stretch": ("", [(SOUND, {"rate": 1.5})]),
    "librosa.effects.pitch_shift": ("", [(SOUND, {"sr": 8000, "n_steps": 1})]),
    "librosa.util.fix_length": ("", [(SOUND, {"size": 9})]),
    "librosa.util.normalize": ("", [(SOUND,)]),
    "soundfile.read": ("", [("mono.wav",), ("stereo.wav",), ("float.wav",)]),
    "soundfile.write": ("", [("new.wav", SOUND, 8000)]),
    "soundfile.info": ("", [("mono.wav",)]),
    "audioread.audio_open": ("", [("mono.wav",)]),
    "pydub.AudioSegment.from_file": ("", [("mono.wav", "wav")]),
    "pydub.AudioSegment.from_wav": ("", [("mono.wav",)]),
    "pretty_midi.PrettyMIDI": ("", [("x.mid",)]),
    "mido.MidiFile": ("", [("x.mid",)]),
    "pandas.read_csv": ("", [("x.csv",)]),
    "pandas.read_json": ("", [("rows.json",)]),
    "pandas.read_pickle": ("", [("frame.pkl",)]),
    "pandas.read_parquet": ("", [("x.parquet",)]),
    "pandas.read_table": ("", [("x.csv",)]),
    "pandas.to_datetime": ("", [("2024-01-31",)]),
    "pandas.isna": ("", [(SOUND,)]),
    "pandas.DataFrame": ("", [(GRAY,)]),
    "pandas.Series": ("", [(SOUND,)]),
    "h5py.File": ("", [("x.h5", "r")]),
    "netCDF4.Dataset": ("filename mode?", [("x.nc",)]),
    "xarray.open_dataset": ("", [("x.nc",)]),
    "pyarrow.parquet.read_table": ("", [("x.parquet",)]),
    "joblib.load": ("", [("x.joblib",), ("list.joblib",)]),
    "joblib.dump": ("", [(1, "new.joblib")]),
    "yaml.safe_load": ("", [("a: 7",), ("7",)]),
    "yaml.dump": ("", [("7",), (1,)]),
    "requests.get": ("", [("http://127.0.0.1:%d/7",)]),
    "moviepy.VideoFileClip": ("", [("video.avi",)]),
    "albumentations.Compose.__call__": ("", [({"image": RGB},)]),
}


#: Keywords to try beside a file's name, of which no value should change dtype and rank.
STABLE: dict[str, list[dict[str, Any]]] = {
    "librosa.load": [
        {"sr": 4000},
        {"sr": None},
        {"offset": 0.1, "duration": 0.1},
        {"sr": 4000, "res_type": "soxr_vhq"},
    ],
    "soundfile.read": [{"frames": 9, "start": 1}, {"always_2d": True}],
}


def fill(folder: str) -> None:
    """Put files of the libraries' formats into a folder; a library that is missing makes none."""
    baselines.fill(folder)
    here = Path(folder)

    def pictures() -> None:
        from PIL import Image

        Image.fromarray(RGB).save(here / "rgb.png")
        Image.fromarray(RGB).save(here / "rgb.jpg")
        Image.fromarray(GRAY).save(here / "gray.png")
        Image.fromarray(GRAY).save(here / "gray.tif")
        Image.fromarray(RGB).save(here / "rgb.tif")

    def deep_picture() -> None:
        cv2 = importlib.import_module("cv2")
        cv2.imwrite(str(here / "rgb16.png"), RGB.astype(np.uint16) * 200)
        video = cv2.VideoWriter(
            str(here / "video.avi"), cv2.VideoWriter_fourcc(*"MJPG"), 9, (64, 64)
        )
        for _ in range(9):
            video.write(np.zeros((64, 64, 3), np.uint8))
        video.release()

    def sounds() -> None:
        from scipy.io import savemat, wavfile

        whole = (SOUND * 9000).astype(np.int16)
        wavfile.write(here / "mono.wav", 8000, whole)
        wavfile.write(here / "stereo.wav", 8000, np.stack([whole, whole], 1))
        wavfile.write(here / "float.wav", 8000, SOUND)
        savemat(here / "x.mat", {"a": GRAY})

    def tables() -> None:
        import pandas as pd

        frame = pd.DataFrame({"a": [1, 2], "b": [3.0, 4.0]})
        frame.to_json(here / "rows.json")
        frame.to_pickle(here / "frame.pkl")
        frame.to_parquet(here / "x.parquet")

    def hierarchies() -> None:
        import h5py

        with h5py.File(here / "x.h5", "w") as file:
            file["a"] = GRAY
        netcdf = importlib.import_module("netCDF4")
        with netcdf.Dataset(here / "x.nc", "w") as file:
            file.createDimension("a", 2)
            file.createVariable("b", "f4", ("a",))[:] = [1, 2]

    def scans() -> None:
        nibabel = importlib.import_module("nibabel")
        nibabel.save(nibabel.Nifti1Image(FLOAT, np.eye(4)), here / "x.nii")
        pydicom = importlib.import_module("pydicom")
        meta = pydicom.dataset.FileMetaDataset()
        meta.TransferSyntaxUID = pydicom.uid.ExplicitVRLittleEndian
        data = pydicom.dataset.FileDataset("x.dcm", {}, file_meta=meta, preamble=b"\0" * 128)
        data.PatientName = "7"
        data.save_as(here / "x.dcm")

    def notes() -> None:
        mido = importlib.import_module("mido")
        file = mido.MidiFile()
        file.tracks.append(mido.MidiTrack([mido.Message("note_on", note=60)]))
        file.save(here / "x.mid")

    def dumps() -> None:
        importlib.import_module("joblib").dump(7, here / "x.joblib")
        importlib.import_module("joblib").dump([7], here / "list.joblib")

    for make in (pictures, deep_picture, sounds, tables, hierarchies, scans, notes, dumps):
        with contextlib.suppress(Exception):
            make()
