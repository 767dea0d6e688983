"""The presets of the mixture tab: published results, and failures that are worth seeing.

The numbers to reach are printed in the source where their origin says so; all others follow from what the
source describes, and were computed twice, here and with scikit-learn (see ``tests/runtime/test_presets.py``).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.math.coordinates import central_point
from genviz.engine.patch import Patch
from genviz.runtime.preset import Preset, Source, Target, Words
from genviz.runtime.run import LogEntry, PatchData, Run
from genviz.runtime.scene import Scene

ROUND: Final = [[1.0, 0.0], [0.0, 1.0]]

BISHOP_EM = Source(text="C. M. Bishop, Pattern Recognition and Machine Learning, Fig. 9.8", year=2006)
BISHOP_KMEANS = Source(
    text="C. M. Bishop, Pattern Recognition and Machine Learning, Figs. 9.1, 9.2", year=2006
)
MCLUST = Source(
    text="L. Scrucca, M. Fop, T. B. Murphy, A. E. Raftery, mclust 5 (for R): what mclustBIC(faithful) prints "
    "for the model VVV with 2 components, with the opposite sign",
    year=2016,
)
DAY = Source(
    text="N. E. Day, Estimating the components of a mixture of normal distributions, Biometrika 56", year=1969
)
WU = Source(
    text="C. F. J. Wu, On the convergence properties of the EM algorithm, Annals of Statistics 11", year=1983
)
STEPHENS = Source(text="M. Stephens, Dealing with label switching in mixture models, JRSS B 62", year=2000)
MCLACHLAN = Source(text="G. McLachlan, D. Peel, Finite Mixture Models, chapters 6 and 7", year=2000)
MACKAY = Source(
    text="D. J. C. MacKay, Information Theory, Inference, and Learning Algorithms, chapter 20", year=2003
)
KAUFMAN = Source(text="L. Kaufman, P. J. Rousseeuw, Finding Groups in Data, chapter 2", year=1990)

LOG_L = {"en": "log L", "ko": "로그 가능도"}
INERTIA = {"en": "inertia", "ko": "관성"}


def scene(
    model: str,
    data: str,
    preset: Preset,
    *,
    begin: Mapping[str, Any] | None = None,
    seed: int = 0,
    added: tuple[tuple[float, float], ...] = (),
    **params: Any,  # noqa: ANN401 - the model's own settings
) -> Scene:
    """A preset's scene at the start of its run; `added` points belong to it from the start."""
    run = Run(
        model, datasets.load(data), seed, catalog.algorithm(model).params(**params), begin,
        (LogEntry(0, PatchData(Patch(added=added))),) if added else (),
    )  # fmt: skip
    return Scene("mixture", run, 0, {"axes": [0, 1], "selected": central_point(run.data)}, preset=preset)


def target(label: Words, name: str, value: float, tolerance: float, **more: Any) -> Target:  # noqa: ANN401
    """One number to reach; computed if nothing else is said."""
    return Target(**{"origin": "computed", **more}, label=label, name=name, value=value, tolerance=tolerance)


def over_steps(label: Words, name: str, values: Mapping[int | None, float], tolerance: float) -> list[Target]:
    """A metric after several steps; None is the end."""
    return [target(label, name, value, tolerance, step=step) for step, value in values.items()]


def entry(name: str, sign: str, index: list[int], value: float, tolerance: float) -> Target:
    """One entry of a parameter at the end, called by its sign."""
    return target({"en": sign}, name, value, tolerance, index=index)


def mixture(
    weights: list[float], means: list[list[float]], *covariances: list[list[float]]
) -> dict[str, Any]:
    """A start for `gmm`; round components without covariances."""
    return {"weights": weights, "means": means, "covariances": [*covariances] or [ROUND] * len(means)}


# ------------------------------------------------------------------------------------ published results

TEXTBOOK = scene(
    "gmm", "faithful:standardize=true",
    Preset(
        kind="published", order=1,
        title={"en": "EM on Old Faithful, as in the textbook", "ko": "교과서의 EM: 올드 페이스풀 간헐천"},
        summary={
            "en": "Two round Gaussians in opposite corners find the two clouds in 20 steps.",
            "ko": "마주 보는 구석에서 시작한 둥근 가우시안 둘이 20번 만에 두 무리를 찾습니다.",
        },
        caption={
            "en": "The likelihood leaps at once, then seems to rest at steps 1 and 2: both Gaussians are "
            "still wide. Only when each has a cloud of its own does it climb again.",
            "ko": "가능도는 단번에 뛰었다가 1, 2번째 반복에서 쉬는 듯합니다. 두 가우시안이 아직 넓기 "
            "때문입니다. 저마다 제 무리를 잡고서야 다시 오릅니다.",
        },
        sources=[BISHOP_EM],
        targets=over_steps(
            LOG_L, "log_likelihood",
            {0: -1150.202, 1: -536.888, 2: -527.872, 5: -448.457, 10: -395.574, 20: -385.461}, 5e-4,
        ),
    ),
    begin=mixture([0.5, 0.5], [[-1.5, 1.0], [1.5, -1.0]]), n_components=2,
)  # fmt: skip

MAXIMUM = scene(
    "gmm", "faithful",
    Preset(
        kind="published", order=2,
        title={"en": "The maximum on Old Faithful", "ko": "올드 페이스풀의 최댓값"},
        summary={
            "en": "Minutes as they were measured: BIC as mclust prints it, and every parameter.",
            "ko": "잰 그대로의 분 단위입니다. mclust가 적은 BIC와 모든 모수에 이릅니다.",
        },
        caption={
            "en": "Play to the end and compare. Eruptions are short after a short wait and long after a "
            "long one, about one to two.",
            "ko": "끝까지 재생하고 견주어 보십시오. 짧게 기다리면 짧게, 오래 기다리면 길게 솟으며, "
            "그 비율은 1 대 2쯤입니다.",
        },
        sources=[MCLUST],
        targets=[
            target({"en": "BIC"}, "bic", 2322.192, 5e-4, origin="published"),
            target(LOG_L, "log_likelihood", -1130.2640, 5e-5),
            entry("weights", "π₁", [0], 0.355873, 5e-6), entry("weights", "π₂", [1], 0.644127, 5e-6),
            entry("means", "μ₁ [1]", [0, 0], 2.036388, 5e-6),
            entry("means", "μ₁ [2]", [0, 1], 54.478516, 5e-5),
            entry("means", "μ₂ [1]", [1, 0], 4.289662, 5e-6),
            entry("means", "μ₂ [2]", [1, 1], 79.968115, 5e-5),
            entry("covariances", "Σ₁ [1, 1]", [0, 0, 0], 0.069168, 5e-6),
            entry("covariances", "Σ₁ [1, 2]", [0, 0, 1], 0.435168, 5e-6),
            entry("covariances", "Σ₁ [2, 2]", [0, 1, 1], 33.69728, 5e-5),
            entry("covariances", "Σ₂ [1, 1]", [1, 0, 0], 0.169968, 5e-6),
            entry("covariances", "Σ₂ [1, 2]", [1, 0, 1], 0.940609, 5e-6),
            entry("covariances", "Σ₂ [2, 2]", [1, 1, 1], 36.04621, 5e-5),
        ],
    ),
    begin=mixture(
        [0.5, 0.5], [[1.8, 84.5], [5.2, 57.3]], [[1.3, 0.0], [0.0, 184.0]], [[1.3, 0.0], [0.0, 184.0]]
    ),
    n_components=2,
)  # fmt: skip

KMEANS = scene(
    "kmeans", "faithful:standardize=true",
    Preset(
        kind="published", order=3,
        title={
            "en": "k-means on Old Faithful, as in the textbook",
            "ko": "교과서의 k-평균: 올드 페이스풀 간헐천",
        },
        summary={
            "en": "Two centroids in opposite corners; the sum of squares falls and then stands still.",
            "ko": "중심 둘이 마주 보는 구석에서 시작합니다. 제곱합이 줄다가 멈춥니다.",
        },
        caption={
            "en": "Every phase lowers the sum of squares: first each point takes the nearer centroid, then "
            "each centroid goes to the middle of its points. When no point changes sides, it is over.",
            "ko": "단계마다 제곱합이 줄어듭니다. 먼저 점들이 가까운 중심을 고르고, 다음에 중심이 제 점들의 "
            "한가운데로 갑니다. 편을 바꾸는 점이 없으면 끝입니다.",
        },
        sources=[BISHOP_KMEANS],
        targets=over_steps(
            INERTIA, "inertia", {1: 325.2790, 2: 80.9679, 3: 79.6357, None: 79.5760}, 5e-5
        ),
    ),
    begin={"means": [[-1.5, 1.0], [1.5, -1.0]]}, n_components=2,
)  # fmt: skip

# ---------------------------------------------------------------------------------------------- break it

PLATEAU = scene(
    "gmm", "faithful:standardize=true",
    Preset(
        kind="break it", order=1,
        title={"en": "A plateau is not the end", "ko": "평평하다고 끝은 아닙니다"},
        summary={
            "en": "For 30 steps the likelihood hardly moves; then it gains 150 nats.",
            "ko": "30번 동안 가능도가 거의 멈춰 있다가 150 nats 넘게 오릅니다.",
        },
        caption={
            "en": "Both Gaussians lie on each other and share every point. After step 1 a step gains less "
            "than half a nat: who stops here takes the plateau for the maximum. Go on to step 50.",
            "ko": "두 가우시안이 겹쳐 모든 점을 나눠 가집니다. 1번째 반복 뒤로는 한 번에 0.5 nats도 오르지 "
            "않습니다. 여기서 멈추면 평지를 꼭대기로 압니다. 50번째까지 가 보십시오.",
        },
        sources=[BISHOP_EM],
        targets=over_steps(
            LOG_L, "log_likelihood",
            {1: -543.885, 2: -543.489, 20: -541.967, 48: -385.469, None: -385.461}, 5e-4,
        ),
    ),
    begin=mixture([0.5, 0.5], [[-1.0, 1.0], [1.0, -1.0]]), n_components=2,
)  # fmt: skip

_POINT = [0.33, 2.06]
_TIGHT = [[0.01, 0.0], [0.0, 0.01]]
_SINGULAR_START = mixture(
    [0.32, 0.32, 0.32, 0.04], [[0.3, 2.25], [2.5, -0.95], [-2.7, -0.9], _POINT], ROUND, ROUND, ROUND, _TIGHT
)

SINGULAR = scene(
    "gmm", "blobs:n=80",
    Preset(
        kind="break it", order=2,
        title={"en": "A component shrinks onto one point", "ko": "성분 하나가 점 하나로 줄어듭니다"},
        summary={
            "en": "The likelihood has no bound there; the variance floor holds the component.",
            "ko": "그곳에서 가능도는 끝이 없습니다. 분산 하한이 성분을 붙듭니다.",
        },
        caption={
            "en": "Component 4 begins tight around a single point, keeps that point alone and shrinks "
            "until the variance floor stops it. A lower floor (under More) gives a higher likelihood and "
            "no better model.",
            "ko": "성분 4는 점 하나를 좁게 감싸고 시작해 그 점만 붙들고 분산 하한에 닿을 때까지 줄어듭니다. "
            "하한을 더 낮추면(더 보기) 가능도만 높아질 뿐 모형은 나아지지 않습니다.",
        },
        sources=[DAY],
    ),
    begin=_SINGULAR_START, n_components=4,
)  # fmt: skip

NO_FLOOR = scene(
    "gmm", "blobs:n=80",
    Preset(
        kind="break it", order=3,
        title={"en": "The same without a floor", "ko": "하한이 없다면"},
        summary={
            "en": "The covariance becomes singular in the second step, and the run stops in words.",
            "ko": "2번째 반복에서 공분산이 특이해지고, 실행이 까닭을 말하며 멈춥니다.",
        },
        caption={
            "en": "Nothing holds component 4 now: its variance goes to 0, its density to infinity, and EM "
            "cannot go on. Read the message, raise the variance floor (under More), restart.",
            "ko": "이제 성분 4를 붙드는 것이 없습니다. 분산은 0으로, 밀도는 무한대로 가서 EM이 나아가지 "
            "못합니다. 안내를 읽고 분산 하한을 올린 뒤(더 보기) 다시 시작하십시오.",
        },
        sources=[DAY],
    ),
    begin=_SINGULAR_START, n_components=4, covariance_floor=0.0,
)  # fmt: skip


def _optimum(order: int, title: Words, summary: Words, caption: Words, seed: int, end: float) -> Scene:
    """One of two starts on the same three clouds."""
    preset = Preset(
        kind="break it", order=order, title=title, summary=summary, caption=caption, sources=[WU],
        targets=over_steps(LOG_L, "log_likelihood", {None: end}, 5e-4),
    )  # fmt: skip
    return scene("gmm", "blobs:noise=0.5", preset, seed=seed, n_components=3, start="random")


GOOD_START = _optimum(
    4,
    {"en": "Two starts: the lucky one", "ko": "두 가지 시작: 운이 좋을 때"},
    {
        "en": "Three clouds, three components, and each finds its own in a dozen steps.",
        "ko": "무리 셋에 성분 셋, 열두 번 만에 저마다 제 무리를 찾습니다.",
    },
    {
        "en": "From these random points EM finds the best fit there is. Keep log L in mind, then open “the "
        "unlucky one”: the same data and settings with another seed.",
        "ko": "이 임의의 점들에서는 EM이 가장 좋은 적합을 찾습니다. 로그 가능도를 기억해 두고 ‘운이 나쁠 "
        "때’를 여십시오. 데이터와 설정은 같고 시드만 다릅니다.",
    },
    1, -1404.3155,
)  # fmt: skip

BAD_START = _optimum(
    5,
    {"en": "Two starts: the unlucky one", "ko": "두 가지 시작: 운이 나쁠 때"},
    {
        "en": "The same data from another seed: converged, and 568 nats worse.",
        "ko": "같은 데이터를 다른 시드로: 수렴했지만 568 nats 낮습니다.",
    },
    {
        "en": "Two components end in one cloud while the third covers the other two. EM never goes down, "
        "so it never leaves: a local maximum. Restart with a new seed (Shift+R), or try more restarts "
        "(under More).",
        "ko": "성분 둘이 한 무리에 갇히고 나머지 하나가 두 무리를 덮습니다. EM은 내려가지 않으므로 "
        "빠져나오지 못하는 국소 최댓값입니다. 새 시드로 다시 시작하거나(Shift+R) 재시작 횟수를 늘려 "
        "보십시오(더 보기).",
    },
    5, -1972.5516,
)  # fmt: skip


def _switched(order: int, title: Words, summary: Words, caption: Words, seed: int) -> Scene:
    """One of two seeds with the same fit."""
    preset = Preset(
        kind="break it", order=order, title=title, summary=summary, caption=caption, sources=[STEPHENS],
        targets=over_steps(LOG_L, "log_likelihood", {None: -1130.2640}, 5e-4),
    )  # fmt: skip
    return scene("gmm", "faithful", preset, seed=seed, n_components=2)


LABELS = _switched(
    6,
    {"en": "Label switching: seed 0", "ko": "이름표 바뀜: 시드 0"},
    {
        "en": "Component 1 is the cloud of short eruptions.",
        "ko": "성분 1이 짧게 솟는 무리입니다.",
    },
    {
        "en": "Remember which cloud is number 1, its weight, and log L at the end; then open the same with "
        "seed 1.",
        "ko": "어느 무리가 1번인지, 그 가중치와 끝의 로그 가능도를 기억해 두고, 시드 1로 된 것을 여십시오.",
    },
    0,
)  # fmt: skip

SWITCHED = _switched(
    7,
    {"en": "Label switching: seed 1", "ko": "이름표 바뀜: 시드 1"},
    {
        "en": "The same fit to the last digit, and the numbers have changed places.",
        "ko": "끝자리까지 같은 적합인데 번호가 서로 바뀌었습니다.",
    },
    {
        "en": "The same log L and the same two Gaussians, but number 1 is now the cloud of long eruptions. "
        "The likelihood does not know the numbers: with K components there are K! equal maxima.",
        "ko": "로그 가능도도 두 가우시안도 같지만 이제 1번은 길게 솟는 무리입니다. 가능도는 번호를 모릅니다. "
        "성분이 K개면 똑같은 최댓값이 K!개 있습니다.",
    },
    1,
)  # fmt: skip

TOO_LARGE = scene(
    "gmm", "blobs:n=100",
    Preset(
        kind="break it", order=8,
        title={"en": "Too many components", "ko": "성분이 너무 많을 때"},
        summary={
            "en": "Ten Gaussians for a hundred points: training rises, held-out falls.",
            "ko": "점 백 개에 가우시안 열 개: 학습은 오르고 검증은 떨어집니다.",
        },
        caption={
            "en": "The solid curve rises with every step; the dashed one, of points the model has not "
            "seen, falls after the first. The model learns these hundred points by heart.",
            "ko": "실선은 반복마다 오르지만 본 적 없는 점들의 점선은 첫 반복 뒤로 떨어집니다. "
            "모형이 이 백 개의 점을 외우고 있습니다.",
        },
        sources=[MCLACHLAN],
    ),
    n_components=10,
)  # fmt: skip

_FAR = (7.0, 5.0)

OUTLIER = scene(
    "gmm", "blobs:n=300,noise=0.5",
    Preset(
        kind="break it", order=9,
        title={"en": "An outlier eats a component", "ko": "외톨이 점이 성분을 차지합니다"},
        summary={
            "en": "One far point keeps a Gaussian for itself; two clouds share another.",
            "ko": "먼 점 하나가 가우시안을 독차지하고 두 무리가 하나를 나눠 씁니다.",
        },
        caption={
            "en": "Component 3 begins on the lone point, as k-means++ would have it, and never leaves: it "
            "shrinks to the floor while component 1 covers two clouds. Go back to the start (Home), drag "
            "mean 3 into the upper cloud, and play: 57 nats more.",
            "ko": "성분 3은 k-평균++가 고를 만한 외딴 점에서 시작해 떠나지 못하고 하한까지 줄어듭니다. "
            "그동안 성분 1이 두 무리를 덮습니다. 처음으로 돌아가(Home) 평균 3을 위쪽 무리로 끌어 놓고 "
            "재생하면 57 nats 높아집니다.",
        },
        sources=[MCLACHLAN],
    ),
    begin=mixture([0.4, 0.4, 0.2], [[2.5, -0.95], [-2.7, -0.9], [*_FAR]]), added=(_FAR,), n_components=3,
)  # fmt: skip

DRAGGED = scene(
    "kmeans", "blobs:n=30,noise=0.5",
    Preset(
        kind="break it", order=10,
        title={"en": "An outlier drags a centroid", "ko": "외톨이 점이 중심을 끌고 갑니다"},
        summary={
            "en": "The centroids begin where they belong; one far point pulls one away.",
            "ko": "제자리에서 시작한 중심을 먼 점 하나가 끌어냅니다.",
        },
        caption={
            "en": "A mean follows every point, and the square of a distance weighs far ones most. Centroid "
            "2 is pulled towards the lone point, and a point of its cloud goes over to centroid 1.",
            "ko": "평균은 모든 점을 따르고, 거리의 제곱은 먼 점을 가장 무겁게 칩니다. 중심 2가 외딴 점 "
            "쪽으로 끌려가고, 제 무리의 점 하나는 중심 1로 넘어갑니다.",
        },
        sources=[KAUFMAN],
    ),
    begin={"means": [[0.84, 2.18], [2.57, -1.13], [-2.75, -0.89]]}, added=((10.0, -6.0),), n_components=3,
)  # fmt: skip


def _small_cluster(n: int, middle: tuple[float, float], spread: float) -> tuple[tuple[float, float], ...]:
    """A tight cluster of `n` points."""
    points = np.array(middle) + spread * np.random.default_rng(3).normal(size=(n, 2))
    return tuple((x, y) for x, y in points.round(2).tolist())


UNEQUAL = scene(
    "kmeans", "blobs:n_components=1",
    Preset(
        kind="break it", order=11,
        title={"en": "k-means on unequal clusters", "ko": "크기가 다른 무리와 k-평균"},
        summary={
            "en": "It begins at the true middles, leaves them, and cuts the large cloud in half.",
            "ko": "참된 한가운데에서 시작하고도 떠나서 큰 무리를 반으로 자릅니다.",
        },
        caption={
            "en": "The border lies halfway between two centroids, whatever the clusters' sizes: the small "
            "one is swallowed by half of the large one. Switch to the Gaussian mixture: it knows widths.",
            "ko": "경계는 무리의 크기와 상관없이 늘 두 중심의 한가운데입니다. 작은 무리는 큰 무리의 반쪽에 "
            "먹힙니다. 폭을 아는 가우시안 혼합으로 바꿔 보십시오.",
        },
        sources=[MACKAY],
    ),
    begin={"means": [[0.3, 2.25], [2.6, -0.2]]}, added=_small_cluster(40, (2.6, -0.2), 0.2), n_components=2,
)  # fmt: skip

#: Name, scene, and the step that the thumbnail shows (None: the end of the run).
PRESETS: Final[tuple[tuple[str, Scene, int | None], ...]] = (
    ("textbook", TEXTBOOK, 20),
    ("maximum", MAXIMUM, None),
    ("kmeans_textbook", KMEANS, 1),
    ("plateau", PLATEAU, 10),
    ("singular", SINGULAR, None),
    ("singular_without_floor", NO_FLOOR, 1),
    ("local_optimum_best", GOOD_START, None),
    ("local_optimum_worse", BAD_START, None),
    ("label_switching_0", LABELS, None),
    ("label_switching_1", SWITCHED, None),
    ("too_large", TOO_LARGE, None),
    ("outlier_eats", OUTLIER, None),
    ("outlier_drags", DRAGGED, None),
    ("unequal_clusters", UNEQUAL, None),
)
