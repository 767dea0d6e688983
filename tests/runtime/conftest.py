"""The catalogue of these tests has one model more: the toy."""

from collections.abc import Callable, Iterator

import pytest

from genviz import catalog
from genviz.runtime.run import Run
from genviz.runtime.trainer import Trainer


@pytest.fixture(autouse=True, scope="module")
def _toy_in_catalogue() -> Iterator[None]:
    model = catalog.ModelEntry("walk", "tests.runtime.toy:toy", "Random walk", "toys", "blobs")
    tab = catalog.TabEntry("toys", "nowhere:Nothing", "Toys", ("walk",))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(catalog, "MODELS", (*catalog.MODELS, model))
        patch.setattr(catalog, "TABS", (*catalog.TABS, tab))
        yield


@pytest.fixture
def train() -> Iterator[Callable[..., Trainer]]:
    """Make trainers that end with the test."""
    made: list[Trainer] = []

    def make(run: Run, *args: object, **kwargs: object) -> Trainer:
        made.append(Trainer(run, *args, **kwargs))
        return made[-1]

    yield make
    closed = [trainer.close(30.0) for trainer in made]
    assert all(closed)
