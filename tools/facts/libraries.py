"""Measure what libraries that pipelines call do with tensors, bytes and arrays.

``python tools/facts/libraries.py`` rewrites ``pyfunc_lint/models/data/libraries.json``. It needs an
environment with TensorFlow and as many of the libraries as can be had; what is not installed there
keeps the rows it has. Each function is called with files made here; each argument of the calls is
then replaced by samples, as ``acceptance.py`` does. The result's dtype and rank are kept only where
all files of a function give the same.
"""

from __future__ import annotations

import argparse
import contextlib
import functools
import http.server
import importlib
import importlib.metadata
import inspect
import json
import os
import signal
import tempfile
import threading
import warnings
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import acceptance
import acceptance_run
import baselines
import numpy as np
import operand_samples as samples
import python_stubs
from acceptance import Packer, settle, tells
from acceptance_run import Case, Measured, Plain, Sandbox, attempt, kind_of
from operand_samples import Sample

tf = samples.tf
DATA = python_stubs.DATA.with_name("libraries.json")
RGB = (np.arange(8 * 8 * 3) % 255).astype(np.uint8).reshape(8, 8, 3)
GRAY = RGB[:, :, 0].copy()
FLOAT = RGB.astype(np.float32) / 255
SOUND = np.sin(np.arange(4096) / 9).astype(np.float32)
#: Kinds that go by another name than their class, which users do not know.
KIND_NAMES = {
    "pandas.core.frame.DataFrame": "dataframe",
    "pandas.DataFrame": "dataframe",
    "pandas.core.series.Series": "series",
    "pandas.Series": "series",
}
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


@contextlib.contextmanager
def server() -> Iterator[int]:
    """A web server on this machine that serves the current folder."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: Any) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Quiet) as made:
        threading.Thread(target=made.serve_forever, daemon=True).start()
        yield made.server_address[1]
        made.shutdown()


def resolve(name: str) -> Callable[..., Any] | None:
    """The function called so; None when its library is not installed."""
    if name == "albumentations.Compose.__call__":
        with contextlib.suppress(ImportError):
            module = importlib.import_module("albumentations")
            return module.Compose([module.HorizontalFlip(p=1.0)])
        return None
    parts = name.split(".")
    for length in range(len(parts) - 1, 0, -1):
        try:
            found: Any = importlib.import_module(".".join(parts[:length]))
            for part in parts[length:]:
                found = getattr(found, part)
        except (ImportError, AttributeError):
            continue
        return found
    return None


def parameters(function: Callable[..., Any], names: str) -> tuple[python_stubs.Parameter, ...]:
    """A function's parameters, from itself or from the names given."""
    if names:
        return tuple(
            python_stubs.Parameter(name.rstrip("?"), required=not name.endswith("?"))
            for name in names.split()
        )
    found = []
    for parameter in inspect.signature(function).parameters.values():
        if parameter.kind in (parameter.VAR_KEYWORD, parameter.VAR_POSITIONAL):
            continue
        positional = parameter.kind is not parameter.KEYWORD_ONLY
        keyword = parameter.kind is not parameter.POSITIONAL_ONLY
        required = parameter.default is parameter.empty
        found.append(python_stubs.Parameter(parameter.name, positional, keyword, required))
    return tuple(found)


def array_samples(own: np.ndarray[Any, Any]) -> list[Sample]:
    """A baseline's array in other clothes; the twin is the array itself."""
    dtype, rank = own.dtype.name, min(own.ndim, 2)
    wide = own.astype(np.float64) if own.dtype != np.float64 else own.astype(np.float32)
    found = [
        Sample("ndarray", dtype, rank, own.copy(), own),
        Sample("eager", dtype, rank, tf.constant(own), own),
        Sample("eager", wide.dtype.name, rank, tf.constant(wide), wide),
        Sample("variable", dtype, rank, tf.Variable(own), own),
        Sample("keras", dtype, rank, tf.keras.KerasTensor(own.shape, dtype), own),
        Sample("bytes", "", 0, own.tobytes(), own),
        Sample("str", "", 0, "7", own),
    ]
    return [row for row in found if row.dtype != "complex128"]


def graph_samples(
    own: np.ndarray[Any, Any], world: str, rows: list[tuple[str, str, int | None, Any]]
) -> Iterator[Sample]:
    """The array as a graph tensor of its own shape, and of unknown rank."""
    for kind, dtype, rank, value in rows:
        if kind == world and dtype == "float32" and rank is None:
            same = tf.cast(value, own.dtype)
            yield Sample(kind, own.dtype.name, None, same, own)
            shaped = tf.ensure_shape(same, own.shape)
            yield Sample(kind, own.dtype.name, min(own.ndim, 2), shaped, own)


def cases(
    name: str, function: Callable[..., Any], row: Any, port: int
) -> Iterator[tuple[Any, Case]]:
    """(what the baseline has there, the case) for each argument of each call of a function."""
    names, calls = row
    known = parameters(function, names)
    for arguments in calls:
        positional = [a for a in arguments if not isinstance(a, dict)]
        keywords: dict[str, Any] = next((a for a in arguments if isinstance(a, dict)), {})
        if name == "cv2.imdecode":
            positional[0] = np.frombuffer(Path("rgb.png").read_bytes(), np.uint8)
        if name == "requests.get":
            positional[0] %= port
        slots = [(known[i].name, i) for i in range(len(positional))]
        for parameter, slot in [*slots, *((key, key) for key in keywords)]:

            def call(
                operand: Any,
                slot: int | str = slot,
                positional: list[Any] = positional,
                keywords: dict[str, Any] = keywords,
            ) -> tuple[Callable[..., Any], list[Any], dict[str, Any]]:
                values = [v.copy() if isinstance(v, np.ndarray) else v for v in positional]
                named = dict(keywords)
                if isinstance(slot, str):
                    named[slot] = operand
                else:
                    values[slot] = operand
                return function, values, named

            own = keywords[slot] if isinstance(slot, str) else positional[slot]
            if own is None:
                continue
            number = own if isinstance(own, int | float) else 1
            text = own.encode() if isinstance(own, str) else b"7"
            yield own, Case(name, parameter, call, number, text)


def measure(found: list[tuple[Any, Case]], sandbox: Sandbox) -> Measured:
    """Every case on its samples, in every world."""
    measured: Measured = defaultdict(lambda: defaultdict(list))
    plain = Plain(sandbox)

    def record(case: Case, sample: Sample, world: str, run: Callable[..., Any]) -> None:
        outcome = acceptance_run.judge(case, sample, world, run, plain)
        measured[case.function, case.parameter][sample.key].append(outcome)

    for own, case in found:
        sandbox.refresh()
        if isinstance(own, np.ndarray):
            rows = array_samples(own)
        else:
            rows = [*samples.arrays(case.number, case.text), *samples.eager(case.number, case.text)]
        for sample in rows:
            record(case, sample, "eager", acceptance_run.plainly)
    for world in ("symbolic", "autograph"):
        run = acceptance_run.converted() if world == "autograph" else acceptance_run.plainly

        @tf.autograph.experimental.do_not_convert
        def body(
            rows: list[tuple[str, str, int | None, Any]],
            world: str = world,
            run: Callable[..., Any] = run,
        ) -> None:
            for own, case in found:
                sandbox.refresh()
                print(f"{world} {case.function} {case.parameter}", flush=True)
                if isinstance(own, np.ndarray):
                    for sample in graph_samples(own, world, rows):
                        record(case, sample, world, run)
                    continue
                for kind, dtype, rank, value in rows:
                    twin = samples.twin(dtype, case.number, case.text, (2,) * (rank or 0))
                    record(case, Sample(kind, dtype, rank, value, twin), world, run)

        samples.in_graph(world, body)
    return measured


def sort_of(value: Any) -> list[Any]:
    """Kind, dtype and rank of a result."""
    kind = kind_of(value, "eager")
    module = type(value).__module__.partition(".")[0]
    if module == "PIL" and hasattr(value, "getpixel"):
        kind = "pil-image"
    dtype = value.dtype.name if isinstance(value, np.ndarray | np.generic) else None
    rank = value.ndim if isinstance(value, np.ndarray) else None
    return [KIND_NAMES.get(kind, kind), dtype, rank]


def results(found: list[Any], *, certain: bool) -> list[list[Any]]:
    """What the results of all calls of a function have in common; several rows for a tuple.

    Dtype and rank are said only if ``certain``: of readers of files, tried on several files.
    """
    lists = [
        [sort_of(item) for item in value] if type(value) is tuple else [sort_of(value)]
        for value in found
    ]
    if len({len(rows) for rows in lists}) != 1 or len(lists[0]) > 4:
        return []
    common = []
    for rows in zip(*lists, strict=True):
        kinds, dtypes, ranks = ({row[i] for row in rows} for i in range(3))
        if len(kinds) > 1:
            return []
        dtype = dtypes.pop() if len(dtypes) == 1 and certain else None
        rank = ranks.pop() if len(ranks) == 1 and certain else None
        common.append([kinds.pop(), dtype, rank])
    return common


def version(name: str) -> str:
    """ "library version" of what a function comes from."""
    top = name.partition(".")[0]
    names = importlib.metadata.packages_distributions().get(top, [top])
    return f"{names[0]} {importlib.metadata.version(names[0])}"


def encode(measured: Measured, info: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The data file."""
    table = settle(measured)
    keys = sorted({key for row in table.values() for key in row}, key=acceptance.place)
    packer = Packer(keys)
    functions = {}
    for name, known in sorted(info.items()):
        rows = []
        for (function, parameter), row in table.items():
            if function == name:
                number = packer.pack(row, known["returns"]) if tells(row) else ""
                rows.append(f"{parameter}:{number}")
        functions[name] = {**known, "rows": " ".join(rows)}
    return {
        "keys": keys,
        "outcomes": [[o.error, o.text, o.note, o.result] for o in packer.outcomes],
        "rows": list(packer.rows),
        "functions": functions,
    }


def describe(
    name: str, function: Callable[..., Any], own: list[tuple[Any, Case]]
) -> dict[str, Any] | None:
    """A function's parameters and result; None when a call of its own does not work."""
    values = []
    for value, case in own:
        call, positional, keywords = case.call(value)
        result, error, _ = attempt(functools.partial(call, *positional, **keywords))
        if error is not None:
            print(f"a call of {name} fails: {error!r}"[:300])
            return None
        values.append(result)
    first = own[0][1].parameter
    once = [v for v, (_, case) in zip(values, own, strict=True) if case.parameter == first]
    files = len(once) > 1 and all(isinstance(value, str) for value, _ in own)
    rows = results(once, certain=files)
    stable = set()
    for variant in STABLE.get(name, ()):
        again = [function(value, **variant) for value, case in own if case.parameter == first]
        if results(again, certain=files) == rows:
            stable |= set(variant)
    known = parameters(function, CALLS[name][0])
    return {
        "returns": rows[0][0] if len(rows) == 1 else "tuple" if rows else "",
        "parameters": " ".join(f"{p.name}:{python_stubs.flags(p)}:" for p in known),
        "result": rows,
        "stable": " ".join(sorted(stable)),
        "source": f"measured {version(name)}",
    }


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument(
        "--results", action="store_true", help="renew what is said about results, and keep the rest"
    )
    arguments = parser.parse_args()
    warnings.simplefilter("ignore")
    os.environ["MPLBACKEND"] = "agg"
    signal.signal(signal.SIGALRM, acceptance_run.stop)
    acceptance_run.SECONDS = 60.0
    home = os.getcwd()
    info: dict[str, dict[str, Any]] = {}
    found: list[tuple[Any, Case]] = []
    with tempfile.TemporaryDirectory() as top, server() as port:
        folder = os.path.join(top, "sandbox")
        os.mkdir(folder)
        os.chdir(folder)
        sandbox = Sandbox(folder, fill)
        for name, row in CALLS.items():
            function = resolve(name)
            if function is None:
                print(f"not installed: {name}")
                continue
            own = list(cases(name, function, row, port))
            sandbox.refresh()
            described = describe(name, function, own)
            if described is not None:
                info[name] = described
                found += own
        measured = {} if arguments.results else measure(found, sandbox)
        os.chdir(home)
    if arguments.results:
        after = json.loads(DATA.read_text("utf-8"))
        for name in after["functions"].keys() - CALLS.keys():
            del after["functions"][name]
        for name, known in info.items():
            if name in after["functions"]:
                after["functions"][name] |= known
    else:
        after = encode(measured, info)
    text = json.dumps(after, separators=(",", ":"), ensure_ascii=False)
    DATA.write_text(text + "\n", "utf-8")
    print(f"{len(info)} functions, {len(after['rows'])} rows, {len(text) / 1000:.0f} kB")


if __name__ == "__main__":
    main()
