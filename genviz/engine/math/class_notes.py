"""What class densities have to say about themselves, in words."""

from __future__ import annotations

import numpy as np

from genviz.engine.data import Data
from genviz.engine.math.class_covariances import all_span, pooled_scatter, rank
from genviz.engine.math.class_density import ClassDensity
from genviz.engine.math.class_em import class_data, components
from genviz.engine.math.class_fits import DensityOptions, naive_variances, thinning
from genviz.engine.math.class_sums import ClassSums, class_name, class_sums, missing_classes
from genviz.engine.math.notes import constant_columns
from genviz.engine.problem import Problem


def density_notes(density: ClassDensity, data: Data, options: DensityOptions) -> tuple[Problem, ...]:
    """Constant columns, classes without points or with too few, variances at the floor."""
    if data.y is None or missing_classes(data) is not None:
        return ()
    sums = class_sums(data)
    found = constant_columns(data, sums.scale)
    found += [
        Problem("class '{name}' has no points and takes no part", name=class_name(data, c))
        for c in np.flatnonzero(sums.counts == 0).tolist()
    ]
    if options.family == "naive_bayes":
        found += _naive(sums, data, options)
    else:
        found += _of_all(sums, options)
    if options.family not in ("lda", "naive_bayes"):
        found += _borrowed(sums, data, density)
    if options.family == "class_gmm":
        found += _mixtures(density, data, options)
    if options.family == "class_kde" and (step := thinning(sums.counts)) > 1:
        found.append(Problem("the log-likelihood is measured at every {step}. point", step=step))
    return tuple(found)


def _of_all(sums: ClassSums, options: DensityOptions) -> list[Problem]:
    """Directions in which no class spreads."""
    within, d = pooled_scatter(sums), len(sums.noise)
    if all_span(within[None], sums.noise) or (options.family == "lda" and options.shrinkage > 0.0):
        return []
    if (r := rank(within, sums.noise)) == d:
        return []
    if r == 0:
        return [Problem("within the classes all points are the same: the covariance is that of all points")]
    return [
        Problem(
            "within the classes the points spread in {r} of {d} directions: in the others the spread is that "
            "of all points, or a sphere's",
            r=r, d=d,
        )
    ]  # fmt: skip


def _borrowed(sums: ClassSums, data: Data, density: ClassDensity) -> list[Problem]:
    """Covariances that were taken, as a whole or in part, from all classes."""
    found = []
    shares = density.shrinkage if len(density.shrinkage) == len(sums.counts) else np.zeros(0)
    for c in np.flatnonzero(shares).tolist():
        name, n, share = class_name(data, c), int(sums.counts[c]), float(shares[c])
        if n == 1:
            found.append(_one(name))
        elif share == 1.0:
            found.append(_same(name, n))
        else:
            found.append(_shrunk(name, n, rank(sums.scatter[c], sums.noise), len(sums.noise), share))
    return found


def _one(name: str) -> Problem:
    return Problem("class '{name}' has 1 point: its covariance is that of all classes", name=name)


def _same(name: str, n: int) -> Problem:
    return Problem("the {n} points of class '{name}' are the same: its covariance is that of all classes",
                   n=n, name=name)  # fmt: skip


def _shrunk(name: str, n: int, r: int, d: int, share: float) -> Problem:
    return Problem(
        "the {n} points of class '{name}' spread in {r} of {d} directions: its covariance was shrunk by "
        "{share:.2f} towards that of all classes",
        n=n, name=name, r=r, d=d, share=share,
    )  # fmt: skip


def _naive(sums: ClassSums, data: Data, options: DensityOptions) -> list[Problem]:
    floored = naive_variances(sums, options.covariance_floor)[2]
    active = np.flatnonzero(sums.scale)
    found = [
        Problem(
            "class '{name}' has 1 point: its variances are those of all classes", name=class_name(data, c)
        )
        for c in np.flatnonzero(sums.counts == 1).tolist()
    ]
    return found + [
        Problem(
            "feature {j} ({column}) hardly varies in class '{name}': its variance is held at the floor",
            j=int(active[i]) + 1, column=data.names[active[i]], name=class_name(data, c),
        )
        for c, i in np.argwhere(floored).tolist()
    ]  # fmt: skip


def _mixtures(density: ClassDensity, data: Data, options: DensityOptions) -> list[Problem]:
    found = []
    for c, (part, own) in enumerate(zip(density.parts, class_data(data), strict=False)):
        name = class_name(data, c)
        if part is None or own is None:
            if options.n_components > 1 and density.counts[c] > 1:
                found.append(Problem("class '{name}' has one Gaussian only: its points do not spread in "
                                     "every direction", name=name))  # fmt: skip
            continue
        if (k := components(own, options)) < options.n_components:
            found.append(Problem("class '{name}' has {n} points, enough for {k} of the {asked} components",
                                 name=name, n=own.n_samples, k=k, asked=options.n_components))  # fmt: skip
        found += [
            Problem("class '{name}', component {k}: at the variance floor; without it, the likelihood has no "
                    "bound", name=name, k=i + 1)
            for i in np.flatnonzero(part.at_floor).tolist()
        ]  # fmt: skip
        found += [
            Problem("class '{name}', component {k}: it was empty at step {step} and was put on the worst-fit "
                    "point; the curve has a break there", name=name, k=int(k) + 1, step=int(step))
            for k, _, step in part.reseeds.tolist()
        ]  # fmt: skip
    return found
