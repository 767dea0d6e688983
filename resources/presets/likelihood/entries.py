"""The presets of the likelihood tab: results that are known, and failures that are worth seeing.

Numbers to reach that no source prints follow from closed forms, and were computed with SciPy.
"""

from __future__ import annotations

from typing import Any, Final

from genviz import catalog
from genviz.engine import datasets
from genviz.runtime.budget import Budget
from genviz.runtime.preset import Preset, Source, Target, Words
from genviz.runtime.run import Run
from genviz.runtime.scene import Scene
from genviz.runtime.timeline import Timeline
from genviz.ui.likelihood.topics import LAYERS

CASELLA = Source(
    text="G. Casella, R. L. Berger, Statistical Inference, 2nd edition, example 7.2.7", year=2002
)
MACKAY = Source(
    text="D. J. C. MacKay, Information Theory, Inference, and Learning Algorithms, exercise 3.15, pp. 59–64",
    year=2003,
)
AZZALINI = Source(
    text="A. Azzalini, A. W. Bowman, A look at some data on the Old Faithful geyser, Applied Statistics 39, "
    "pp. 357–365",
    year=1990,
)
BISHOP = Source(
    text="C. M. Bishop, Pattern Recognition and Machine Learning, section 10.1.2 and figure 10.3", year=2006
)
FACTORISED = Source(
    text="C. M. Bishop, Pattern Recognition and Machine Learning, section 10.1.2, eqs. 10.12–10.17 and "
    "figure 10.2",
    year=2006,
)
SINGULAR = Source(text="C. M. Bishop, Pattern Recognition and Machine Learning, section 9.2.1", year=2006)
BROWN = Source(
    text="L. D. Brown, T. T. Cai, A. DasGupta, Interval estimation for a binomial proportion, Statistical "
    "Science 16, pp. 101–133",
    year=2001,
)
GOLDBERG = Source(
    text="D. Goldberg, What every computer scientist should know about floating-point arithmetic, ACM "
    "Computing Surveys 23, pp. 5–48",
    year=1991,
)
VAART = Source(text="A. W. van der Vaart, Asymptotic Statistics, section 9.4", year=1998)
COVER = Source(
    text="T. M. Cover, J. A. Thomas, Elements of Information Theory, 2nd edition, sections 2.3 and 8.5",
    year=2006,
)
PANINSKI = Source(
    text="L. Paninski, Estimation of entropy and mutual information, Neural Computation 15, pp. 1191–1253",
    year=2003,
)

FELLER = Source(
    text="W. Feller, An Introduction to Probability Theory and Its Applications, volume 1, 3rd edition, "
    "sections IV.2 and IX.3",
    year=1968,
)
GOOD = Source(
    text="I. J. Good, The population frequencies of species and the estimation of population parameters, "
    "Biometrika 40, pp. 237–264",
    year=1953,
)

LOG_L = {"en": "log L", "ko": "로그 가능도"}


def scene(
    model: str,
    preset: Preset,
    data: str = "none",
    *,
    on: tuple[str, ...] = (),
    off: tuple[str, ...] = (),
    ended: bool = False,
    **params: Any,  # noqa: ANN401 - the model's own settings
) -> Scene:
    """A preset's scene at the start of its run, or where it has `ended`.

    Layers are as usual but for those that are `on` or `off`.
    """
    run = Run(model, datasets.load(data), 0, catalog.algorithm(model).params(**params))
    layers = {key for key, _, usual in LAYERS if usual} - set(off) | set(on)
    return Scene("likelihood", run, end_of(run) if ended else 0, {"layers": sorted(layers)}, preset=preset)


def end_of(run: Run) -> int:
    """The frame at which a run comes to rest."""
    timeline = Timeline(run, catalog.algorithm(run.model), Budget())
    timeline.extend(10_000)
    end = timeline.t_end
    timeline.close()
    return end


def target(label: Words, name: str, value: float, tolerance: float, *, printed: bool = False) -> Target:
    """A number to reach where the run comes to rest."""
    origin = "published" if printed else "computed"
    return Target(label=label, name=name, value=value, tolerance=tolerance, origin=origin)


# ------------------------------------------------------------------------------------ published results

SEVEN = scene(
    "coin",
    Preset(
        kind="published", order=1,
        title={"en": "Seven heads in ten tosses", "ko": "열 번 중 앞면 일곱 번"},
        summary={
            "en": "L(0.6) = 0.001792, L(0.7) = 0.002224, L(0.8) = 0.001678: the share of heads wins.",
            "ko": "L(0.6) = 0.001792, L(0.7) = 0.002224, L(0.8) = 0.001678: 앞면의 비율이 이깁니다.",
        },
        caption={
            "en": "With every toss the curve is multiplied by θ or by 1 − θ. After the tenth its top is at "
            "0.7, where the slope of log L is 0. Press M to go there, and compare the strip’s length with "
            "the star.",
            "ko": "동전을 던질 때마다 곡선에 θ 또는 1 − θ가 곱해집니다. 열 번이 끝나면 꼭대기는 0.7이고 "
            "그곳에서 로그 가능도의 기울기는 0입니다. M을 눌러 그곳으로 가서 띠의 길이를 별과 견주어 보세요.",
        },
        sources=[CASELLA],
        targets=[
            target(LOG_L, "log_likelihood", -6.108643020548936, 1e-9),
            target({"en": "θ"}, "theta", 0.7, 1e-12),
            target({"en": "interval from", "ko": "구간 시작"}, "interval_low", 0.393461, 1e-6),
            target({"en": "to", "ko": "구간 끝"}, "interval_high", 0.915441, 1e-6),
        ],
    ),
)  # fmt: skip

EURO = scene(
    "coin",
    Preset(
        kind="published", order=2,
        title={"en": "The euro that was spun", "ko": "팽이처럼 돌린 유로 동전"},
        summary={
            "en": "140 heads in 250 spins: what a test says, what the evidence says, and what the class "
            "says.",
            "ko": "250번 중 앞면 140번: 검정과 증거와 학생들의 생각은 같을까요?",
        },
        caption={
            "en": "Let the class vote on the card first: is this coin fair? Then press Reveal. The test "
            "asks how rarely a fair coin strays so far; the evidence asks which of two coins had foretold "
            "these spins better, a fair one or one of which nothing is known.",
            "ko": "먼저 카드에서 학생들이 투표하게 하세요. 이 동전은 공정할까요? 그다음 공개를 누르세요. "
            "검정은 공정한 동전이 이만큼 치우치는 일이 얼마나 드문지 묻고, 증거는 공정한 동전과 아무것도 "
            "모르는 동전 가운데 어느 쪽이 이 결과를 더 잘 내다보았는지 묻습니다.",
        },
        sources=[MACKAY],
        targets=[
            target({"en": "θ"}, "theta", 0.56, 1e-12),
            target({"en": "p-value", "ko": "p값"}, "p_value_fair", 0.0664211512, 1e-9),
            target({"en": "log Bayes factor", "ko": "로그 베이즈 인자"}, "log_bayes_factor_fair",
                   0.7408189162, 1e-9),
            target({"en": "posterior mean", "ko": "사후 평균"}, "posterior_mean", 141 / 252, 1e-12),
        ],
    ),
    on=("coin_bayes",), off=("coin_values",), ended=True, heads=140, tails=110, theta=0.5,
)  # fmt: skip

GEYSER = scene(
    "density",
    Preset(
        kind="published", order=3,
        title={"en": "One normal for a geyser", "ko": "간헐천에 정규분포 하나"},
        summary={
            "en": "Old Faithful’s waiting times: the maximum is the mean and the width of the points.",
            "ko": "올드 페이스풀의 대기 시간: 최댓값은 점들의 평균과 너비입니다.",
        },
        caption={
            "en": "The run climbs to μ = 70.897 and σ = 13.570 min, the mean of the points and their "
            "standard deviation, and log L = −1095.289. It is the best normal law, and it still puts its "
            "top where few points are: the highest likelihood is not yet a good model.",
            "ko": "실행은 μ = 70.897, σ = 13.570분, 곧 점들의 평균과 표준편차로 올라가고 로그 가능도는 "
            "−1095.289입니다. 가장 좋은 정규분포인데도 꼭대기에는 점이 거의 없습니다. 가능도가 가장 높아도 "
            "아직 좋은 모형은 아닙니다.",
        },
        sources=[AZZALINI],
        targets=[
            target(LOG_L, "log_likelihood", -1095.2888005007, 1e-4),
            target({"en": "log L / n"}, "mean_log_likelihood", -4.0267970607, 1e-6),
        ],
    ),
    "faithful",
)  # fmt: skip

COVERS = scene(
    "divergence",
    Preset(
        kind="published", order=4,
        title={"en": "Covering: forward KL", "ko": "모두 덮기: 정방향 KL"},
        summary={
            "en": "KL(p ‖ q) punishes a model for missing what p has: the moments of p win.",
            "ko": "KL(p ‖ q)는 p에 있는 것을 놓친 모형을 벌합니다. p의 적률이 이깁니다.",
        },
        caption={
            "en": "One normal law, two bumps: in the end q has the mean and the variance of p, and much of "
            "it lies where p has little. Entropy is the grey part, which no θ can change; what shrinks is "
            "KL.",
            "ko": "정규분포 하나와 봉우리 둘: 끝에 가면 q의 평균과 분산은 p와 같고, 그 상당 부분은 p가 거의 "
            "없는 곳에 놓입니다. 회색 부분인 엔트로피는 어떤 θ로도 바뀌지 않습니다. 줄어드는 것은 KL입니다.",
        },
        sources=[BISHOP],
    ),
)  # fmt: skip

SEEKS = scene(
    "divergence",
    Preset(
        kind="published", order=5,
        title={"en": "Seeking: reverse KL", "ko": "하나만 좇기: 역방향 KL"},
        summary={
            "en": "KL(q ‖ p) punishes a model for inventing what p has not: it locks on to one bump.",
            "ko": "KL(q ‖ p)는 p에 없는 것을 만들어 낸 모형을 벌합니다. 봉우리 하나에 들어앉습니다.",
        },
        caption={
            "en": "The same bumps, the same start, the other KL. Where q comes to rest hangs on where it "
            "starts: restart it from the left and from the middle, and compare the two divergences in the "
            "table.",
            "ko": "같은 봉우리, 같은 출발점, 다른 쪽 KL입니다. q가 어디에서 멈추는지는 출발점에 달려 "
            "있습니다. 왼쪽과 가운데에서 다시 시작하고, 표에서 두 값을 견주어 보세요.",
        },
        sources=[BISHOP],
    ),
    objective="reverse",
)  # fmt: skip

COLLECT = scene(
    "attributes",
    Preset(
        kind="published", order=6,
        title={"en": "Collecting all 64 combinations", "ko": "조합 64가지 모두 모으기"},
        summary={
            "en": "64 combinations, all as common: it takes 304 examples on average to see them all.",
            "ko": "64가지 조합이 똑같이 흔해도 모두 보려면 사례가 평균 304개 필요합니다.",
        },
        caption={
            "en": "The coupon collector’s problem. Let the class guess before playing: 64? 100? After 30 "
            "examples 40 are missing on average, and the last one alone waits for 64 more. With the "
            "frequencies of photographs it takes thousands.",
            "ko": "쿠폰 수집가 문제입니다. 재생하기 전에 몇 개가 필요할지 물어보세요. 64개? 100개? 사례 "
            "30개 뒤에도 조합 40가지가 빠져 있고, 마지막 하나를 보는 데만 평균 64개가 더 듭니다. "
            "사진에서처럼 드문 것이 있으면 수천 개가 필요합니다.",
        },
        sources=[FELLER],
        targets=[
            Target(
                label={"en": "missing, n = 30", "ko": "빠짐, n = 30"},
                name="expected_unseen", step=6, value=39.9022364744, tolerance=1e-6, origin="computed",
            ),
            # The mean and twice the standard deviation of the waiting time.
            target({"en": "n, all seen", "ko": "다 보인 n"}, "n_examples",
                   303.609017837, 159.631305),
        ],
    ),
    shares="even", dependence=0.0,
)  # fmt: skip

MEAN_FIELD = scene(
    "divergence_plane",
    Preset(
        kind="published", order=8,
        title={"en": "Too sure: mean field", "ko": "지나친 확신: 평균장 근사"},
        summary={
            "en": "A q without correlation, fitted to a p with one: KL(q ‖ p) makes it far too narrow.",
            "ko": "상관이 없는 q를 상관이 있는 p에 맞추면 KL(q ‖ p)는 q를 너무 좁게 만듭니다.",
        },
        caption={
            "en": "The mean is right, but the variances are 1/Λᵢᵢ = 1.5 (1 − ρ²) = 0.285 instead of 1.5: q "
            "asks how wide p is along one axis when the other is known. Now minimise KL(p ‖ q): q gets the "
            "marginals of p, and the very same divergence.",
            "ko": "평균은 맞지만 분산은 1.5가 아니라 1/Λᵢᵢ = 1.5 (1 − ρ²) = 0.285입니다. 다른 축의 값을 알 "
            "때 p가 한 축에서 얼마나 넓은지에 맞추기 때문입니다. 이제 KL(p ‖ q)를 최소화해 보세요. q는 p의 "
            "주변분포가 되고 발산은 똑같습니다.",
        },
        sources=[FACTORISED],
        targets=[
            target({"en": "variance of x₁", "ko": "x₁의 분산"}, "variance_1", 0.285, 1e-5),
            target({"en": "variance of x₂", "ko": "x₂의 분산"}, "variance_2", 0.285, 1e-5),
            target({"en": "KL(q ‖ p)"}, "reverse_kl", 0.8303656034, 1e-8),
            target({"en": "KL(p ‖ q)"}, "forward_kl", 3.4327923, 1e-3),
        ],
    ),
    p_data="one", correlation=0.9, family="diag", objective="reverse", start="right",
    learning_rate=0.6,
)  # fmt: skip

MARGINALS = scene(
    "divergence_plane",
    Preset(
        kind="published", order=9,
        title={"en": "As wide as its marginals", "ko": "주변분포만큼 넓게"},
        summary={
            "en": "The same p, the same family, the other KL: q spreads over places that p never visits.",
            "ko": "같은 p, 같은 분포족, 다른 쪽 KL: q는 p가 가지 않는 곳까지 퍼집니다.",
        },
        caption={
            "en": "The moments of p along the axes win: both variances are 1.5, those of the marginals. q "
            "now covers p, and puts mass into two corners where p has almost none. KL(p ‖ q) is "
            "−½ log(1 − ρ²) = 0.830: what the two features tell of one another.",
            "ko": "축을 따라 잰 p의 적률이 이깁니다. 두 분산은 주변분포와 같은 1.5입니다. 이제 q는 p를 "
            "덮지만 p가 거의 없는 두 모서리에도 놓입니다. KL(p ‖ q)는 −½ log(1 − ρ²) = 0.830, 곧 두 특징이 "
            "서로 알려 주는 양입니다.",
        },
        sources=[FACTORISED],
        targets=[
            target({"en": "variance of x₁", "ko": "x₁의 분산"}, "variance_1", 1.5, 1e-4),
            target({"en": "variance of x₂", "ko": "x₂의 분산"}, "variance_2", 1.5, 1e-4),
            target({"en": "KL(p ‖ q)"}, "forward_kl", 0.8303656034, 1e-8),
        ],
    ),
    p_data="one", correlation=0.9, family="diag", objective="forward", start="right",
)  # fmt: skip

# ---------------------------------------------------------------------------------------------- break it

NO_HEADS = scene(
    "coin",
    Preset(
        kind="break it", order=1,
        title={"en": "Ten tails, and no doubt at all", "ko": "뒷면만 열 번, 의심은 0"},
        summary={
            "en": "At 0 of 10 Wald’s interval has no width; the likelihood’s own interval does not fail.",
            "ko": "10번 중 0번이면 왈드 구간은 너비가 0이 됩니다. 가능도비 구간은 그렇지 않습니다.",
        },
        caption={
            "en": "The maximum is θ = 0, at the end of the axis, where the slope is not 0. Wald’s interval, "
            "maximum ± 1.96 standard errors, says 0 to 0: certain after ten tosses. The likelihood-ratio "
            "interval goes on to 0.175.",
            "ko": "최댓값은 축의 끝인 θ = 0이고 그곳의 기울기는 0이 아닙니다. 최댓값 ± 표준오차의 1.96배인 "
            "왈드 구간은 0부터 0까지로, 열 번 만에 확신한다고 말합니다. 가능도비 구간은 0.175까지 "
            "이어집니다.",
        },
        sources=[BROWN],
    ),
    on=("coin_intervals",), off=("coin_values",), ended=True, heads=0, tails=10, theta=0.1,
)  # fmt: skip

MILLION = scene(
    "coin",
    Preset(
        kind="break it", order=2,
        title={"en": "A product too small for any computer", "ko": "컴퓨터가 담지 못하는 곱"},
        summary={
            "en": "A million tosses: L(θ) underflows to 0, its logarithm is an ordinary number.",
            "ko": "백만 번 던지면 L(θ)는 0으로 사라지지만 그 로그는 평범한 수입니다.",
        },
        caption={
            "en": "The likelihood of a million tosses has more than 250,000 zeros behind the point, and no "
            "computer’s number is that small. The sum of the logarithms is; its top is at the same θ. That "
            "is why everybody maximises log L.",
            "ko": "백만 번 던진 가능도는 소수점 아래 0이 25만 개가 넘어 어떤 컴퓨터의 수로도 나타낼 수 "
            "없습니다. 로그의 합은 나타낼 수 있고 꼭대기는 같은 θ에 있습니다. 그래서 모두 로그 가능도를 "
            "최대화합니다.",
        },
        sources=[GOLDBERG],
    ),
    off=("coin_values",), ended=True, heads=700_000, tails=300_000, theta=0.6,
)  # fmt: skip

EDGE = scene(
    "density",
    Preset(
        kind="break it", order=3,
        title={"en": "A maximum without a flat top", "ko": "평평한 꼭대기가 없는 최댓값"},
        summary={
            "en": "The uniform law’s likelihood is highest at the outermost points, where it falls to 0.",
            "ko": "균등분포의 가능도는 가장 바깥 점에서 최대이고, 바로 그곳에서 0으로 떨어집니다.",
        },
        caption={
            "en": "Every narrower law is more likely, until an edge touches a point: beyond it the "
            "likelihood is 0. The slope at the maximum is 5.13, not 0, so neither derivative nor information "
            "says how sure one can be.",
            "ko": "분포가 좁을수록 가능도가 높아지다가 가장자리가 점에 닿습니다. 그 안쪽으로는 가능도가 "
            "0입니다. 최댓값에서 기울기가 0이 아니라 5.13이므로 미분도 정보량도 얼마나 확실한지 말해 주지 "
            "못합니다.",
        },
        sources=[VAART],
    ),
    "faithful", family="uniform",
)  # fmt: skip

UNBOUNDED = scene(
    "density",
    Preset(
        kind="break it", order=4,
        title={"en": "A likelihood without a maximum", "ko": "최댓값이 없는 가능도"},
        summary={
            "en": "One of two normals sits on a single point: the narrower, the likelier, without end.",
            "ko": "두 정규분포 중 하나가 점 하나에 앉으면 좁아질수록 가능도가 끝없이 커집니다.",
        },
        caption={
            "en": "The thin normal sits on one point, and play makes it thinner. Each halving of σ₂ adds "
            "nearly log 2 = 0.69 to log L, and nothing ever stops it; the wide normal looks after the other "
            "points. genviz stops at a floor, and says so.",
            "ko": "좁은 정규분포가 점 하나에 앉아 있고, 재생하면 더 좁아집니다. σ₂가 절반이 될 때마다 로그 "
            "가능도가 거의 log 2 = 0.69씩 커지고 무엇도 막지 못합니다. 나머지 점은 넓은 정규분포가 돌봅니다. "
            "genviz는 하한에서 멈추고 그 사실을 알립니다.",
        },
        sources=[SINGULAR],
    ),
    "faithful", family="two_normals", start="maximum",
)  # fmt: skip

IMPOSSIBLE = scene(
    "divergence",
    Preset(
        kind="break it", order=5,
        title={"en": "One impossible point, infinite KL", "ko": "불가능한 점 하나, 무한대의 KL"},
        summary={
            "en": "A uniform q is 0 where p is not: KL(p ‖ q) = ∞, and there is no way downhill.",
            "ko": "균등분포 q가 0인 곳에 p가 있으면 KL(p ‖ q) = ∞이고 내려갈 길이 없습니다.",
        },
        caption={
            "en": "What q calls impossible happens, so KL(p ‖ q) is infinite and has no slope. KL(q ‖ p) is "
            "finite: it does not ask what q misses. Drag the edges of q outwards; only beyond the ends of p "
            "does the infinity go.",
            "ko": "q가 불가능하다고 한 일이 일어나므로 KL(p ‖ q)는 무한대이고 기울기가 없습니다. KL(q ‖ "
            "p)는 q가 놓친 것을 묻지 않으므로 유한합니다. q의 가장자리를 바깥으로 끌어 보세요. p의 끝을 "
            "넘어서야 무한대가 사라집니다.",
        },
        sources=[COVER],
    ),
    family="uniform", p_data="uniform", start="middle",
)  # fmt: skip

FLOOR = scene(
    "divergence",
    Preset(
        kind="break it", order=6,
        title={"en": "A perfect model that looks bad", "ko": "나빠 보이는 완벽한 모형"},
        summary={
            "en": "Bin a few samples, and even the true density seems to be far away.",
            "ko": "적은 표본을 칸에 나누면 참 밀도조차 멀어 보입니다.",
        },
        caption={
            "en": "p is normal, and q becomes the samples’ best fit, which is nearly p itself. KL between "
            "the histogram and q still does not go to 0: a sample never fills its cells as evenly as its "
            "law. Compare it with the floor, not with 0.",
            "ko": "p는 정규분포이고 q는 표본에 가장 잘 맞는 분포, 곧 p와 거의 같은 분포가 됩니다. 그래도 "
            "히스토그램과 q의 KL은 0으로 가지 않습니다. 표본은 분포처럼 고르게 칸을 채우지 않기 "
            "때문입니다. 0이 아니라 바닥과 견주세요.",
        },
        sources=[PANINSKI],
    ),
    on=("kl_histogram",), known="samples", p_data="normal", n_samples=200,
)  # fmt: skip

NEVER_SEEN = scene(
    "attributes",
    Preset(
        kind="break it", order=7,
        title={"en": "Faces that counting calls impossible", "ko": "세기만 하면 있을 수 없는 얼굴"},
        summary={
            "en": "Five thousand examples, and counting still calls some people impossible.",
            "ko": "사례가 5천 개여도 세기만 하면 어떤 사람은 있을 수 없다고 말합니다.",
        },
        caption={
            "en": "A model that counts gives 0 to what it has not seen: one such face in a test, and its "
            "log-likelihood is −∞. One by one the attributes are learned from few examples; all at once they "
            "never are. Raise the number of attributes to 8.",
            "ko": "세기만 하는 모형은 보지 못한 것에 0을 줍니다. 검증에서 그런 얼굴이 하나만 나와도 로그 "
            "가능도는 −∞입니다. 속성 하나하나는 적은 사례로도 배우지만 한꺼번에는 끝내 배우지 못합니다. "
            "속성을 8개로 늘려 보세요.",
        },
        sources=[GOOD],
    ),
)  # fmt: skip

#: Name, scene, and the step that the thumbnail shows (None: the end of the run).
PRESETS: Final[tuple[tuple[str, Scene, int | None], ...]] = (
    ("seven_heads", SEVEN, None),
    ("euro", EURO, None),
    ("geyser_normal", GEYSER, None),
    ("covering", COVERS, None),
    ("seeking", SEEKS, None),
    ("mean_field", MEAN_FIELD, None),
    ("marginals", MARGINALS, None),
    ("all_combinations", COLLECT, 6),
    ("ten_tails", NO_HEADS, None),
    ("million_tosses", MILLION, None),
    ("uniform_edge", EDGE, None),
    ("unbounded", UNBOUNDED, None),
    ("infinite_kl", IMPOSSIBLE, 0),
    ("histogram_floor", FLOOR, None),
    ("never_seen", NEVER_SEEN, 6),
)
