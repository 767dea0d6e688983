r"""The formulas of the app: TeX in which the terms that stand for something on the stage are marked.

``⟦mean:\mu_k⟧`` is the term ``\mu_k``; pointing at it lights what the part "mean" names, see `Focus`.  The
formulas are typeset ahead of time by ``resources/formulas/build.py``, with the places of their terms.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, cast

from genviz.ui.focus import Part

_TERM: Final = re.compile(r"⟦(\w+):([^⟦⟧]*)⟧")

_GAUSSIAN = r"\mathcal{N}(⟦point:x_n⟧ \mid ⟦mean:\mu_k⟧,\,⟦spread:\Sigma_k⟧)"

#: By name: model, phase, and what it says.
FORMULAS: Final[dict[str, str]] = {
    # Bishop (2006), eq. 9.23
    "gmm/E/share": rf"⟦share:\gamma_{{nk}}⟧ = \frac{{⟦weight:\pi_k⟧\,{_GAUSSIAN}}}"
    r"{⟦density:\sum_j \pi_j\,\mathcal{N}(x_n \mid \mu_j,\,\Sigma_j)⟧}",
    # Bishop (2006), eqs. 9.24, 9.25 and 9.26
    "gmm/M/mean": r"⟦mean:\mu_k⟧ = \frac{1}{⟦points:N_k⟧} \sum_n ⟦share:\gamma_{nk}⟧\, ⟦points:x_n⟧",
    "gmm/M/spread": r"⟦spread:\Sigma_k⟧ = \frac{1}{⟦points:N_k⟧} \sum_n ⟦share:\gamma_{nk}⟧\,"
    r"(⟦points:x_n⟧ - ⟦mean:\mu_k⟧)(x_n - \mu_k)^{\mathsf T}",
    "gmm/M/weight": r"⟦weight:\pi_k⟧ = \frac{⟦points:N_k⟧}{N}",
    # the two halves of Lloyd's algorithm
    "kmeans/E/share": r"⟦share:k_n⟧ = \underset{k}{\mathrm{arg\,min}}\;"
    r"\lVert ⟦point:x_n⟧ - ⟦mean:\mu_k⟧ \rVert^2",
    # Bishop (2006), eqs. 1.82 and 4.87
    "boundary/bayes": r"⟦posterior:p(y \mid x)⟧ = \frac{⟦likelihood:p(x \mid y)⟧\,⟦prior:p(y)⟧}"
    r"{⟦evidence:p(x)⟧}",
    "boundary/logistic": r"⟦posterior:p(y = 1 \mid x)⟧ = \frac{1}{1 + e^{-(w^{\mathsf T} \phi(x) + b)}}",
    # Bishop (2006), eq. 1.31, the sum rule, with the product rule
    "boundary/marginal": r"⟦evidence:p(x)⟧ = \sum_y ⟦likelihood:p(x \mid y)⟧\,⟦prior:p(y)⟧",
    # Bishop (2006), eqs. 4.104 and 4.105
    "boundary/softmax": r"⟦posterior:p(y = k \mid x)⟧ = \frac{e^{a_k}}{\sum_j e^{a_j}},\quad "
    r"a_k = w_k^{\mathsf T} \phi(x) + b_k",
    # MacKay (2003), section 3.2, for h heads and t tails of n
    "coin/likelihood": r"L(\theta) = \prod_{i=1}^{n} p(x_i \mid \theta) = \theta^{h} (1 - \theta)^{t}",
    "coin/log": r"\log L = h \log \theta + t \log(1 - \theta)",
    "coin/slope": r"\frac{d \log L}{d \theta} = \frac{h}{\theta} - \frac{t}{1 - \theta}",
    # Feller (1968), vol. 1, section IV.2: occupancy with unequal probabilities
    "generators/unseen": r"⟦share:\mathrm{E}[U_n]⟧ = \sum_{c=1}^{2^k} (1 - p_c)^n",
    # Gretton et al. (2012), lemma 6
    "generators/mmd": r"⟦share:\mathrm{MMD}^2⟧ = \mathrm{E}\,k(x, x') + \mathrm{E}\,k(y, y') "
    r"- 2\,\mathrm{E}\,k(x, y)",
    "generators/chance": r"⟦share:P⟧ = \sum_{j=h}^{n} \binom{n}{j} \frac{1}{2^n}",
    # Cover & Thomas (2006), eq. 8.46, and the law of large numbers
    "kl/forward": r"\mathrm{KL}(p \,\|\, q_\theta) = \int p(x)\, \log \frac{p(x)}{q_\theta(x)}\, dx",
    "kl/reverse": r"\mathrm{KL}(q_\theta \,\|\, p) = \int q_\theta(x)\, \log \frac{q_\theta(x)}{p(x)}\, dx",
    "kl/samples": r"-\frac{1}{n} \sum_{i=1}^{n} \log q_\theta(x_i)",
    "kl/estimate": r"-\frac{1}{n} \sum_{i=1}^{n} \log q_\theta(x_i) \;\approx\; -\int p\, \log q_\theta\, dx",
    "kmeans/M/mean": r"⟦mean:\mu_k⟧ = \frac{1}{⟦points:N_k⟧} \sum_{k_n = k} ⟦points:x_n⟧",
    # one density: the sum, and the derivatives of each law
    "density/sum": r"\log L(\theta) = \sum_{i=1}^{n} \log p(x_i \mid \theta)",
    "density/normal": r"\frac{\partial \log L}{\partial \mu} = \frac{n(\bar x - \mu)}{\sigma^2},\quad "
    r"\frac{\partial \log L}{\partial \sigma} = \frac{\sum (x_i - \mu)^2 - n \sigma^2}{\sigma^3}",
    "density/exponential": r"\frac{d \log L}{d \lambda} = \frac{n}{\lambda} - \sum_i x_i",
    "density/laplace": r"\frac{\partial \log L}{\partial \mu} = \frac{\sum \mathrm{sign}(x_i - \mu)}{b},"
    r"\quad \frac{\partial \log L}{\partial b} = \frac{\sum |x_i - \mu| - n b}{b^2}",
    "density/student": r"\frac{\partial \log L}{\partial \mu} = "
    r"\sum_i \frac{(\nu + 1)(x_i - \mu)}{\nu \sigma^2 + (x_i - \mu)^2}",
    "density/uniform": r"\log L = -n \log (b - a),\quad a \leq x_i \leq b",
    "density/poisson": r"\frac{d \log L}{d \lambda} = \frac{1}{\lambda} \sum_i x_i - n",
    "density/pair": r"p(x) = 0.95\,\mathcal{N}(x \mid \mu_1, \sigma_1^2) "
    r"+ 0.05\,\mathcal{N}(x \mid \mu_2, \sigma_2^2)",
    # Smolensky (1986); Hinton (2010), eqs. 1 and 7
    "pictures/energy": r"E(v, h) = -b^{\mathsf T} v - c^{\mathsf T} h - v^{\mathsf T} W h",
    "pictures/fires": r"p(h_j = 1 \mid v) = \sigma(c_j + v^{\mathsf T} w_j)",
    "pictures/fires_at": r"p(h_j = 1 \mid v) = \sigma((c_j + v^{\mathsf T} w_j) / T)",
    # Hinton (2010), eqs. 5 and 11
    "pictures/free": r"F(v) = -b^{\mathsf T} v - \sum_j \log (1 + e^{c_j + v^{\mathsf T} w_j})",
    "pictures/slope": r"\frac{\partial \log p}{\partial w_{ij}} = \langle v_i h_j \rangle_{\mathrm{data}} "
    r"- \langle v_i h_j \rangle_{\mathrm{model}}",
    # Bengio & Bengio (2000), eq. 1: the chain rule in an order of the pixels
    "pixels/chain": r"p(x) = \prod_{t=1}^{D} p(x_t \mid x_{<t})",
    # van den Oord, Kalchbrenner & Kavukcuoglu (2016), section 2.2
    "pixels/softmax": r"p(x_t = l \mid x_{<t}) = e^{a_l} / {\sum}_k\, e^{a_k}",
    # Welling, Rosen-Zvi & Hinton (2004); Cho, Ilin & Raiko (2011), eqs. 1 to 5
    "plane/free_energy": r"F(x) = \sum_d \frac{(x_d - b_d)^2}{2 \sigma_d^2} - \sum_j \log (1 + e^{a_j})",
    "plane/density": r"p(x) = e^{-F(x)} / Z",
    "plane/input": r"a_j = c_j + (x / \sigma^2)^{\mathsf T} w_j",
    # Hinton, Osindero & Teh (2006), eq. 1 and section 2; Salakhutdinov & Hinton (2009), eqs. 9 and 16
    "deep/joint": r"p(v, h^1, \dots, h^L) = p(v \mid h^1) \cdots p(h^{L-1}, h^L)",
    "deep/up": r"p(h_j = 1 \mid x) = \sigma(c_j + x^{\mathsf T} w_j)",
    "deep/both": r"\mu_j = \sigma(c_j + x^{\mathsf T} w_j + y^{\mathsf T} u_j)",
    "deep/energy": r"E = -b^{\mathsf T} v - c_1^{\mathsf T} h^1 - c_2^{\mathsf T} h^2"
    r" - v^{\mathsf T} W_1 h^1 - h^{1\mathsf T} W_2 h^2",
    "deep/alone": r"E = -b^{\mathsf T} v - c_1^{\mathsf T} h^1 - v^{\mathsf T} W_1 h^1",
    # Ackley, Hinton & Sejnowski (1985), eqs. 1 and 5; units are 0 or 1
    "worlds/energy": r"E(s) = -\tfrac{1}{2}\, s^{\mathsf T} W s - b^{\mathsf T} s",
    "worlds/probability": r"p(s) = e^{-E(s)} / Z",
    "worlds/warm": r"p(s) = e^{-E(s) / T} / Z",
}


@dataclass(frozen=True, slots=True)
class Term:
    """A marked term: what it stands for, and its place as shares of the formula's width and height."""

    part: Part
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Typeset:
    """A formula that is ready to be drawn.

    Attributes
    ----------
    svg : str
        Black on nothing.
    terms : tuple of Term
        In the order in which they are marked.
    """

    svg: str
    terms: tuple[Term, ...]


def plain(marked: str) -> str:
    """The TeX without the marks."""
    return _TERM.sub(r"\2", marked)


def coloured(marked: str, colours: list[str]) -> str:
    """The TeX with term i in ``colours[i]``."""
    left = iter(colours)
    return _TERM.sub(lambda term: rf"\textcolor{{{next(left)}}}{{{term[2]}}}", marked)


def parts(marked: str) -> list[Part]:
    """What each marked term stands for."""
    return [cast("Part", part) for part, _ in _TERM.findall(marked)]
