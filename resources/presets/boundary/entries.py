"""The presets of the boundary tab: results that are known, and failures that are worth seeing.

No source prints the numbers to reach: they follow from the data or from a closed form, and were computed with
scikit-learn and SciPy.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.data import Data
from genviz.engine.patch import Patch
from genviz.runtime.preset import Preset, Source, Target, Words
from genviz.runtime.run import LogEntry, PatchData, Run
from genviz.runtime.scene import Scene
from genviz.ui.boundary_start import LAYERS

DALAL = Source(
    text="S. R. Dalal, E. B. Fowlkes, B. Hoadley, Risk analysis of the space shuttle: pre-Challenger "
    "prediction of failure, Journal of the American Statistical Association 84, pp. 945–957",
    year=1989,
)
DUDA = Source(
    text="R. O. Duda, P. E. Hart, D. G. Stork, Pattern Classification, sections 2.6 and 2.8", year=2001
)
ELEMENTS = Source(
    text="T. Hastie, R. Tibshirani, J. Friedman, The Elements of Statistical Learning, section 4.4.5",
    year=2009,
)
ALBERT = Source(
    text="A. Albert, J. A. Anderson, On the existence of maximum likelihood estimates in logistic "
    "regression models, Biometrika 71, pp. 1–10",
    year=1984,
)
DOMINGOS = Source(
    text="P. Domingos, M. Pazzani, On the optimality of the simple Bayesian classifier under zero-one loss, "
    "Machine Learning 29, pp. 103–130",
    year=1997,
)
BISHOP = Source(text="C. M. Bishop, Pattern Recognition and Machine Learning, section 1.5", year=2006)
NALISNICK = Source(
    text="E. Nalisnick, A. Matsukawa, Y. W. Teh, D. Gorur, B. Lakshminarayanan, Do deep generative models "
    "know what they don’t know?, ICLR",
    year=2019,
)

LEFT_ERROR = {"en": "error, discriminative", "ko": "오류율, 판별"}
RIGHT_ERROR = {"en": "error, generative", "ko": "오류율, 생성"}
LEFT_LOSS = {"en": "log-loss, discriminative", "ko": "로그 손실, 판별"}
RIGHT_LOSS = {"en": "log-loss, generative", "ko": "로그 손실, 생성"}


def scene(
    data: str | Data,
    preset: Preset,
    *,
    added: tuple[tuple[tuple[float, float], int], ...] = (),
    view: dict[str, Any] | None = None,
    **params: Any,  # noqa: ANN401 - the model's own settings
) -> Scene:
    """A preset's scene at the start of its run.

    `added` points, with their classes, are there at once; `view` is what of it is not as usual.
    """
    data = datasets.load(data) if isinstance(data, str) else data
    patch = Patch(added=tuple(where for where, _ in added), added_classes=tuple(c for _, c in added))
    run = Run(
        "boundary", data, 0, catalog.algorithm("boundary").params(**params), None,
        (LogEntry(0, PatchData(patch)),) if added else (),
    )  # fmt: skip
    last = data.n_features - 1
    shown = {"axes": [0, min(1, last)], "layers": sorted(key for key, _, on in LAYERS if on)}
    return Scene("boundary", run, 0, {**shown, **(view or {})}, preset=preset)


def target(label: Words, name: str, value: float, tolerance: float, *index: int) -> Target:
    """A number to reach where the run comes to rest; with an `index`, an entry of a parameter."""
    return Target(label=label, name=name, value=value, tolerance=tolerance, origin="computed", index=[*index])


# ------------------------------------------------------------------------------------ published results

_TEMPERATURES: Final = (
    66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78, 67, 53, 67, 75, 70, 81, 76, 79, 75, 76, 58,
)  # fmt: skip
#: Which of the 23 flights came back with damaged rings.
_DAMAGED: Final = (1, 8, 9, 10, 13, 20, 22)


def _flights() -> Data:
    """Temperature at the launch, and whether a ring of a field joint was damaged."""
    y = np.zeros(len(_TEMPERATURES), dtype=np.int64)
    y[list(_DAMAGED)] = 1
    return Data(
        x=np.array(_TEMPERATURES, dtype=np.float64)[:, None], y=y, name="o-rings",
        title="O-rings of the space shuttle", classes=("undamaged", "damaged"), names=("temperature",),
        units=("°F",),
    )  # fmt: skip


CHALLENGER = scene(
    _flights(),
    Preset(
        kind="published", order=1,
        title={"en": "The night before Challenger", "ko": "챌린저호 발사 전날 밤"},
        summary={
            "en": "23 flights: the colder the launch, the more probable a damaged ring.",
            "ko": "비행 23번. 추운 날 쏠수록 고무 고리가 상하기 쉽습니다.",
        },
        caption={
            "en": "The fit is 15.0429 − 0.2322 · temperature in log-odds, even at 65\u00a0°F. For "
            "31\u00a0°F, the launch of Challenger, it says 99.96 %; only p(x) says that nobody had ever "
            "flown so cold.",
            "ko": "적합한 로그 오즈는 15.0429 − 0.2322 × 온도이고, 반반이 되는 온도는 65\u00a0°F입니다. "
            "챌린저호가 발사된 31\u00a0°F에서는 99.96 %라고 하지만, 그렇게 추운 날에 날아 본 적이 없다는 "
            "것은 p(x)만 말해 줍니다.",
        },
        sources=[DALAL],
        targets=[
            target({"en": "log L", "ko": "로그 가능도"}, "discriminative_log_likelihood", -10.157596, 5e-5),
            target(LEFT_LOSS, "discriminative_log_loss", 0.441635, 5e-6),
            target(LEFT_ERROR, "discriminative_error", 3 / 23, 5e-6),
            target({"en": "b"}, "intercept", 15.0429, 5e-4, 0),
            target({"en": "w"}, "coef", -0.23216, 5e-5, 0, 0),
        ],
    ),
    view={"query": [31.0, 0.0], "x_range": [26.0, 86.0], "y_range": [0.0, 1.0]},
    degree=1, penalty=0.0, solver="newton", family="lda",
)  # fmt: skip

BAYES = scene(
    "two_normals:n=20000,weight=0.5,distance=2,features=2,seed=1",
    Preset(
        kind="published", order=2,
        title={"en": "As good as anyone can be", "ko": "누구도 더 잘할 수 없는 곳"},
        summary={
            "en": "Two Gaussians two standard deviations apart: the error is Φ(−1) = 15.9 %.",
            "ko": "표준편차의 두 배만큼 떨어진 두 가우시안: 오류율은 Φ(−1) = 15.9 %입니다.",
        },
        caption={
            "en": "The classes overlap, so even the true law errs for 15.9 % of the points, with a log-loss "
            "of 0.356 nats. Both models come to the same straight line, and no other model can do better.",
            "ko": "두 클래스가 겹치므로 참 분포를 알아도 점의 15.9 %는 틀리고 로그 손실은 0.356 nats입니다. "
            "두 모형 모두 같은 직선에 이르며, 어떤 모형도 더 잘할 수는 없습니다.",
        },
        sources=[DUDA],
        targets=[
            target(LEFT_ERROR, "heldout_discriminative_error", 0.158655, 5.2e-3),
            target(RIGHT_ERROR, "heldout_generative_error", 0.158655, 5.2e-3),
            target(LEFT_LOSS, "heldout_discriminative_log_loss", 0.356316, 7.5e-3),
            target(RIGHT_LOSS, "heldout_generative_log_loss", 0.356316, 7.5e-3),
        ],
    ),
    degree=1, solver="newton", family="lda",
)  # fmt: skip

# ---------------------------------------------------------------------------------------------- break it


def _two_clouds() -> Data:
    """Two upright clouds of 60 points side by side."""
    rng = np.random.default_rng(11)
    left, right = (rng.normal(size=(60, 2)) * [0.8, 1.0] + [x, 0.0] for x in (-1.5, 1.5))
    return Data(
        x=np.concatenate([left, right]).round(2),
        name="two clouds",
        y=np.repeat([0, 1], 60),
        classes=("1", "2"),
    )


OUTLIER = scene(
    _two_clouds(),
    Preset(
        kind="break it", order=1,
        title={"en": "A point that is far, and right", "ko": "멀리 있지만 옳은 점 하나"},
        summary={
            "en": "One far point of class 2 turns LDA’s line; logistic regression does not mind.",
            "ko": "클래스 2의 먼 점 하나가 LDA의 직선을 돌려놓습니다. 로지스틱 회귀는 끄떡없습니다.",
        },
        caption={
            "en": "A far point on its own side costs logistic regression nothing, but it moves the mean and "
            "stretches the covariance of LDA: 8 points are wrong in place of 4. Take it away with Ctrl+Z, "
            "play, and both lines are upright.",
            "ko": "제 쪽에 멀리 있는 점은 로지스틱 회귀에 아무 짐이 되지 않지만, LDA의 평균을 옮기고 "
            "공분산을 늘여 점 4개가 아니라 8개를 틀리게 합니다. Ctrl+Z로 그 점을 없애고 재생하면 두 직선이 "
            "모두 똑바로 섭니다.",
        },
        sources=[ELEMENTS],
        targets=[
            target(LEFT_ERROR, "discriminative_error", 4 / 121, 5e-6),
            target(RIGHT_ERROR, "generative_error", 8 / 121, 5e-6),
        ],
    ),
    added=(((12.0, 8.0), 1),), view={"query": [7.0, 2.0]},
    degree=1, penalty=0.01, solver="newton", family="lda",
)  # fmt: skip

SEPARABLE = scene(
    "blobs:n=100,n_components=2,noise=0.5",
    Preset(
        kind="break it", order=2,
        title={"en": "Separable: weights without end", "ko": "완전히 나뉘는 데이터: 끝없는 가중치"},
        summary={
            "en": "Every point is right, and still the weights grow at every step.",
            "ko": "점을 모두 맞히고도 가중치는 단계마다 커집니다.",
        },
        caption={
            "en": "A line separates the classes, so longer weights always lower the log-loss: there is no "
            "best w, and the tint turns into a cliff. Click “Add a ridge”, and the run comes to rest.",
            "ko": "직선 하나로 두 클래스가 나뉘므로 가중치가 길수록 로그 손실이 낮아집니다. 가장 좋은 w는 "
            "없고 색은 낭떠러지처럼 변하는데, ‘릿지 더하기’를 누르면 실행이 멈춥니다.",
        },
        sources=[ALBERT],
    ),
    degree=1, penalty=0.0, solver="newton", family="lda",
)  # fmt: skip

TWICE = scene(
    "two_normals:n=1000,weight=0.5,distance=3,features=2,correlation=0.98",
    Preset(
        kind="break it", order=3,
        title={"en": "The same evidence, counted twice", "ko": "같은 증거를 두 번 셀 때"},
        summary={
            "en": "Naive Bayes takes two nearly equal features for two witnesses.",
            "ko": "나이브 베이즈는 거의 같은 두 특징을 서로 다른 두 증인으로 여깁니다.",
        },
        caption={
            "en": "The errors are nearly the same, but naive Bayes multiplies the same evidence in twice "
            "and is far too sure: its log-loss is higher. Choose LDA as the family: it knows that the "
            "features go together.",
            "ko": "오류율은 거의 같지만 나이브 베이즈는 같은 증거를 두 번 곱해 지나치게 확신하고, 그래서 "
            "로그 손실이 높습니다. 모양을 LDA로 바꾸면 두 특징이 함께 움직인다는 것을 압니다.",
        },
        sources=[DOMINGOS],
        targets=[
            target(RIGHT_ERROR, "generative_error", 0.151, 5e-6),
            target(RIGHT_LOSS, "generative_log_loss", 0.380932, 5e-6),
            target(LEFT_LOSS, "discriminative_log_loss", 0.320108, 5e-6),
        ],
    ),
    degree=1, solver="newton", family="naive_bayes",
)  # fmt: skip

RARE = scene(
    "two_normals:n=10000,weight=0.001,distance=2,features=2,seed=1",
    Preset(
        kind="break it", order=4,
        title={"en": "One in a thousand", "ko": "천에 하나"},
        summary={
            "en": "An error of 0.1 %, and the rare class is never found.",
            "ko": "오류율은 0.1 %인데 드문 클래스는 하나도 찾지 못합니다.",
        },
        caption={
            "en": "Both models call everything common, are wrong for 0.1 % of the held-out points, and miss "
            "all 10 rare ones. Set the prior of the last class to 0.5: the generative model finds 8 of the "
            "10, and is wrong for 17 %.",
            "ko": "두 모형 모두 흔한 쪽이라고만 답해 평가용 점의 0.1 %만 틀리지만, 드문 점 10개는 하나도 "
            "찾지 못합니다. 마지막 클래스의 사전 확률을 0.5로 두면 생성 모형이 그 가운데 8개를 찾는 대신 17 "
            "%를 틀립니다.",
        },
        sources=[BISHOP],
        targets=[
            target(LEFT_ERROR, "heldout_discriminative_error", 0.001, 5e-6),
            target(RIGHT_ERROR, "heldout_generative_error", 0.001, 5e-6),
        ],
    ),
    degree=1, solver="newton", family="lda",
)  # fmt: skip

UNSEEN = scene(
    "digits",
    Preset(
        kind="break it", order=5,
        title={"en": "A 4, seen by models of 0 and 1", "ko": "0과 1만 배운 모형이 본 4"},
        summary={
            "en": "Both are sure that it is a 0; only p(x) knows better.",
            "ko": "둘 다 0이라고 확신합니다. p(x)만이 아니라는 것을 압니다.",
        },
        caption={
            "en": "The ring is on a 4, which no model was trained on, and both are more than 99.9 % sure of "
            "a 0: between two classes one always wins. Choose QDA, and the generative model is as good as "
            "sure of a 1; but each time p(x) lies below the threshold: it is neither.",
            "ko": "고리는 학습에 없던 4에 있는데 두 모형 모두 99.9 % 넘게 0이라고 확신합니다. 둘 중 하나는 "
            "늘 이기기 마련이고 QDA를 고르면 생성 모형은 1이라고 우기지만, p(x)는 그때마다 문턱보다 낮아 둘 "
            "다 아니라고 알려 줍니다.",
        },
        sources=[BISHOP],
    ),
    degree=2, solver="newton", family="lda",
)  # fmt: skip

SMOOTH = scene(
    "blobs:n_components=2,strangers=smooth",
    Preset(
        kind="break it", order=6,
        title={"en": "Outliers that score higher than the data", "ko": "데이터보다 점수가 높은 낯선 점"},
        summary={
            "en": "Strangers at the peak of p(x): no threshold finds them.",
            "ko": "p(x)의 꼭대기에 앉은 낯선 점들은 어떤 문턱으로도 찾지 못합니다.",
        },
        caption={
            "en": "The strangers are all alike and sit where p(x) is highest: none lies below the "
            "threshold, and after training the area under the ROC curve is nearly 0, where a coin has ½. A "
            "low p(x) finds what is rare, not what does not belong.",
            "ko": "낯선 점들은 서로 닮았고 p(x)가 가장 높은 곳에 모여 있어 문턱 아래에는 하나도 없고, "
            "학습이 끝나면 ROC 곡선 아래 넓이는 동전의 ½에도 못 미치는 거의 0입니다. 낮은 p(x)는 드문 것을 "
            "찾을 뿐, 어울리지 않는 것을 찾지는 못합니다.",
        },
        sources=[NALISNICK],
    ),
    view={
        "query": [3.4, -1.0],
        "layers": ["map", "boundary", "density", "anomaly", "strangers", "roc"],
    },
    degree=2, solver="newton", family="qda",
)  # fmt: skip

#: Name, scene, and the step that the thumbnail shows (None: the end of the run).
PRESETS: Final[tuple[tuple[str, Scene, int | None], ...]] = (
    ("challenger", CHALLENGER, None),
    ("bayes_error", BAYES, None),
    ("far_and_right", OUTLIER, None),
    ("separable", SEPARABLE, 12),
    ("counted_twice", TWICE, None),
    ("one_in_a_thousand", RARE, None),
    ("unseen_digit", UNSEEN, None),
    ("smooth_outliers", SMOOTH, None),
)
