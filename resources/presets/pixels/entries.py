"""The presets of the tab of pictures that are drawn pixel by pixel: the ladder, orders, masks, temperatures.

Numbers to reach are mean −log p of pictures, nats: exact, by the chain rule.  Where chance has a part in
learning they have room for another processor's.
"""

from __future__ import annotations

from math import log
from typing import Any, Final

from genviz import catalog
from genviz.engine import datasets
from genviz.engine.math.pixel_shipped import SOURCES
from genviz.runtime.preset import Preset, Source, Target, Words
from genviz.runtime.run import ApplyEdit, LogEntry, Run
from genviz.runtime.scene import Scene
from genviz.ui.pixels.topics import LAYERS

SHANNON = Source(
    text="C. E. Shannon, A mathematical theory of communication, Bell System Technical Journal 27, pp. "
    "379–423",
    year=1948,
)
ABEND = Source(
    text="K. Abend, T. J. Harley, L. N. Kanal, Classification of binary random patterns, IEEE Transactions "
    "on Information Theory 11, pp. 538–544",
    year=1965,
)
NADE = Source(
    text="H. Larochelle, I. Murray, The neural autoregressive distribution estimator, AISTATS, pp. 29–37",
    year=2011,
)
ORDERS = Source(
    text="B. Uria, I. Murray, H. Larochelle, A deep and tractable density estimator, ICML, pp. 467–475",
    year=2014,
)
MADE = Source(
    text="M. Germain, K. Gregor, I. Murray, H. Larochelle, MADE: masked autoencoder for distribution "
    "estimation, ICML, pp. 881–889",
    year=2015,
)
PIXEL_RNN = Source(
    text="A. van den Oord, N. Kalchbrenner, K. Kavukcuoglu, Pixel recurrent neural networks, ICML, pp. "
    "1747–1756",
    year=2016,
)
PIXEL_CNN = Source(
    text="A. van den Oord, N. Kalchbrenner, O. Vinyals, L. Espeholt, A. Graves, K. Kavukcuoglu, Conditional "
    "image generation with PixelCNN decoders, NIPS 29",
    year=2016,
)
ACKLEY = Source(
    text="D. H. Ackley, G. E. Hinton, T. J. Sejnowski, A learning algorithm for Boltzmann machines, "
    "Cognitive Science 9, pp. 147–169",
    year=1985,
)

DIGITS, MNIST = SOURCES["digits"], SOURCES["mnist_14"]
HELDOUT: Final = {"en": "held-out nats", "ko": "평가용 나트"}
TRAIN: Final = {"en": "training nats", "ko": "학습 나트"}


def scene(
    model: str, preset: Preset, data: str = DIGITS, *,
    off: tuple[str, ...] = (), ask: int = -1, edits: tuple[ApplyEdit, ...] = (), seed: int = 0,
    **params: Any,  # noqa: ANN401 - the model's own settings
) -> Scene:  # fmt: skip
    """A preset's scene at the start of its run; layers are as usual but for those that are `off`."""
    log_ = tuple(LogEntry(0, edit) for edit in edits)
    run = Run(model, datasets.load(data), seed, catalog.algorithm(model).params(**params), log=log_)
    layers = {key for key, _, usual in LAYERS if usual} - set(off)
    return Scene("pixels", run, 0, {"layers": sorted(layers), "selected": ask}, preset=preset)


def target(label: Words, name: str, value: float, tolerance: float, step: int | None = None) -> Target:
    """A number to reach after so many steps, or where the run comes to rest."""
    return Target(label=label, name=name, value=value, tolerance=tolerance, step=step, origin="computed")


# ------------------------------------------------------------------------------------------- what succeeds

LADDER = scene(
    "pixelrnn",
    Preset(
        kind="published", order=1,
        title={"en": "Up the ladder", "ko": "사다리를 오르며"},
        summary={
            "en": "Seven models, the same 14×14 digits: from 49.9 nats a picture to 27.9.",
            "ko": "모형 일곱 개와 같은 14×14 숫자: 그림마다 49.9나트에서 27.9나트까지.",
        },
        caption={
            "en": "Play, and watch the picture grow: blue is still open. Then click the other models, in "
            "the list or in the curve: each draws the same way, by a simpler rule. Independent pixels give "
            "dust; a mesh of six neighbours already gives strokes. Open the table: not every rung beats the "
            "one below it.",
            "ko": "재생하고 그림이 자라는 것을 보세요. 파랑은 아직 정해지지 않은 곳입니다. 그런 다음 "
            "목록이나 곡선에서 다른 모형을 누르세요. 모두 같은 방식으로 그리지만 규칙이 단순합니다. 독립 "
            "픽셀은 먼지를 그리고, 이웃 여섯의 그물은 벌써 획을 그립니다. 표를 여세요. 모든 단이 아랫단보다 "
            "나은 것은 아닙니다.",
        },
        sources=[PIXEL_RNN],
        targets=[target(HELDOUT, "nll_heldout", 27.87, 0.05)],
    ),
    MNIST, weights="shipped", seed=3,
)  # fmt: skip

BARS = scene(
    "nade",
    Preset(
        kind="published", order=2,
        title={"en": "Bars and stripes, learned exactly", "ko": "가로줄과 세로줄, 정확하게"},
        summary={
            "en": "Thirty pictures: no model can have less than log 30 = 3.40 nats. NADE gets there.",
            "ko": "그림 서른 장: 어떤 모형도 log 30 = 3.40나트보다 낮을 수 없습니다. NADE가 거기에 "
            "닿습니다.",
        },
        caption={
            "en": "Set the speed to the maximum. Once it is learned, look where the nats are paid: only "
            "where the picture is still undecided, in the first row and, if that is all alike, at the first "
            "pixel of each row below. All other pixels cost next to nothing. Flip one of them: the rest can "
            "no longer be a picture that it knows.",
            "ko": "속도를 최대로 하세요. 다 배우면 나트를 어디서 치르는지 보세요. 그림이 아직 정해지지 않은 "
            "첫 줄, 그리고 첫 줄이 한 가지 값뿐이면 그 아래 줄마다 첫 픽셀뿐입니다. 나머지 픽셀은 거의 "
            "공짜입니다. 그 가운데 하나를 뒤집어 보세요. 나머지는 더 이상 아는 그림이 될 수 없습니다.",
        },
        sources=[NADE],
        targets=[target(TRAIN, "nll_train", log(30.0), 0.05)],
    ),
    "bars_and_stripes", n_hidden=50, epochs=1000, patience=1000, batch_size=10,
)  # fmt: skip

AVERAGING = scene(
    "made",
    Preset(
        kind="published", order=3,
        title={"en": "Sixteen orders in one network", "ko": "망 하나에 순서 열여섯 개"},
        summary={
            "en": "The mean of the probabilities over orders costs less than the orders do on their own.",
            "ko": "순서에 걸친 확률의 평균은 순서들이 저마다 내는 비용보다 낮습니다.",
        },
        caption={
            "en": "Orders take turns while it learns, and share all weights. The curve at the lower right "
            "is the cost of the mean of p over 1, 2, … 16 orders: it falls steeply at first and then "
            "flattens, as in the papers. The mean of all comes to 17.1 nats; a network that learns one "
            "order only to 17.2 – 17.4.",
            "ko": "학습하는 동안 순서들이 번갈아 가며 가중치를 모두 함께 씁니다. 오른쪽 아래 곡선은 순서 1, "
            "2, … 16개에 걸친 p의 평균의 비용입니다. 논문에서처럼 처음에 가파르게 떨어지다가 평평해집니다. "
            "모두의 평균은 17.1나트, 순서 하나만 배운 망은 17.2 – 17.4나트입니다.",
        },
        sources=[ORDERS, MADE],
    ),
    n_orders=16, epochs=200,
)  # fmt: skip

ENDINGS = scene(
    "made",
    Preset(
        kind="published", order=4,
        title={"en": "Six endings of one half", "ko": "반쪽 하나의 여섯 마무리"},
        summary={
            "en": "The upper half of a digit is known; the model makes up the rest, each time another way.",
            "ko": "숫자의 위쪽 반을 압니다. 나머지는 모형이 매번 다르게 지어냅니다.",
        },
        caption={
            "en": "Row by row the known half comes first, so that endings follow p(rest | known) exactly. "
            "Choose Part and click Left half: now known pixels come late, those before them did not know, "
            "and endings are chosen from 64 drawings by their weight. Paint any part with the mouse. Click "
            "an ending to see what each pixel of it costs.",
            "ko": "줄 순서에서는 아는 반이 먼저 오므로 마무리이 p(나머지 | 아는 것)를 정확히 따릅니다. "
            "부분을 고르고 왼쪽 반을 누르세요. 이제 아는 픽셀이 늦게 오고 그 앞의 픽셀은 그것을 몰랐으므로, "
            "64번 그린 것에서 무게에 따라 마무리을 고릅니다. 마우스로 아무 부분이나 칠해 보세요. 마무리을 "
            "누르면 픽셀마다의 비용이 보입니다.",
        },
        sources=[MADE],
        targets=[target(HELDOUT, "nll_heldout", 30.93, 0.05)],
    ),
    MNIST, weights="shipped", seed=1,
)  # fmt: skip

NEIGHBOURS = scene(
    "markov",
    Preset(
        kind="published", order=5,
        title={"en": "A chain, or a mesh?", "ko": "사슬인가, 그물인가?"},
        summary={
            "en": "Tables that see the last three pixels, or six neighbours on the paper.",
            "ko": "마지막 픽셀 셋을 보는 표, 또는 종이 위의 이웃 여섯을 보는 표.",
        },
        caption={
            "en": "A Markov chain along the rows forgets the row above: 22.8 nats. Set Looks at to six, two "
            "steps far: the same kind of table with neighbours above, and 19.2 nats. Then make the chain "
            "longer: m = 5 hardly helps, m = 8 does. Which pixel of an 8×8 picture lies eight places back?",
            "ko": "줄을 따라가는 마르코프 사슬은 윗줄을 잊습니다: 22.8나트. 보는 곳을 두 칸까지 여섯으로 "
            "바꾸면 같은 표가 위의 이웃을 보고 19.2나트가 됩니다. 그런 다음 사슬을 길게 하세요. m = 5는 "
            "거의 도움이 안 되는데 m = 8은 낫습니다. 8×8 그림에서 여덟 자리 앞은 어느 픽셀일까요?",
        },
        sources=[SHANNON, ABEND],
        targets=[target(HELDOUT, "nll_heldout", 22.83, 0.02)],
    ),
    neighbourhood="chain", n_previous=3,
)  # fmt: skip

# ---------------------------------------------------------------------------------------------- break it

LEAK = scene(
    "made",
    Preset(
        kind="break it", order=1,
        title={"en": "Too good to be true", "ko": "믿기 어려울 만큼 좋은 모형"},
        summary={
            "en": "A mask that is wrong by one: 0.2 nats a picture, and it cannot draw at all.",
            "ko": "하나 어긋난 마스크: 그림마다 0.2나트인데 그림은 전혀 그리지 못합니다.",
        },
        caption={
            "en": "Set the speed to the maximum. The cost falls far below every rung of the ladder. The "
            "matrix catches it: there is something on the diagonal, pixels see themselves. Let it draw: "
            "while a pixel is open it looks like paper to itself, and the picture is empty or dust. Set "
            "Mask to strict.",
            "ko": "속도를 최대로 하세요. 비용이 사다리의 모든 단 아래로 떨어집니다. 행렬이 잡아냅니다. "
            "대각선에 무언가 있고 픽셀이 자기 자신을 봅니다. 그리게 해 보세요. 픽셀이 정해지기 전에는 "
            "스스로에게 종이로 보이므로 그림이 비거나 먼지가 됩니다. 마스크를 앞선 픽셀만으로 바꾸세요.",
        },
        sources=[MADE],
        targets=[target(HELDOUT, "nll_heldout", 0.25, 0.25)],
    ),
    mask="leaks",
)  # fmt: skip

BLIND_SPOT = scene(
    "pixelcnn",
    Preset(
        kind="break it", order=2,
        title={"en": "The blind spot", "ko": "사각지대"},
        summary={
            "en": "A plain stack of masked windows never sees what is right above and far to the right.",
            "ko": "단순하게 쌓은 마스크 창은 바로 위의 먼 오른쪽을 끝내 보지 못합니다.",
        },
        caption={
            "en": "The framed pixel depends on the tinted ones, and on no others: to its upper right a "
            "triangle is missing, however many layers there are. Raise Layers and watch its edge. Then set "
            "Stack to gated: one stack sees whole rows above, another the row itself, and the triangle is "
            "there, as far as the layers reach.",
            "ko": "테를 두른 픽셀은 물든 픽셀에만 기댑니다. 오른쪽 위의 세모가 빠져 있는데, 층이 아무리 "
            "많아도 그렇습니다. 층을 늘리며 그 가장자리를 보세요. 그런 다음 쌓는 법을 게이트로 바꾸세요. 한 "
            "스택은 위의 줄 전체를, 다른 스택은 자기 줄을 보아 층이 닿는 데까지 세모가 채워집니다.",
        },
        sources=[PIXEL_CNN],
    ),
    "mnist_14:n=600,n_heldout=200,levels=2", ask=7 * 14 + 4, off=("pixels_endings",),
    stack="plain", n_channels=8, n_layers=5, first_kernel="3", epochs=10, learning_rate=0.005,
)  # fmt: skip

BAD_ORDER = scene(
    "markov",
    Preset(
        kind="break it", order=3,
        title={"en": "A bad order", "ko": "나쁜 순서"},
        summary={
            "en": "The chain rule holds in any order; a model that sees only neighbours pays 2.8 nats for a "
            "bad one.",
            "ko": "연쇄 법칙은 어떤 순서에서도 성립하지만, 이웃만 보는 모형은 나쁜 순서에 2.8나트를 더 "
            "냅니다.",
        },
        caption={
            "en": "In random order most neighbours of a pixel are still open when it is drawn: 22.0 nats in "
            "place of 19.2 (the line of Markov is row by row). Play: at first pixels are drawn almost "
            "blindly. Choose MADE: it sees all that is drawn, and pays about 17.3 either way: the seed "
            "matters more than the order. With Order, draw one of your own.",
            "ko": "무작위 순서에서는 픽셀을 그릴 때 이웃이 대개 정해지지 않았습니다: 19.2 대신 "
            "22.0나트(마르코프의 선은 줄 순서). 재생하세요. 처음 픽셀은 거의 눈을 감고 그립니다. MADE를 "
            "고르세요. 그린 것을 모두 보므로 어느 쪽이든 17.3나트쯤이고, 순서보다 시드의 차이가 큽니다. "
            "순서 도구로 직접 순서를 그려 보세요.",
        },
        sources=[ORDERS],
        targets=[target(HELDOUT, "nll_heldout", 21.97, 0.02)],
    ),
    order="random",
)  # fmt: skip

COLD = scene(
    "made",
    Preset(
        kind="break it", order=4,
        title={"en": "Temperature 0", "ko": "온도 0"},
        summary={
            "en": "Always the likeliest value: whatever the noise, the same picture.",
            "ko": "언제나 가장 그럴듯한 값: 난수가 어떻든 같은 그림.",
        },
        caption={
            "en": "All pictures but the endings are alike, and the likeliest pixel each time does not make "
            "the likeliest picture. Click Another picture: nothing changes. Raise the temperature slowly, "
            "to 1 and beyond: at 1 pictures are as varied as digits are, at 2 chance has more to say than "
            "the model. The cost is always that at 1.",
            "ko": "마무리 말고는 그림이 모두 같고, 매번 가장 그럴듯한 픽셀이 가장 그럴듯한 그림을 만들지도 "
            "않습니다. 다른 그림을 눌러도 그대로입니다. 온도를 천천히 1까지, 그 너머까지 올리세요. 1이면 "
            "그림이 숫자만큼 다양하고, 2이면 우연이 모형보다 할 말이 많습니다. 비용은 언제나 온도 1의 "
            "비용입니다.",
        },
        sources=[ACKLEY],
    ),
    weights="shipped", temperature=0.0,
)  # fmt: skip

#: Name, scene, pictured step (None: the end of the run).
PRESETS: Final = (
    ("pixel_ladder", LADDER, 120),
    ("bars_exact", BARS, None),
    ("sixteen_orders", AVERAGING, None),
    ("six_endings", ENDINGS, 110),
    ("chain_or_mesh", NEIGHBOURS, 60),
    ("mask_that_leaks", LEAK, None),
    ("blind_spot", BLIND_SPOT, None),
    ("bad_order", BAD_ORDER, 50),
    ("temperature_0", COLD, None),
)
