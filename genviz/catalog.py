"""The one place where models, their tabs and data sets are registered.

Everything is a dotted path in a string, so that ``genviz list`` and ``genviz fit`` load nothing they do not
use, and no Qt.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar

from genviz.engine.problem import Problem, mark

if TYPE_CHECKING:
    from genviz.engine.datasets import Use


@dataclass(frozen=True, slots=True)
class ModelEntry:
    """A model: where its `Algorithm` is, what it is called, and the tab that shows it.

    Attributes
    ----------
    data : str
        The data that it opens with.
    use : str
        What it takes data for: the named sets that are good for that are offered; any others can be opened.
    """

    name: str
    path: str
    title: str
    tab: str
    data: str
    use: Use = "points"


@dataclass(frozen=True, slots=True)
class TabEntry:
    """A tab: where its class is, what it is called, and the scene it opens with."""

    name: str
    path: str
    title: str
    models: tuple[str, ...]


Entry = TypeVar("Entry", ModelEntry, TabEntry)

#: Digits of 8×8 pixels, of ink and paper, more than half of them to learn from.
_DIGITS = "digits:features=pixels,n=1200,heldout=0.3,levels=2"

MODELS = (
    ModelEntry("gmm", "genviz.engine.models.gmm:gmm", "Gaussian mixture", "mixture", "faithful"),
    ModelEntry("kmeans", "genviz.engine.models.kmeans:kmeans", "k-means", "mixture", "faithful"),
    ModelEntry(
        "boundary", "genviz.engine.models.boundary:boundary", "Boundary and densities", "boundary", "digits"
    ),
    ModelEntry(
        "logistic", "genviz.engine.models.logistic:logistic", "Logistic regression", "boundary", "iris"
    ),
    ModelEntry("lda", "genviz.engine.models.discriminant:lda", "Linear discriminants", "boundary", "iris"),
    ModelEntry("qda", "genviz.engine.models.discriminant:qda", "Quadratic discriminants", "boundary", "iris"),
    ModelEntry(
        "naive_bayes", "genviz.engine.models.discriminant:naive_bayes", "Naive Bayes", "boundary", "iris"
    ),
    ModelEntry(
        "class_gmm",
        "genviz.engine.models.class_gmm:class_gmm",
        "A mixture for each class",
        "boundary",
        "iris",
    ),
    ModelEntry(
        "class_kde",
        "genviz.engine.models.class_kde:class_kde",
        "A kernel density for each class",
        "boundary",
        "iris",
    ),
    ModelEntry("coin", "genviz.engine.models.coin:coin", "Coin", "likelihood", "none"),
    ModelEntry("density", "genviz.engine.models.density:density", "One density", "likelihood", "faithful"),
    ModelEntry(
        "divergence",
        "genviz.engine.models.divergence:divergence",
        "Two densities and KL",
        "likelihood",
        "none",
    ),
    ModelEntry(
        "divergence_plane",
        "genviz.engine.models.divergence_plane:divergence_plane",
        "Two densities in the plane",
        "likelihood",
        "none",
    ),
    ModelEntry(
        "attributes",
        "genviz.engine.models.attributes:attributes",
        "Combinations of attributes",
        "likelihood",
        "none",
    ),
    ModelEntry(
        "gaussian_rbm",
        "genviz.engine.models.gaussian_rbm:gaussian_rbm",
        "RBM in the plane",
        "energy",
        "rings:n=800,n_components=1,radius=2,noise=0.18",
        "plane",
    ),
    ModelEntry("rbm", "genviz.engine.models.rbm:rbm", "RBM", "energy", "bars_and_stripes", "pictures"),
    ModelEntry(
        "boltzmann",
        "genviz.engine.models.boltzmann:boltzmann",
        "Boltzmann machine",
        "energy",
        "bars_and_stripes:side=3",
        "bits",
    ),
    ModelEntry(
        "dbn",
        "genviz.engine.models.dbn:dbn",
        "Deep belief network",
        "energy",
        "digits:features=pixels,heldout=0.4,n=1000",
        "pictures",
    ),
    ModelEntry(
        "dbm",
        "genviz.engine.models.dbm:dbm",
        "Deep Boltzmann machine",
        "energy",
        "digits:features=pixels,heldout=0.4,n=1000",
        "pictures",
    ),
    ModelEntry(
        "independent",
        "genviz.engine.models.pixel_tables:independent",
        "Independent pixels",
        "pixels",
        _DIGITS,
        "pixels",
    ),
    ModelEntry(
        "markov",
        "genviz.engine.models.pixel_tables:markov",
        "Markov chain or mesh",
        "pixels",
        _DIGITS,
        "pixels",
    ),
    ModelEntry(
        "fvsbn",
        "genviz.engine.models.pixel_fvsbn:fvsbn",
        "Sigmoid belief net",
        "pixels",
        _DIGITS,
        "pixels",
    ),
    ModelEntry(
        "nade",
        "genviz.engine.models.pixel_nade:nade",
        "NADE",
        "pixels",
        _DIGITS,
        "pixels",
    ),
    ModelEntry(
        "made",
        "genviz.engine.models.pixel_made:made",
        "MADE",
        "pixels",
        _DIGITS,
        "pixels",
    ),
    ModelEntry(
        "pixelcnn",
        "genviz.engine.models.pixel_cnn:pixelcnn",
        "PixelCNN",
        "pixels",
        _DIGITS,
        "pixels",
    ),
    ModelEntry(
        "pixelrnn",
        "genviz.engine.models.pixel_rnn:pixelrnn",
        "PixelRNN",
        "pixels",
        _DIGITS,
        "pixels",
    ),
)

TABS = (
    TabEntry("mixture", "genviz.ui.tabs.mixture:MixtureTab", "Mixtures & EM", ("gmm", "kmeans")),
    TabEntry(
        "boundary", "genviz.ui.tabs.boundary:BoundaryTab", "Boundary vs density",
        ("boundary", "logistic", "lda", "qda", "naive_bayes", "class_gmm", "class_kde"),
    ),
    TabEntry(
        "likelihood", "genviz.ui.tabs.likelihood:LikelihoodTab", "Likelihood & KL",
        ("coin", "density", "divergence", "divergence_plane", "attributes"),
    ),
    TabEntry(
        "energy", "genviz.ui.tabs.energy:EnergyTab", "Energy (RBM)",
        ("gaussian_rbm", "rbm", "boltzmann", "dbn", "dbm"),
    ),
    TabEntry(
        "pixels", "genviz.ui.tabs.pixels:PixelsTab", "Pixel by pixel",
        ("made", "independent", "markov", "fvsbn", "nade", "pixelcnn", "pixelrnn"),
    ),
)  # fmt: skip


def resolve(path: str) -> Any:  # noqa: ANN401 - whatever is registered there
    """Import what a dotted path names."""
    module, _, attribute = path.partition(":")
    return getattr(import_module(module), attribute)


def model_entry(name: str) -> ModelEntry:
    """The model called `name`.

    Raises
    ------
    Problem
        There is none; the message lists the known names.
    """
    return _named(MODELS, name, mark("there is no model '{name}'; known: {known}"))


def tab_entry(name: str) -> TabEntry:
    """The tab called `name`.

    Raises
    ------
    Problem
        There is none; the message lists the known names.
    """
    return _named(TABS, name, mark("there is no tab '{name}'; known: {known}"))


def opening(tab: str, data: str | None = None) -> ModelEntry:
    """The model with which a tab opens: where `data` are named, the first that takes any.

    Raises
    ------
    Problem
        There is no such tab; the message lists the known names.
    """
    names = tab_entry(tab).models
    takers = (name for name in names if data is None or algorithm(name).needs_data)
    return model_entry(next(takers, names[0]))


def _named(entries: tuple[Entry, ...], name: str, otherwise: str) -> Entry:
    for entry in entries:
        if entry.name == name:
            return entry
    raise Problem(otherwise, name=name, known=", ".join(entry.name for entry in entries))


def algorithm(name: str) -> Any:  # noqa: ANN401 - Algorithm of any kind
    """The `Algorithm` registered under `name`."""
    return resolve(model_entry(name).path)
