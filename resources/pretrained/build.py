"""Train the ladder on 8×8 digits and on MNIST 14×14, and keep weights, costs and hashes.

    python resources/pretrained/build.py                 train everything anew (about an hour on two cores)
    python resources/pretrained/build.py made pixelcnn   these rungs only; the others stay as they are
    python resources/pretrained/build.py --measure       only measure again what the weights cost
    python resources/pretrained/build.py --table         print the table that is there

Every rung is trained with its default settings, row by row, with three seeds; rungs without chance once.  A
tenth of the training pictures decides when learning stops; the costs are those of pictures that were held
out, mean −log p in nats.  The weights that are kept are those of the first seed, in single precision, and
with them what they cost, so that nobody has to wait for that.
"""

from __future__ import annotations

import hashlib
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from itertools import pairwise
from math import hypot
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.math.pixel_data import pictures_of
from genviz.engine.math.pixel_learning import mean_cost
from genviz.engine.math.pixel_shipped import LADDER, SOURCES
from genviz.engine.rng import PHASE, START, Rng

HERE = Path(__file__).parent
#: Rungs that learn the same from every seed.
WITHOUT_CHANCE = ("independent", "markov", "fvsbn")
SEEDS = (0, 1, 2)


def trained(name: str, model: str, seed: int) -> tuple[str, str, int, float, dict[str, np.ndarray]]:
    """Held-out cost and weights of one run."""
    algorithm, data = catalog.algorithm(model), datasets.load(SOURCES[name])
    params = algorithm.params()
    state, t = algorithm.init(data, params, Rng(seed, START)), 0
    while not state.book.ended:
        state = algorithm.phases[0].run(state, data, params, Rng(seed, PHASE, t))
        t += 1
    heldout = pictures_of(data, params).heldout
    assert heldout is not None
    return name, model, seed, mean_cost(state.rung, heldout), algorithm.parameters(state)


def measured(name: str, parts: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """The archive of a data set with ``model/costs``: mean −log p of training and of held-out pictures."""
    data = datasets.load(SOURCES[name])
    for model in LADDER:
        mine = {k.partition("/")[2]: part for k, part in parts.items() if k.startswith(f"{model}/")}
        mine.pop("costs", None)
        if mine:
            algorithm = catalog.algorithm(model)
            state = algorithm.from_parameters(mine, data, algorithm.params())
            what = pictures_of(data, algorithm.params())
            costs = [mean_cost(state.rung, x) for x in (what.train, what.heldout)]
            parts[f"{model}/costs"] = np.array(costs)
    return parts


def kept(part: np.ndarray) -> np.ndarray:
    """Whole numbers as such, others in single precision."""
    whole = (part == np.floor(part)).all()
    return part.astype(np.int32 if whole else np.float32)


def before(name: str) -> dict[str, np.ndarray]:
    """What is there already."""
    path = HERE / name
    if not path.exists():
        return {}
    with np.load(path) as archive:
        return {key: archive[key] for key in archive.files}


def main(models: tuple[str, ...]) -> None:
    """Train, slowest first, and write what came of it."""
    jobs = [
        (name, model, seed)
        for name in reversed(SOURCES)
        for model in reversed(models)
        for seed in (SEEDS[:1] if model in WITHOUT_CHANCE else SEEDS)
    ]
    files = {name: before(f"{name}.npz") for name in SOURCES}
    costs = before("ladder.npz")
    found: dict[str, dict[int, float]] = {}
    with ProcessPoolExecutor(max_workers=2) as pool:
        for name, model, seed, cost, parts in pool.map(
            trained, *(zip(*jobs, strict=True) if jobs else [[]] * 3)
        ):
            found.setdefault(f"{name}/{model}", {})[seed] = cost
            print(f"{name} {model} seed {seed}: {cost:.2f} nats", flush=True)
            if seed == SEEDS[0]:
                rest = {key: part for key, part in files[name].items() if not key.startswith(f"{model}/")}
                files[name] = rest | {f"{model}/{key}": kept(part) for key, part in parts.items()}
    for key, by_seed in found.items():
        costs[key] = np.array([by_seed[seed] for seed in sorted(by_seed)])
    archives = {f"{name}.npz": measured(name, parts) for name, parts in files.items()}
    write({**archives, "ladder.npz": costs})


def write(archives: dict[str, dict[str, np.ndarray]]) -> None:
    """Archives, sorted by name, and their sums."""
    sums = []
    for name, parts in sorted(archives.items()):
        np.savez_compressed(HERE / name, **dict(sorted(parts.items())))
        sums.append(f"{hashlib.sha256((HERE / name).read_bytes()).hexdigest()}  {name}\n")
    (HERE / "SHA256SUMS").write_text("".join(sums), encoding="ascii")


def table() -> str:
    """Held-out nats a picture: mean ± standard error, and where a rung does not beat the one below."""
    costs, lines = before("ladder.npz"), []
    for name in SOURCES:
        lines += ["", SOURCES[name], f"{'':12} {'nats a picture':>16} {'bits a pixel':>13}"]
        size = int(np.prod(datasets.load(SOURCES[name]).pixels))
        rows = {model: costs[f"{name}/{model}"] for model in LADDER if f"{name}/{model}" in costs}
        told = {model: (float(row.mean()), error(row)) for model, row in rows.items()}
        for model, (mean, spread) in told.items():
            bits = mean / size / np.log(2.0)
            lines.append(f"{model:12} {mean:8.2f} ± {spread:5.2f} {bits:13.4f}")
        for (below, (a, ea)), (above, (b, eb)) in pairwise(told.items()):
            if b > a - hypot(ea, eb):
                lines.append(f"{above} does not beat {below} here.")
    return "\n".join(lines[1:])


def error(costs: np.ndarray) -> float:
    """Standard error of the mean over seeds; 0 without chance."""
    return float(costs.std(ddof=1) / np.sqrt(len(costs))) if len(costs) > 1 else 0.0


if __name__ == "__main__":
    asked = sys.argv[1:]
    if asked == ["--measure"]:
        main(())
    elif asked != ["--table"]:
        main(tuple(asked) or LADDER)
    print(table())
