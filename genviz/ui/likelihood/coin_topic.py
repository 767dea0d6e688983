"""The scene of the coin: which θ makes the tosses most likely, and how to find it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from genviz.engine import datasets
from genviz.engine.math.coin_settings import CoinParams
from genviz.engine.params import declarations
from genviz.engine.view import View
from genviz.runtime.run import Run
from genviz.ui.card import Card
from genviz.ui.controls import Link
from genviz.ui.i18n import tr
from genviz.ui.likelihood.coin_bayes_card import CoinBayesCard
from genviz.ui.likelihood.coin_formula_card import CoinFormulaCard
from genviz.ui.likelihood.coin_score_card import CoinScoreCard
from genviz.ui.likelihood.coin_value_card import CoinValueCard
from genviz.ui.likelihood.coin_words import described, narrated
from genviz.ui.plots.coin_stage import CoinStage
from genviz.ui.theme import theme
from genviz.ui.topic import Topic

if TYPE_CHECKING:
    from genviz.engine.math.coin_picture import CoinPicture
    from genviz.runtime.snapshot import Snapshot

#: How many tosses one click adds.
MORE: Final = 10
#: Between the row of scenes and the heading, at scale 1.
_BESIDE: Final = 16
#: MacKay (2003), exercise 3.15.
EURO: Final = {"heads": 140, "tails": 110, "theta": 0.5}


class CoinTopic(Topic):
    """Coins, curves and strip on the stage; value, derivative, and formulas or Bayes beside it.

    Attributes
    ----------
    turn : str
        Which of the last two cards is seen.
    """

    def build(self) -> None:
        """Create stage and cards."""
        tab = self.tab
        self.plot = self.stage = CoinStage(tab)
        self.value = CoinValueCard(tab.add_card("", 3))
        self.score = CoinScoreCard(tab.add_card("", 6))
        self.formula = CoinFormulaCard(tab.add_card("", 6))
        self.bayes = CoinBayesCard(tab.add_card("", 6))
        self.turn, self._compact = "formula", False
        self._last: Snapshot | None = None
        self._restarting = False
        self.cards = (self.value.card, self.score.card, self.formula.card, self.bayes.card)
        self._openers = (
            self._opener(self.formula.card, "bayes"), self._opener(self.bayes.card, "formula")
        )  # fmt: skip
        self._wire()

    def _wire(self) -> None:
        tab = self.tab
        self.plot.moved.connect(self._moved)
        self.plot.flipped.connect(lambda k: tab.edit("flip", {"k": k}))
        self.plot.removed.connect(lambda k: tab.edit("remove", {"k": k}))
        self.plot.added.connect(lambda face: tab.edit("add", {"face": face}))
        self.plot.more.connect(self._toss_more)
        self.value.jump.connect(self.to_maximum)
        self.bayes.euro.clicked.connect(self._show_euro)
        tab.panel.param_changed.connect(self._setting_changed)

    def _opener(self, card: Card, name: str) -> Link:
        """A link in a card's header that shows the other one in its place."""
        link = Link(card)
        card.header.addWidget(link)
        link.clicked.connect(lambda: self.show_card(name))
        return link

    # --- what the hand does ------------------------------------------------------------------------------

    def _moved(self, theta: float, dragging: bool) -> None:
        self.tab.commands.set_param("theta", theta, dragging)
        if not dragging:
            self.tab.end_drag()

    def _setting_changed(self, name: str, _value: object, dragging: bool) -> None:
        """Other tosses were asked for: they are wanted all at once where all are seen and nothing plays."""
        known = {d.name: d for d in declarations(CoinParams)}
        if not dragging and name in known and not known[name].live:
            self._restarting = True

    def _stay_at_the_end(self, snapshot: Snapshot) -> None:
        """Show all tosses of a run that has begun again, where all were seen of the one before."""
        before, self._last = self._last, snapshot
        if before is None or snapshot.run_id == before.run_id:
            return
        again = snapshot.frame.params == before.frame.params and snapshot.run.seed != before.run.seed
        wanted, self._restarting = again or self._restarting, False
        if wanted and not snapshot.playing and snapshot.frame.t == 0 and before.picture.left == 0:
            self.tab.trainer.seek(len(snapshot.frame.state.heads))

    def _toss_more(self) -> None:
        snapshot, picture = self.tab.snapshot, self.plot.picture
        if snapshot is None or picture is None:
            return
        bias = picture.here.theta if picture.truth is None else picture.truth
        self.tab.edit("toss", {"count": MORE, "bias": bias, "seed": snapshot.run.seed})
        if not snapshot.playing:
            self.tab.trainer.play()  # from here on, not from the start once more

    def _show_euro(self) -> None:
        """MacKay's euro, all of its tosses out."""
        params = self.tab.algorithm.params().replace(**EURO)
        run = Run(self.tab.run.model, datasets.NONE, self.tab.run.seed, params)
        self.tab.commands.load(run, play=False, t=None)

    def to_maximum(self) -> None:
        """Set θ to where the likelihood is largest; before the first toss, nowhere."""
        picture = self.plot.picture
        if picture is not None and picture.best is not None:
            self.tab.commands.set_param("theta", picture.best.theta)

    def commands(self) -> dict[str, Callable[[], None]]:
        """M: to the maximum."""
        return {"maximum": self.to_maximum}

    def show_card(self, name: str) -> None:
        """Show the formulas or Bayes."""
        self.turn = name
        self._share_turns()
        shown = self.bayes.card if name == "bayes" else self.formula.card
        self.tab.parts.pages.reveal(shown)

    def _share_turns(self) -> None:
        wanted = self.shown_cards()
        for card in self.cards:
            if card.wanted != (card in wanted):
                card.setVisible(card in wanted)

    def shown_cards(self) -> tuple[Card, ...]:
        """Value, derivative, and whose turn it is; in a low window the vote has the derivative’s room."""
        if self.turn != "bayes":
            return self.value.card, self.score.card, self.formula.card
        if self._compact:
            return self.value.card, self.bayes.card
        return self.value.card, self.score.card, self.bayes.card

    def follow_view(self, view: View) -> None:
        """A scene that shows beliefs opens with their card, and nobody has voted yet."""
        self.bayes.forget()
        self.show_card("bayes" if "coin_bayes" in view.layers else "formula")

    # --- what the tab asks -------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.plot.retranslate()
        for part in (self.value, self.score, self.formula, self.bayes):
            part.retranslate()
        for link, words in zip(self._openers, (tr("Bayes ›"), tr("Formulas ›")), strict=True):
            link.setText(words)
            link.explain(tr("Show another card in this place."))

    def restyle(self) -> None:
        """Take colours, pens and sizes from the theme."""
        self.plot.restyle()
        self.score.restyle()

    def fold(self, compact: bool) -> None:
        """Leave out what a low window has no room for."""
        self._compact = compact
        self.score.set_roomy(not compact)
        self._share_turns()

    def draw_picture(self, snapshot: Snapshot) -> None:
        """Show the stage."""
        self._stay_at_the_end(snapshot)
        self.plot.show_picture(snapshot.picture, snapshot.view.layers)

    def draw_numbers(self, snapshot: Snapshot) -> None:
        """Show value and derivative."""
        self.value.draw(snapshot.picture)
        self.score.draw(snapshot.picture)

    def draw_words(self, snapshot: Snapshot) -> None:
        """Show formulas and belief."""
        self.formula.draw(snapshot.picture)
        self.bayes.draw(snapshot.picture)

    def describe(self, snapshot: Snapshot) -> tuple[str, str, str] | None:
        """What is asked, and what is seen."""
        width, scale = self.plot.width(), theme().scale
        lead = self.tab.stage.lead_slot.sizeHint().width() + theme().px(_BESIDE)
        return None if snapshot.picture is None else described(snapshot.picture, width / scale, lead / scale)

    def narrate(self, snapshot: Snapshot) -> str | None:
        """What the last toss did."""
        picture: CoinPicture | None = snapshot.picture
        return None if picture is None else narrated(picture, _last_face(picture))

    def layer_labels(self, picture: Any) -> dict[str, str]:  # noqa: ANN401
        """All layers, and the hidden chance where there is one."""
        found = {
            "coin_values": tr("Values at 0.6, 0.7, 0.8"),
            "coin_tangent": tr("Tangent (derivative)"),
            "coin_log": tr("Log-likelihood"),
            "coin_product": tr("Product and sum strips"),
            "coin_intervals": tr("Intervals for θ"),
            "coin_bayes": tr("Prior and posterior"),
            "coin_zoom": tr("Zoom on the maximum"),
        }
        if picture is not None and picture.truth is not None:
            found["coin_truth"] = tr("Hidden chance")
        return found


def _last_face(picture: CoinPicture) -> int | None:
    """What the toss that came out last shows, where tosses are shown one by one."""
    out = picture.faces[picture.faces >= 0]
    return int(out[-1]) if len(out) else None
