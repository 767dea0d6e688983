"""The presets of the energy tab: machines that learn, that recall, and failures that are worth seeing.

Numbers to reach are exact log-likelihoods and divergences; what they have to reach follows from what the
source describes.  Those of sampled gradients have room for another processor's chance.
"""

from __future__ import annotations

from math import log
from typing import Any, Final

from genviz import catalog
from genviz.engine import datasets
from genviz.runtime.preset import Preset, Source, Target, Words
from genviz.runtime.run import ApplyEdit, LogEntry, Run
from genviz.runtime.scene import Scene
from genviz.ui.energy.topics import LAYERS

HINTON = Source(
    text="G. E. Hinton, A Practical Guide to Training Restricted Boltzmann Machines, UTML TR 2010-003, "
    "sections 5 to 7",
    year=2010,
)
MACKAY = Source(
    text="D. J. C. MacKay, Information Theory, Inference, and Learning Algorithms, chapter 43", year=2003
)
TIELEMAN = Source(
    text="T. Tieleman, Training restricted Boltzmann machines using approximations to the likelihood "
    "gradient, ICML, pp. 1064–1071",
    year=2008,
)
FISCHER = Source(
    text="A. Fischer, C. Igel, Empirical analysis of the divergence of Gibbs sampling based learning "
    "algorithms for restricted Boltzmann machines, ICANN, pp. 208–217",
    year=2010,
)
HOPFIELD = Source(
    text="J. J. Hopfield, Neural networks and physical systems with emergent collective computational "
    "abilities, PNAS 79, pp. 2554–2558",
    year=1982,
)
ACKLEY = Source(
    text="D. H. Ackley, G. E. Hinton, T. J. Sejnowski, A learning algorithm for Boltzmann machines, "
    "Cognitive Science 9, pp. 147–169",
    year=1985,
)
DESJARDINS = Source(
    text="G. Desjardins, A. Courville, Y. Bengio, P. Vincent, O. Delalleau, Tempered Markov chain Monte "
    "Carlo for training of restricted Boltzmann machines, AISTATS, pp. 145–152",
    year=2010,
)
STACKS = Source(
    text="G. E. Hinton, S. Osindero, Y. W. Teh, A fast learning algorithm for deep belief nets, Neural "
    "Computation 18, pp. 1527–1554",
    year=2006,
)
DEEP = Source(text="R. Salakhutdinov, G. Hinton, Deep Boltzmann machines, AISTATS, pp. 448–455", year=2009)
CHO = Source(
    text="K. Cho, A. Ilin, T. Raiko, Improved learning of Gaussian–Bernoulli restricted Boltzmann machines, "
    "ICANN, pp. 10–17",
    year=2011,
)

RING: Final = "rings:n=800,n_components=1,radius=2,noise=0.18"
MEAN: Final = {"en": "mean log p", "ko": "평균 log p"}
KL: Final = {"en": "KL(data ‖ model)", "ko": "KL(데이터 ‖ 모형)"}


def scene(
    model: str,
    preset: Preset,
    data: str,
    *,
    on: tuple[str, ...] = (),
    off: tuple[str, ...] = (),
    edits: tuple[ApplyEdit, ...] = (),
    seed: int = 0,
    **params: Any,  # noqa: ANN401 - the model's own settings
) -> Scene:
    """A preset's scene at the start of its run; layers are as usual but for those that are `on` or `off`."""
    log_ = tuple(LogEntry(0, edit) for edit in edits)
    run = Run(model, datasets.load(data), seed, catalog.algorithm(model).params(**params), log=log_)
    layers = {key for key, _, usual in LAYERS if usual} - set(off) | set(on)
    return Scene("energy", run, 0, {"layers": sorted(layers)}, preset=preset)


def target(label: Words, name: str, value: float, tolerance: float, step: int | None = None) -> Target:
    """A number to reach after so many steps, or where the run comes to rest."""
    return Target(label=label, name=name, value=value, tolerance=tolerance, step=step, origin="computed")


# ------------------------------------------------------------------------------------------- what succeeds

BARS = scene(
    "rbm",
    Preset(
        kind="published", order=1,
        title={"en": "Bars and stripes, learned", "ko": "가로줄과 세로줄, 다 배움"},
        summary={
            "en": "Thirty pictures, 16 hidden units: exact mean log p better than −3.6; −3.40 is the best.",
            "ko": "그림 서른 장과 은닉 유닛 16개: 정확한 평균 log p가 −3.6을 넘습니다. 가능한 최선은 "
            "−3.40입니다.",
        },
        caption={
            "en": "Set the speed to the maximum. At first nothing seems to happen; then units become "
            "detectors of rows and columns. Chains that go on (PCD-5) and a learning rate that falls to 0 "
            "bring log p to within 0.2 nats of −log 30. Look at the dreams: are all thirty there?",
            "ko": "속도를 최대로 하세요. 처음에는 아무 일도 없는 듯하다가 유닛들이 가로줄과 세로줄의 "
            "검출기가 됩니다. 이어지는 사슬(PCD-5)과 0까지 줄어드는 학습률이 log p를 −log 30에서 0.2나트 "
            "안으로 데려갑니다. 꿈을 보세요. 서른 장이 모두 있나요?",
        },
        sources=[TIELEMAN, MACKAY],
        targets=[
            target({"en": "mean log p above −3.6", "ko": "평균 log p, −3.6보다 위"},
                   "mean_log_likelihood", -3.5, 0.1),
        ],
    ),
    "bars_and_stripes",
    n_hidden=16, sampling="pcd", n_gibbs=5, n_chains=100, learning_rate=0.02, momentum=0.5,
    decay_steps=30_000, weight_decay=0.0,
)  # fmt: skip

RING_LEARNED = scene(
    "gaussian_rbm",
    Preset(
        kind="published", order=2,
        title={"en": "A ring, dug by twelve units", "ko": "유닛 열두 개가 파낸 고리"},
        summary={
            "en": "Data pull the ground down, dreams push it up, until a moat is left.",
            "ko": "데이터는 땅을 끌어내리고 꿈은 밀어 올립니다. 끝내 고리 모양의 해자가 남습니다.",
        },
        caption={
            "en": "Each hidden unit folds the plane along one line. Watch the dreams: they rush into each "
            "new valley until it is filled to the height of the others. After 120 passes unseen points have "
            "a mean log p of about −2.5; the law that the data come from has −2.23.",
            "ko": "은닉 유닛마다 직선 하나를 따라 평면을 접습니다. 꿈을 지켜보세요. 새 골짜기가 다른 곳과 "
            "같은 높이로 메워질 때까지 그리로 몰려갑니다. 120번을 돌면 보지 않은 점들의 평균 log p가 "
            "−2.5쯤이 됩니다. 데이터가 나온 분포 자체는 −2.23입니다.",
        },
        sources=[CHO],
        targets=[
            target({"en": "held out, epoch 120", "ko": "평가용, 에포크 120"},
                   "heldout_mean_log_likelihood", -2.5, 0.12, 960),
        ],
    ),
    RING,
)  # fmt: skip

RECALL = scene(
    "boltzmann",
    Preset(
        kind="published", order=3,
        title={"en": "Hopfield recalls a damaged letter", "ko": "홉필드 망이 망가진 글자를 떠올리다"},
        summary={
            "en": "Three letters stored by Hebb’s rule; at T = 0 the chain rolls downhill to the nearest.",
            "ko": "헤브 규칙으로 저장한 세 글자. T = 0에서는 사슬이 가장 가까운 글자로 굴러 내려갑니다.",
        },
        caption={
            "en": "Two pixels of the L are wrong. Press . a few times: each unit in turn does what its "
            "neighbours ask for, the energy only falls, and the chain comes to rest in the L. Damage other "
            "examples with the link over the map. Where does it come to rest in a state that is no letter?",
            "ko": "L의 두 픽셀이 틀려 있습니다. .을 몇 번 누르세요. 유닛이 차례로 이웃이 바라는 대로 하고 "
            "에너지는 줄기만 하다가 사슬이 L에서 멈춥니다. 지도 위의 링크로 다른 보기도 망가뜨려 보세요. "
            "글자가 아닌 상태에서 멈추는 것은 언제인가요?",
        },
        sources=[HOPFIELD],
    ),
    "patterns:n=3",
    edits=(ApplyEdit("damage", {"k": 0, "count": 2, "seed": 0}),),
    start="hebb", learning_rate=0.0, temperature=0.0,
)  # fmt: skip

PARITY = scene(
    "boltzmann",
    Preset(
        kind="published", order=4,
        title={"en": "XOR with three hidden units", "ko": "은닉 유닛 세 개로 배우는 XOR"},
        summary={
            "en": "With hidden units and the true gradient, KL(data ‖ model) falls from 0.69 to almost 0.",
            "ko": "은닉 유닛과 참 기울기가 있으면 KL(데이터 ‖ 모형)이 0.69에서 거의 0으로 떨어집니다.",
        },
        caption={
            "en": "Each bit is the exclusive or of the other two: no two of them say anything about each "
            "other. For some 200 steps the machine stays at log 2 = 0.69, where all eight states are alike. "
            "Then the hidden units find what three bits have in common, and the four valleys of the data "
            "form.",
            "ko": "비트마다 나머지 두 비트의 배타적 논리합이라 어느 둘도 서로에 대해 아무것도 말해 주지 "
            "않습니다. 200단계쯤은 여덟 상태가 모두 같은 log 2 = 0.69 근처에 머뭅니다. 그러다 은닉 유닛들이 "
            "세 비트의 공통점을 찾아내고 데이터의 골짜기 네 개가 생깁니다.",
        },
        sources=[ACKLEY],
        targets=[
            target(KL, "forward_kl", 0.0154, 0.002, 1500),
        ],
    ),
    "parity",
    n_hidden=3, connections="layers", learning_rate=2.0,
)  # fmt: skip

STACK = scene(
    "dbn",
    Preset(
        kind="published", order=5,
        title={"en": "One machine on another", "ko": "머신 위의 머신"},
        summary={
            "en": "Layer by layer, then all at once: what the first says is what the second learns from.",
            "ko": "한 층씩, 그다음 모두 함께. 첫 층이 말하는 것을 둘째 층이 데이터로 삼아 배웁니다.",
        },
        caption={
            "en": "For 1,000 steps the first layer learns from pixels, for 1,000 more the second learns "
            "from the first, then all learn together (up–down). Follow a picture with the steps of the "
            "flow, and look at the film: a chain at the top becomes a digit only after some sweeps. Then "
            "ask the card whether the upper features tell digits apart any better.",
            "ko": "1,000단계 동안 첫 층이 픽셀에서 배우고, 다음 1,000단계 동안 둘째 층이 첫 층에서 배우고, "
            "그다음 모두 함께 배웁니다(위아래 학습). 흐름의 단계로 그림 하나를 따라가고 필름을 보세요. 맨 "
            "위의 사슬은 몇 번 훑은 뒤에야 숫자가 됩니다. 그런 다음 위층의 특징이 숫자를 더 잘 가르는지 "
            "카드에 물어보세요.",
        },
        sources=[STACKS],
    ),
    "digits:features=pixels,heldout=0.4,n=1000",
)  # fmt: skip

BOTH_WAYS = scene(
    "dbm",
    Preset(
        kind="published", order=6,
        title={"en": "A layer that hears both sides", "ko": "양쪽의 말을 듣는 층"},
        summary={
            "en": "In a deep Boltzmann machine the middle waits for the top: mean field, sweep by sweep.",
            "ko": "심층 볼츠만 머신에서는 가운데 층이 위층을 기다립니다. 평균장을 한 번씩 훑습니다.",
        },
        caption={
            "en": "Until step 1,000 the layers learn one by one; from then on both at once. Step through "
            "the flow: each unit of the first layer adds what pixels say and what the second layer says, "
            "until nothing changes. How many sweeps does that take, and what do the first guesses have "
            "wrong?",
            "ko": "1,000단계까지는 층이 하나씩 배우고, 그때부터는 둘이 함께 배웁니다. 흐름을 한 단계씩 "
            "따라가세요. 첫 층의 유닛마다 픽셀이 하는 말과 둘째 층이 하는 말을 더하고, 더 바뀌지 않을 "
            "때까지 거듭합니다. 몇 번이나 훑어야 하고 첫 짐작은 무엇이 틀렸나요?",
        },
        sources=[DEEP],
    ),
    "digits:features=pixels,heldout=0.4,n=1000",
)  # fmt: skip

# ---------------------------------------------------------------------------------------------- what fails

TOO_LARGE = scene(
    "gaussian_rbm",
    Preset(
        kind="break it", order=1,
        title={"en": "A learning rate that is too large", "ko": "너무 큰 학습률"},
        summary={
            "en": "At 0.2 the landscape swings instead of settling; the run stops at its last good state.",
            "ko": "0.2에서는 지형이 가라앉지 않고 출렁입니다. 실행은 마지막으로 좋았던 상태에서 멈춥니다.",
        },
        caption={
            "en": "Press play. Dreams fill one valley, the next step throws them out, and the ground "
            "swings. When log p has fallen too often, the run is stopped and the last good landscape is "
            "brought back. The banner says which rate to try. What happens at 0.02, where it swings but "
            "survives?",
            "ko": "재생을 누르세요. 꿈들이 한 골짜기를 메우면 다음 단계가 그들을 내쫓고, 땅이 출렁입니다. "
            "log p가 너무 자주 떨어지면 실행이 멈추고 마지막으로 좋았던 지형으로 되돌아갑니다. 띠에 어떤 "
            "학습률을 시험할지 적혀 있습니다. 출렁이지만 살아남는 0.02에서는 어떻게 되나요?",
        },
        sources=[HINTON],
    ),
    RING,
    learning_rate=0.2,
)  # fmt: skip

PHANTOMS = scene(
    "boltzmann",
    Preset(
        kind="break it", order=2,
        title={"en": "Phantoms of CD-1", "ko": "CD-1의 허깨비"},
        summary={
            "en": "One Gibbs sweep from the data never sees the states that the model likes and nobody has.",
            "ko": "데이터에서 깁스 훑기 한 번으로는 모형만 좋아하고 데이터에는 없는 상태를 만나지 못합니다.",
        },
        caption={
            "en": "The same machine as in “XOR with three hidden units”, but its dreams begin at the data "
            "and last one sweep. Dreams look like data, the weights hardly move, and yet the bars show a "
            "state that is not in the data and more probable than those that are. Set “Negative phase” to "
            "exact and restart: after 600 steps no phantom is left.",
            "ko": "‘은닉 유닛 세 개로 배우는 XOR’과 같은 머신이지만 꿈이 데이터에서 시작해 한 번만 훑고 "
            "끝납니다. 꿈은 데이터를 닮았고 가중치는 거의 움직이지 않는데도, 막대를 보면 데이터에 없는 "
            "상태가 데이터보다 더 그럴듯합니다. ‘음의 단계’를 정확히로 바꾸고 처음부터 다시 시작하면 "
            "600단계 뒤에는 허깨비가 없습니다.",
        },
        sources=[TIELEMAN, HINTON],
    ),
    "parity",
    n_hidden=3, connections="layers", learning_rate=2.0, sampling="cd",
)  # fmt: skip

WORSE = scene(
    "rbm",
    Preset(
        kind="break it", order=3,
        title={"en": "CD-10 that gets near, and then worse", "ko": "가까이 갔다가 나빠지는 CD-10"},
        summary={
            "en": "Mean log p passes −3.9 after some 5,000 steps, and has lost half a nat at 30,000.",
            "ko": "평균 log p가 5,000단계쯤에서 −3.9를 지나지만 30,000단계에서는 0.5나트쯤 잃습니다.",
        },
        caption={
            "en": "The reconstruction error and the pseudo-likelihood go on getting better. The exact "
            "log-likelihood does not: as the weights grow, ten Gibbs steps lead less and less far from the "
            "data, and the gradient is more and more biased. Which of the two cards would have told you to "
            "stop?",
            "ko": "재구성 오차와 유사 가능도는 계속 좋아집니다. 정확한 로그 가능도는 그렇지 않습니다. "
            "가중치가 커질수록 깁스 걸음 열 번으로는 데이터에서 점점 덜 멀어지고, 기울기는 점점 더 "
            "치우칩니다. 언제 멈춰야 하는지 알려 준 카드는 어느 쪽인가요?",
        },
        sources=[FISCHER],
        targets=[
            target({"en": "step 5,000", "ko": "5,000단계"}, "mean_log_likelihood", -3.9, 0.2, 5000),
            target({"en": "step 30,000", "ko": "30,000단계"}, "mean_log_likelihood", -4.45, 0.4, 30_000),
        ],
    ),
    "bars_and_stripes",
    n_hidden=16, sampling="cd", n_gibbs=10, learning_rate=0.1, weight_decay=0.0, seed=1,
)  # fmt: skip

STUCK = scene(
    "boltzmann",
    Preset(
        kind="break it", order=4,
        title={"en": "A chain that is stuck, until it is tempered", "ko": "템퍼링 전까지 갇혀 있는 사슬"},
        summary={
            "en": "Four valleys, and at T = 0.2 the chain sees one of them. Hotter copies set it free.",
            "ko": "골짜기는 넷인데 T = 0.2에서 사슬은 하나만 봅니다. 더 뜨거운 사슬들이 풀어 줍니다.",
        },
        caption={
            "en": "Play, and turn to the chain’s card: no change of valley, so all that the chain says is "
            "about one part of the world. Now open More and set Temperatures to 4: hotter copies wander, "
            "and swap places with the cold one. How often does it change valley now, and how many swaps are "
            "accepted?",
            "ko": "재생하고 사슬 카드로 넘기세요. 골짜기를 한 번도 바꾸지 않으니 사슬이 말하는 것은 모두 "
            "세상의 한 부분뿐입니다. 이제 더 보기를 열고 온도의 수를 4로 하세요. 더 뜨거운 사슬들이 "
            "돌아다니다가 차가운 사슬과 자리를 바꿉니다. 이제 골짜기를 얼마나 자주 바꾸고, 자리바꿈은 "
            "얼마나 받아들여지나요?",
        },
        sources=[DESJARDINS],
    ),
    "patterns:n=2",
    edits=(ApplyEdit("damage", {"k": 0, "count": 1, "seed": 0}),),
    start="hebb", learning_rate=0.0, temperature=0.2,
)  # fmt: skip

FLAT = scene(
    "boltzmann",
    Preset(
        kind="break it", order=5,
        title={"en": "XOR without a hidden unit", "ko": "은닉 유닛 없는 XOR"},
        summary={
            "en": "No two bits are related, so pairwise weights find nothing: KL stays at log 2.",
            "ko": "어느 두 비트도 관련이 없으니 쌍마다의 가중치는 아무것도 찾지 못합니다. KL은 log 2에 "
            "머뭅니다.",
        },
        caption={
            "en": "The gradient is exact and becomes 0, and the machine has learned nothing: all eight "
            "states are as probable as any. It is the best that weights between visible units can do. Give "
            "it a hidden unit or three, and restart.",
            "ko": "기울기는 정확하고 0이 되었는데 머신은 아무것도 배우지 못했습니다. 여덟 상태의 확률이 "
            "모두 같습니다. 가시 유닛끼리의 가중치로는 이것이 최선입니다. 은닉 유닛을 하나나 셋 주고 다시 "
            "시작해 보세요.",
        },
        sources=[ACKLEY],
        targets=[target(KL, "forward_kl", log(2.0), 1e-3)],
    ),
    "parity",
)  # fmt: skip

OVERFIT = scene(
    "rbm",
    Preset(
        kind="break it", order=6,
        title={"en": "Learned by heart", "ko": "통째로 외우기"},
        summary={
            "en": "Sixty digits to learn from: held-out digits end up nats above the training digits.",
            "ko": "숫자 예순 장으로 배우면, 평가용 숫자의 자유 에너지가 학습한 숫자보다 몇 나트나 "
            "높아집니다.",
        },
        caption={
            "en": "Watch the histogram of free energies: at first training and held-out digits lie on each "
            "other. Then the held-out ones stay behind to the right. That gap needs no log Z, so it can be "
            "had of any machine; when it grows, the machine learns its pictures by heart. More pictures or "
            "weight decay make it smaller.",
            "ko": "자유 에너지의 히스토그램을 보세요. 처음에는 학습용과 평가용 숫자가 겹쳐 있습니다. 그러다 "
            "평가용이 오른쪽에 뒤처집니다. 이 간격에는 log Z가 필요 없으니 어떤 머신에서도 잴 수 있습니다. "
            "간격이 커지면 머신이 그림을 외우는 것입니다. 그림을 늘리거나 가중치 감쇠를 쓰면 줄어듭니다.",
        },
        sources=[HINTON],
        targets=[
            target({"en": "gap at step 4,000", "ko": "4,000단계의 간격"}, "free_energy_gap", 9.5, 3.0, 4000),
        ],
    ),
    "digits:features=pixels,n=60",
    n_hidden=16, n_gibbs=3, weight_decay=0.0,
)  # fmt: skip

#: Name of the file, scene, and step in the thumbnail.
PRESETS: Final[tuple[tuple[str, Scene, int | None], ...]] = (
    ("bars_learned", BARS, 12_000),
    ("ring_learned", RING_LEARNED, 960),
    ("hopfield_recall", RECALL, 1),
    ("parity_learned", PARITY, 1500),
    ("stack", STACK, 2400),
    ("both_ways", BOTH_WAYS, 2000),
    ("rate_too_large", TOO_LARGE, 58),
    ("phantoms", PHANTOMS, 600),
    ("cd10_worse", WORSE, 6000),
    ("stuck_chain", STUCK, 100),
    ("parity_without_hidden", FLAT, 100),
    ("learned_by_heart", OVERFIT, 3000),
)
