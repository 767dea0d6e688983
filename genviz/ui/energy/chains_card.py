"""How well chains mix, in words: what their steps are worth, and whether they get about."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel

from genviz.engine.math.chains import ChainReport
from genviz.ui.card import Card
from genviz.ui.elide import PartsLabel
from genviz.ui.i18n import number, tr
from genviz.ui.likelihood_card import say_or_hide
from genviz.ui.plots.energy_chain import ChainPlot
from genviz.ui.theme import theme

#: Below so many effective draws a decimal is shown.
_FEW: Final = 9.5
#: At scale 1: a narrower card does not say of how many steps.
_NARROW: Final = 330


class ChainsCard(QObject):
    """Effective sample size, autocorrelation, hops between modes, accepted swaps.

    Parameters
    ----------
    card : Card
        Where they are shown.

    Attributes
    ----------
    plot : ChainPlot
    """

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.card = card
        self.plot, self._below, self._missing = ChainPlot(card), PartsLabel(card), QLabel(card)
        for label in (self._below, self._missing):
            label.setProperty("role", "caption")
        self._missing.setWordWrap(True)
        self._missing.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        card.body.addWidget(self.plot, 1)
        card.body.addWidget(self._missing, 1)
        card.body.addWidget(self._below)
        self._missing.hide()

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.card.explain(
            tr(
                "Autocorrelation: near 1, the next state is like this one; near 0, the chain has forgotten "
                "where it was. Effective samples: as many independent draws would tell as much. A chain that "
                "never changes valley has seen one part of the world only."
            )
        )
        self.plot.retranslate()

    def set_report(
        self, found: ChainReport | None, *, lags: int, modes: int = 0, moving: bool = False, why: str = "",
        hops: str = "",
    ) -> None:  # fmt: skip
        """Show a report.

        Parameters
        ----------
        found : ChainReport or None
            None: there is none.
        lags : int
            Right end of the plot; it stays for a scene.
        modes : int
            How many modes (valleys, training pictures) there are, if that is known: with more than one, no
            hop at all is bad news.
        moving : bool
            The machine learned meanwhile, so that the chains saw a landscape that changes.
        why : str
            Why there is no report, in the reader's language; otherwise that the chains do not go on.
        hops : str
            What is said of hops instead of "changes of valley", in the reader's language.
        """
        self._title(found)
        known = found is not None
        for widget, wanted in (
            (self.plot, known), (self.card.readout, known), (self._missing, not known),
        ):  # fmt: skip
            if widget.isHidden() == wanted:
                widget.setVisible(wanted)
        self.plot.set_report(found, lags)
        if found is None:
            usual = tr("Only persistent chains go on from step to step; see “Negative phase”.")
            _say(self._missing, why or usual)
            say_or_hide(self._below, "")
            return
        n = tr("effective samples of {n} steps", n=number(found.n_draws, 0))
        if self.card.width() < theme().px(_NARROW):
            n = tr("effective samples")
        self.card.set_readout(number(found.ess, 0 if found.ess >= _FEW else 1), n)
        say_or_hide(self._below, " · ".join(_parts(found, hops or hops_words(found, modes), moving=moving)))

    def _title(self, found: ChainReport | None) -> None:
        many = found is None or found.n_chains > 1
        self.card.set_title(tr("How fast the chains forget") if many else tr("How fast the chain forgets"))


def _parts(found: ChainReport, hops: str, *, moving: bool) -> list[str]:
    parts = [hops]
    if found.swap_acceptance is not None:
        parts.append(tr("swaps accepted: {share} %", share=number(100 * found.swap_acceptance, 0)))
    parts.append(tr("autocorrelation of {what}", what=tr(found.of)))
    if moving:
        parts.append(tr("the machine moves too"))
    return parts


def hops_words(found: ChainReport, modes: int) -> str:
    """How often the chains changed valley; that they never did, if they could have."""
    if found.hops == 0 and modes > 1:
        if found.n_chains > 1:
            return tr("none ever changed valley: each tells of one only")
        return tr("never changed valley: this tells of one valley only")
    return tr("changes of valley: {n}", n=number(found.hops, 0))


def _say(label: QLabel, text: str) -> None:
    if text != label.text():
        label.setText(text)
