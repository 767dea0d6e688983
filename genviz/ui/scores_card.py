"""How good are both models?  Who is taken for whom, how rightly sure they are, what p(x) says of outliers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from genviz.engine.math.roc import OutlierScores
from genviz.engine.math.scores import Scores
from genviz.engine.problem import Problem
from genviz.ui.card import Card
from genviz.ui.controls import Segmented
from genviz.ui.elide import ElidedLabel
from genviz.ui.i18n import number, problem_text, tr
from genviz.ui.plots import confusion, unit_plot
from genviz.ui.plots.confusion import ConfusionPlot
from genviz.ui.plots.two_models import MODELS, model_name
from genviz.ui.plots.unit_plot import UnitPlot, area_text
from genviz.ui.theme import theme
from genviz.ui.tips import wrapped

VIEWS: Final = ("confusion", "calibration", "roc")


class ScoresCard(QObject):
    """Three views of the same points, one at a time.

    Attributes
    ----------
    views : Segmented
        Which is seen.
    plots : dict of str to QWidget
    words : ElidedLabel
        The numbers of the view in one line.
    """

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.card = card
        self._scores: tuple[Scores | None, Scores | None] = (None, None)
        self._outliers: OutlierScores | None = None
        self._problem: Problem | None = None
        self._classes: tuple[str, ...] = ()
        self._heldout = False
        self.views = Segmented(VIEWS, card)
        self.views.set_value(VIEWS[0])
        self.confusion = ConfusionPlot(card)
        self.calibration, self.roc = UnitPlot("calibration", card), UnitPlot("roc", card)
        self.plots: dict[str, QWidget] = dict(
            zip(VIEWS, (self.confusion, self.calibration, self.roc), strict=True)
        )
        self.words = ElidedLabel(card)
        self.words.setProperty("role", "caption")
        card.body.addWidget(self.views)
        for plot in self.plots.values():
            card.body.addWidget(plot, 1)
        card.body.addWidget(self.words)
        self.views.chosen.connect(lambda _view: self._show())
        self.retranslate()
        self.restyle()

    def show_scores(
        self,
        scores: tuple[Scores | None, Scores | None],
        outliers: OutlierScores | None = None,
        *,
        classes: tuple[str, ...] = (),
        heldout: bool = False,
        problem: Problem | None = None,
    ) -> None:
        """Show what is known.

        Parameters
        ----------
        scores : tuple of Scores or None
            Of the discriminative and the generative model.
        outliers : OutlierScores or None
            Of the generative model's log p(x); None where no outliers are planted.
        classes : tuple of str
            Names of the classes.
        heldout : bool
            The points that judge were not trained on.
        problem : Problem or None
            Why there are no scores.
        """
        self._scores, self._outliers, self._problem = scores, outliers, problem
        self._classes, self._heldout = classes, heldout
        self._show()

    def set_view(self, view: str) -> None:
        """Show one of `VIEWS`."""
        self.views.set_value(view)
        self._show()

    # --- showing ---------------------------------------------------------------------------------------

    def _show(self) -> None:
        view, known = self.views.value(), self._known()
        for name, plot in self.plots.items():
            wanted = known and name == view
            if plot.isHidden() == wanted:
                plot.setVisible(wanted)
        self.card.set_fitted(not known)
        self.confusion.show_scores(self._scores, self._classes)
        first, second = (None if s is None else s.calibration for s in self._scores)
        self.calibration.show_calibrations((first, second), self._positive())
        self.roc.show_outliers(self._outliers)
        self.card.set_title(self._title())
        self.words.setText(self._sentence())
        self.roc.setAccessibleDescription("" if self._outliers is None else area_text(self._outliers))

    def _known(self) -> bool:
        """Whether the view has anything to show."""
        if self.views.value() == "roc":
            return self._outliers is not None
        return any(s is not None for s in self._scores)

    def _positive(self) -> str:
        """Name of the class whose probability is judged; empty if it is that of the predicted one."""
        found = next((s.calibration.positive for s in self._scores if s is not None), None)
        if found is None:
            return ""
        return self._classes[found] if found < len(self._classes) else str(found)

    def _title(self) -> str:
        n = next((s.n_points for s in self._scores if s is not None), 0)
        if not n:
            return tr("Scores")
        return tr("{n} held-out points", n=n) if self._heldout else tr("{n} training points", n=n)

    def _sentence(self) -> str:
        view = self.views.value()
        if view == "roc":
            return self._of_outliers()
        if not self._known():
            return "" if self._problem is None else problem_text(self._problem)
        return self._of_confusion() if view == "confusion" else self._of_calibration()

    def _of_confusion(self) -> str:
        errors = [None if s is None else f"{number(100 * s.error, 1)} %" for s in self._scores]
        return tr("wrong: {values}", values=_of_each(errors))

    def _of_calibration(self) -> str:
        errors = [None if s is None else number(s.calibration.error, 3) for s in self._scores]
        return tr("mean gap: {values}", values=_of_each(errors))

    def _of_outliers(self) -> str:
        found = self._outliers
        if found is None:
            return tr("No outliers are planted in these data.")
        if found.order < 0:
            return tr("Outliers score higher than the data!")
        return tr("log p(x) finds outliers.") if found.order else tr("Not certainly better than guessing.")

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        words = (tr("Confusion"), tr("Certainty"), tr("ROC"))
        self.views.say(tr("Scores"), words, tr("Mistakes, how rightly sure, or outliers by log p(x)."))
        explained = (
            confusion.explanation(), unit_plot.explanation("calibration"), unit_plot.explanation("roc"),
        )  # fmt: skip
        for plot, word, text in zip(self.plots.values(), words, explained, strict=True):
            plot.setAccessibleName(word)
            plot.setToolTip(wrapped(text))
            plot.setWhatsThis(text)
        self._show()
        for plot in self.plots.values():
            plot.update()

    def restyle(self) -> None:
        """Take sizes from the theme."""
        for plot in self.plots.values():
            plot.setMinimumHeight(theme().px(90))
            plot.update()


def _of_each(values: Sequence[str | None]) -> str:
    """What is known of each model, in one line."""
    known = zip(MODELS, values, strict=True)
    return " · ".join(f"{model_name(which)} {value}" for which, value in known if value is not None)
