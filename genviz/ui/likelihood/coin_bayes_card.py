"""The card on belief: prior to posterior, a vote of the class, and two verdicts that can disagree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from genviz.ui.card import Card
from genviz.ui.controls import Link
from genviz.ui.i18n import number, tr
from genviz.ui.likelihood.coin_words import short
from genviz.ui.plots.coin_words import likelihood_text
from genviz.ui.theme import theme
from genviz.ui.tips import wrapped

if TYPE_CHECKING:
    from genviz.engine.math.coin_picture import Bayes, CoinPicture

#: Below this p a test calls a coin unfair.
ALPHA: Final = 0.05
#: Smaller ones are only said to be small.
_TINY: Final = 1e-4
#: Logarithms of a Bayes factor that are rounding.
_EVEN: Final = 1e-9
#: At scale 1: what a card's edges and header take of its height at least, and of its width; between parts.
_MARGINS, _HEADER, _SIDES, _GAP = 26, 26, 34, 6


class CoinBayesCard(QObject):
    """Numbers of the posterior; the votes; what the test and what Bayes say once the class has voted."""

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.card = card
        self.votes = [0, 0]
        self.revealed = False
        self._picture: CoinPicture | None = None
        self.belief, self.verdicts = _label(card), _label(card)
        self.fair, self.biased, self.reveal = QPushButton(card), QPushButton(card), QPushButton(card)
        self.clear, self.euro = Link(card), Link(card)
        self._lay_out()
        self.fair.clicked.connect(lambda: self._vote(0))
        self.biased.clicked.connect(lambda: self._vote(1))
        self.reveal.clicked.connect(self._reveal)
        self.clear.clicked.connect(self.forget)
        card.installEventFilter(self)

    def _lay_out(self) -> None:
        self._row = QWidget(self.card)
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (self.fair, self.biased, self.reveal):
            button.setFocusPolicy(self.clear.focusPolicy())
            row.addWidget(button, 1)
        body = self.card.body
        body.addStretch(1)
        for widget in (self.belief, self._row, self.verdicts):
            body.addWidget(widget)
        foot = QHBoxLayout()
        body.addLayout(foot)
        foot.addWidget(self.euro)
        foot.addStretch(1)
        foot.addWidget(self.clear)
        body.addStretch(1)

    def retranslate(self) -> None:
        """Put every text into the reader's language."""
        self.card.set_title(tr("Bayes: is the coin fair?"))
        self.card.explain(
            tr("The prior over θ times the likelihood, divided by the evidence, is the posterior; the"
               " evidence is the chance of these tosses, whatever θ is. A fair coin’s evidence over it is the"
               " Bayes factor.")
        )  # fmt: skip
        self.reveal.setText(tr("Reveal"))
        for button, words in (
            (self.fair, tr("One more vote for a fair coin.")),
            (self.biased, tr("One more vote for a coin that is not fair.")),
            (self.reveal, tr("Show what a test and what Bayes say.")),
        ):
            button.setToolTip(wrapped(words))
            button.setWhatsThis(words)
        self.euro.setText(tr("MacKay’s euro: 140 of 250"))
        self.euro.explain(tr("A Belgian euro that showed heads 140 times in 250: was it fair?"))
        self.clear.setText(tr("vote again"))
        self.clear.explain(tr("Forget the votes, and hide both verdicts."))
        self._show()

    def draw(self, picture: CoinPicture) -> None:
        """Show the posterior of `picture`, and its verdicts if they are revealed."""
        self._picture = picture
        self._show()

    def _vote(self, which: int) -> None:
        self.votes[which] += 1
        self._show()

    def _reveal(self) -> None:
        self.revealed = True
        self._show()

    def forget(self) -> None:
        """No votes, and no verdicts."""
        self.votes, self.revealed = [0, 0], False
        self._show()

    def _show(self) -> None:
        """Belief and votes; once revealed, the verdicts in the place of the buttons."""
        said = votes_words(self.votes)
        for button, word, count in zip(
            (self.fair, self.biased), (tr("fair"), tr("not fair")), self.votes, strict=True
        ):
            _set(button, f"{word} · {count}" if count else word)
        for widget, seen in ((self._row, not self.revealed), (self.verdicts, self.revealed)):
            if widget.isHidden() == seen:
                widget.setVisible(seen)
        if self._picture is not None:
            _set(self.belief, belief_words(self._picture))
            self._fold(self._picture, said)

    def _fold(self, picture: CoinPicture, said: str) -> None:
        """What there is room for: buttons or verdicts first, the links then, belief last."""
        px, foot = theme().px, self.euro.sizeHint().height() + theme().px(_GAP)
        room = self.card.height() - px(_MARGINS) - max(self.card.header.sizeHint().height(), px(_HEADER))
        wide = self.card.width() - px(_SIDES)
        if self.revealed:
            told = verdict_variants(picture, said)
            heights = [_height(self.verdicts, text, wide) for text in told]
            fits = [k for k, height in enumerate(heights) if height + foot <= room]
            k = fits[0] if fits else len(told) - 1
            _set(self.verdicts, told[k])
            room -= heights[k]
        else:
            room -= self._row.sizeHint().height()
        footed = room >= foot
        both = self.euro.sizeHint().width() + self.clear.sizeHint().width() + px(_GAP) <= wide
        room -= foot if footed else 0
        belief = room >= _height(self.belief, self.belief.text(), wide) + px(_GAP)
        for widget, seen in (
            (self.euro, footed and (both or not self.revealed)), (self.clear, footed and self.revealed),
            (self.belief, belief),
        ):  # fmt: skip
            if widget.isHidden() == seen:
                widget.setVisible(seen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fold anew when the card has another size."""
        if event.type() == QEvent.Type.Resize:
            self._show()
        return super().eventFilter(watched, event)


def votes_words(votes: list[int]) -> str:
    """How the class voted; empty if it did not."""
    return tr("Votes: {fair} fair, {other} not fair.", fair=votes[0], other=votes[1]) if any(votes) else ""


def _height(label: QLabel, text: str, wide: int) -> int:
    """How high `text` is in lines of a width."""
    flags = int(Qt.TextFlag.TextWordWrap)
    return label.fontMetrics().boundingRect(QRect(0, 0, wide, 10_000), flags, text).height()


def _label(card: Card) -> QLabel:
    made = QLabel(card)
    made.setProperty("role", "caption")
    made.setWordWrap(True)
    return made


def _set(widget: QLabel | QPushButton, text: str) -> None:
    if text != widget.text():
        widget.setText(text)


def belief_words(picture: CoinPicture) -> str:
    """Posterior, its mean and mode, and where most of it is."""
    found = picture.bayes
    after, (low, high) = found.posterior, found.credible
    words = tr(
        "Beta({a0}, {b0}) becomes Beta({a}, {b}): mean {mean}, {mode}. With {level} % θ is in {low} …"
        " {high}.",
        a0=_plain(found.prior.a), b0=_plain(found.prior.b), a=_plain(after.a), b=_plain(after.b),
        mean=number(after.mean, 3), mode=_mode(after.modes), level=_plain(100 * picture.level),
        low=number(low, 3), high=number(high, 3),
    )  # fmt: skip
    return words if picture.n else tr("No toss yet: the posterior is the prior.") + " " + words


def _mode(modes: tuple[float, ...]) -> str:
    if not modes:
        return tr("no peak")
    if len(modes) > 1:
        return tr("peaks at both ends")
    return tr("peak (MAP) {mode}", mode=short(modes[0]))


def _plain(value: float) -> str:
    return number(value, 2).rstrip("0").rstrip(".")


def verdict_variants(picture: CoinPicture, said: str = "") -> list[str]:
    """What a test and the Bayes factor say, the longest way first; `said`: how the class voted."""
    found = picture.bayes
    if not picture.n:
        return [tr("Nothing to judge before the first toss.")]
    whole = [test_words(found), factor_words(found, evidence=True), agreement(found)]
    short = [test_words(found), factor_words(found, evidence=False), agreement(found)]
    lines = [[said, *whole] if said else whole, whole, short, short[:2]]
    return ["\n".join(variant) for variant in lines]


def verdict_words(picture: CoinPicture) -> str:
    """What a test of a fair coin says, and what the Bayes factor says."""
    return verdict_variants(picture)[0]


def test_words(found: Bayes) -> str:
    """What the test says, and what its p-value is."""
    if found.p_value < _TINY:
        return tr("Test: p < 0.0001, significant at 5 %. A fair coin hardly ever strays so far.")
    p, share = number(found.p_value, 4), 100 * found.p_value
    often = number(share, 2 if share < 1 else 1 if share < 9.95 else 0)
    if found.p_value < ALPHA:
        return tr(
            "Test: p = {p}, significant at 5 %. A fair coin strays so far or farther in {often} % of cases.",
            p=p, often=often,
        )  # fmt: skip
    return tr(
        "Test: p = {p}, not significant at 5 %. A fair coin strays so far or farther in {often} % of cases.",
        p=p, often=often,
    )  # fmt: skip


def factor_words(found: Bayes, *, evidence: bool = True) -> str:
    """The Bayes factor in words, with or without both evidences."""
    if abs(found.log_factor) < _EVEN:
        return tr("Evidence: as probable with a fair coin as with the prior’s coins.")
    for_fair = found.log_factor > 0
    factor = likelihood_text(abs(found.log_factor))
    fair, prior = likelihood_text(found.log_fair), likelihood_text(found.log_evidence)
    words = (
        tr("Evidence: {factor} to 1 for the fair coin", factor=factor) if for_fair
        else tr("Evidence: {factor} to 1 against the fair coin", factor=factor)
    )  # fmt: skip
    return f"{words} ({fair} : {prior})." if evidence else f"{words}."


def agreement(found: Bayes) -> str:
    """Whether both verdicts go the same way; a test that rejects nothing speaks for nothing."""
    doubts, against = found.p_value < ALPHA, found.log_factor < -_EVEN
    if doubts and not against:
        return tr(
            "They disagree: that fair coins rarely do this does not make it likelier under other coins."
        )
    if against and not doubts:
        return tr("They disagree: fair coins do this often enough, yet other coins made it likelier.")
    if doubts:
        return tr("Both speak against the fair coin.")
    if found.p_value < 2 * ALPHA:
        return tr(
            "A small p is no evidence against the fair coin: the prior’s coins make this even less probable."
        )
    return tr("Neither speaks against the fair coin.")
