<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
  <context>
    <name>genviz</name>
    <message>
      <location filename="genviz/catalog.py" />
      <source>Gaussian mixture</source>
      <translation>가우시안 혼합 모형</translation>
    </message>
    <message>
      <location filename="genviz/catalog.py" />
      <source>k-means</source>
      <translation>k-평균</translation>
    </message>
    <message>
      <location filename="genviz/catalog.py" />
      <source>Boundary and densities</source>
      <translation>경계와 밀도 모형</translation>
    </message>
    <message>
      <location filename="genviz/catalog.py" />
      <source>Logistic regression</source>
      <translation>로지스틱 회귀</translation>
    </message>
    <message>
      <location filename="genviz/catalog.py" />
      <source>Linear discriminants</source>
      <translation>선형 판별</translation>
    </message>
    <message>
      <location filename="genviz/catalog.py" />
      <source>Quadratic discriminants</source>
      <translation>이차 판별</translation>
    </message>
    <message>
      <location filename="genviz/catalog.py" />
      <source>Naive Bayes</source>
      <translation>나이브 베이즈</translation>
    </message>
    <message>
      <location filename="genviz/catalog.py" />
      <source>A mixture for each class</source>
      <translation>클래스마다 혼합 모형</translation>
    </message>
    <message>
      <location filename="genviz/catalog.py" />
      <source>A kernel density for each class</source>
      <translation>클래스마다 커널 밀도</translation>
    </message>
    <message>
      <location filename="genviz/catalog.py" />
      <source>Coin</source>
      <translation>동전</translation>
    </message>
    <message>
      <location filename="genviz/catalog.py" />
      <source>One density</source>
      <translation>밀도 하나</translation>
    </message>
    <message>
      <location filename="genviz/catalog.py" />
      <source>Two densities and KL</source>
      <translation>두 밀도와 KL</translation>
    </message>
    <message>
      <location filename="genviz/catalog.py" />
      <source>Two densities in the plane</source>
      <translation>평면 위의 두 밀도</translation>
    </message>
    <message>
      <location filename="genviz/catalog.py" />
      <source>Combinations of attributes</source>
      <translation>속성의 조합</translation>
    </message>
    <message>
      <location filename="genviz/catalog.py" />
      <source>RBM in the plane</source>
      <translation>평면의 RBM</translation>
    </message>
    <message>
      <location filename="genviz/catalog.py" />
      <source>RBM</source>
      <translation>RBM</translation>
    </message>
    <message>
      <location filename="genviz/catalog.py" />
      <source>Boltzmann machine</source>
      <translation>볼츠만 머신</translation>
    </message>
    <message>
      <location filename="genviz/catalog.py" />
      <source>Deep belief network</source>
      <translation>심층 신뢰 신경망 (DBN)</translation>
    </message>
    <message>
      <location filename="genviz/catalog.py" />
      <source>Deep Boltzmann machine</source>
      <translation>심층 볼츠만 머신 (DBM)</translation>
    </message>
    <message>
      <location filename="genviz/catalog.py" />
      <source>Independent pixels</source>
      <translation>독립 픽셀</translation>
    </message>
    <message>
      <location filename="genviz/catalog.py" />
      <source>Markov chain or mesh</source>
      <translation>마르코프 사슬·그물</translation>
    </message>
    <message>
      <location filename="genviz/catalog.py" />
      <source>Sigmoid belief net</source>
      <translation>시그모이드 신념망</translation>
    </message>
    <message>
      <location filename="genviz/catalog.py" />
      <source>NADE</source>
      <translation>NADE</translation>
    </message>
    <message>
      <location filename="genviz/catalog.py" />
      <source>MADE</source>
      <translation>MADE</translation>
    </message>
    <message>
      <location filename="genviz/catalog.py" />
      <source>PixelCNN</source>
      <translation>PixelCNN</translation>
    </message>
    <message>
      <location filename="genviz/catalog.py" />
      <source>PixelRNN</source>
      <translation>PixelRNN</translation>
    </message>
    <message>
      <location filename="genviz/catalog.py" />
      <source>Mixtures &amp; EM</source>
      <translation>혼합 모형과 EM</translation>
    </message>
    <message>
      <location filename="genviz/catalog.py" />
      <source>Boundary vs density</source>
      <translation>경계와 밀도</translation>
    </message>
    <message>
      <location filename="genviz/catalog.py" />
      <source>Likelihood &amp; KL</source>
      <translation>가능도와 KL</translation>
    </message>
    <message>
      <location filename="genviz/catalog.py" />
      <source>Energy (RBM)</source>
      <translation>에너지 (RBM)</translation>
    </message>
    <message>
      <location filename="genviz/catalog.py" />
      <source>Pixel by pixel</source>
      <translation>픽셀 하나씩</translation>
    </message>
    <message>
      <location filename="genviz/catalog.py" />
      <source>there is no model '{name}'; known: {known}</source>
      <translation>'{name}'이라는 모형은 없습니다. 있는 모형: {known}</translation>
    </message>
    <message>
      <location filename="genviz/catalog.py" />
      <source>there is no tab '{name}'; known: {known}</source>
      <translation>'{name}'이라는 탭은 없습니다. 있는 탭: {known}</translation>
    </message>
    <message>
      <location filename="genviz/cli.py" />
      <source>{message}; '{command} --help' tells more</source>
      <translation>{message}. '{command} --help'를 보십시오</translation>
    </message>
    <message>
      <location filename="genviz/cli.py" />
      <source>a scene brings its own data, settings and seed; leave out --data, --set and --seed</source>
      <translation>장면에는 데이터와 설정과 시드가 들어 있습니다. --data, --set, --seed를 빼십시오</translation>
    </message>
    <message>
      <location filename="genviz/cli.py" />
      <source>{model} takes no data; everything that it needs is set by --set</source>
      <translation>{model}은(는) 데이터를 쓰지 않습니다. 필요한 것은 모두 --set으로 정합니다</translation>
    </message>
    <message>
      <location filename="genviz/cli.py" />
      <source>cannot make the folder {path}: {reason}</source>
      <translation>{path} 폴더를 만들 수 없습니다: {reason}</translation>
    </message>
    <message>
      <location filename="genviz/engine/algorithm.py" />
      <source>the run waits for points: the sheet is empty</source>
      <translation>점을 기다립니다. 종이가 비어 있습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/binary_pictures.py" />
      <source>bars</source>
      <translation>막대</translation>
    </message>
    <message>
      <location filename="genviz/engine/binary_pictures.py" />
      <source>stripes</source>
      <translation>줄무늬</translation>
    </message>
    <message>
      <location filename="genviz/engine/binary_pictures.py" />
      <source>empty or full</source>
      <translation>비었거나 꽉 찬 것</translation>
    </message>
    <message>
      <location filename="genviz/engine/binary_pictures.py" />
      <source>Pixels a side</source>
      <translation>한 변의 픽셀 수</translation>
    </message>
    <message>
      <location filename="genviz/engine/binary_pictures.py" />
      <source>Height and width of a picture. Four give 30 distinct pictures, eight give 510.</source>
      <translation>그림의 높이와 너비입니다. 4이면 서로 다른 그림이 30개, 8이면 510개입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/binary_pictures.py" />
      <source>Held out</source>
      <translation>평가용 비율</translation>
    </message>
    <message>
      <location filename="genviz/engine/binary_pictures.py" />
      <source>Fraction of the pictures kept away from the model; with none it sees all that there are.</source>
      <translation>모형에게 보이지 않고 떼어 두는 그림의 비율입니다. 0이면 모든 그림을 봅니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/binary_pictures.py" />
      <source>Data seed</source>
      <translation>데이터 시드</translation>
    </message>
    <message>
      <location filename="genviz/engine/binary_pictures.py" />
      <source>Another seed holds out other pictures.</source>
      <translation>시드를 바꾸면 다른 그림을 떼어 둡니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/blind_test.py" />
      <source>a blind test needs at least two held-out examples; there are {n}</source>
      <translation>블라인드 테스트에는 평가용 사례가 둘 이상 필요합니다. 지금은 {n}개입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/blind_test.py" />
      <source>the model gave numbers that are not finite; there is nothing to judge</source>
      <translation>모형이 유한하지 않은 수를 내놓아 평가할 것이 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>Discriminative p(y | x)</source>
      <translation>판별 p(y | x)</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>Generative p(x, y)</source>
      <translation>생성 p(x, y)</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>Degree of the features</source>
      <translation>특징의 차수</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>1: the boundary is a straight line. 2: a conic. More: a wavy one.</source>
      <translation>1: 경계가 직선입니다. 2: 원뿔 곡선입니다. 더 높으면 구불구불합니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>Ridge</source>
      <translation>릿지</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>How much large weights cost: λ/2 ‖w‖² beside the log-loss of all points; 0 for nothing.</source>
      <translation>큰 가중치에 물리는 벌점: 모든 점의 로그 손실에 λ/2 ‖w‖²를 더합니다. 0이면 없습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>Training</source>
      <translation>학습 방법</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>gradient</source>
      <translation>경사 하강</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>mini-batch</source>
      <translation>미니배치</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>Newton</source>
      <translation>뉴턴</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>All points downhill, a few points downhill, or straight to the minimum of a parabola.</source>
      <translation>모든 점으로 내려가기, 몇 개의 점으로 내려가기, 또는 포물선의 바닥으로 바로 가기.</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>Step size</source>
      <translation>걸음 크기</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>How far a step goes downhill. Too far, and the log-loss rises.</source>
      <translation>한 걸음에 얼마나 내려가는지. 너무 멀면 로그 손실이 오릅니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>Features</source>
      <translation>특징</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>powers</source>
      <translation>거듭제곱</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>bumps</source>
      <translation>언덕</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>Powers and products of x, or round bumps around some of the points.</source>
      <translation>x의 거듭제곱과 곱, 또는 몇몇 점 둘레의 둥근 언덕.</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>Bumps</source>
      <translation>언덕 수</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>How many round bumps there are.</source>
      <translation>둥근 언덕이 몇 개인지.</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>Mini-batch</source>
      <translation>미니배치</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>How many points a step looks at.</source>
      <translation>한 단계에서 보는 점의 수.</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>Tolerance</source>
      <translation>허용 오차</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>At rest when the cost's slope is flatter than this.</source>
      <translation>비용의 기울기가 이보다 평평하면 멈춥니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>Family, one a class</source>
      <translation>클래스마다의 모양</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>LDA</source>
      <translation>LDA</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>QDA</source>
      <translation>QDA</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>naive Bayes</source>
      <translation>나이브 베이즈</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>mixture</source>
      <translation>혼합 모형</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>kernel density</source>
      <translation>커널 밀도</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>What a class looks like: one Gaussian of the same shape for all, of its own shape, along the axes, several Gaussians, or a bump on every point.</source>
      <translation>클래스의 생김새: 모두 같은 모양의 가우스 하나, 제 모양의 가우스, 축 방향의 가우스, 여러 가우스, 또는 점마다 언덕 하나.</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>Components a class</source>
      <translation>클래스마다 성분 수</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>How many Gaussians each class has.</source>
      <translation>클래스마다 가우스가 몇 개인지.</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>Bandwidth</source>
      <translation>대역폭</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>Width of the bumps, as a multiple of the width that suits a Gaussian.</source>
      <translation>언덕의 너비: 가우스에 알맞은 너비의 몇 배인지.</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>Shrinkage</source>
      <translation>축소</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>How far a covariance is pulled towards a round one; more where points are few.</source>
      <translation>공분산을 둥근 쪽으로 당기는 정도. 점이 적으면 더 당깁니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>Prior of the last class</source>
      <translation>마지막 클래스의 사전 확률</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>How common the last class is before x is seen; 0: as common as among the points.</source>
      <translation>x를 보기 전에 마지막 클래스가 얼마나 흔한지. 0: 점들에서만큼.</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>Anomaly threshold</source>
      <translation>이상치 문턱</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>About this share of the training points counts as anomalies, and so does every x less likely.</source>
      <translation>학습용 점 가운데 대략 이만큼을 이상치로 보며, 그만큼 p(x)가 낮은 x도 모두 이상치로 봅니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>New samples</source>
      <translation>새로 지어 낸 점</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>How many points the generative model draws.</source>
      <translation>생성 모형이 새로 지어 내는 점의 수.</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>First feature</source>
      <translation>첫째 특징</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>The feature that both models see across, counted from 1.</source>
      <translation>두 모형이 가로로 보는 특징. 1부터 셉니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>Second feature</source>
      <translation>둘째 특징</translation>
    </message>
    <message>
      <location filename="genviz/engine/boundary_settings.py" />
      <source>The feature that both models see upwards, counted from 1.</source>
      <translation>두 모형이 세로로 보는 특징. 1부터 셉니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/counts.py" />
      <source>Points</source>
      <translation>점 개수</translation>
    </message>
    <message>
      <location filename="genviz/engine/counts.py" />
      <source>How many points are drawn.</source>
      <translation>뽑는 점의 개수입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/counts.py" />
      <source>Calls a minute</source>
      <translation>분당 전화 수</translation>
    </message>
    <message>
      <location filename="genviz/engine/counts.py" />
      <source>How many calls come in a minute, on average.</source>
      <translation>1분에 평균 몇 통의 전화가 오는지입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/counts.py" />
      <source>Another seed draws other points from the same law.</source>
      <translation>시드를 바꾸면 같은 분포에서 다른 점들을 뽑습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/dab.py" />
      <source>these data have {d} features and a place in the picture says {n} of them: new points cannot be drawn here; move or erase points, or choose data with two features</source>
      <translation>이 데이터는 특징이 {d}개인데 그림의 자리는 {n}개만 말해 줍니다. 여기에는 새 점을 그릴 수 없으니, 점을 옮기거나 지우거나 특징이 두 개인 데이터를 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/data.py" />
      <source>{count} of {n} rows are held out; no model is trained on them</source>
      <translation>{n}행 가운데 {count}행은 평가용이며 학습에 쓰지 않습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/data.py" />
      <source>row {row}, column '{column}' is {value}, not a finite number; drop the row or correct it</source>
      <translation>{row}행 '{column}' 열의 값 {value}은(는) 유한한 수가 아닙니다. 그 행을 빼거나 고치십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/data.py" />
      <source>row {row}, column '{column}' is {value}: values above 1e150 cannot be squared in double precision; rescale the column</source>
      <translation>{row}행 '{column}' 열의 값이 {value}입니다. 1e150보다 큰 값은 배정밀도로 제곱할 수 없으니 열의 단위를 바꾸십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/data.py" />
      <source>the data must be a table of rows and columns, not {n} dimensions</source>
      <translation>데이터는 행과 열로 된 표여야 합니다. 지금은 {n}차원입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/data.py" />
      <source>the data have no rows; at least one is needed</source>
      <translation>데이터에 행이 없습니다. 적어도 한 행이 필요합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/data.py" />
      <source>the data have masked cells; fill them in, or drop their rows</source>
      <translation>데이터에 가려진 칸이 있습니다. 채우거나 그 행을 빼십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/data.py" />
      <source>the data must be a table of numbers, not of {kind}</source>
      <translation>데이터는 {kind}이(가) 아니라 수로 된 표여야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/data.py" />
      <source>pictures of {h} by {w} pixels do not have {d} features</source>
      <translation>{h}×{w} 픽셀의 그림은 특성이 {d}개일 수 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/data.py" />
      <source>there are {m} class labels for {n} rows; give one a row</source>
      <translation>{n}행에 분류 이름이 {m}개입니다. 행마다 하나씩 주십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/data.py" />
      <source>pictures of shape {shape} do not go with {n} rows; give one of h by w pixels a row</source>
      <translation>{shape} 모양의 그림은 {n}개 행과 맞지 않습니다. 행마다 h×w 픽셀의 그림 하나를 주십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/data.py" />
      <source>there are {m} names for {n} strangers; give one each</source>
      <translation>낯선 점 {n}개에 이름이 {m}개입니다. 하나씩 주십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/data.py" />
      <source>the strangers have {m} features and the data have {d}</source>
      <translation>낯선 점의 특징은 {m}개인데 데이터의 특징은 {d}개입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/data.py" />
      <source>the data must be a table of numbers</source>
      <translation>데이터는 수로 된 표여야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/datasets.py" />
      <source>No data</source>
      <translation>데이터 없음</translation>
    </message>
    <message>
      <location filename="genviz/engine/datasets.py" />
      <source>Old Faithful geyser</source>
      <translation>올드 페이스풀 간헐천</translation>
    </message>
    <message>
      <location filename="genviz/engine/datasets.py" />
      <source>Penguins</source>
      <translation>펭귄</translation>
    </message>
    <message>
      <location filename="genviz/engine/datasets.py" />
      <source>Irises</source>
      <translation>붓꽃</translation>
    </message>
    <message>
      <location filename="genviz/engine/datasets.py" />
      <source>Wines</source>
      <translation>와인</translation>
    </message>
    <message>
      <location filename="genviz/engine/datasets.py" />
      <source>Handwritten digits (8×8)</source>
      <translation>손글씨 숫자 (8×8)</translation>
    </message>
    <message>
      <location filename="genviz/engine/datasets.py" />
      <source>MNIST digits (28×28)</source>
      <translation>MNIST 숫자 (28×28)</translation>
    </message>
    <message>
      <location filename="genviz/engine/datasets.py" />
      <source>MNIST digits (16×16)</source>
      <translation>MNIST 숫자 (16×16)</translation>
    </message>
    <message>
      <location filename="genviz/engine/datasets.py" />
      <source>MNIST digits (14×14)</source>
      <translation>MNIST 숫자 (14×14)</translation>
    </message>
    <message>
      <location filename="genviz/engine/datasets.py" />
      <source>Drawn faces (synthetic)</source>
      <translation>그린 얼굴 (합성)</translation>
    </message>
    <message>
      <location filename="genviz/engine/datasets.py" />
      <source>Bars and stripes</source>
      <translation>가로줄과 세로줄</translation>
    </message>
    <message>
      <location filename="genviz/engine/datasets.py" />
      <source>Small pictures</source>
      <translation>작은 그림들</translation>
    </message>
    <message>
      <location filename="genviz/engine/datasets.py" />
      <source>Parity (XOR)</source>
      <translation>패리티 (XOR)</translation>
    </message>
    <message>
      <location filename="genviz/engine/datasets.py" />
      <source>Clouds (synthetic)</source>
      <translation>구름 무리 (합성 데이터)</translation>
    </message>
    <message>
      <location filename="genviz/engine/datasets.py" />
      <source>Rings (synthetic)</source>
      <translation>고리 (합성 데이터)</translation>
    </message>
    <message>
      <location filename="genviz/engine/datasets.py" />
      <source>Two moons (synthetic)</source>
      <translation>두 초승달 (합성 데이터)</translation>
    </message>
    <message>
      <location filename="genviz/engine/datasets.py" />
      <source>Spirals (synthetic)</source>
      <translation>나선 (합성 데이터)</translation>
    </message>
    <message>
      <location filename="genviz/engine/datasets.py" />
      <source>Grid of clouds (synthetic)</source>
      <translation>격자 무리 (합성 데이터)</translation>
    </message>
    <message>
      <location filename="genviz/engine/datasets.py" />
      <source>Two normals (synthetic)</source>
      <translation>두 정규분포 (합성 데이터)</translation>
    </message>
    <message>
      <location filename="genviz/engine/datasets.py" />
      <source>Phone calls (synthetic)</source>
      <translation>전화 통화 (합성)</translation>
    </message>
    <message>
      <location filename="genviz/engine/datasets.py" />
      <source>there is no data set '{name}'; known: {known}</source>
      <translation>'{name}'이라는 데이터는 없습니다. 있는 데이터: {known}</translation>
    </message>
    <message>
      <location filename="genviz/engine/datasets.py" />
      <source>the data set '{data}' has no setting '{key}'; it has {known}</source>
      <translation>데이터 '{data}'에는 '{key}' 설정이 없습니다. 있는 설정: {known}</translation>
    </message>
    <message>
      <location filename="genviz/engine/datasets.py" />
      <source>'{setting}' is not a setting; write name=value, separated by commas</source>
      <translation>'{setting}'은(는) 설정이 아닙니다. 이름=값을 쉼표로 나누어 쓰십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/datasets.py" />
      <source>'{key}' is given twice in '{source}'; give it once</source>
      <translation>'{source}'에 '{key}'이(가) 두 번 있습니다. 한 번만 쓰십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/digits.py" />
      <source>Described by</source>
      <translation>나타내는 방법</translation>
    </message>
    <message>
      <location filename="genviz/engine/digits.py" />
      <source>Two features that can be read off the picture, the two mixtures of pixels that tell ten digits apart best, or all pixels.</source>
      <translation>그림에서 읽을 수 있는 두 특징, 열 숫자를 가장 잘 가르는 픽셀의 두 조합, 또는 모든 픽셀.</translation>
    </message>
    <message>
      <location filename="genviz/engine/digits.py" />
      <source>Training points</source>
      <translation>학습용 점 개수</translation>
    </message>
    <message>
      <location filename="genviz/engine/digits.py" />
      <source>How many digits a model is trained on, at most all that are not held out.</source>
      <translation>모형이 학습하는 숫자 그림의 수. 평가용을 뺀 만큼까지입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/digits.py" />
      <source>Fraction of the digits kept away from the model, to judge it by.</source>
      <translation>모형에게 보이지 않고 평가에 쓰는 숫자 그림의 비율.</translation>
    </message>
    <message>
      <location filename="genviz/engine/digits.py" />
      <source>Another seed holds out other digits.</source>
      <translation>시드를 바꾸면 다른 숫자 그림이 평가용이 됩니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/digits.py" />
      <source>Levels of grey</source>
      <translation>회색 단계</translation>
    </message>
    <message>
      <location filename="genviz/engine/digits.py" />
      <source>How many values a pixel can have: each goes to the nearest. With two, a pixel is ink where at least half of it is.</source>
      <translation>픽셀이 가질 수 있는 값의 수입니다. 각 픽셀은 가장 가까운 값이 됩니다. 2단계이면 잉크가 절반 이상인 픽셀이 잉크가 됩니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/digits.py" />
      <source>picture {i} has no ink; leave it out</source>
      <translation>그림 {i}에 잉크가 없습니다. 빼 주십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/digits.py" />
      <source>a model is trained on all {n} digits that are not held out</source>
      <translation>평가용을 뺀 {n}개 숫자 그림 모두로 학습합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/digits.py" />
      <source>0 and 1 by two traits</source>
      <translation>두 특성으로 본 0과 1</translation>
    </message>
    <message>
      <location filename="genviz/engine/digits.py" />
      <source>ten digits in a plane</source>
      <translation>평면에 놓은 열 숫자</translation>
    </message>
    <message>
      <location filename="genviz/engine/digits.py" />
      <source>ten digits, 64 pixels</source>
      <translation>숫자 열 가지, 픽셀 64개</translation>
    </message>
    <message>
      <location filename="genviz/engine/digits.py" />
      <source>17 levels</source>
      <translation>17단계</translation>
    </message>
    <message>
      <location filename="genviz/engine/digits.py" />
      <source>8 levels</source>
      <translation>8단계</translation>
    </message>
    <message>
      <location filename="genviz/engine/digits.py" />
      <source>4 levels</source>
      <translation>4단계</translation>
    </message>
    <message>
      <location filename="genviz/engine/digits.py" />
      <source>2 levels: paper and ink</source>
      <translation>2단계: 종이와 잉크</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>Training pictures</source>
      <translation>학습 그림 수</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>How many pictures a model is trained on.</source>
      <translation>모형을 학습시키는 그림의 수입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>Height and width of a picture.</source>
      <translation>그림의 높이와 너비입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>How many values a pixel can have. With two, a face is a line drawing and skin has no shade.</source>
      <translation>픽셀이 가질 수 있는 값의 수입니다. 2단계이면 얼굴이 선으로 그려지고 피부에는 명암이 없습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>Class</source>
      <translation>클래스</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>The factor that the class of a face says. All factors are known, whichever it is.</source>
      <translation>얼굴의 클래스가 나타내는 요인입니다. 무엇을 고르든 모든 요인은 알려져 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>Glasses vary</source>
      <translation>안경 변화</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>Two faces in five have glasses; otherwise none has.</source>
      <translation>얼굴 다섯 중 둘이 안경을 씁니다. 끄면 아무도 쓰지 않습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>Hair varies</source>
      <translation>머리 변화</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>Length and shade of the hair differ from face to face.</source>
      <translation>머리카락의 길이와 밝기가 얼굴마다 다릅니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>Beard varies</source>
      <translation>수염 변화</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>Three faces in ten have a beard; otherwise none has.</source>
      <translation>얼굴 열 중 셋에 수염이 있습니다. 끄면 아무도 없습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>Smile varies</source>
      <translation>미소 변화</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>From corners of the mouth that hang a little to a broad smile.</source>
      <translation>입꼬리가 조금 처진 얼굴부터 활짝 웃는 얼굴까지 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>Width varies</source>
      <translation>너비 변화</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>From a narrow face to a wide one.</source>
      <translation>좁은 얼굴부터 넓은 얼굴까지 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>Skin varies</source>
      <translation>피부 변화</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>From light skin to dark skin.</source>
      <translation>밝은 피부부터 어두운 피부까지 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>Place varies</source>
      <translation>위치 변화</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>A face may stand a whole pixel or two off the middle.</source>
      <translation>얼굴이 가운데에서 한두 픽셀 벗어날 수 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>How many pictures it is judged by. No model is ever trained on them.</source>
      <translation>모형을 평가하는 그림의 수입니다. 어떤 모형도 이 그림으로 학습하지 않습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>Another seed draws other faces.</source>
      <translation>시드가 다르면 다른 얼굴을 그립니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>without glasses</source>
      <translation>안경 없음</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>with glasses</source>
      <translation>안경 있음</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>without a beard</source>
      <translation>수염 없음</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>with a beard</source>
      <translation>수염 있음</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>short hair</source>
      <translation>짧은 머리</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>long hair</source>
      <translation>긴 머리</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>light hair</source>
      <translation>밝은 머리</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>dark hair</source>
      <translation>어두운 머리</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>serious</source>
      <translation>무표정</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>smiling</source>
      <translation>웃음</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>narrow face</source>
      <translation>좁은 얼굴</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>wide face</source>
      <translation>넓은 얼굴</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>light skin</source>
      <translation>밝은 피부</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>dark skin</source>
      <translation>어두운 피부</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>a face has {n} factors: {known}</source>
      <translation>얼굴의 요인은 {n}개입니다: {known}</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>faces have 8 to 256 pixels a side and 2 to 256 levels</source>
      <translation>얼굴은 한 변이 8~256픽셀이고 단계는 2~256입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>{name} must be between {lo} and {hi}, not {value}</source>
      <translation>{name}은(는) {lo}에서 {hi} 사이여야 합니다. {value}은(는) 안 됩니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>there is no factor '{name}'; known: {known}</source>
      <translation>요인 '{name}'이(가) 없습니다. 있는 것: {known}</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>32 × 32</source>
      <translation>32 × 32</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>16 × 16</source>
      <translation>16 × 16</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>256 levels</source>
      <translation>256단계</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>glasses</source>
      <translation>안경</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>beard</source>
      <translation>수염</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>hair length</source>
      <translation>머리 길이</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>hair shade</source>
      <translation>머리 밝기</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>smile</source>
      <translation>미소</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>face width</source>
      <translation>얼굴 너비</translation>
    </message>
    <message>
      <location filename="genviz/engine/faces.py" />
      <source>skin</source>
      <translation>피부</translation>
    </message>
    <message>
      <location filename="genviz/engine/fit.py" />
      <source>the seed must be a whole number from 0 to {hi}, not {seed}</source>
      <translation>시드는 0에서 {hi}까지의 정수여야 합니다. {seed}은(는) 안 됩니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/fit.py" />
      <source>steps must be a whole number from 0 on, not {steps}</source>
      <translation>반복 수는 0 이상의 정수여야 합니다. {steps}은(는) 안 됩니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/fit.py" />
      <source>{model} has no {what}</source>
      <translation>{model}에는 {what}이(가) 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/fit.py" />
      <source>the rows must have {d} columns, not {n}</source>
      <translation>행마다 열이 {n}개가 아니라 {d}개여야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/learning_curve.py" />
      <source>all {n} rows are class '{name}'; a learning curve needs two</source>
      <translation>{n}개 행이 모두 ‘{name}’ 클래스입니다. 학습 곡선에는 둘이 필요합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/learning_curve.py" />
      <source>a learning curve needs classes: choose data with a class column</source>
      <translation>학습 곡선에는 클래스가 필요합니다. 클래스 열이 있는 데이터를 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/learning_curve.py" />
      <source>{n} rows are too few for a learning curve; at least {least} are needed</source>
      <translation>학습 곡선에는 {n}개 행이 너무 적습니다. 적어도 {least}개가 필요합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/learning_curve.py" />
      <source>{name} gave an answer that is not a number</source>
      <translation>{name}의 답이 수가 아닙니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/attributes.py" />
      <source>adult</source>
      <translation>어른</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/attributes.py" />
      <source>man</source>
      <translation>남자</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/attributes.py" />
      <source>black hair</source>
      <translation>검은 머리</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/attributes.py" />
      <source>smiles</source>
      <translation>웃음</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/attributes.py" />
      <source>hat</source>
      <translation>모자</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/attributes.py" />
      <source>scarf</source>
      <translation>목도리</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/basis.py" />
      <source>degree {degree} makes {n} features of {d} columns, and at most {most} can be fitted; choose a lower degree, or fewer columns</source>
      <translation>{degree}차이면 {d}개 열에서 특징이 {n}개 생기는데, {most}개까지만 맞출 수 있습니다. 차수를 낮추거나 열을 줄이십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/basis.py" />
      <source>{n} features of {rows} rows do not fit into the memory; choose a lower degree, or at most {most} rows</source>
      <translation>{rows}개 행의 특징 {n}개가 메모리에 들어가지 않습니다. 차수를 낮추거나 행을 {most}개까지로 줄이십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/bayes.py" />
      <source>Bayes' error needs to know the law of every class; choose synthetic data</source>
      <translation>베이즈 오류율을 알려면 클래스마다의 법칙을 알아야 합니다. 합성 데이터를 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/bayes.py" />
      <source>Bayes' error is integrated over one or two features, not {d}</source>
      <translation>베이즈 오류율은 특징 하나나 둘에서 적분합니다. 지금은 {d}개입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_data.py" />
      <source>the data have {d} columns, and a machine whose states are all written down takes at most {most}; take “Bars and stripes” with up to 4 pixels a side, “Small pictures” or “Parity”</source>
      <translation>데이터의 열이 {d}개인데, 모든 상태를 적어 두는 머신은 {most}개까지만 받습니다. 한 변이 4픽셀 이하인 “가로줄과 세로줄”, “작은 그림들” 또는 “패리티”를 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_data.py" />
      <source>{v} visible and {h} hidden units make {n}, and {most} are the most; take at most {room} hidden units</source>
      <translation>가시 유닛 {v}개와 은닉 유닛 {h}개는 모두 {n}개인데 {most}개까지만 됩니다. 은닉 유닛을 {room}개 이하로 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_data.py" />
      <source>a Boltzmann machine’s units are 0 or 1, and these data have other numbers; take “Bars and stripes”, “Small pictures” or “Parity”, or a table of 0 and 1 with at most {most} columns</source>
      <translation>볼츠만 머신의 유닛은 0 또는 1인데 이 데이터에는 다른 수가 있습니다. “가로줄과 세로줄”, “작은 그림들”, “패리티” 또는 열이 {most}개 이하인 0과 1의 표를 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_hand.py" />
      <source>{name} must be a whole number from 0 to {last}, not {value}</source>
      <translation>{name}은(는) 0부터 {last}까지의 정수여야 합니다. {value}은(는) 안 됩니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>Model</source>
      <translation>모형</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>Learning</source>
      <translation>학습</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>Chain</source>
      <translation>사슬</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>What is shown</source>
      <translation>보이는 것</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>Hidden units</source>
      <translation>은닉 유닛</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>Units that the data say nothing about. Visible and hidden units together are at most 16.</source>
      <translation>데이터가 아무것도 말해 주지 않는 유닛입니다. 가시 유닛과 은닉 유닛을 합쳐 16개까지 됩니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>Connections</source>
      <translation>연결</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>Which units are connected: any two, or visible ones with hidden ones only.</source>
      <translation>어느 유닛끼리 연결되는지 정합니다. 모든 쌍, 또는 가시 유닛과 은닉 유닛 사이만입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>First weights</source>
      <translation>처음 가중치</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>How the machine begins: with small weights, or with the data stored by Hebb’s rule: units that agree in the data are connected positively.</source>
      <translation>머신이 시작하는 방식입니다. 작은 가중치로 시작하거나, 헤브 규칙으로 데이터를 저장하고 시작합니다. 데이터에서 서로 같은 유닛은 양으로 연결됩니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>Learning rate</source>
      <translation>학습률</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>How far the weights move in one step; with 0 only the chain moves. Too large, and learning breaks down.</source>
      <translation>한 단계에서 가중치가 움직이는 크기입니다. 0이면 사슬만 움직이고, 너무 크면 학습이 무너집니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>Negative phase</source>
      <translation>음의 단계</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>Where the model’s averages come from: a sum over all states, chains that begin at the data each time, or chains that go on from step to step.</source>
      <translation>모형의 평균을 어디에서 얻는지 정합니다. 모든 상태에 대한 합, 매번 데이터에서 시작하는 사슬, 또는 단계마다 이어지는 사슬입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>Gibbs sweeps</source>
      <translation>깁스 훑기</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>How often the dreams go over all units in one step; also the k of the CD-k that is compared with the true gradient.</source>
      <translation>한 단계에서 꿈이 모든 유닛을 훑는 횟수입니다. 참 기울기와 비교하는 CD-k의 k이기도 합니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>How many examples the machine sees in one step; all, if there are no more.</source>
      <translation>머신이 한 단계에서 보는 예의 수입니다. 그보다 적으면 모두 봅니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>Chains</source>
      <translation>사슬</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>How many chains dream side by side.</source>
      <translation>나란히 꿈꾸는 사슬의 수입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>Momentum</source>
      <translation>모멘텀</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>Share of the last step that is made again with this one.</source>
      <translation>지난 단계의 움직임 가운데 이번에 되풀이하는 비율입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>Weight decay</source>
      <translation>가중치 감쇠</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>Pulls every weight towards 0 by this share of it for each unit of the learning rate; 0 for none.</source>
      <translation>학습률 1마다 모든 가중치를 이 비율만큼 0 쪽으로 당깁니다. 0이면 당기지 않습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>Temperature</source>
      <translation>온도</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>Divides all energies where the chain moves and on the map: cold falls into the nearest valley, hot is chance. At 0 the chain only goes downhill. Learning does not change.</source>
      <translation>사슬이 움직일 때와 지도에서 모든 에너지를 이 값으로 나눕니다. 차가우면 가까운 골짜기로 떨어지고 뜨거우면 우연에 가깝습니다. 0이면 사슬은 내리막으로만 갑니다. 학습은 바뀌지 않습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>Chain’s steps a phase</source>
      <translation>반 단계마다 사슬의 걸음 수</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>How many units the chain that is shown asks in one phase, one after the other.</source>
      <translation>보이는 사슬이 반 단계마다 차례로 다시 정하는 유닛의 수입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>Temperatures</source>
      <translation>온도 수</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>With more than one, hotter copies of the chain run beside it and swap places with it (parallel tempering); so it gets out of valleys.</source>
      <translation>둘 이상이면 더 뜨거운 사슬들이 나란히 돌며 서로 자리를 바꿉니다(병렬 템퍼링). 그래서 사슬이 골짜기에서 빠져나옵니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>Map</source>
      <translation>지도</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>What the map of all states shows: energy, or probability.</source>
      <translation>모든 상태의 지도가 보여 주는 것입니다. 에너지 또는 확률입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>States</source>
      <translation>상태</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>What a place on the map stands for: a state of the visible units, whatever the hidden ones do, or a state of all units.</source>
      <translation>지도의 한 자리가 나타내는 것입니다. 은닉 유닛과 상관없이 가시 유닛의 상태이거나, 모든 유닛의 상태입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>Beside the map</source>
      <translation>지도 옆</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>What is seen beside the map: the units and their connections, the weights as a table, the true gradient and that of CD-k, or how often each unit is on.</source>
      <translation>지도 옆에 보이는 것입니다. 유닛과 연결, 가중치 표, 참 기울기와 CD-k의 기울기, 또는 유닛마다 켜지는 비율입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>all with all</source>
      <translation>모두 서로</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>between layers only (RBM)</source>
      <translation>층 사이만 (RBM)</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>small, by chance</source>
      <translation>작은 무작위 값</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>Hebb’s rule (Hopfield)</source>
      <translation>헤브 규칙 (홉필드)</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>exact, by enumeration</source>
      <translation>모든 상태를 더해 정확히</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>from the data (CD)</source>
      <translation>데이터에서 시작 (CD)</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>chains that go on (PCD)</source>
      <translation>이어지는 사슬 (PCD)</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>Energy</source>
      <translation>에너지</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>Probability</source>
      <translation>확률</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>of the visible units</source>
      <translation>가시 유닛의 상태</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>of all units</source>
      <translation>모든 유닛의 상태</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>Machine</source>
      <translation>머신</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>Weights</source>
      <translation>가중치</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>Gradient</source>
      <translation>기울기</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_settings.py" />
      <source>Marginals</source>
      <translation>주변 확률</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_state.py" />
      <source>w must be a symmetric table (units, units) with nothing on its diagonal, b one number a unit</source>
      <translation>w는 대각선이 0인 대칭 (유닛, 유닛) 표여야 하고, b는 유닛마다 수가 하나씩 있어야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_state.py" />
      <source>a machine’s start has w, and b where it is not 0</source>
      <translation>머신의 시작에는 w가 있고, 0이 아니면 b도 있습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_state.py" />
      <source>the start has {m} units, and data and hidden units make {n}</source>
      <translation>시작의 유닛은 {m}개인데 데이터와 은닉 유닛을 합치면 {n}개입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_state.py" />
      <source>w and b must be finite numbers</source>
      <translation>w와 b는 유한한 수여야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_state.py" />
      <source>w connects units of one layer; let all units be connected</source>
      <translation>w가 같은 층의 유닛을 연결합니다. 모든 유닛이 연결되게 하십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_steps.py" />
      <source>learning rate {rate:g} is too large: the machine finds the data less likely than independent units do, and was brought back to its last good state; try {advice:g}</source>
      <translation>학습률 {rate:g}은(는) 너무 큽니다. 머신이 데이터를 독립인 유닛들보다도 덜 그럴듯하게 보게 되어 마지막으로 좋았던 상태로 되돌렸습니다. {advice:g}을(를) 써 보십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/boltzmann_view.py" />
      <source>energy</source>
      <translation>에너지</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/by_hand.py" />
      <source>there is no component {k}; they are numbered 0 to {last}</source>
      <translation>성분 {k}은(는) 없습니다. 번호는 0부터 {last}까지입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/by_hand.py" />
      <source>there is no axis {axis}; they are numbered 0 to {last}</source>
      <translation>축 {axis}은(는) 없습니다. 축 번호는 0에서 {last}까지입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/by_hand.py" />
      <source>a constant column has no width that could be changed</source>
      <translation>값이 모두 같은 열에는 바꿀 폭이 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/class_given.py" />
      <source>a start of {family} has no {names}</source>
      <translation>{family}의 시작값에 없는 것: {names}</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/class_given.py" />
      <source>priors must not be negative and sum to 1; they sum to {total}</source>
      <translation>사전 확률은 음수가 아니고 합이 1이어야 합니다. 지금 합은 {total}입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/class_given.py" />
      <source>a start needs means and covariances of the classes; it has {names}</source>
      <translation>시작값에는 클래스들의 means와 covariances가 필요합니다. 지금 있는 것: {names}</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/class_given.py" />
      <source>means must have the shape ({c}, {d}) or ({c}, K, {d}), not {shape}</source>
      <translation>means의 모양은 ({c}, {d})나 ({c}, K, {d})여야 합니다. 지금은 {shape}입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/class_given.py" />
      <source>{name} must have the shape {shape}, not {given}</source>
      <translation>{name}의 모양은 {shape}여야 합니다. 지금은 {given}입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/class_given.py" />
      <source>a start of a kernel density needs points and their labels</source>
      <translation>커널 밀도의 시작값에는 points와 labels가 필요합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/class_given.py" />
      <source>points must have the shape (n, {d}), and labels (n,) from 0 to {last}</source>
      <translation>points의 모양은 (n, {d})이고 labels는 0부터 {last}까지의 (n,)이어야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/class_given.py" />
      <source>every class that has a prior needs points</source>
      <translation>사전 확률이 있는 클래스마다 점이 필요합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/class_given.py" />
      <source>weights must not be negative and sum to 1 within each class</source>
      <translation>weights는 음수가 아니고 클래스마다 합이 1이어야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/class_notes.py" />
      <source>class '{name}' has 1 point: its covariance is that of all classes</source>
      <translation>‘{name}’ 클래스의 점이 1개입니다. 모든 클래스의 공분산을 씁니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/class_notes.py" />
      <source>the {n} points of class '{name}' are the same: its covariance is that of all classes</source>
      <translation>‘{name}’ 클래스의 점 {n}개가 모두 같습니다. 모든 클래스의 공분산을 씁니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/class_notes.py" />
      <source>the {n} points of class '{name}' spread in {r} of {d} directions: its covariance was shrunk by {share:.2f} towards that of all classes</source>
      <translation>‘{name}’ 클래스의 점 {n}개는 {d}개 방향 가운데 {r}개로만 퍼져 있습니다. 공분산을 모든 클래스의 것 쪽으로 {share:.2f}만큼 축소했습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/class_notes.py" />
      <source>class '{name}' has no points and takes no part</source>
      <translation>‘{name}’ 클래스에는 점이 없어 빠집니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/class_notes.py" />
      <source>within the classes the points spread in {r} of {d} directions: in the others the spread is that of all points, or a sphere's</source>
      <translation>클래스 안에서 점들이 {d}개 방향 가운데 {r}개로만 퍼져 있습니다. 나머지 방향의 퍼짐은 모든 점의 것이거나 구의 것입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/class_notes.py" />
      <source>class '{name}' has 1 point: its variances are those of all classes</source>
      <translation>‘{name}’ 클래스의 점이 1개입니다. 모든 클래스의 분산을 씁니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/class_notes.py" />
      <source>the log-likelihood is measured at every {step}. point</source>
      <translation>로그 가능도를 {step}번째 점마다 잽니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/class_notes.py" />
      <source>within the classes all points are the same: the covariance is that of all points</source>
      <translation>클래스 안의 점들이 모두 같습니다. 모든 점의 공분산을 씁니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/class_notes.py" />
      <source>feature {j} ({column}) hardly varies in class '{name}': its variance is held at the floor</source>
      <translation>‘{name}’ 클래스에서 특징 {j}({column})이(가) 거의 변하지 않습니다. 분산이 하한에 걸려 있습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/class_notes.py" />
      <source>class '{name}', component {k}: at the variance floor; without it, the likelihood has no bound</source>
      <translation>‘{name}’ 클래스, 성분 {k}: 분산 하한에 걸려 있습니다. 하한이 없으면 가능도에 한계가 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/class_notes.py" />
      <source>class '{name}', component {k}: it was empty at step {step} and was put on the worst-fit point; the curve has a break there</source>
      <translation>‘{name}’ 클래스, 성분 {k}: {step}단계에서 비어 가장 안 맞는 점으로 옮겼습니다. 곡선이 거기서 끊깁니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/class_notes.py" />
      <source>class '{name}' has {n} points, enough for {k} of the {asked} components</source>
      <translation>‘{name}’ 클래스의 점 {n}개로는 성분 {asked}개 가운데 {k}개까지만 됩니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/class_notes.py" />
      <source>class '{name}' has one Gaussian only: its points do not spread in every direction</source>
      <translation>‘{name}’ 클래스의 가우스는 하나뿐입니다. 점들이 모든 방향으로 퍼져 있지 않습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/class_sums.py" />
      <source>{model} needs classes: choose data with a class column</source>
      <translation>{model}에는 클래스가 필요합니다. 클래스 열이 있는 데이터를 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/class_sums.py" />
      <source>the run waits for points: a boundary needs points of two classes</source>
      <translation>실행이 점을 기다립니다. 경계에는 두 클래스의 점이 필요합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/class_sums.py" />
      <source>the run waits for points: all lie at one place; draw one elsewhere</source>
      <translation>점을 기다립니다. 모두 한자리에 있으니 다른 곳에도 그리십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/class_sums.py" />
      <source>all {n} points are the same; a boundary needs points at different places</source>
      <translation>점 {n}개가 모두 같습니다. 경계에는 서로 다른 곳의 점이 필요합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/class_sums.py" />
      <source>column '{column}' varies by {spread} only: differences below 1e-150 cannot be squared in double precision; rescale the column</source>
      <translation>'{column}' 열은 {spread}만큼만 변합니다. 1e-150보다 작은 차이는 배정밀도로 제곱할 수 없으니 열의 단위를 바꾸십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/coin_settings.py" />
      <source>Tosses</source>
      <translation>던지기</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/coin_settings.py" />
      <source>What is tried</source>
      <translation>시험하는 값</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/coin_settings.py" />
      <source>Where from</source>
      <translation>결과의 출처</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/coin_settings.py" />
      <source>given</source>
      <translation>주어진 결과</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/coin_settings.py" />
      <source>hidden chance</source>
      <translation>숨은 확률</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/coin_settings.py" />
      <source>So many heads and tails as you say, in an order that the seed decides; or tossed with a coin whose chance of heads is to be found out.</source>
      <translation>정한 만큼의 앞면과 뒷면이 시드가 정하는 순서로 나옵니다. 또는 앞면 확률을 알아내야 하는 동전을 던집니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/coin_settings.py" />
      <source>Heads</source>
      <translation>앞면</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/coin_settings.py" />
      <source>How many tosses show heads.</source>
      <translation>앞면이 나온 횟수.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/coin_settings.py" />
      <source>Tails</source>
      <translation>뒷면</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/coin_settings.py" />
      <source>How many tosses show tails.</source>
      <translation>뒷면이 나온 횟수.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/coin_settings.py" />
      <source>How often the coin is tossed.</source>
      <translation>동전을 몇 번 던지는지.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/coin_settings.py" />
      <source>Hidden θ</source>
      <translation>숨은 θ</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/coin_settings.py" />
      <source>What the likelihood is to find out. Hide the settings (P) before a class guesses it.</source>
      <translation>가능도로 알아내야 할 값입니다. 학생들이 맞혀 보기 전에 설정(P)을 가리십시오.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/coin_settings.py" />
      <source>Chance of heads</source>
      <translation>앞면 확률</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/coin_settings.py" />
      <source>The θ that is tried. The picture says how likely it makes the tosses.</source>
      <translation>시험하는 θ. 이 값이 결과를 얼마나 그럴듯하게 하는지 그림이 보여 줍니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/coin_settings.py" />
      <source>Prior: heads</source>
      <translation>사전 분포: 앞면</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/coin_settings.py" />
      <source>First number of the Beta prior, as if a − 1 heads had been seen; 1 and 1: every θ alike.</source>
      <translation>베타 사전 분포의 첫째 수. 앞면을 a − 1번 본 것과 같습니다. 둘 다 1이면 모든 θ가 같습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/coin_settings.py" />
      <source>Prior: tails</source>
      <translation>사전 분포: 뒷면</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/coin_settings.py" />
      <source>Second number of the Beta prior, as if b − 1 tails had been seen.</source>
      <translation>베타 사전 분포의 둘째 수. 뒷면을 b − 1번 본 것과 같습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/coin_settings.py" />
      <source>Confidence level</source>
      <translation>신뢰 수준</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/coin_settings.py" />
      <source>How often an interval made like this is to contain the true θ.</source>
      <translation>이렇게 만든 구간이 참 θ를 얼마나 자주 포함해야 하는지.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/coin_tosses.py" />
      <source>there is no coin {k}; there are {n}</source>
      <translation>{k}번 동전은 없습니다. 모두 {n}개입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/coin_tosses.py" />
      <source>so many tosses are counted, not shown: there is no single coin to change</source>
      <translation>던진 횟수가 많아 세기만 하고 하나씩 보이지 않으므로, 바꿀 동전이 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/coin_tosses.py" />
      <source>bias must be between 0 and 1, not {value}</source>
      <translation>bias는 0에서 1 사이여야 합니다. {value}은(는) 안 됩니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/coin_tosses.py" />
      <source>count and seed must be whole numbers from 0 on</source>
      <translation>count와 seed는 0 이상의 정수여야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/coin_tosses.py" />
      <source>that is enough: there are {n} tosses already; begin again with other settings</source>
      <translation>이제 충분합니다. 벌써 {n}번 던졌습니다. 다른 설정으로 다시 시작하십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/coin_tosses.py" />
      <source>{name} must be a whole number</source>
      <translation>{name}은(는) 정수여야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/coordinates.py" />
      <source>all {n} points are the same; a mixture needs spread: add other points</source>
      <translation>점 {n}개가 모두 같습니다. 혼합 모형에는 퍼짐이 필요하니 다른 점을 더하십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/dbm_settings.py" />
      <source>How far the weights move in one step while one layer learns. Too large, and learning breaks down.</source>
      <translation>층 하나가 학습하는 동안 한 단계에서 가중치가 움직이는 정도입니다. 너무 크면 학습이 무너집니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/dbm_settings.py" />
      <source>Gibbs steps</source>
      <translation>깁스 단계</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/dbm_settings.py" />
      <source>How often the dreams go down and up again in one step.</source>
      <translation>한 단계에서 꿈이 아래로 갔다가 위로 오는 횟수입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/dbm_settings.py" />
      <source>Passes for each layer</source>
      <translation>층마다 훑는 횟수</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/dbm_settings.py" />
      <source>How often the pictures go by while one layer learns alone, before both learn at once; 0 for no such preparation.</source>
      <translation>두 층이 함께 학습하기 전에 층 하나가 혼자 학습하는 동안 그림 전체를 훑는 횟수입니다. 0이면 이런 준비를 하지 않습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/dbm_settings.py" />
      <source>Passes of both layers</source>
      <translation>두 층이 함께 훑는 횟수</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/dbm_settings.py" />
      <source>How often the pictures go by while both layers learn at once.</source>
      <translation>두 층이 함께 학습하는 동안 그림 전체를 훑는 횟수입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/dbm_settings.py" />
      <source>Rate of both layers</source>
      <translation>두 층의 학습률</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/dbm_settings.py" />
      <source>The learning rate while both layers learn at once. Too large, and the chains cannot follow.</source>
      <translation>두 층이 함께 학습할 때의 학습률입니다. 너무 크면 깁스 사슬이 따라오지 못합니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/dbm_settings.py" />
      <source>Mean-field sweeps</source>
      <translation>평균장 반복 횟수</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/dbm_settings.py" />
      <source>How often the two layers are brought into line with each other at most, before the data are learned from.</source>
      <translation>데이터에서 배우기 전에 두 층을 서로 맞추는 최대 반복 횟수입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/dbm_settings.py" />
      <source>The sweeps end when no probability changes by more than this.</source>
      <translation>어떤 확률도 이보다 크게 바뀌지 않으면 반복을 끝냅니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/dbm_settings.py" />
      <source>Damping</source>
      <translation>감쇠 (댐핑)</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/dbm_settings.py" />
      <source>Share of its old value that a probability keeps in each sweep. It calms sweeps that swing to and fro.</source>
      <translation>반복할 때마다 확률이 이전 값을 유지하는 비율입니다. 왔다 갔다 흔들리는 반복을 진정시킵니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/dbm_state.py" />
      <source>the start of this machine has {known}</source>
      <translation>이 모형의 시작값에는 {known}이(가) 있습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/dbn_settings.py" />
      <source>Layers</source>
      <translation>층 수</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/dbn_settings.py" />
      <source>How many layers of hidden units are put on each other. One is a restricted Boltzmann machine.</source>
      <translation>은닉 유닛의 층을 몇 개 쌓는지입니다. 하나면 제한 볼츠만 머신입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/dbn_settings.py" />
      <source>Units, layer 3</source>
      <translation>은닉 유닛, 3층</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/dbn_settings.py" />
      <source>How many hidden units there are in the third layer.</source>
      <translation>셋째 층에 있는 은닉 유닛의 수입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/dbn_settings.py" />
      <source>How often the pictures go by while one layer learns, before the next layer is put on it.</source>
      <translation>층 하나가 학습하는 동안 그림 전체를 훑는 횟수입니다. 그다음에 새 층을 그 위에 얹습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/dbn_settings.py" />
      <source>Passes of up–down</source>
      <translation>업다운으로 훑는 횟수</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/dbn_settings.py" />
      <source>How often the pictures go by after that, while all layers learn at once by up–down; 0 leaves the layers as they are.</source>
      <translation>그 뒤 모든 층이 업다운으로 함께 학습하는 동안 그림 전체를 훑는 횟수입니다. 0이면 층을 그대로 둡니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/dbn_settings.py" />
      <source>Rate of up–down</source>
      <translation>업다운 학습률</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/dbn_settings.py" />
      <source>The learning rate while all layers learn at once. It is smaller, as there is only some mending to do.</source>
      <translation>모든 층이 함께 학습할 때의 학습률입니다. 조금만 다듬으면 되므로 더 작습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/dbn_settings.py" />
      <source>A layer starts</source>
      <translation>새 층의 시작</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/dbn_settings.py" />
      <source>With small weights by chance; or as the layer below turned upside down, if it has as many units as the layer under that: then the stack is at first just as good as without it.</source>
      <translation>우연히 정한 작은 가중치로 시작하거나, 유닛 수가 두 층 아래와 같으면 바로 아래 층을 뒤집어 시작합니다. 뒤집으면 처음에는 새 층이 없을 때와 똑같이 좋습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/dbn_settings.py" />
      <source>one</source>
      <translation>하나</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/dbn_settings.py" />
      <source>two</source>
      <translation>둘</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/dbn_settings.py" />
      <source>three</source>
      <translation>셋</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/dbn_settings.py" />
      <source>with small weights</source>
      <translation>작은 가중치로</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/dbn_settings.py" />
      <source>as the layer below, upside down</source>
      <translation>아래 층을 뒤집어</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_given.py" />
      <source>this law has the parameters {known}, not {names}</source>
      <translation>이 분포의 모수는 {known}이며 {names}이(가) 아닙니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_given.py" />
      <source>{name} must be a finite number, not {value}</source>
      <translation>{name}은(는) 유한한 수여야 합니다. {value}은(는) 안 됩니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_law.py" />
      <source>{most} of {n} points are at one place: with ν = {nu:g} the likelihood has no maximum; raise ν</source>
      <translation>점 {n}개 중 {most}개가 한곳에 있습니다. ν = {nu:g}에서는 가능도에 최댓값이 없습니다. ν를 키우십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_law.py" />
      <source>no value is larger than {x:g}: rescale the column</source>
      <translation>가장 큰 값이 {x:g}입니다. 열의 단위를 바꾸십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_law.py" />
      <source>the points differ by less than a billionth of their size; subtract {x:g} from all</source>
      <translation>점들의 차이가 그 크기의 10억분의 1보다 작습니다. 모두에서 {x:g}을(를) 빼십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_notes.py" />
      <source>{n} points lie where the density is 0: one factor 0 makes the likelihood 0, its logarithm −∞</source>
      <translation>점 {n}개가 밀도가 0인 곳에 있습니다. 0이 하나라도 곱해지면 가능도는 0, 그 로그는 −∞입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_notes.py" />
      <source>the width σ₂ is held at 10⁻¹² of the spread; without the bound the likelihood would grow for ever</source>
      <translation>폭 σ₂가 데이터 폭의 10⁻¹²배에서 멈춰 있습니다. 하한이 없으면 가능도가 끝없이 커집니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_notes.py" />
      <source>the log-likelihood is not concave here: Newton's step used the expected information</source>
      <translation>여기서는 로그 가능도가 오목하지 않아, 뉴턴 걸음에 기대 정보를 썼습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_notes.py" />
      <source>the maximum is an edge, where the slope is not 0: no Newton step, no information</source>
      <translation>최댓값이 가장자리에 있고 그곳의 기울기는 0이 아닙니다. 뉴턴 걸음도 정보도 쓸 수 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_notes.py" />
      <source>the slope jumps at every point: no second derivative, so no Newton step, no information</source>
      <translation>기울기가 점마다 뜁니다. 이계 도함수가 없어 뉴턴 걸음도 정보도 쓸 수 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_notes.py" />
      <source>there is no maximum: with μ₂ on a point, log L grows without bound as σ₂ goes to 0</source>
      <translation>최댓값이 없습니다. μ₂를 한 점에 두고 σ₂를 0으로 보내면 log L이 끝없이 커집니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_notes.py" />
      <source>a width or rate is held at its bound</source>
      <translation>폭이나 비율이 한계값에 묶여 있습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_settings.py" />
      <source>Law</source>
      <translation>분포</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_settings.py" />
      <source>normal</source>
      <translation>정규</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_settings.py" />
      <source>exponential</source>
      <translation>지수</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_settings.py" />
      <source>Laplace</source>
      <translation>라플라스</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_settings.py" />
      <source>Student-t</source>
      <translation>스튜던트 t</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_settings.py" />
      <source>uniform</source>
      <translation>균등</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_settings.py" />
      <source>Poisson</source>
      <translation>푸아송</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_settings.py" />
      <source>two normals</source>
      <translation>정규분포 둘</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_settings.py" />
      <source>Which shape the density has. Two normals are a caution: their likelihood has no maximum.</source>
      <translation>밀도의 모양입니다. 정규분포 둘은 조심하라는 보기입니다. 그 가능도에는 최댓값이 없습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_settings.py" />
      <source>Degrees of freedom</source>
      <translation>자유도</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_settings.py" />
      <source>How heavy the tails are: 1 very heavy, 100 nearly normal.</source>
      <translation>꼬리가 얼마나 두꺼운지입니다. 1은 매우 두껍고, 100은 정규분포에 가깝습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_settings.py" />
      <source>Feature</source>
      <translation>특성</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_settings.py" />
      <source>Which feature of the data is described, counted from 1; the last one, where there are fewer.</source>
      <translation>데이터의 몇 번째 특성을 나타낼지 1부터 셉니다. 그만큼 없으면 마지막 특성입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_settings.py" />
      <source>gradient ascent</source>
      <translation>경사 상승</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_settings.py" />
      <source>Uphill along the slope, or straight to the top of a parabola.</source>
      <translation>기울기를 따라 오르거나, 포물선의 꼭대기로 곧장 갑니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_settings.py" />
      <source>How far gradient ascent goes uphill in a step. From 2 on it leaps over the top and back.</source>
      <translation>경사 상승이 한 걸음에 오르는 거리입니다. 2부터는 꼭대기를 넘어갔다 돌아옵니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_settings.py" />
      <source>Starting point</source>
      <translation>시작 위치</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_settings.py" />
      <source>random</source>
      <translation>무작위</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_settings.py" />
      <source>far off</source>
      <translation>멀리서</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_settings.py" />
      <source>at the top</source>
      <translation>꼭대기</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_settings.py" />
      <source>Where the law begins: somewhere near the points, by the seed; two widths off and too narrow; or at the top, the maximum. Two normals have none: the thin one begins on a point, and very thin.</source>
      <translation>분포가 시작하는 곳입니다. 시드에 따라 점들 근처, 폭의 두 배만큼 떨어지고 너무 좁은 곳, 또는 꼭대기인 최댓값입니다. 정규분포 둘에는 최댓값이 없어, 좁은 쪽이 한 점 위에서 아주 좁게 시작합니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/density_settings.py" />
      <source>At rest when the slope, in standard deviations of the law, is flatter than this.</source>
      <translation>분포의 표준편차로 잰 기울기가 이보다 완만하면 멈춥니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/directions.py" />
      <source>{c} classes with {d} features have at most {most} discriminant directions, not {n}</source>
      <translation>{d}개 특징의 {c}개 클래스에는 판별 방향이 {most}개까지 있습니다. {n}개는 안 됩니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/directions.py" />
      <source>the rows vary in {r} directions within their classes, which is too few for {n}</source>
      <translation>행들이 클래스 안에서 {r}개 방향으로만 변합니다. {n}개에는 모자랍니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/gaussian.py" />
      <source>the covariance of component {k} is singular: it has collapsed onto a point or a line, where the likelihood has no upper bound; raise covariance_floor above 0, or lower n_components</source>
      <translation>성분 {k}의 공분산이 특이합니다. 점이나 선으로 무너져 가능도에 한계가 없습니다. covariance_floor를 0보다 크게 하거나 n_components를 줄이십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/given.py" />
      <source>covariance {k} is not symmetric and positive definite; correct it</source>
      <translation>공분산 {k}이(가) 대칭 양의 정부호가 아닙니다. 고치십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/given.py" />
      <source>a start needs weights, means and covariances; it has {names}</source>
      <translation>시작값에는 weights, means, covariances가 필요합니다. 지금 있는 것: {names}</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/given.py" />
      <source>weights must have the shape ({k},), not {shape}</source>
      <translation>weights의 모양은 {shape}이 아니라 ({k},)여야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/given.py" />
      <source>weights must be positive and sum to 1; they sum to {total}</source>
      <translation>가중치는 양수이고 합이 1이어야 합니다. 지금 합은 {total}입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/given.py" />
      <source>means must have the shape (K, {d}), not {shape}</source>
      <translation>means의 모양은 {shape}이 아니라 (K, {d})여야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/given.py" />
      <source>{name} must be finite numbers</source>
      <translation>{name}은(는) 유한한 수여야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/given.py" />
      <source>{name} must not exceed 1e150, which cannot be squared in double precision</source>
      <translation>{name}의 값은 1e150을 넘을 수 없습니다. 그보다 크면 배정밀도로 제곱할 수 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/given.py" />
      <source>{name} must be one number</source>
      <translation>{name}은(는) 수 하나여야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/given.py" />
      <source>axes must be different features, numbered 0 to {last}</source>
      <translation>axes는 0부터 {last}까지의 서로 다른 특징이어야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/given.py" />
      <source>a point needs {d} coordinates, not {n}</source>
      <translation>점에는 좌표가 {n}개가 아니라 {d}개 필요합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/given.py" />
      <source>covariances must have the shape {full}, or {own} for covariance_type {kind}; they have {shape}</source>
      <translation>covariances의 모양은 {full}이거나 covariance_type이 {kind}일 때 {own}이어야 합니다. 지금은 {shape}입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/given.py" />
      <source>a covariance must have the shape {shape}, not {given}</source>
      <translation>공분산의 모양은 {given}이 아니라 {shape}이어야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/given.py" />
      <source>{name} must be numbers</source>
      <translation>{name}의 값은 수여야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/grbm_data.py" />
      <source>all {n} points are the same; the machine needs spread: add other points</source>
      <translation>점 {n}개가 모두 같습니다. 이 모형에는 흩어진 점이 필요하니 다른 점을 더하세요</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/grbm_data.py" />
      <source>the data have {d} features, and the machine takes at most {most}</source>
      <translation>데이터의 특징이 {d}개인데 이 모형은 최대 {most}개까지 받습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/grbm_data.py" />
      <source>the run waits for points: {least} are the fewest, and there are {n}</source>
      <translation>실행이 점을 기다립니다. 적어도 {least}개가 있어야 하는데 {n}개 있습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/grbm_data.py" />
      <source>standardised features: σ is a share of {one:.3g} for {a} and of {other:.3g} for {b}</source>
      <translation>특징 표준화: σ는 {a}에서 {one:.3g}, {b}에서 {other:.3g}에 대한 비율</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/grbm_data.py" />
      <source>the machine works with standardised features: σ is a share of each one’s standard deviation</source>
      <translation>이 모형은 표준화한 특징으로 계산합니다. σ는 특징마다 그 표준편차에 대한 비율입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/grbm_hand.py" />
      <source>a place must be {n} finite numbers</source>
      <translation>위치는 유한한 수 {n}개여야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/grbm_hand.py" />
      <source>the place is too far from the data: it must be within {far:.3g} of their middle</source>
      <translation>위치가 데이터에서 너무 멉니다. 데이터의 가운데에서 {far:.3g} 안에 있어야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/grbm_settings.py" />
      <source>Sampling</source>
      <translation>표본 추출</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/grbm_settings.py" />
      <source>How many hidden units there are. Each folds the landscape along one line.</source>
      <translation>은닉 유닛의 개수입니다. 유닛마다 직선 하나를 따라 지형을 접습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/grbm_settings.py" />
      <source>Width of a unit</source>
      <translation>유닛의 폭</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/grbm_settings.py" />
      <source>Standard deviation of a point around the place that the hidden units say, as a share of the data’s. It does not learn.</source>
      <translation>은닉 유닛들이 가리키는 자리 둘레로 점이 흩어지는 표준편차이며, 데이터의 표준편차에 대한 비율입니다. 학습하지 않습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/grbm_settings.py" />
      <source>Lines at the start</source>
      <translation>처음의 직선</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/grbm_settings.py" />
      <source>Where the hidden units fold the landscape at first: along lines through the middle of the data, or along lines here and there, which suits data that are no ring.</source>
      <translation>은닉 유닛이 처음에 지형을 접는 직선의 위치입니다. 데이터의 가운데를 지나는 직선이거나 여기저기 흩어진 직선입니다. 고리 모양이 아닌 데이터에는 흩어진 직선이 어울립니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/grbm_settings.py" />
      <source>How far the weights move in one step. From 0.02 on the landscape swings; too large, and learning breaks down.</source>
      <translation>한 단계에서 가중치가 움직이는 크기입니다. 0.02부터는 지형이 출렁이고, 너무 크면 학습이 무너집니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/grbm_settings.py" />
      <source>Where the dreams come from: chains that begin at the data each time, chains that go on from step to step, or a sum over all states of the hidden units.</source>
      <translation>꿈이 어디에서 오는지 정합니다. 매번 데이터에서 시작하는 사슬, 단계마다 이어지는 사슬, 또는 은닉 유닛의 모든 상태에 대한 합입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/grbm_settings.py" />
      <source>How many points the machine sees in one step.</source>
      <translation>한 단계에서 모형이 보는 점의 수입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/grbm_settings.py" />
      <source>Divides all energies for the balls: cold ones stay in a valley, hot ones roam. Learning and the landscape stay as they are.</source>
      <translation>공에게만 모든 에너지를 이 값으로 나눕니다. 차가운 공은 골짜기에 머물고 뜨거운 공은 돌아다닙니다. 학습과 지형은 그대로입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/grbm_settings.py" />
      <source>Balls</source>
      <translation>공의 수</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/grbm_settings.py" />
      <source>How many Gibbs chains roll through the landscape to be looked at.</source>
      <translation>눈으로 보려고 지형 위를 굴리는 깁스 사슬의 수입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/grbm_settings.py" />
      <source>through the middle</source>
      <translation>가운데를 지남</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/grbm_settings.py" />
      <source>scattered</source>
      <translation>흩어진</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/grbm_state.py" />
      <source>w must be a table (features, hidden units), b and sigma one number for each row, and c one for each column of it</source>
      <translation>w는 (특징, 은닉 유닛) 표여야 하고, b와 sigma는 행마다, c는 열마다 수가 하나씩 있어야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/grbm_state.py" />
      <source>a machine’s start has w, b and c, and sigma where it is not the setting’s</source>
      <translation>모형의 시작에는 w, b, c가 있고, 설정과 다르면 sigma도 있습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/grbm_state.py" />
      <source>the start has {n} features and the data have {d}</source>
      <translation>시작의 특징은 {n}개인데 데이터의 특징은 {d}개입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/grbm_state.py" />
      <source>the machine takes at most {most} hidden units, and the start has {n}</source>
      <translation>이 모형의 은닉 유닛은 최대 {most}개인데 시작에는 {n}개 있습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/grbm_state.py" />
      <source>w, b and c must be finite numbers</source>
      <translation>w, b, c는 유한한 수여야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/grbm_state.py" />
      <source>sigma must be finite and above 0</source>
      <translation>sigma는 유한하고 0보다 커야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/grbm_view.py" />
      <source>the landscape is drawn over two features, and these data have {d}: the machine learns all the same, and its numbers are right</source>
      <translation>지형은 특징 두 개 위에 그리는데 이 데이터의 특징은 {d}개입니다. 그래도 모형은 학습하고 그 수치는 맞습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/grbm_watch.py" />
      <source>learning rate {rate:g} is too large: the landscape swings instead of settling, and the machine was brought back to its last good state; try {advice:g}</source>
      <translation>학습률 {rate:g}이(가) 너무 큽니다. 지형이 자리 잡지 못하고 출렁여서 마지막으로 좋았던 상태로 되돌렸습니다. {advice:g}을(를) 써 보세요</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/knn_divergence.py" />
      <source>k must be between 1 and {most}, not {k}</source>
      <translation>k는 1에서 {most} 사이여야 합니다. {k}은(는) 안 됩니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/knn_divergence.py" />
      <source>{n} samples have no {k}-th neighbour; there must be more samples than k</source>
      <translation>표본 {n}개에는 {k}번째 이웃이 없습니다. 표본이 k보다 많아야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_divergence.py" />
      <source>KL(q ‖ p) = ∞: near x = {x:.2f} p is 0 and q is not; q invents what never happens</source>
      <translation>KL(q ‖ p) = ∞: x = {x:.2f} 부근에서 p는 0인데 q는 0이 아닙니다. q가 일어나지 않는 일을 지어냅니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_divergence.py" />
      <source>KL(p ‖ q) = ∞: outside {low:.2f} … {high:.2f} q is 0 and p is not; what happens there is impossible for q</source>
      <translation>KL(p ‖ q) = ∞: {low:.2f} … {high:.2f} 밖에서 q는 0이고 p는 아닙니다. 그곳에서 일어나는 일은 q에서는 불가능합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_divergence.py" />
      <source>KL(q ‖ p) = ∞: outside {low:.2f} … {high:.2f} p is 0 and q is not; q invents what never happens</source>
      <translation>KL(q ‖ p) = ∞: {low:.2f} … {high:.2f} 밖에서 p는 0이고 q는 아닙니다. q는 결코 일어나지 않는 일을 지어냅니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_divergence.py" />
      <source>KL(q ‖ p) = ∞: beyond x = {x:.2f} p is 0 and q is not; q invents what never happens</source>
      <translation>KL(q ‖ p) = ∞: x = {x:.2f} 너머에서 p는 0이고 q는 아닙니다. q는 결코 일어나지 않는 일을 지어냅니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_divergence.py" />
      <source>KL(p ‖ q) = ∞: near x = {x:.2f} q is 0 and p is not; what happens there is impossible for q</source>
      <translation>KL(p ‖ q) = ∞: x = {x:.2f} 부근에서 q는 0인데 p는 0이 아닙니다. 그곳의 일은 q에게 불가능합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_divergence.py" />
      <source>KL(p ‖ q) = ∞: the tails of p are so heavy that the mean of x² is infinite, and −log q grows like x²</source>
      <translation>KL(p ‖ q) = ∞: p의 꼬리가 무거워 x²의 평균이 무한대이고, −log q는 x²처럼 커집니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_divergence.py" />
      <source>KL(p ‖ q) = ∞: the tails of p are so heavy that the mean of |x| is infinite, and −log q grows like |x|</source>
      <translation>KL(p ‖ q) = ∞: p의 꼬리가 무거워 |x|의 평균이 무한대이고, −log q는 |x|처럼 커집니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_divergence.py" />
      <source>W₁ = ∞: the tails of p are so heavy that p has no mean</source>
      <translation>W₁ = ∞: p의 꼬리가 무거워 평균이 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_divergence.py" />
      <source>KL(p ‖ q) = ∞: beyond x = {x:.2f} q is 0 and p is not; what happens there is impossible for q</source>
      <translation>KL(p ‖ q) = ∞: x = {x:.2f} 너머에서 q는 0이고 p는 아닙니다. 그곳에서 일어나는 일은 q에서는 불가능합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_drawn.py" />
      <source>a drawn curve has {n} heights, not {got}</source>
      <translation>그린 곡선의 높이는 {got}개가 아니라 {n}개입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_drawn.py" />
      <source>the heights of a drawn curve are finite numbers below 1e9</source>
      <translation>그린 곡선의 높이는 1e9보다 작은 유한한 수입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_drawn.py" />
      <source>the drawn curve is 0 everywhere: draw something above the axis</source>
      <translation>그린 곡선이 모든 곳에서 0입니다. 축 위에 그려 주세요</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>Data p</source>
      <translation>데이터 p</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>Model q</source>
      <translation>모형 q</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>Shape of p</source>
      <translation>p의 모양</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>two bumps</source>
      <translation>봉우리 둘</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>three bumps</source>
      <translation>봉우리 셋</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>drawn by hand</source>
      <translation>손으로 그리기</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>The density that the data come from. It is known here, and stays where it is.</source>
      <translation>데이터가 나오는 밀도입니다. 여기서는 알려져 있고 제자리에 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>Distance of the bumps</source>
      <translation>봉우리 사이의 거리</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>How far the middles of two neighbouring bumps are apart.</source>
      <translation>이웃한 두 봉우리의 가운데가 얼마나 떨어져 있는지입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>Share of the left bump</source>
      <translation>왼쪽 봉우리의 몫</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>How much of the data the left bump holds; the other bumps share the rest.</source>
      <translation>왼쪽 봉우리가 차지하는 데이터의 몫입니다. 나머지는 다른 봉우리가 나눕니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>Width of p</source>
      <translation>p의 너비</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>Scale of the law: standard deviation, mean waiting time, or half the length of a uniform law.</source>
      <translation>분포의 크기입니다. 표준편차, 평균 대기 시간, 또는 균등분포 길이의 절반입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>The fewer, the heavier the tails. With 2 or fewer the variance is infinite.</source>
      <translation>작을수록 꼬리가 무겁습니다. 2 이하이면 분산이 무한대입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>Thin tails</source>
      <translation>얇은 꼬리</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>Lay a wide normal law, one part in a thousand, under the drawn curve, so that it is nowhere 0.</source>
      <translation>그린 곡선 아래에 천분의 일만큼 넓은 정규분포를 깔아 0인 곳이 없게 합니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>Samples</source>
      <translation>표본</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>How many samples are drawn from p.</source>
      <translation>p에서 뽑는 표본의 수입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>Family of q</source>
      <translation>q의 종류</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>What shape the model has. A uniform law is 0 outside its ends, and KL may be infinite.</source>
      <translation>모형의 모양입니다. 균등분포는 끝 바깥에서 0이므로 KL이 무한대일 수 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>What is known</source>
      <translation>아는 것</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>p</source>
      <translation>p</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>n samples</source>
      <translation>표본 n개</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>The density p itself, or only samples of it: then a step makes these samples more likely.</source>
      <translation>밀도 p 자체를 알거나 p에서 나온 표본만 압니다. 표본만 알면 한 단계마다 그 표본의 가능도가 높아집니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>Minimise</source>
      <translation>최소화</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>KL(p ‖ q)</source>
      <translation>KL(p ‖ q)</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>KL(q ‖ p)</source>
      <translation>KL(q ‖ p)</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>Forward, KL(p ‖ q), blames q for missing what p has: maximum likelihood. Reverse, KL(q ‖ p), blames q for inventing what p has not.</source>
      <translation>정방향 KL(p ‖ q)는 p에 있는 것을 q가 놓치면 벌합니다(최대가능도). 역방향 KL(q ‖ p)는 p에 없는 것을 q가 지어내면 벌합니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>Starting place</source>
      <translation>시작하는 곳</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>left</source>
      <translation>왼쪽</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>middle</source>
      <translation>가운데</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>right</source>
      <translation>오른쪽</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>wide</source>
      <translation>넓게</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>Where the model begins: on one side of p, in its middle and narrow, or over all of it.</source>
      <translation>모형이 시작하는 곳입니다. p의 한쪽, 가운데에 좁게, 또는 전체를 덮게 시작합니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>How far a step goes: with KL(p ‖ q) and a normal law, which share of the way to p's moments.</source>
      <translation>한 단계에서 얼마나 가는지입니다. KL(p ‖ q)와 정규분포에서는 p의 적률까지 가는 길의 몫입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>Width of the left bump</source>
      <translation>왼쪽 봉우리의 너비</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>Standard deviation of the left bump.</source>
      <translation>왼쪽 봉우리의 표준편차입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>Width of the right bump</source>
      <translation>오른쪽 봉우리의 너비</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_settings.py" />
      <source>Standard deviation of the right bump, and of the middle one.</source>
      <translation>오른쪽과 가운데 봉우리의 표준편차입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/line_steps.py" />
      <source>there is no way downhill: {why}; move the model by hand, or choose other shapes</source>
      <translation>내려갈 길이 없습니다: {why}. 모형을 손으로 옮기거나 다른 모양을 고르세요</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/log_z_settings.py" />
      <source>Likelihood</source>
      <translation>가능도</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/log_z_settings.py" />
      <source>How log Z is found, which every likelihood needs: by a sum over all states of the smaller side, or estimated by annealed importance sampling.</source>
      <translation>모든 가능도에 필요한 log Z를 구하는 방법입니다. 작은 쪽의 모든 상태를 더하거나, 담금질 중요도 표집(AIS)으로 추정합니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/log_z_settings.py" />
      <source>AIS chains</source>
      <translation>AIS 사슬 수</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/log_z_settings.py" />
      <source>How many chains estimate log Z. Their spread gives the error.</source>
      <translation>log Z를 추정하는 사슬의 수입니다. 사슬들이 흩어진 정도가 오차를 알려 줍니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/log_z_settings.py" />
      <source>AIS steps</source>
      <translation>AIS 단계 수</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/log_z_settings.py" />
      <source>In how many steps a chain goes from chance to the machine. More of them make the error smaller.</source>
      <translation>사슬이 무작위에서 모형까지 가는 단계의 수입니다. 많을수록 오차가 줄어듭니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/log_z_settings.py" />
      <source>exact where that is quick</source>
      <translation>빠르면 정확히</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/log_z_settings.py" />
      <source>exact up to 20 units</source>
      <translation>유닛 20개까지 정확히</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/log_z_settings.py" />
      <source>estimated (AIS)</source>
      <translation>추정 (AIS)</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/log_z_settings.py" />
      <source>none</source>
      <translation>없음</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/logistic_design.py" />
      <source>logistic regression needs classes: choose data with a class column</source>
      <translation>로지스틱 회귀에는 클래스가 필요합니다. 클래스 열이 있는 데이터를 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/logistic_design.py" />
      <source>there are no points; a boundary needs two classes of them</source>
      <translation>점이 없습니다. 경계에는 두 클래스의 점이 필요합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/logistic_given.py" />
      <source>a start needs {names}; it has {given}</source>
      <translation>시작값에 필요한 것: {names}. 지금 있는 것: {given}</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/logistic_given.py" />
      <source>coef must have the shape {shape}, not {given}</source>
      <translation>coef의 모양은 {shape}여야 합니다. 지금은 {given}입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/logistic_given.py" />
      <source>coef has {n} rows and intercept {m} values; give one for each</source>
      <translation>coef는 {n}행인데 intercept의 값은 {m}개입니다. 행마다 하나를 주십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/logistic_given.py" />
      <source>centres must have the shape (R, {d}), and width must be above 0</source>
      <translation>centres의 모양은 (R, {d})이고 width는 0보다 커야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/logistic_notes.py" />
      <source>the classes are perfectly separated: the likelihood has no finite maximum, and the weights grow for ever; a ridge above 0 stops them</source>
      <translation>클래스들이 완전히 나뉘어 있습니다. 가능도에 유한한 최댓값이 없어 가중치가 끝없이 커집니다. 0보다 큰 릿지가 이를 멈춥니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/logistic_notes.py" />
      <source>a part of the points is perfectly separated from the rest: the likelihood has no finite maximum, and weights grow for ever; a ridge above 0 stops them</source>
      <translation>점들의 일부가 나머지와 완전히 나뉘어 있습니다. 가능도에 유한한 최댓값이 없어 가중치가 끝없이 커집니다. 0보다 큰 릿지가 이를 멈춥니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/logistic_notes.py" />
      <source>{n} of the {f} features follow from the others; without a ridge many weights fit equally well, and the shortest are taken</source>
      <translation>특징 {f}개 가운데 {n}개는 다른 것에서 나옵니다. 릿지가 없으면 여러 가중치가 똑같이 맞으며, 가장 짧은 것을 씁니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/logistic_notes.py" />
      <source>class '{name}' has {n} points; its border is little more than a guess</source>
      <translation>‘{name}’ 클래스의 점이 {n}개입니다. 그 경계는 짐작에 가깝습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/logistic_notes.py" />
      <source>a step size of {rate:g} can overshoot, so that the cost rises; below {bound:.2g} it never does</source>
      <translation>걸음 크기 {rate:g}은(는) 목표를 지나쳐 비용이 오를 수 있습니다. {bound:.2g}보다 작으면 그런 일이 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/logistic_notes.py" />
      <source>class '{name}' has no points: it is left out, and has probability 0</source>
      <translation>‘{name}’ 클래스에는 점이 없습니다. 빠지며 확률은 0입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/logistic_notes.py" />
      <source>class '{name}' has 1 point; its border is little more than a guess</source>
      <translation>‘{name}’ 클래스의 점이 1개입니다. 그 경계는 짐작에 가깝습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/logistic_notes.py" />
      <source>there are {n} points, and no more centres than that</source>
      <translation>점이 {n}개여서 중심도 그만큼까지입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/logistic_steps.py" />
      <source>the weights have grown beyond {most:g}: a step size of {rate:g} is too large for a ridge of {penalty:g}; choose one below {bound:.2g}</source>
      <translation>가중치가 {most:g}보다 커졌습니다. 릿지 {penalty:g}에 걸음 크기 {rate:g}은(는) 너무 큽니다. {bound:.2g}보다 작게 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/logistic_steps.py" />
      <source>{n} weights are too many for Newton's method, which can take {most}; choose gradient descent, or fewer features</source>
      <translation>가중치 {n}개는 뉴턴 방법에 너무 많습니다. {most}개까지 됩니다. 경사 하강을 고르거나 특징을 줄이십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/notes.py" />
      <source>all {n} rows are class '{name}'; a boundary needs two: choose other data, or another class column</source>
      <translation>{n}개 행이 모두 '{name}' 클래스입니다. 경계에는 둘이 필요합니다. 다른 데이터나 다른 클래스 열을 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/notes.py" />
      <source>component {k} was empty at step {step} and was put on the worst-fit point (row {row}); the curve has a break there</source>
      <translation>{step}번째 반복에서 성분 {k}이(가) 비어, 가장 안 맞는 점({row}행)에 다시 놓았습니다. 곡선은 그곳에서 끊깁니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/notes.py" />
      <source>cluster {k} was empty at step {step} and took the farthest point (row {row})</source>
      <translation>{step}번째 반복에서 군집 {k}이(가) 비어, 가장 먼 점({row}행)을 맡았습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/notes.py" />
      <source>{n} points lie exactly on others; a component can shrink onto them</source>
      <translation>점 {n}개가 다른 점과 똑같은 자리에 있습니다. 성분이 그 위로 줄어들 수 있습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/notes.py" />
      <source>component {k} is at the variance floor ({floor:.3g} of the data's variance); without it, the likelihood has no bound</source>
      <translation>성분 {k}이(가) 분산의 하한(데이터 분산의 {floor:.3g}배)에 닿았습니다. 하한이 없으면 가능도에 한계가 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/notes.py" />
      <source>component {k} holds 1 point</source>
      <translation>성분 {k}에 점이 하나뿐입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/notes.py" />
      <source>1 point lies exactly on another; a component can shrink onto them</source>
      <translation>점 1개가 다른 점과 똑같은 자리에 있습니다. 성분이 그 위로 줄어들 수 있습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/notes.py" />
      <source>feature {j} ({column}) is constant: dropped from the fit, shown at its value</source>
      <translation>특징 {j}({column})은 상수여서 적합에서 빼고 그 값에 그립니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/overfitting.py" />
      <source>{n} samples are too few to hold half of them out; take {least}</source>
      <translation>표본 {n}개는 절반을 떼어 두기에 너무 적습니다. {least}개를 뽑으십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/overfitting.py" />
      <source>the samples that are learned from all lie at one place; no width fits them</source>
      <translation>배울 표본이 모두 한곳에 있어 맞는 너비가 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_canvas.py" />
      <source>no order is called {name}; there are {names}</source>
      <translation>{name}이라는 순서는 없습니다. {names} 가운데 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_canvas.py" />
      <source>an order of {n} pixels has {n} numbers, not {count}</source>
      <translation>픽셀 {n}개의 순서에는 수가 {n}개 있어야 하는데 {count}개입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_canvas.py" />
      <source>an order is made of whole numbers: those of the pixels, 0 to {last}</source>
      <translation>순서는 픽셀 번호인 0에서 {last}까지의 정수로 이루어집니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_canvas.py" />
      <source>an order has each of its {n} pixels once, from 0 to {last}</source>
      <translation>순서에는 0에서 {last}까지 픽셀 {n}개가 한 번씩 있어야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_canvas.py" />
      <source>pictures of {height} × {width} are rows of {n} pixels, and not of shape {shape}</source>
      <translation>{height} × {width} 그림은 픽셀 {n}개의 행이어야 하는데 모양이 {shape}입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_canvas.py" />
      <source>pixels of this model are whole numbers from 0 to {last}</source>
      <translation>이 모형의 픽셀은 0에서 {last}까지의 정수입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_canvas.py" />
      <source>a picture of {height} × {width} is not drawn pixel by pixel: it has 1 to {most} of them</source>
      <translation>{height} × {width} 그림은 픽셀마다 그릴 수 없습니다. 픽셀은 1개에서 {most}개까지입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_canvas.py" />
      <source>a pixel has 2 to {most} levels, not {levels}</source>
      <translation>픽셀의 단계는 2에서 {most}까지이며 {levels}일 수 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_chain.py" />
      <source>{n} pixels need noise (pictures, {n}), not {shape}</source>
      <translation>픽셀 {n}개에는 (그림 수, {n}) 모양의 난수가 필요한데 {shape}입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_chain.py" />
      <source>a temperature is 0 or above and finite, not {value}</source>
      <translation>온도는 0 이상의 유한한 수이며 {value}일 수 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_chain.py" />
      <source>known pixels have shape {want}, not {shape}</source>
      <translation>아는 픽셀의 모양은 {want}여야 하는데 {shape}입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_chain.py" />
      <source>a known pixel is 0 to {last}, an unknown one −1</source>
      <translation>아는 픽셀은 0에서 {last}까지, 모르는 픽셀은 −1입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_cnn_chain.py" />
      <source>all {n} pixels of these pictures are drawn</source>
      <translation>이 그림들의 픽셀 {n}개를 모두 그렸습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_completion.py" />
      <source>this model holds the known pixels for impossible; smooth it, or draw more pictures</source>
      <translation>이 모형은 아는 픽셀을 불가능하다고 봅니다. 평활을 주거나 그림을 더 그리십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_contexts.py" />
      <source>a Markov chain looks back 0 pixels or more, not {m}</source>
      <translation>마르코프 사슬은 앞의 픽셀을 0개 이상 보며 {m}개일 수 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_contexts.py" />
      <source>neighbours are other pixels than the pixel itself, and each is named once</source>
      <translation>이웃은 자기 자신이 아닌 픽셀이고 한 번씩만 적습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_data.py" />
      <source>the pictures have {n} pixels, and are drawn pixel by pixel up to {most}; make them smaller</source>
      <translation>그림의 픽셀이 {n}개인데 {most}개까지만 하나씩 그릴 수 있습니다. 그림을 줄이십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_data.py" />
      <source>these are no pictures: each column is a pixel, and ink in the upper part of its range</source>
      <translation>그림이 아닌 데이터입니다. 각 열을 픽셀로 보고, 범위의 위쪽이면 잉크로 봅니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_data.py" />
      <source>there is one picture only: the model learns it by heart</source>
      <translation>그림이 하나뿐이어서 모형이 그것을 외웁니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_data.py" />
      <source>grey pixels were made black from {threshold:.0%} ink on</source>
      <translation>잉크가 {threshold:.0%} 이상인 회색 픽셀을 검게 했습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_data.py" />
      <source>shades of grey were rounded to {n} levels</source>
      <translation>회색을 {n}단계로 반올림했습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_drawing.py" />
      <source>there is no picture of your own yet; draw one first</source>
      <translation>직접 그린 그림이 아직 없습니다. 먼저 그리십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_drawing.py" />
      <source>a picture of this model has {n} pixels, not {found}</source>
      <translation>이 모형의 그림은 픽셀이 {found}개가 아니라 {n}개입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_drawing.py" />
      <source>ink is between 0 (paper) and 1</source>
      <translation>잉크는 0(종이)과 1 사이입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_drawing.py" />
      <source>there is no pixel {d}; they are numbered 0 to {last}</source>
      <translation>픽셀 {d}은(는) 없습니다. 번호는 0에서 {last}까지입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_fvsbn.py" />
      <source>a sigmoid belief net draws pixels of 2 levels, not of {n}</source>
      <translation>시그모이드 신뢰망은 2단계 픽셀만 그리며 {n}단계는 그리지 못합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_fvsbn.py" />
      <source>a model needs at least one picture to learn from</source>
      <translation>모형이 배우려면 그림이 하나 이상 있어야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_fvsbn.py" />
      <source>the ridge is above 0 and finite, not {penalty}</source>
      <translation>릿지는 0보다 큰 유한한 수이며 {penalty}일 수 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_fvsbn.py" />
      <source>smoothing is 0 or above and finite, not {alpha}</source>
      <translation>평활은 0 이상의 유한한 수이며 {alpha}일 수 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_learning.py" />
      <source>learning rate {rate:g} was too large: the weights are no numbers any more</source>
      <translation>학습률 {rate:g}이(가) 너무 컸습니다. 가중치가 더 이상 수가 아닙니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_logits.py" />
      <source>convolutions draw row by row or column by column; choose the order raster or columns</source>
      <translation>합성곱은 행마다 또는 열마다 그립니다. 순서를 행 또는 열로 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_made.py" />
      <source>this network draws pixels of 2 levels, and not of {n}</source>
      <translation>이 망은 2단계 픽셀만 그리며 {n}단계는 그리지 못합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_made_masks.py" />
      <source>the network needs at least one hidden layer, and every layer at least one unit</source>
      <translation>망에는 은닉층이 하나 이상, 층마다 유닛이 하나 이상 있어야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_markov.py" />
      <source>tables of {k} pixels of context would have {size:,} numbers; choose a shorter context</source>
      <translation>앞의 픽셀 {k}개를 보는 표에는 수가 {size:,}개 필요합니다. 더 짧은 문맥을 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_nade.py" />
      <source>the network needs at least one hidden unit</source>
      <translation>망에는 은닉 유닛이 하나 이상 있어야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_run.py" />
      <source>no trained weights for these settings: it learns here</source>
      <translation>이 설정에 맞는 학습된 가중치가 없어 여기서 학습합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_run.py" />
      <source>without smoothing what was never seen is impossible: its cost is infinite, and drawn as {most:g} nats</source>
      <translation>평활이 없으면 본 적 없는 것은 불가능합니다. 그 비용은 무한하며 {most:g}나트로 그립니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_run.py" />
      <source>Step</source>
      <translation>단계</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_run.py" />
      <source>The model learns from a few pictures; when it has learned enough it draws, a pixel a step.</source>
      <translation>모형이 그림 몇 장에서 배웁니다. 충분히 배우면 한 단계에 픽셀 하나씩 그립니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>In which order the pixels are drawn. Every order is a right use of the chain rule; some are easier to learn.</source>
      <translation>픽셀을 그리는 순서입니다. 어떤 순서든 연쇄 법칙에 맞지만, 배우기 더 쉬운 순서가 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>About how far a weight moves in one step of Adam.</source>
      <translation>Adam 한 단계에 가중치가 움직이는 대략의 거리입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>Drawing</source>
      <translation>그리기</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>Order</source>
      <translation>순서</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>Ink from</source>
      <translation>잉크 기준</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>With two levels, a pixel counts as ink from this share of full ink on.</source>
      <translation>2단계일 때, 잉크의 비율이 이 값 이상인 픽셀을 잉크로 봅니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>Divides the log-odds of every pixel that is drawn: 0 takes the likeliest value, 1 is the model itself, above 1 chance has more to say.</source>
      <translation>그릴 픽셀의 로그 오즈를 나눕니다. 0이면 가장 그럴듯한 값을 택하고, 1이면 모형 그대로이며, 1보다 크면 우연의 몫이 커집니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>Learn from the pictures, or take weights that come with genviz and go straight to drawing. There are such weights for 8×8 digits and MNIST 14×14, drawn row by row.</source>
      <translation>그림에서 학습하거나, genviz에 들어 있는 가중치로 곧바로 그립니다. 8×8 숫자와 MNIST 14×14를 줄 순서로 그리는 가중치가 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>How many values a pixel can have: 2 are paper and ink.</source>
      <translation>픽셀이 가질 수 있는 값의 수입니다. 2이면 종이와 잉크입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>Smoothing</source>
      <translation>평활</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>So many pictures are taken as seen beforehand for each level in each context; with 0, what was never seen is impossible.</source>
      <translation>문맥마다, 단계마다 이만큼의 그림을 미리 본 것으로 칩니다. 0이면 본 적 없는 것은 불가능해집니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>How many pictures the model sees in one step.</source>
      <translation>모형이 한 단계에 보는 그림의 수입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>Looks at</source>
      <translation>보는 곳</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>Which pixels decide about the next: the last ones along the order, or neighbours on the paper, those of them that are drawn already.</source>
      <translation>다음 픽셀을 정하는 픽셀들입니다. 순서에서 마지막 몇 개이거나, 종이 위의 이웃 가운데 이미 그린 것입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>Last pixels</source>
      <translation>마지막 픽셀 수</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>Order of the Markov chain: so many of the pixels drawn last decide about the next.</source>
      <translation>마르코프 사슬의 차수입니다. 마지막에 그린 픽셀 이만큼이 다음 픽셀을 정합니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>Tables</source>
      <translation>표</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>Whether each place has a table of its own, or all share one.</source>
      <translation>자리마다 표를 따로 둘지, 모두가 하나를 함께 쓸지 정합니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>Pulls every weight towards 0, in units of pictures; scikit-learn’s C is 1 / λ.</source>
      <translation>모든 가중치를 0 쪽으로 당깁니다. 단위는 그림 수이며 scikit-learn의 C는 1 / λ입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>Keeps the intercept of a pixel finite that is always paper: so many pictures with ink there are taken as seen, and as many without.</source>
      <translation>늘 종이인 픽셀의 절편이 무한해지지 않게 합니다. 그 자리에 잉크가 있는 그림과 없는 그림을 이만큼씩 본 것으로 칩니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>Stop below</source>
      <translation>멈추는 기준</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>Learning ends when a sweep over all regressions lowers the cost of a picture by less than this.</source>
      <translation>모든 회귀를 한 번 훑어도 그림의 비용이 이보다 덜 줄면 학습을 마칩니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>Sweeps at most</source>
      <translation>최대 훑기 수</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>A sweep is one step of Newton’s method for each pixel.</source>
      <translation>한 번 훑기는 픽셀마다 뉴턴법 한 단계입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>Epochs at most</source>
      <translation>최대 에포크</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>How often the model sees every picture, if it is not stopped before.</source>
      <translation>먼저 멈추지 않으면 모형이 모든 그림을 보는 횟수입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>Patience</source>
      <translation>기다리는 에포크</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>Learning stops when so many epochs have not made pictures that were put aside less surprising; the best weights are kept.</source>
      <translation>따로 떼어 둔 그림이 이만큼의 에포크 동안 덜 놀라워지지 않으면 학습을 멈추고 가장 좋았던 가중치를 씁니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>How many hidden units hear the pixels drawn so far.</source>
      <translation>지금까지 그린 픽셀을 듣는 은닉 유닛의 수입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>How many units each hidden layer has.</source>
      <translation>은닉층마다 있는 유닛의 수입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>Hidden layers</source>
      <translation>은닉층</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>How many hidden layers lie between picture and coins.</source>
      <translation>그림과 동전 사이에 있는 은닉층의 수입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>Orders</source>
      <translation>순서의 수</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>How many orders share the weights: the first is the one above, the others are random. The mean of their probabilities is a distribution too.</source>
      <translation>가중치를 함께 쓰는 순서의 수입니다. 첫째는 위에서 고른 순서이고 나머지는 무작위입니다. 그 확률들의 평균도 하나의 분포입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>Mask</source>
      <translation>마스크</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>A mask that is wrong by one lets each pixel see itself: the cost is too good to be true.</source>
      <translation>마스크가 하나 어긋나면 픽셀이 자기 자신을 봅니다. 비용이 믿기 어려울 만큼 낮아집니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>In which order the pixels are drawn: the windows need all that is above, or all that is left.</source>
      <translation>픽셀을 그리는 순서입니다. 창에는 위쪽 전부나 왼쪽 전부가 있어야 합니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>How many values a pixel can have; with more than two the coin is a die.</source>
      <translation>픽셀이 가질 수 있는 값의 수입니다. 둘보다 많으면 동전이 주사위가 됩니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>Channels</source>
      <translation>채널</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>How many numbers each layer has at every pixel.</source>
      <translation>층마다 픽셀 하나에 있는 수의 개수입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>First window</source>
      <translation>첫 창</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>3×3</source>
      <translation>3×3</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>5×5</source>
      <translation>5×5</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>7×7</source>
      <translation>7×7</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>Side of the first layer’s window, of which the pixels drawn before are seen.</source>
      <translation>첫 층의 창의 한 변입니다. 그 가운데 먼저 그린 픽셀만 봅니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>How many layers come after the first; each widens the window.</source>
      <translation>첫 층 다음에 오는 층의 수입니다. 층마다 창이 넓어집니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>Stack</source>
      <translation>쌓는 법</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>Plain masked layers never see what is far to the right in the rows just above. Two stacks, one for whole rows above and one for the row itself, see it.</source>
      <translation>단순한 마스크 층은 바로 위 줄들의 먼 오른쪽을 끝내 보지 못합니다. 위의 줄 전체와 자기 줄을 따로 보는 두 스택은 봅니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>With mask B in the first layer each pixel sees itself: the cost is too good to be true.</source>
      <translation>첫 층이 마스크 B이면 픽셀이 자기 자신을 봅니다. 비용이 믿기 어려울 만큼 낮아집니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>How many row LSTMs follow one another.</source>
      <translation>이어지는 행 LSTM의 수입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>row by row</source>
      <translation>줄 순서</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>column by column</source>
      <translation>열 순서</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>spiral</source>
      <translation>나선</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>learn them here</source>
      <translation>여기서 학습</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>trained beforehand</source>
      <translation>미리 학습한 것</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>the last pixels drawn</source>
      <translation>마지막에 그린 픽셀</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>left, above</source>
      <translation>왼쪽, 위</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>left, above, corner</source>
      <translation>왼쪽, 위, 모서리</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>left and three above</source>
      <translation>왼쪽과 위 셋</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>six, two steps far</source>
      <translation>두 칸까지 여섯</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>all eight around</source>
      <translation>둘레의 여덟 모두</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>one for each pixel</source>
      <translation>픽셀마다 하나</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>one for all</source>
      <translation>모두 하나</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>only earlier pixels</source>
      <translation>앞선 픽셀만</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>leaks: also itself</source>
      <translation>샘: 자기 자신도</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>gated: two stacks</source>
      <translation>게이트: 두 스택</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>plain: with a blind spot</source>
      <translation>단순: 사각지대 있음</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>A: only earlier pixels</source>
      <translation>A: 앞선 픽셀만</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_settings.py" />
      <source>B: also itself</source>
      <translation>B: 자기 자신도</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/pixel_shipped.py" />
      <source>the weights in {file} are not those that came with genviz; install it again</source>
      <translation>{file}의 가중치가 genviz에 들어 있던 것이 아닙니다. 다시 설치하십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/plane_hand.py" />
      <source>no coordinate may be beyond ±{far}; take a place nearer to the law</source>
      <translation>좌표는 ±{far}을(를) 넘을 수 없습니다. 분포에 더 가까운 곳을 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/plane_hand.py" />
      <source>a start has mean and covariance, not {names}</source>
      <translation>시작값은 mean과 covariance를 가져야 하며 {names}은(는) 쓸 수 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/plane_hand.py" />
      <source>the standard deviations of q must be between {lo} and {hi} in every direction</source>
      <translation>q의 표준편차는 모든 방향에서 {lo} 이상 {hi} 이하여야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/plane_settings.py" />
      <source>one bump</source>
      <translation>봉우리 하나</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/plane_settings.py" />
      <source>banana</source>
      <translation>바나나</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/plane_settings.py" />
      <source>ring</source>
      <translation>고리</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/plane_settings.py" />
      <source>square</source>
      <translation>정사각형</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/plane_settings.py" />
      <source>Correlation</source>
      <translation>상관</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/plane_settings.py" />
      <source>How much the two features of a bump rise and fall together: 0 makes it round.</source>
      <translation>한 봉우리의 두 특징이 얼마나 함께 오르내리는지입니다. 0이면 둥급니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/plane_settings.py" />
      <source>Width of the line</source>
      <translation>선의 폭</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/plane_settings.py" />
      <source>Standard deviation of the scatter around ring or banana.</source>
      <translation>고리나 바나나 둘레로 흩어진 정도(표준편차)입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/plane_settings.py" />
      <source>Covariance of q</source>
      <translation>q의 공분산</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/plane_settings.py" />
      <source>any shape</source>
      <translation>자유</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/plane_settings.py" />
      <source>along the axes</source>
      <translation>대각</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/plane_settings.py" />
      <source>round</source>
      <translation>구형</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/plane_settings.py" />
      <source>Which shapes the model may take. Along the axes its two features are independent.</source>
      <translation>모형이 가질 수 있는 모양입니다. 대각이면 두 특징이 서로 독립입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/plane_settings.py" />
      <source>Where q begins</source>
      <translation>q의 시작</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/plane_settings.py" />
      <source>aside</source>
      <translation>옆</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/plane_settings.py" />
      <source>Where the model begins: beside p, on one side of it, in its middle and narrow, or over all of it.</source>
      <translation>모형이 시작하는 곳입니다. p의 옆, p의 한쪽, 가운데에 좁게, 또는 p 전체를 덮게 놓습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/plane_settings.py" />
      <source>Direction of the bumps</source>
      <translation>봉우리의 방향</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/plane_settings.py" />
      <source>Where the right bump lies from the left one; 0: beside it.</source>
      <translation>왼쪽 봉우리에서 본 오른쪽 봉우리의 방향입니다. 0이면 바로 옆입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/plane_settings.py" />
      <source>How far a step goes: with KL(p ‖ q), which share of the way to p's moments.</source>
      <translation>한 걸음의 크기입니다. KL(p ‖ q)에서는 p의 적률까지 가는 길의 몇 할을 가는지입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/plane_settings.py" />
      <source>At rest when the natural gradient, in standard deviations of q, is shorter than this.</source>
      <translation>자연 기울기(q의 표준편차 단위)가 이보다 짧으면 멈춥니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_data.py" />
      <source>the pictures have {v} pixels, and the machine takes at most {most}; make them smaller</source>
      <translation>그림의 픽셀이 {v}개인데 이 모형은 최대 {most}개까지 받습니다. 그림을 더 작게 만드세요</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_data.py" />
      <source>grey pixels were made black from {threshold:.0%} ink on: {ink:.0%} of all pixels are</source>
      <translation>잉크가 {threshold:.0%} 이상인 회색 픽셀을 검게 했습니다. 모든 픽셀의 {ink:.0%}가 검습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_data.py" />
      <source>these are no pictures: a column counts as 1 in the upper part of its range</source>
      <translation>그림이 아닌 데이터입니다. 각 열은 범위의 위쪽이면 1로 봅니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_data.py" />
      <source>there is one picture only: the machine learns it by heart</source>
      <translation>그림이 한 장뿐입니다. 모형이 이 그림을 외웁니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_data.py" />
      <source>learning rate {rate:g} was too large: this is the last good state</source>
      <translation>학습률 {rate:g}이(가) 너무 컸습니다. 이것이 마지막으로 온전했던 상태입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_data.py" />
      <source>a mini-batch has all {n} pictures; there are no more</source>
      <translation>미니배치에 그림 {n}개가 모두 들어갑니다. 그림이 더 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_exact.py" />
      <source>2^{n} states are too many to sum over; take at most {most} hidden units, or let log Z be estimated</source>
      <translation>상태 2^{n}개를 모두 더하기에는 너무 많습니다. 은닉 유닛을 {most}개 이하로 하거나 log Z를 추정하게 하세요</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_exact.py" />
      <source>the start has numbers that are too large to compute with; take weights below {most:g}</source>
      <translation>시작값에 계산하기에 너무 큰 수가 있습니다. 가중치를 {most:g}보다 작게 하세요</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_exact.py" />
      <source>a sum over 2^{n} states in every step takes long; take at most {most} hidden units, or ask for it by setting the likelihood to exact</source>
      <translation>단계마다 상태 2^{n}개를 더하면 오래 걸립니다. 은닉 유닛을 {most}개 이하로 하거나, 그래도 원하면 가능도를 정확히 계산하도록 설정하세요</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_exact.py" />
      <source>2^{n} pictures are too many to list; take at most {most} pixels</source>
      <translation>그림 2^{n}개를 모두 늘어놓기에는 너무 많습니다. 픽셀을 {most}개 이하로 하세요</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_hand.py" />
      <source>the picture has {n} pixels and the data have {v}</source>
      <translation>그림의 픽셀은 {n}개인데 데이터의 픽셀은 {v}개입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_hand.py" />
      <source>ink must be between 0 and 1 in every pixel</source>
      <translation>모든 픽셀의 잉크는 0과 1 사이여야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_hand.py" />
      <source>pixels must be whole numbers from 0 to {last}</source>
      <translation>픽셀 번호는 0부터 {last}까지의 정수여야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_hand.py" />
      <source>a weight must be between {lo} and {hi}, not {value}</source>
      <translation>가중치는 {lo}와 {hi} 사이여야 합니다. {value}은(는) 안 됩니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_mixing.py" />
      <source>free energy</source>
      <translation>자유 에너지</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>Dreams</source>
      <translation>꿈</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>How many hidden units there are. Each becomes a detector of something in the pictures.</source>
      <translation>은닉 유닛의 개수입니다. 유닛마다 그림 속 무언가를 찾는 검출기가 됩니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>How far the weights move in one step. Too large, and learning breaks down.</source>
      <translation>한 단계에서 가중치가 움직이는 크기입니다. 너무 크면 학습이 무너집니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>Where the dreams come from: chains that begin at the data each time, chains that go on from step to step, such chains that swap places with hotter ones, or a sum over all states.</source>
      <translation>꿈이 어디에서 오는지 정합니다. 매번 데이터에서 시작하는 사슬, 단계마다 이어지는 사슬, 더 뜨거운 사슬과 자리를 바꾸는 사슬, 또는 모든 상태의 합입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>Steps until the rate is 0</source>
      <translation>학습률이 0이 되는 단계</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>The learning rate falls in a straight line to 0 in so many steps, and the run comes to rest; 0 lets it stay as it is.</source>
      <translation>학습률이 이 단계 수 동안 직선으로 0까지 줄고 실행이 멈춥니다. 0이면 학습률이 그대로입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>How many pictures the machine sees in one step.</source>
      <translation>한 단계에서 모형이 보는 그림의 수입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>How many temperatures the chains are spread over, from that of the machine to chance.</source>
      <translation>사슬을 나누어 두는 온도의 수입니다. 모형의 온도부터 완전한 무작위까지입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>Momentum 0.9 later</source>
      <translation>나중에 모멘텀 0.9</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>After five passes over the pictures the momentum is 0.9.</source>
      <translation>그림을 다섯 번 훑고 나면 모멘텀이 0.9가 됩니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>Sparsity cost</source>
      <translation>희소성 비용</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>How strongly hidden units are kept at their target activity; 0 for not at all.</source>
      <translation>은닉 유닛을 목표 활동에 얼마나 강하게 붙들어 두는지입니다. 0이면 붙들지 않습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>Target activity</source>
      <translation>목표 활동</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>How often a hidden unit should fire, if there is a sparsity cost.</source>
      <translation>희소성 비용이 있을 때 은닉 유닛이 켜져야 하는 비율입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>A pixel counts as black from this share of full ink on.</source>
      <translation>잉크가 이 비율 이상이면 검은 픽셀로 봅니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>Grey pixels</source>
      <translation>회색 픽셀</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>How grey becomes black or white: by the limit, or by chance, the darker the likelier.</source>
      <translation>회색을 흑백으로 바꾸는 방법입니다. 한계를 기준으로 하거나, 진할수록 검어질 확률이 높게 무작위로 정합니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>Precision</source>
      <translation>정밀도</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>Numbers of single precision are quicker; large machines learn with them, small ones do not.</source>
      <translation>단정밀도 수가 더 빠릅니다. 큰 모형은 단정밀도로, 작은 모형은 배정밀도로 학습합니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>Divides all energies where something is sampled to be looked at: cold repeats what is likely, hot is chance. Learning does not change.</source>
      <translation>보려고 표본을 뽑을 때 모든 에너지를 이 값으로 나눕니다. 차가우면 그럴듯한 것만 되풀이하고 뜨거우면 무작위가 됩니다. 학습은 바뀌지 않습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>Damage</source>
      <translation>손상</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>Which pixels of the example are lost. More can be wiped out with the mouse.</source>
      <translation>예시에서 잃어버린 픽셀입니다. 마우스로 더 지울 수 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>Restore by</source>
      <translation>복원 방법</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>How lost pixels are filled in: by a Gibbs chain with the others held fast, by the average of such chains, or by probabilities in place of samples.</source>
      <translation>잃은 픽셀을 채우는 방법입니다. 나머지 픽셀을 고정한 깁스 사슬, 그런 사슬들의 평균, 또는 표본 대신 확률을 씁니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>Sweeps</source>
      <translation>훑는 횟수</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>How often the restoration goes up and down.</source>
      <translation>복원할 때 위아래로 오가는 횟수입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>chains at several temperatures</source>
      <translation>여러 온도의 사슬</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>black or white by the limit</source>
      <translation>한계에 따라 흑백으로</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>black by chance, anew each time</source>
      <translation>매번 새로 무작위로 검게</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>as it fits</source>
      <translation>알맞게</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>single</source>
      <translation>단정밀도</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>double</source>
      <translation>배정밀도</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>lower half</source>
      <translation>아래 절반</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>right half</source>
      <translation>오른쪽 절반</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>a square</source>
      <translation>가운데 사각형</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>every other pixel</source>
      <translation>한 칸 건너 한 픽셀</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>pixels at random</source>
      <translation>무작위 픽셀</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>one sample</source>
      <translation>표본 하나</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>average of samples</source>
      <translation>표본의 평균</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_settings.py" />
      <source>mean field</source>
      <translation>평균장</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_state.py" />
      <source>w must be a table (pixels, hidden units), b and c one number for each row and column of it</source>
      <translation>w는 (픽셀, 은닉 유닛) 표여야 하고, b와 c는 그 행과 열마다 수 하나씩이어야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_state.py" />
      <source>{v} pixels and {h} hidden units make {n} weights, and {most} are the most; take fewer hidden units</source>
      <translation>픽셀 {v}개와 은닉 유닛 {h}개면 가중치가 {n}개인데 최대 {most}개까지입니다. 은닉 유닛을 줄이세요</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_state.py" />
      <source>the start of a machine has w, and b and c where they are not 0</source>
      <translation>모형의 시작값에는 w가 있어야 하고, b와 c는 0이 아닐 때 적습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_state.py" />
      <source>the start has {n} pixels and the data have {v}</source>
      <translation>시작값의 픽셀은 {n}개인데 데이터의 픽셀은 {v}개입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/rbm_watch.py" />
      <source>learning rate {rate:g} is too large: the weights ran away, and the machine was brought back to its last good state; try {advice:g}</source>
      <translation>학습률 {rate:g}은(는) 너무 큽니다. 가중치가 걷잡을 수 없이 커져 모형을 마지막으로 온전했던 상태로 되돌렸습니다. {advice:g}을(를) 써 보세요</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/roc.py" />
      <source>the score of point {row} is not a number; choose other settings</source>
      <translation>점 {row}의 점수가 수가 아닙니다. 다른 설정을 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/roc.py" />
      <source>a ROC curve needs outliers and data: there are {n} outliers and {m} points of the data</source>
      <translation>ROC 곡선에는 낯선 점과 데이터가 모두 필요합니다. 지금 낯선 점은 {n}개, 데이터의 점은 {m}개입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/samples_steps.py" />
      <source>{k} of {n} samples lie where q is 0: what has happened is impossible for q, and the mean of −log q is ∞</source>
      <translation>표본 {n}개 중 {k}개가 q가 0인 곳에 있습니다. 이미 일어난 일이 q에서는 불가능하므로 −log q의 평균은 ∞입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/samples_steps.py" />
      <source>there is no way uphill: {k} of {n} samples are impossible for q; drag its edges over them</source>
      <translation>올라갈 길이 없습니다. 표본 {n}개 중 {k}개가 q에서는 불가능합니다. q의 가장자리를 끌어 표본을 덮으세요</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/scores.py" />
      <source>a probability is outside 0 to 1; calibration needs probabilities, not scores</source>
      <translation>확률이 0과 1 사이를 벗어났습니다. 보정에는 점수가 아니라 확률이 필요합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/scores.py" />
      <source>there are {m} class labels for {n} answers; give one each</source>
      <translation>답 {n}개에 클래스 이름표가 {m}개입니다. 하나씩 주십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/scores.py" />
      <source>class {k} is outside 0 to {last}</source>
      <translation>클래스 {k}은(는) 0부터 {last}까지를 벗어났습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/scores.py" />
      <source>no points to judge by; at least one with a known class is needed</source>
      <translation>평가할 점이 없습니다. 클래스를 아는 점이 적어도 하나 필요합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/scores.py" />
      <source>the answer for point {row} is not a number; choose other settings</source>
      <translation>점 {row}의 답이 수가 아닙니다. 다른 설정을 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/seeding.py" />
      <source>1 point cannot make {k} components; add points, or choose n_components=1</source>
      <translation>점 1개로는 성분 {k}개를 만들 수 없습니다. 점을 더하거나 n_components=1을 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/seeding.py" />
      <source>{n} points cannot make {k} components; choose n_components of at most {n}</source>
      <translation>점 {n}개로 성분 {k}개를 만들 수 없습니다. n_components를 {n} 이하로 하십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/seeding.py" />
      <source>the run waits for points: {k} components need {least} or more, and there are {n}</source>
      <translation>점을 기다립니다. 성분 {k}개에는 점이 {least}개 이상 필요한데 지금 {n}개입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/stack_given.py" />
      <source>the start lacks {name}, a table of {rows} × {columns} numbers</source>
      <translation>시작값에 {name}이(가) 없습니다. {rows} × {columns}개의 수로 된 표여야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/stack_given.py" />
      <source>{name} must be {shape} finite numbers</source>
      <translation>{name}은(는) 유한한 수 {shape}개여야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/stack_settings.py" />
      <source>Units, layer 1</source>
      <translation>은닉 유닛, 1층</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/stack_settings.py" />
      <source>How many hidden units are next to the pixels. Each becomes a detector of something in them.</source>
      <translation>픽셀 바로 위에 있는 은닉 유닛의 수입니다. 유닛마다 픽셀 속의 무언가를 찾아내는 검출기가 됩니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/stack_settings.py" />
      <source>Units, layer 2</source>
      <translation>은닉 유닛, 2층</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/stack_settings.py" />
      <source>How many hidden units there are above them. Each listens to the first layer only.</source>
      <translation>그 위에 있는 은닉 유닛의 수입니다. 유닛마다 첫째 층의 신호만 듣습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/stack_settings.py" />
      <source>Upper features by</source>
      <translation>위층 특징을 그리는 법</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/stack_settings.py" />
      <source>How a unit of an upper layer is drawn in pixels: its weights times the features below it, or the mean of the pictures that switch it on, less the mean of all.</source>
      <translation>위층 유닛을 픽셀로 그리는 방법입니다. 아래 층 특징을 유닛의 가중치로 더하거나, 유닛을 켜는 그림의 평균에서 전체 평균을 뺍니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/stack_settings.py" />
      <source>weights combined</source>
      <translation>가중치의 결합</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/stack_settings.py" />
      <source>mean of pictures</source>
      <translation>그림의 평균</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/stack_worth.py" />
      <source>these data have no classes; features are judged by how well they tell classes apart</source>
      <translation>이 데이터에는 클래스가 없습니다. 특징은 클래스를 얼마나 잘 가르는지로 평가합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/stack_worth.py" />
      <source>there are too few pictures of two classes to judge features by</source>
      <translation>특징을 평가하려면 두 클래스 이상의 그림이 더 많아야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/two_samples.py" />
      <source>two samples are compared by two points each at least, not {m} and {n}</source>
      <translation>두 표본을 비교하려면 점이 각각 둘 이상이어야 합니다. 지금은 {m}개와 {n}개입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/two_samples_scores.py" />
      <source>{n} held-out points are too few to judge by; at least {least} are needed</source>
      <translation>평가용 점 {n}개는 평가하기에 너무 적습니다. 적어도 {least}개가 필요합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/two_samples_support.py" />
      <source>precision and recall need more than {k} points in each sample, not {m} and {n}</source>
      <translation>정밀도와 재현율에는 표본마다 점이 {k}개보다 많아야 합니다. 지금은 {m}개와 {n}개입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/univariate_family.py" />
      <source>one point: the likelihood has no maximum, as it grows without bound while the width goes to 0; add a point</source>
      <translation>점이 하나뿐입니다. 폭이 0으로 가면 가능도가 끝없이 커지므로 최댓값이 없습니다. 점을 더하십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/univariate_family.py" />
      <source>all {n} points are at {x:g}: the likelihood has no maximum, as it grows without bound while the width goes to 0; add a point elsewhere</source>
      <translation>점 {n}개가 모두 {x:g}에 있습니다. 폭이 0으로 가면 가능도가 끝없이 커지므로 최댓값이 없습니다. 다른 곳에 점을 더하십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/univariate_family.py" />
      <source>the law has {p} parameters, not {n}</source>
      <translation>이 분포의 모수는 {n}개가 아니라 {p}개입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/univariate_family.py" />
      <source>the lower edge {low:g} must lie below the upper edge {high:g}</source>
      <translation>아래 끝 {low:g}은(는) 위 끝 {high:g}보다 작아야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/univariate_laws.py" />
      <source>rate</source>
      <translation>비율</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/univariate_laws.py" />
      <source>row {row} is {value}: an exponential law gives no numbers below 0; choose another law or feature</source>
      <translation>{row}행이 {value}입니다. 지수분포에서는 0보다 작은 수가 나오지 않습니다. 다른 분포나 특성을 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/univariate_laws.py" />
      <source>row {row} is {value}: a Poisson law gives counts 0, 1, 2, …; choose counts, or another law</source>
      <translation>{row}행이 {value}입니다. 푸아송분포에서는 개수 0, 1, 2, …만 나옵니다. 개수 데이터나 다른 분포를 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/univariate_laws.py" />
      <source>all points are at 0: the likelihood grows with the rate without bound; add a point</source>
      <translation>점이 모두 0에 있습니다. 비율이 커질수록 가능도가 끝없이 커집니다. 점을 더하십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/univariate_laws.py" />
      <source>all counts are 0: the most likely rate is 0, which is no Poisson law; add a count</source>
      <translation>개수가 모두 0입니다. 가장 그럴듯한 비율은 0이지만 그것은 푸아송분포가 아닙니다. 개수를 더하십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/univariate_laws.py" />
      <source>lower edge</source>
      <translation>아래 끝</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/univariate_laws.py" />
      <source>upper edge</source>
      <translation>위 끝</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/univariate_located.py" />
      <source>location</source>
      <translation>위치</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/univariate_located.py" />
      <source>scale</source>
      <translation>척도</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/univariate_located.py" />
      <source>mean</source>
      <translation>평균</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/univariate_located.py" />
      <source>standard deviation</source>
      <translation>표준편차</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/univariate_pair.py" />
      <source>two normals have no most likely parameters: one of them on a point, its σ going to 0, makes the likelihood grow without bound</source>
      <translation>정규분포 둘에는 가장 그럴듯한 모수가 없습니다. 하나를 한 점에 두고 σ를 0으로 보내면 가능도가 끝없이 커집니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/univariate_pair.py" />
      <source>mean of the wide one</source>
      <translation>넓은 쪽의 평균</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/univariate_pair.py" />
      <source>width of the wide one</source>
      <translation>넓은 쪽의 폭</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/univariate_pair.py" />
      <source>mean of the thin one</source>
      <translation>좁은 쪽의 평균</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/univariate_pair.py" />
      <source>width of the thin one</source>
      <translation>좁은 쪽의 폭</translation>
    </message>
    <message>
      <location filename="genviz/engine/math/univariate_student.py" />
      <source>degrees of freedom</source>
      <translation>자유도</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>Standardise</source>
      <translation>표준화</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>Give every column mean 0 and standard deviation 1, so that its unit does not matter.</source>
      <translation>모든 열을 평균 0, 표준편차 1로 맞추어 단위의 영향을 없앱니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>Fraction of the rows kept away from the model, to judge it by.</source>
      <translation>모형에 보이지 않고 평가에만 쓰는 행의 비율입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>standardised: each column was centred and divided by its standard deviation ({divisors})</source>
      <translation>표준화함: 열마다 평균을 빼고 표준편차({divisors})로 나누었습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>eruptions</source>
      <translation>분출 시간</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>waiting</source>
      <translation>대기 시간</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>bill length</source>
      <translation>부리 길이</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>bill depth</source>
      <translation>부리 두께</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>flipper length</source>
      <translation>날개 길이</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>body mass</source>
      <translation>몸무게</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>sepal length</source>
      <translation>꽃받침 길이</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>sepal width</source>
      <translation>꽃받침 너비</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>petal length</source>
      <translation>꽃잎 길이</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>petal width</source>
      <translation>꽃잎 너비</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>alcohol</source>
      <translation>알코올</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>malic acid</source>
      <translation>말산</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>ash</source>
      <translation>회분</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>alcalinity of ash</source>
      <translation>회분 알칼리도</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>magnesium</source>
      <translation>마그네슘</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>total phenols</source>
      <translation>총 페놀</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>flavanoids</source>
      <translation>플라바노이드</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>nonflavanoid phenols</source>
      <translation>비플라바노이드 페놀</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>proanthocyanins</source>
      <translation>프로안토시아닌</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>colour intensity</source>
      <translation>색 농도</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>hue</source>
      <translation>색상</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>proline</source>
      <translation>프롤린</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>straightness</source>
      <translation>곧음</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>hollowness</source>
      <translation>속 빔</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>discriminant 1</source>
      <translation>판별 성분 1</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>discriminant 2</source>
      <translation>판별 성분 2</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>sd</source>
      <translation>표준편차</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>min</source>
      <translation>분</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>O-rings of the space shuttle</source>
      <translation>우주 왕복선의 고무 고리</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>temperature</source>
      <translation>온도</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>damaged</source>
      <translation>손상</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>undamaged</source>
      <translation>멀쩡함</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>two clouds</source>
      <translation>두 구름</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>count</source>
      <translation>횟수</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>{name} {value:.4g} {unit}</source>
      <translation>{name} {value:.4g} {unit}</translation>
    </message>
    <message>
      <location filename="genviz/engine/measured.py" />
      <source>{name} {value:.4g}</source>
      <translation>{name} {value:.4g}</translation>
    </message>
    <message>
      <location filename="genviz/engine/model_choice.py" />
      <source>there is no criterion '{name}'; there are {known}</source>
      <translation>기준 '{name}'은(는) 없습니다. 있는 것은 {known}입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/attributes.py" />
      <source>Attributes</source>
      <translation>속성</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/attributes.py" />
      <source>How many yes-or-no attributes a picture has; each one doubles the combinations.</source>
      <translation>사진 한 장에 있고 없음으로 나뉘는 속성이 몇 개인지 정합니다. 하나 늘 때마다 조합은 두 배가 됩니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/attributes.py" />
      <source>How common</source>
      <translation>얼마나 흔한가</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/attributes.py" />
      <source>as in photos</source>
      <translation>사진에서처럼</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/attributes.py" />
      <source>all one half</source>
      <translation>모두 절반</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/attributes.py" />
      <source>How common each attribute is: some are rare, or all are as common as their opposites.</source>
      <translation>속성마다 얼마나 흔한지 정합니다. 드문 것이 있거나, 모두 반반입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/attributes.py" />
      <source>Dependence</source>
      <translation>의존성</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/attributes.py" />
      <source>How much one attribute says about another (beards are men’s); 0: nothing.</source>
      <translation>한 속성이 다른 속성을 얼마나 알려 주는지 정합니다(수염은 남자에게 있습니다). 0이면 아무것도 알려 주지 않습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/attributes.py" />
      <source>Examples a step</source>
      <translation>단계마다 사례</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/attributes.py" />
      <source>How many examples arrive in one step.</source>
      <translation>한 단계에 사례가 몇 개 들어오는지 정합니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/attributes.py" />
      <source>counts must be {cells} whole numbers from 0 on, 10¹² in all at most</source>
      <translation>counts는 0 이상의 정수 {cells}개이고 합이 10¹² 이하여야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/attributes.py" />
      <source>a start of the counter needs counts: {cells} whole numbers</source>
      <translation>계수기의 시작값에는 counts, 곧 정수 {cells}개가 필요합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/attributes.py" />
      <source>More examples</source>
      <translation>사례 더 받기</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/attributes.py" />
      <source>More examples arrive; each falls into one of the combinations.</source>
      <translation>사례가 더 들어옵니다. 사례마다 조합 하나에 들어갑니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/boltzmann.py" />
      <source>log p of this machine takes rows of 0 and 1</source>
      <translation>이 머신의 log p는 0과 1로 된 행을 받습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/boltzmann.py" />
      <source>no two units are connected: there is one layer only; add hidden units</source>
      <translation>층이 하나뿐이라 연결된 유닛이 없습니다. 은닉 유닛을 더하십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/boltzmann.py" />
      <source>Hebb’s rule has stored the data in the visible units; hidden ones begin small</source>
      <translation>헤브 규칙이 데이터를 가시 유닛에 저장했습니다. 은닉 유닛은 작게 시작합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/boltzmann.py" />
      <source>{n} patterns are stored in {v} units; at random they stay apart up to about {most:.1f}</source>
      <translation>유닛 {v}개에 패턴 {n}개를 저장했습니다. 무작위 패턴이라면 약 {most:.1f}개까지 구별됩니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/boltzmann.py" />
      <source>Positive phase</source>
      <translation>양의 단계</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/boltzmann.py" />
      <source>Which units are on together in the data? These states are pulled down.</source>
      <translation>데이터에서 어떤 유닛들이 함께 켜질까요? 그런 상태가 아래로 당겨집니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/boltzmann.py" />
      <source>Which units are on together when the machine is left alone? These states are pushed up.</source>
      <translation>머신을 그대로 두면 어떤 유닛들이 함께 켜질까요? 그런 상태가 위로 밀려납니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/boltzmann.py" />
      <source>Update</source>
      <translation>갱신</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/boltzmann.py" />
      <source>Every weight moves by data minus dream. When both agree, the machine has learned.</source>
      <translation>모든 가중치가 데이터 빼기 꿈만큼 움직입니다. 둘이 같아지면 다 배운 것입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/boundary.py" />
      <source>this model sees two of the {d} features; it has no density of all of them</source>
      <translation>이 모형은 특징 {d}개 가운데 둘만 봅니다. 모든 특징의 밀도는 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/boundary.py" />
      <source>Descend</source>
      <translation>내려가기</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/boundary.py" />
      <source>The border moves to where it makes fewer and smaller mistakes.</source>
      <translation>경계가 틀리는 일이 더 적고 더 작은 쪽으로 움직입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/boundary.py" />
      <source>Describe</source>
      <translation>분포 추정</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/boundary.py" />
      <source>Each class is described anew; the border follows from it.</source>
      <translation>클래스마다 모습을 새로 그립니다. 경계는 거기서 나옵니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/class_gmm.py" />
      <source>How many Gaussians each class has; fewer where its points are too few.</source>
      <translation>클래스마다 가우스가 몇 개인지. 점이 너무 적으면 줄어듭니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/class_gmm.py" />
      <source>Covariances</source>
      <translation>공분산 모양</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/class_gmm.py" />
      <source>Which shapes the Gaussians may take.</source>
      <translation>가우시안이 가질 수 있는 모양입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/class_gmm.py" />
      <source>one shape for all</source>
      <translation>공통</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/class_gmm.py" />
      <source>Variance floor</source>
      <translation>분산 하한</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/class_gmm.py" />
      <source>Smallest variance of a component in any direction, as a share of its class's; 0 for none.</source>
      <translation>성분이 어느 방향으로든 가질 수 있는 가장 작은 분산: 클래스 분산에 대한 비율. 0이면 없습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/class_gmm.py" />
      <source>Converged when a step raises the mean log-likelihood by less than this.</source>
      <translation>한 번의 반복으로 평균 로그 가능도가 이보다 적게 오르면 수렴한 것입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/class_gmm.py" />
      <source>E-step</source>
      <translation>E 단계</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/class_gmm.py" />
      <source>Each point asks every Gaussian of its class “did you make me?”, and is shared out so.</source>
      <translation>점마다 제 클래스의 가우스들에게 “당신이 나를 만들었습니까?” 하고 묻고, 그만큼 나뉩니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/class_gmm.py" />
      <source>M-step</source>
      <translation>M 단계</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/class_gmm.py" />
      <source>Each Gaussian moves to its share of its class's points.</source>
      <translation>가우스마다 제 클래스 점들 가운데 제 몫으로 옮겨 갑니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/class_kde.py" />
      <source>Rule</source>
      <translation>규칙</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/class_kde.py" />
      <source>Scott</source>
      <translation>스콧</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/class_kde.py" />
      <source>Silverman</source>
      <translation>실버먼</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/class_kde.py" />
      <source>Whose rule says which width suits a Gaussian; in two dimensions they agree.</source>
      <translation>가우스에 알맞은 너비를 누구의 규칙으로 정할지. 2차원에서는 둘이 같습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/class_kde.py" />
      <source>Fit</source>
      <translation>맞추기</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/class_kde.py" />
      <source>A small bump is put on every point of a class.</source>
      <translation>클래스의 점마다 작은 언덕을 놓습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/coin.py" />
      <source>{name} must be whole numbers from 0 on</source>
      <translation>{name}은(는) 0 이상의 정수여야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/coin.py" />
      <source>a coin's start has heads and tails, a number for every batch, and how many are out</source>
      <translation>동전의 시작값에는 묶음마다의 앞면 수와 뒷면 수, 그리고 몇 묶음이 나왔는지가 있어야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/coin.py" />
      <source>heads and tails must have one number each for every batch, at most {n}</source>
      <translation>heads와 tails에는 묶음마다 수가 하나씩, 많아야 {n}개 있어야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/coin.py" />
      <source>a coin's start has at most {n} tosses</source>
      <translation>동전의 시작값은 많아야 {n}번 던진 결과입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/coin.py" />
      <source>revealed must be a whole number from 0 to {n}, the number of batches</source>
      <translation>revealed는 0에서 묶음 수 {n}까지의 정수여야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/coin.py" />
      <source>toss at least once: without a toss every θ is as likely, and nothing has a maximum</source>
      <translation>적어도 한 번은 던지십시오. 던지지 않으면 모든 θ가 똑같이 그럴듯하고 최댓값도 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/coin.py" />
      <source>θ = {theta:g} rules out what has happened: its likelihood is 0</source>
      <translation>θ = {theta:g}은(는) 일어난 일을 불가능하다고 합니다. 가능도가 0입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/coin.py" />
      <source>Toss</source>
      <translation>던지기</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/coin.py" />
      <source>The next toss is out: it multiplies the likelihood of every θ by its own chance.</source>
      <translation>다음 결과가 나왔습니다. 모든 θ의 가능도에 그 결과의 확률을 곱합니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/coin.py" />
      <source>all tosses are alike: the maximum is at the end of the axis, and Wald's interval has no width; trust the likelihood-ratio interval</source>
      <translation>결과가 모두 같습니다. 최댓값이 축의 끝에 있고 왈드 구간은 너비가 없으니, 가능도비 구간을 믿으십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/dbm.py" />
      <source>log p of this machine takes pictures of 0 and 1; make grey ones black or white first</source>
      <translation>이 모형의 log p는 0과 1로 된 그림만 받습니다. 회색은 먼저 흑백으로 바꾸세요</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/dbm.py" />
      <source>log p of so large a network cannot be summed over all states; its metric mean_bound is a lower bound</source>
      <translation>이렇게 큰 신경망의 log p는 모든 상태에 대해 더할 수 없습니다. 지표 mean_bound가 그 하한입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/dbm.py" />
      <source>the mean field did not converge: after {n} sweeps a probability would still change by {residual:.2g}; allow more sweeps, or damp them</source>
      <translation>평균장이 수렴하지 않았습니다. {n}번 반복한 뒤에도 확률이 {residual:.2g}만큼 더 바뀌려 합니다. 반복 횟수를 늘리거나 댐핑을 키우세요</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/dbm.py" />
      <source>Both layers settle in view of real pictures, each listening to its neighbours. This pulls the energy down.</source>
      <translation>두 층이 진짜 그림을 보며 이웃 층의 신호를 듣고 자리를 잡습니다. 여기서 에너지를 끌어내립니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/dbm.py" />
      <source>The whole machine dreams on, with no picture in view. What it dreams pushes the energy up.</source>
      <translation>모형 전체가 그림을 보지 않고 계속 꿈을 꿉니다. 꿈꾼 것이 에너지를 밀어 올립니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/dbm.py" />
      <source>Weights move by what settled minus what was dreamed. Once they are alike, nothing is left to move.</source>
      <translation>자리 잡은 것에서 꿈꾼 것을 뺀 만큼 가중치가 움직입니다. 둘이 같아지면 더 움직일 것이 없습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/dbn.py" />
      <source>layer {layer} starts with small weights: it has {n} units, and layer {under} has {m}</source>
      <translation>{layer}층은 작은 가중치로 시작합니다. 이 층의 유닛은 {n}개인데 {under}층의 유닛은 {m}개입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/dbn.py" />
      <source>Pictures rise to the layer that learns. What they switch on there pulls the energy down.</source>
      <translation>그림이 학습 중인 층까지 올라갑니다. 거기서 켜진 것이 에너지를 끌어내립니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/dbn.py" />
      <source>The layer that learns dreams, and what it dreams pushes the energy up. When all layers learn, the dream falls down to the pixels.</source>
      <translation>학습 중인 층이 꿈을 꾸고, 꿈꾼 것이 에너지를 밀어 올립니다. 모든 층이 학습할 때는 꿈이 픽셀까지 내려옵니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/dbn.py" />
      <source>Weights move by what rose minus what was dreamed. When its time is up, the next layer begins on top.</source>
      <translation>올라온 것에서 꿈꾼 것을 뺀 만큼 가중치가 움직입니다. 정해진 횟수를 다 훑으면 그 위에서 다음 층이 시작합니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/density.py" />
      <source>there is no handle {k}; they are numbered 0 to {last}</source>
      <translation>손잡이 {k}은(는) 없습니다. 0부터 {last}까지 있습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/density.py" />
      <source>there is no feature {k}; shown is the last one, {name}</source>
      <translation>특성 {k}은(는) 없습니다. 마지막 특성 {name}을(를) 보입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/density.py" />
      <source>Newton's method needs a smooth law; gradient ascent is used</source>
      <translation>뉴턴 방법에는 매끄러운 분포가 필요합니다. 경사 상승을 씁니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/density.py" />
      <source>Ascend</source>
      <translation>오르기</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/density.py" />
      <source>The law moves to where it makes the points more likely, all together.</source>
      <translation>모든 점이 함께 더 그럴듯해지는 쪽으로 분포가 움직입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/discriminant.py" />
      <source>How far a covariance is pulled towards a round one; for classes of few points.</source>
      <translation>공분산을 둥근 쪽으로 당기는 정도. 점이 적은 클래스를 위한 것입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/discriminant.py" />
      <source>Smallest variance of a feature in a class, as a share of that within all classes.</source>
      <translation>클래스 안에서 특징의 가장 작은 분산: 모든 클래스 안 분산에 대한 비율.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/discriminant.py" />
      <source>Each class takes the middle of its points; all share one spread.</source>
      <translation>클래스마다 제 점들의 한가운데를 차지하고, 퍼짐은 모두 함께 씁니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/discriminant.py" />
      <source>Each class takes the middle and the spread of its points.</source>
      <translation>클래스마다 제 점들의 한가운데와 퍼짐을 차지합니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/discriminant.py" />
      <source>Each class takes the middle of its points and their spread along each axis, one by one.</source>
      <translation>클래스마다 제 점들의 한가운데와, 축 하나하나의 퍼짐을 차지합니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/divergence.py" />
      <source>a start needs {names}</source>
      <translation>시작에는 {names}이 필요합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/divergence.py" />
      <source>{name} must be a finite number</source>
      <translation>{name}은 유한한 수여야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/divergence.py" />
      <source>the width of a model must be above 0, not {value:g}</source>
      <translation>모형의 너비는 {value:g}이 아니라 0보다 커야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/divergence.py" />
      <source>{name} is one number</source>
      <translation>{name}은 수 하나입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/divergence.py" />
      <source>the model is as far or as narrow as it can be put</source>
      <translation>모형을 더 멀리 두거나 더 좁힐 수 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/divergence.py" />
      <source>the drawn curve had an area of {area:.3g} and was scaled to 1</source>
      <translation>그린 곡선의 넓이가 {area:.3g}이어서 1이 되도록 맞추었습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/divergence.py" />
      <source>one part in a thousand of p is a wide normal law, so that p is nowhere 0</source>
      <translation>그린 곡선 아래에 천분의 일만큼 넓은 정규분포가 있어 p가 0인 곳이 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/divergence.py" />
      <source>The model slides to where what is minimised is smaller.</source>
      <translation>최소화하는 값이 작아지는 쪽으로 모형이 미끄러집니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/divergence_plane.py" />
      <source>there is no way downhill: KL(q ‖ p) = ∞ wherever q is, as a Gaussian is nowhere 0 and p is 0 outside the square; minimise KL(p ‖ q), or choose another p</source>
      <translation>내려갈 길이 없습니다. 가우스 분포는 어디에서도 0이 아니고 p는 정사각형 밖에서 0이므로 q가 어디에 있든 KL(q ‖ p) = ∞입니다. KL(p ‖ q)를 최소화하거나 다른 p를 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/divergence_plane.py" />
      <source>KL(q ‖ p) = ∞: q has {share:.2g} % of its mass where p is 0</source>
      <translation>KL(q ‖ p) = ∞: q의 질량 중 {share:.2g} %가 p가 0인 곳에 있습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/divergence_plane.py" />
      <source>q stands on a saddle: the slope is 0, but a small push makes KL(q ‖ p) smaller</source>
      <translation>q가 안장점에 있습니다. 기울기는 0이지만 조금만 밀면 KL(q ‖ p)가 작아집니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/divergence_plane.py" />
      <source>KL(q ‖ p) is known to ±{error:.1g} nats only</source>
      <translation>KL(q ‖ p)는 ±{error:.1g}나트까지만 알 수 있습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/divergence_plane.py" />
      <source>The model moves, stretches and turns so that the divergence becomes smaller.</source>
      <translation>발산이 작아지도록 모형이 움직이고 늘어나고 돕니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/gaussian_rbm.py" />
      <source>a mini-batch has all {n} points; there are no more</source>
      <translation>미니배치에 점 {n}개가 모두 들어갑니다. 점이 더 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/gaussian_rbm.py" />
      <source>Data points switch on hidden units, and the ground is pulled down where they are.</source>
      <translation>데이터 점이 은닉 유닛을 켜고, 점이 있는 곳의 땅을 끌어내립니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/gaussian_rbm.py" />
      <source>The machine dreams, and the ground is pushed up where the dreams are.</source>
      <translation>모형이 꿈을 꾸고, 꿈이 있는 곳의 땅을 밀어 올립니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/gaussian_rbm.py" />
      <source>The landscape moves by data minus dreams. Where both agree, it stays.</source>
      <translation>지형이 데이터에서 꿈을 뺀 만큼 움직입니다. 둘이 같은 곳에서는 그대로입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/gmm.py" />
      <source>Components</source>
      <translation>성분 수</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/gmm.py" />
      <source>How many Gaussians the mixture has.</source>
      <translation>혼합 모형에 들어 있는 가우시안의 개수입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/gmm.py" />
      <source>Start</source>
      <translation>초기 평균</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/gmm.py" />
      <source>k-means++</source>
      <translation>k-평균++</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/gmm.py" />
      <source>random points</source>
      <translation>무작위</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/gmm.py" />
      <source>after k-means</source>
      <translation>k-평균 다음</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/gmm.py" />
      <source>Means start at points far apart (k-means++), at any points, or where k-means ends.</source>
      <translation>평균을 서로 먼 점들(k-means++)이나 임의의 점들, 또는 k-평균이 끝난 곳에서 시작합니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/gmm.py" />
      <source>Restarts</source>
      <translation>다시 시작 횟수</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/gmm.py" />
      <source>Try this many starts to the end and keep the one with the highest likelihood.</source>
      <translation>이만큼 여러 번 끝까지 적합해 보고 가능도가 가장 높은 시작을 씁니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/gmm.py" />
      <source>Smallest variance of a component in any direction, as a share of the data's; 0 for none.</source>
      <translation>성분이 어느 방향으로든 가질 수 있는 가장 작은 분산을 데이터 분산의 비율로 나타냅니다. 0이면 없음.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/gmm.py" />
      <source>Each point asks every Gaussian: “did you make me?” Its colour is the answer.</source>
      <translation>점마다 모든 가우시안에게 묻습니다. “나를 만든 게 너니?” 색이 그 대답입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/gmm.py" />
      <source>Each Gaussian moves to the middle of its share of the points, and takes their spread.</source>
      <translation>각 가우시안이 제 몫의 점들 한가운데로 옮겨 가고, 그 퍼짐을 따릅니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/kmeans.py" />
      <source>Clusters</source>
      <translation>군집 수</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/kmeans.py" />
      <source>How many centroids there are.</source>
      <translation>중심의 개수입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/kmeans.py" />
      <source>Centroids start at points that lie far apart (k-means++), or at any points.</source>
      <translation>중심을 서로 멀리 떨어진 점(k-평균++)이나 아무 점에서 시작합니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/kmeans.py" />
      <source>Try this many starts to the end and keep the one with the lowest inertia.</source>
      <translation>이만큼 여러 번 끝까지 해 보고 관성이 가장 낮은 시작을 씁니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/kmeans.py" />
      <source>Converged when a step lowers the inertia by this share or less; 0: when nothing moves.</source>
      <translation>한 번의 반복으로 관성이 이 비율 이하로 줄면 수렴한 것입니다. 0이면 아무것도 움직이지 않을 때입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/kmeans.py" />
      <source>a start needs means; it has {names}</source>
      <translation>시작값에는 means가 필요합니다. 지금 있는 것: {names}</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/kmeans.py" />
      <source>there is no cluster {k}; they are numbered 0 to {last}</source>
      <translation>군집 {k}은(는) 없습니다. 번호는 0부터 {last}까지입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/kmeans.py" />
      <source>Assign</source>
      <translation>할당</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/kmeans.py" />
      <source>Each point goes to the nearest centroid.</source>
      <translation>각 점이 가장 가까운 중심으로 갑니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/kmeans.py" />
      <source>Each centroid moves to the mean of its points.</source>
      <translation>각 중심이 제 점들의 평균으로 옮겨 갑니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/logistic.py" />
      <source>Degree</source>
      <translation>차수</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/logistic.py" />
      <source>1 draws a straight border; higher powers of the features bend it.</source>
      <translation>1이면 경계가 곧습니다. 특징의 더 높은 거듭제곱이 경계를 굽힙니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/logistic.py" />
      <source>Holds the weights small, so that the border stays smooth; 0 lets them go.</source>
      <translation>가중치를 작게 붙들어 경계를 매끈하게 합니다. 0이면 놓아 둡니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/logistic.py" />
      <source>Way down</source>
      <translation>내려가는 방법</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/logistic.py" />
      <source>a few points at a time</source>
      <translation>몇 점씩</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/logistic.py" />
      <source>Steps along the slope; along the slope for a few points; or to the bottom of a fitted bowl.</source>
      <translation>기울기를 따라, 몇 점의 기울기를 따라, 또는 맞춘 그릇의 바닥으로 갑니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/logistic.py" />
      <source>Length of a step along the slope.</source>
      <translation>기울기를 따라 걷는 한 걸음의 길이.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/logistic.py" />
      <source>Batch</source>
      <translation>배치</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/logistic.py" />
      <source>What bends the border: powers of the features, or bumps around some of the points.</source>
      <translation>경계를 무엇으로 휘게 할지 고릅니다. 특징의 거듭제곱이나, 몇몇 점을 둘러싼 언덕입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/logistic.py" />
      <source>How many bumps there are; they sit on points that lie far apart.</source>
      <translation>언덕의 개수입니다. 서로 멀리 떨어진 점들 위에 놓입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/logistic.py" />
      <source>Converged when the slope is flatter than this, in nats per point and standard deviation.</source>
      <translation>기울기가 이보다 평평하면 수렴한 것입니다. 단위는 점과 표준편차마다의 나트입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/logistic.py" />
      <source>the run waits for points of two classes: a boundary needs something on either side</source>
      <translation>두 클래스의 점을 기다립니다. 경계의 양쪽에 무언가 있어야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/logistic.py" />
      <source>Every weight takes a step in the direction that makes fewer mistakes.</source>
      <translation>가중치마다 덜 틀리는 쪽으로 한 걸음 갑니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/pixel_fvsbn.py" />
      <source>the part {name} of the network is missing</source>
      <translation>망의 {name} 부분이 빠져 있습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/pixel_fvsbn.py" />
      <source>{name} has the shape {found}; this network takes {wanted}</source>
      <translation>{name}의 모양은 {found}인데 이 망에는 {wanted}가 맞습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/pixel_made.py" />
      <source>the first of the orders is the one in which pixels are drawn</source>
      <translation>첫째 순서는 픽셀을 그리는 순서여야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/pixel_tables.py" />
      <source>counts are whole numbers from 0 on</source>
      <translation>도수는 0 이상의 정수입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/rbm.py" />
      <source>Pixels of real pictures vote for hidden units: what happens here pulls the energy down.</source>
      <translation>실제 그림의 픽셀이 은닉 유닛에 투표합니다. 여기서 일어난 일은 에너지를 끌어내립니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/rbm.py" />
      <source>The machine dreams: what it dreams by itself pushes the energy up.</source>
      <translation>모형이 꿈을 꿉니다. 스스로 꾼 꿈은 에너지를 밀어 올립니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/rbm.py" />
      <source>Weights move by data minus dreams. Once dreams are like the data, nothing is left to move.</source>
      <translation>가중치는 데이터에서 꿈을 뺀 만큼 움직입니다. 꿈이 데이터와 같아지면 더 움직일 것이 없습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/nets/parameters.py" />
      <source>there is no part called {name} in this network</source>
      <translation>이 망에는 {name}이라는 부분이 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/nets/taps.py" />
      <source>a kernel of {k} pixels has no middle; take an odd number</source>
      <translation>픽셀 {k}개짜리 커널에는 가운데가 없습니다. 홀수로 하십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/nets/taps.py" />
      <source>a kernel of {k} pixel sees nothing under mask {kind}</source>
      <translation>픽셀 {k}개짜리 커널은 마스크 {kind} 아래에서 아무것도 보지 못합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/params.py" />
      <source>{name} is not a setting of this model; it has {known}</source>
      <translation>{name}은(는) 이 모형의 설정이 아닙니다. 있는 설정: {known}</translation>
    </message>
    <message>
      <location filename="genviz/engine/params.py" />
      <source>{name} must be one of {choices}, not {value}</source>
      <translation>{name}은(는) {choices} 가운데 하나여야 합니다. {value}은(는) 안 됩니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/params.py" />
      <source>{name} must be true or false, not {value}</source>
      <translation>{name}은(는) true나 false여야 합니다. {value}은(는) 안 됩니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/params.py" />
      <source>{name} must be a whole number, not {value}</source>
      <translation>{name}은(는) 정수여야 합니다. {value}은(는) 안 됩니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/params.py" />
      <source>a setting is given as key=value, not '{setting}'</source>
      <translation>설정은 key=value로 씁니다. '{setting}'은(는) 안 됩니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/patch.py" />
      <source>Drawn by hand</source>
      <translation>손으로 그린 데이터</translation>
    </message>
    <message>
      <location filename="genviz/engine/patch.py" />
      <source>the last point cannot be removed; a model needs at least one</source>
      <translation>마지막 점은 지울 수 없습니다. 모형에는 점이 적어도 하나 필요합니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/patch.py" />
      <source>'{source}' has {new} features and the run has {old}; start a new run with it</source>
      <translation>'{source}'의 특징은 {new}개인데 지금 실행은 {old}개입니다. 새로 시작하십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/patch.py" />
      <source>the sheet was cleared, and the held-out points with it</source>
      <translation>종이를 비우면서 평가용 점도 함께 지웠습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/patch.py" />
      <source>points were changed by hand: the true density is not theirs any more</source>
      <translation>점을 손으로 바꾸어 실제 밀도가 더는 맞지 않습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/patch.py" />
      <source>points were changed by hand; the columns are not standardised again</source>
      <translation>점을 손으로 바꾸었습니다. 열을 다시 표준화하지는 않습니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/patch.py" />
      <source>there is no point {i}; the data have points 0 to {last}</source>
      <translation>점 {i}은(는) 없습니다. 점은 0부터 {last}까지입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/patch.py" />
      <source>points were changed by hand; the {n} held-out points stay as they were</source>
      <translation>점을 손으로 바꾸었습니다. 평가용 점 {n}개는 그대로입니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/planted.py" />
      <source>scattered point</source>
      <translation>흩어진 점</translation>
    </message>
    <message>
      <location filename="genviz/engine/planted.py" />
      <source>smooth point</source>
      <translation>매끈한 점</translation>
    </message>
    <message>
      <location filename="genviz/engine/resources.py" />
      <source>the file {file}, which belongs to genviz, is missing; install genviz again</source>
      <translation>genviz에 딸린 {file} 파일이 없습니다. genviz를 다시 설치하십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/small_pictures.py" />
      <source>Height and width of a picture: three make 9 units and 512 states, four make 16 and 65,536.</source>
      <translation>그림의 높이와 너비입니다. 셋이면 유닛 9개와 상태 512개, 넷이면 유닛 16개와 상태 65,536개입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/small_pictures.py" />
      <source>Pictures</source>
      <translation>그림</translation>
    </message>
    <message>
      <location filename="genviz/engine/small_pictures.py" />
      <source>How many pictures there are to remember. Few can be kept apart, many run together.</source>
      <translation>기억할 그림의 수입니다. 적으면 구별되고 많으면 뒤섞입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/small_pictures.py" />
      <source>Bits</source>
      <translation>비트</translation>
    </message>
    <message>
      <location filename="genviz/engine/small_pictures.py" />
      <source>How many bits there are. No two of three or more tell anything about each other.</source>
      <translation>비트의 수입니다. 셋 이상이면 어느 두 비트도 서로에 대해 아무것도 말해 주지 않습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/small_pictures.py" />
      <source>Number of ones</source>
      <translation>1의 개수</translation>
    </message>
    <message>
      <location filename="genviz/engine/small_pictures.py" />
      <source>Which states are in the data. With three bits and an even number of ones, each bit is the exclusive or (XOR) of the other two.</source>
      <translation>어떤 상태가 데이터에 있는지 정합니다. 비트가 셋이고 1의 개수가 짝수이면, 각 비트는 다른 둘의 배타적 논리합(XOR)입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/small_pictures.py" />
      <source>four</source>
      <translation>넷</translation>
    </message>
    <message>
      <location filename="genviz/engine/small_pictures.py" />
      <source>even</source>
      <translation>짝수</translation>
    </message>
    <message>
      <location filename="genviz/engine/small_pictures.py" />
      <source>odd</source>
      <translation>홀수</translation>
    </message>
    <message>
      <location filename="genviz/engine/splits.py" />
      <source>no points could be held out: in {n} random splits a column was always constant among the points to fit; leave out columns that hardly vary</source>
      <translation>평가용 점을 떼어 낼 수 없습니다. 무작위로 {n}번 나누어 보았지만, 맞출 점들에서 값이 모두 같은 열이 늘 있었습니다. 거의 변하지 않는 열을 빼 주세요</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>Noise</source>
      <translation>잡음</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>Standard deviation of the scatter around the shape.</source>
      <translation>모양 둘레로 흩어진 정도(표준편차)입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>Strangers</source>
      <translation>낯선 점</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>Points of no class that no model is trained on: scattered far and wide, or a smooth cluster where the data are densest.</source>
      <translation>클래스가 없고 어느 모형도 배우지 않는 점입니다. 멀리 넓게 흩어져 있거나, 데이터가 가장 빽빽한 곳에 매끈하게 모여 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>How many strangers</source>
      <translation>낯선 점 개수</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>How many points of no class there are.</source>
      <translation>클래스가 없는 점의 개수입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>Clouds</source>
      <translation>무리 수</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>How many clouds the points come from.</source>
      <translation>점들이 나오는 무리의 개수입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>Spread</source>
      <translation>퍼짐</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>Size of the clouds: 1 lets them touch, 0.3 keeps them well apart.</source>
      <translation>무리의 크기입니다. 1이면 서로 닿고 0.3이면 뚜렷이 떨어집니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>Added correlation</source>
      <translation>더한 상관</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>Makes every cloud lean more towards one diagonal; 0 leaves them as they are.</source>
      <translation>모든 무리를 한 대각선 쪽으로 더 기울입니다. 0이면 그대로입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>Rings</source>
      <translation>고리 수</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>How many rings the points come from.</source>
      <translation>점들이 나오는 고리의 개수입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>Inner radius</source>
      <translation>안쪽 반지름</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>Radius of the innermost ring. Each next one is 1 larger.</source>
      <translation>가장 안쪽 고리의 반지름입니다. 다음 고리마다 1씩 커집니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>Arms</source>
      <translation>팔 수</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>How many arms the spiral has.</source>
      <translation>나선의 팔 개수입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>Rows</source>
      <translation>행 수</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>The grid has this many rows, and as many columns.</source>
      <translation>격자의 행 수이며 열 수도 같습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>Weight of the right one</source>
      <translation>오른쪽의 가중치</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>Probability that a point comes from the right normal distribution.</source>
      <translation>점이 오른쪽 정규분포에서 나올 확률입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>Distance</source>
      <translation>거리</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>How far the two means are apart. Below 2σ the sum can have a single peak.</source>
      <translation>두 평균 사이의 거리입니다. 2σ보다 가까우면 봉우리가 하나일 수 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>Standard deviation</source>
      <translation>표준편차</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>Width of both normal distributions.</source>
      <translation>두 정규분포의 너비입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>Points on a line, or in the plane.</source>
      <translation>점들이 직선 위에 있는지 평면 위에 있는지 고릅니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>Correlation of the two features within each normal. Near 1 the second feature nearly repeats the first.</source>
      <translation>정규분포마다 두 특징의 상관입니다. 1에 가까우면 둘째 특징이 첫째를 거의 되풀이합니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>Direction</source>
      <translation>방향</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>Where the right mean lies from the left one. 0: they differ in the first feature only; 45: in both alike.</source>
      <translation>왼쪽 평균에서 본 오른쪽 평균의 방향입니다. 0이면 첫째 특징만 다르고, 45면 두 특징이 똑같이 다릅니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>smooth</source>
      <translation>매끈한</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>1: on a line</source>
      <translation>1: 직선 위</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>2: in the plane</source>
      <translation>2: 평면 위</translation>
    </message>
    <message>
      <location filename="genviz/runtime/atomic.py" />
      <source>{path} could not be saved ({reason}); the old file is unchanged. Choose another place</source>
      <translation>{path}을(를) 저장하지 못했습니다({reason}). 이전 파일은 그대로입니다. 다른 곳을 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/atomic.py" />
      <source>a file name cannot contain a NUL character; choose another name</source>
      <translation>파일 이름에 NUL 문자를 쓸 수 없습니다. 다른 이름을 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/atomic.py" />
      <source>{path} is a folder; choose a file name</source>
      <translation>{path}은(는) 폴더입니다. 파일 이름을 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/atomic.py" />
      <source>the disk is full: {path} was not saved; the old file is unchanged. Choose another place</source>
      <translation>디스크가 가득 차서 {path}을(를) 저장하지 못했습니다. 이전 파일은 그대로입니다. 다른 곳을 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/atomic.py" />
      <source>you are not allowed to write {path}; choose another place</source>
      <translation>{path}에 쓸 권한이 없습니다. 다른 곳을 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/atomic.py" />
      <source>the file name is too long ({n} bytes; 255 are allowed); choose a shorter one</source>
      <translation>파일 이름이 너무 깁니다({n}바이트, 255까지 가능). 더 짧은 이름을 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/atomic.py" />
      <source>there is no folder {path}; choose another place</source>
      <translation>{path} 폴더가 없습니다. 다른 곳을 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/atomic.py" />
      <source>there is not enough memory to save {path}; the old file is unchanged</source>
      <translation>메모리가 모자라 {path}을(를) 저장하지 못했습니다. 이전 파일은 그대로입니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/atomic.py" />
      <source>this file name is not possible here; choose another name</source>
      <translation>이 파일 이름은 여기서 쓸 수 없습니다. 다른 이름을 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/board.py" />
      <source>this model has no density p(x): there is nothing that the board could compare</source>
      <translation>이 모형에는 밀도 p(x)가 없어 비교표에서 비교할 것이 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/board.py" />
      <source>there is no run yet; choose other data or settings</source>
      <translation>아직 실행이 없습니다. 다른 데이터나 설정을 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/board.py" />
      <source>this model describes {m} of the {d} features; the board compares densities of all</source>
      <translation>이 모형은 특징 {d}개 가운데 {m}개만 나타냅니다. 비교표는 모든 특징의 밀도를 비교합니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/board.py" />
      <source>the board judges by examples that no model has seen, and no rows are held out</source>
      <translation>비교표는 어느 모형도 보지 못한 사례로 평가하는데, 평가용 행이 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/board_work.py" />
      <source>the experiment stopped ({what}); choose other data or settings</source>
      <translation>실험이 멈췄습니다({what}). 다른 데이터나 설정을 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/comparison.py" />
      <source>the comparison stopped ({what}); choose other data or settings</source>
      <translation>비교가 멈췄습니다({what}). 다른 데이터나 설정을 고르세요</translation>
    </message>
    <message>
      <location filename="genviz/runtime/course.py" />
      <source>{name} would not be finite here; choose other values</source>
      <translation>여기서 {name}이(가) 유한하지 않게 됩니다. 다른 값을 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/csv_table.py" />
      <source>{file} has a header but no data rows</source>
      <translation>{file}에 제목 줄만 있고 데이터가 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/csv_table.py" />
      <source>{file} is empty (0 data rows)</source>
      <translation>{file}이(가) 비어 있습니다(데이터 0행)</translation>
    </message>
    <message>
      <location filename="genviz/runtime/csv_table.py" />
      <source>{file} has {n} columns; at most {limit} can be read</source>
      <translation>{file}의 열이 {n}개입니다. {limit}개까지 읽을 수 있습니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/csv_table.py" />
      <source>{file}, line {line} has both a name ('{name}') and a number ('{number}'): give every column a name, or correct the number</source>
      <translation>{file} {line}번째 줄에 이름('{name}')과 수('{number}')가 섞여 있습니다. 모든 열에 이름을 주거나 수를 고치십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/csv_table.py" />
      <source>{file}, line {line}: the number of values is {n}, in line {first} it is {width}; correct it</source>
      <translation>{file} {line}번째 줄에는 값이 {n}개, {first}번째 줄에는 {width}개입니다. 고치십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/csv_text.py" />
      <source>{file} is neither UTF-8 nor CP949 text; save it as CSV in UTF-8</source>
      <translation>{file}은(는) UTF-8도 CP949도 아닙니다. UTF-8 CSV로 저장하십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/csv_text.py" />
      <source>{file}, line {line} is too long; is a quotation mark left open or a line end missing?</source>
      <translation>{file} {line}번째 줄이 너무 깁니다. 따옴표가 닫히지 않았거나 줄바꿈이 빠졌습니까?</translation>
    </message>
    <message>
      <location filename="genviz/runtime/csv_text.py" />
      <source>{file} is not a text table: line {line} contains the character {code}; save it as CSV in UTF-8</source>
      <translation>{file}은(는) 텍스트 표가 아닙니다. {line}번째 줄에 문자 {code}이(가) 있습니다. UTF-8 CSV로 저장하십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/csv_text.py" />
      <source>{file} has a decimal comma in line {comma} and a decimal point in line {point}; use one of them</source>
      <translation>{file} {comma}번째 줄은 소수 쉼표, {point}번째 줄은 소수점을 씁니다. 하나로 통일하십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/csv_text.py" />
      <source>read as {encoding}</source>
      <translation>{encoding}(으)로 읽음</translation>
    </message>
    <message>
      <location filename="genviz/runtime/csv_text.py" />
      <source>decimal commas were read as decimal points</source>
      <translation>소수 쉼표를 소수점으로 읽었습니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/csv_text.py" />
      <source>{file}, line {line}: a quotation mark is left open or stands where none may; correct it</source>
      <translation>{file} {line}번째 줄의 따옴표가 닫히지 않았거나 잘못된 자리에 있습니다. 고치십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/data_codec.py" />
      <source>the data '{source}' are not quite those that were saved; this replay may differ</source>
      <translation>데이터 '{source}'이(가) 저장할 때와 조금 다릅니다. 재생이 다를 수 있습니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/data_codec.py" />
      <source>the data in the scene are damaged at '{key}'</source>
      <translation>장면의 데이터가 '{key}'에서 손상되었습니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/data_codec.py" />
      <source>the data take {size:.1f} MB compressed, and a scene holds {limit} MB; use fewer rows</source>
      <translation>데이터가 압축해도 {size:.1f} MB입니다. 장면에는 {limit} MB까지 들어가니 행을 줄이십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/data_codec.py" />
      <source>the data in the scene are larger than {limit} MB</source>
      <translation>장면의 데이터가 {limit} MB보다 큽니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/data_file.py" />
      <source>'{name}' cannot be written; data are saved as .csv or .npz</source>
      <translation>'{name}' 파일은 쓸 수 없습니다. 데이터는 .csv나 .npz로 저장합니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/experiment.py" />
      <source>no thread could be started; close other programs and try again</source>
      <translation>스레드를 시작하지 못했습니다. 다른 프로그램을 닫고 다시 해 보십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/export.py" />
      <source>'{name}' cannot be written; its name must end in .png, .svg, .pdf, .gif, .webp, .mp4, .csv, .json or .npz</source>
      <translation>'{name}'은(는) 쓸 수 없습니다. 이름이 .png, .svg, .pdf, .gif, .webp, .mp4, .csv, .json, .npz 가운데 하나로 끝나야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/export.py" />
      <source>the film would have {n} frames; at most {most} are possible: choose fewer steps or a lower rate</source>
      <translation>동영상의 프레임이 {n}개가 됩니다. {most}개까지만 만들 수 있으니 반복 수나 초당 프레임을 줄이십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/export.py" />
      <source>an MP4 needs the package PyAV, which is not installed: run '{command}', or choose GIF or WebP</source>
      <translation>MP4를 만들려면 PyAV 패키지가 필요한데 설치되어 있지 않습니다. '{command}'을(를) 실행하거나 GIF 또는 WebP를 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/export.py" />
      <source>there are no parameters: the model cannot start from these data and settings</source>
      <translation>매개변수가 없습니다. 이 데이터와 설정으로는 모형을 시작할 수 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/files.py" />
      <source>{path} cannot be read ({reason})</source>
      <translation>{path}을(를) 읽을 수 없습니다({reason})</translation>
    </message>
    <message>
      <location filename="genviz/runtime/files.py" />
      <source>the file name {path} contains a NUL character</source>
      <translation>파일 이름 {path}에 NUL 문자가 있습니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/files.py" />
      <source>{path} is a folder, not a file</source>
      <translation>{path}은(는) 파일이 아니라 폴더입니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/files.py" />
      <source>{path} is a pipe or a device, not an ordinary file</source>
      <translation>{path}은(는) 보통 파일이 아니라 파이프나 장치입니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/files.py" />
      <source>{path} has more than {limit} MB; take a part of its rows</source>
      <translation>{path}이(가) {limit} MB보다 큽니다. 행의 일부만 쓰십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/files.py" />
      <source>there is no file {path}</source>
      <translation>{path} 파일이 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/files.py" />
      <source>{path} is a link that leads back to itself</source>
      <translation>{path}은(는) 자기 자신으로 돌아오는 링크입니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/files.py" />
      <source>you are not allowed to read {path}</source>
      <translation>{path}을(를) 읽을 권한이 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/files.py" />
      <source>the file name {path} is too long</source>
      <translation>파일 이름 {path}이(가) 너무 깁니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/files.py" />
      <source>{path} is not a file name</source>
      <translation>{path}은(는) 파일 이름이 아닙니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/files.py" />
      <source>{path} is a link to a file that does not exist</source>
      <translation>{path}은(는) 없는 파일을 가리키는 링크입니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/formats.py" />
      <source>{file} contains Python objects; it is not opened, for safety</source>
      <translation>{file}에 파이썬 객체가 들어 있어 안전을 위해 열지 않습니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/formats.py" />
      <source>{file} is a {format}, not a table; save the table as CSV</source>
      <translation>{file}은(는) 표가 아니라 {format}입니다. 표를 CSV로 저장하십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/frames.py" />
      <source>a change of a run holds numbers, not {kind}</source>
      <translation>실행의 변경에는 수만 들어갑니다. {kind}은(는) 안 됩니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/frames.py" />
      <source>the seed must be between 0 and {hi}, not {seed}</source>
      <translation>시드는 0에서 {hi} 사이여야 합니다. {seed}은(는) 안 됩니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/frames.py" />
      <source>the start is not finite; rescale the data or choose another start</source>
      <translation>시작값이 유한하지 않습니다. 데이터의 단위를 바꾸거나 다른 시작을 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/frames.py" />
      <source>{model} has no edit '{name}'</source>
      <translation>{model}에는 '{name}' 편집이 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/frames.py" />
      <source>'{name}' takes {arguments}</source>
      <translation>'{name}'의 인수: {arguments}</translation>
    </message>
    <message>
      <location filename="genviz/runtime/frames.py" />
      <source>'{name}' would leave values that are not finite; choose smaller ones</source>
      <translation>'{name}' 때문에 값이 유한하지 않게 됩니다. 더 작은 값을 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/frames.py" />
      <source>a point is a row of numbers, not {value}</source>
      <translation>점은 수의 나열입니다. {value}은(는) 안 됩니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/keeper.py" />
      <source>this run is not kept in case of a crash: {what}</source>
      <translation>이 실행은 비상용으로 보관되지 않습니다: {what}</translation>
    </message>
    <message>
      <location filename="genviz/runtime/motion.py" />
      <source>the speed must be above 0, not {speed}</source>
      <translation>속도는 0보다 커야 합니다. {speed}은(는) 안 됩니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/npz.py" />
      <source>{file} is damaged or incomplete; save it again from where it came</source>
      <translation>{file}이(가) 손상되었거나 덜 저장되었습니다. 원본에서 다시 저장하십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/npz.py" />
      <source>{file} would take more than {limit} MiB of memory; save a part of it</source>
      <translation>{file}은(는) 메모리 {limit} MiB 넘게 차지합니다. 일부만 저장하십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/npz.py" />
      <source>{file} has too many arrays; at most {limit} can be read</source>
      <translation>{file}의 배열이 너무 많습니다. {limit}개까지 읽을 수 있습니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/npz.py" />
      <source>{file} is not a plain array of numbers or texts; save it as one, without fields or objects</source>
      <translation>{file}은(는) 수나 문자열의 단순한 배열이 아닙니다. 필드나 객체 없이 저장하십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/npz.py" />
      <source>{file} is a zip archive, but not of NumPy arrays; save the table as CSV</source>
      <translation>{file}은(는) NumPy 배열이 없는 zip 파일입니다. 표를 CSV로 저장하십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/npz_table.py" />
      <source>{file} has no array called x; it has {arrays}</source>
      <translation>{file}에 x라는 배열이 없습니다. 있는 배열: {arrays}</translation>
    </message>
    <message>
      <location filename="genviz/runtime/npz_table.py" />
      <source>{file} has no array '{label}'; it has {arrays}</source>
      <translation>{file}에 '{label}' 배열이 없습니다. 있는 배열: {arrays}</translation>
    </message>
    <message>
      <location filename="genviz/runtime/npz_table.py" />
      <source>{file}: '{label}' has {m} values for {n} rows</source>
      <translation>{file}: {n}행에 '{label}' 값이 {m}개입니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/npz_table.py" />
      <source>{file}: the points must be a table of numbers, rows by columns, or pictures of so many rows and columns</source>
      <translation>{file}: 점은 행과 열로 된 수의 표이거나, 행과 열이 같은 그림들이어야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/npz_table.py" />
      <source>{file}: the held-out points must have as many columns as the others ({d})</source>
      <translation>{file}: 평가용 점도 열의 수가 나머지와 같아야 합니다({d}개)</translation>
    </message>
    <message>
      <location filename="genviz/runtime/npz_table.py" />
      <source>{file}: '{label}' holds texts that are no texts</source>
      <translation>{file}: '{label}'에 문자열이 아닌 것이 들어 있습니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/picture_file.py" />
      <source>{file} is too large; pictures of up to {most} pixels a side can be opened</source>
      <translation>{file}이(가) 너무 큽니다. 한 변이 {most}픽셀 이하인 그림을 열 수 있습니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/picture_file.py" />
      <source>the picture was reduced from {w0}×{h0} to {w1}×{h1} pixels</source>
      <translation>그림을 {w0}×{h0}에서 {w1}×{h1}픽셀로 줄였습니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/picture_file.py" />
      <source>{file} is no PNG or JPEG picture</source>
      <translation>{file}은(는) PNG나 JPEG 그림이 아닙니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/picture_file.py" />
      <source>{file} is damaged or cut short; save the picture again</source>
      <translation>{file}이(가) 손상되었거나 잘렸습니다. 그림을 다시 저장하십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/preset.py" />
      <source>{path}: {what}</source>
      <translation>{path}: {what}</translation>
    </message>
    <message>
      <location filename="genviz/runtime/preset.py" />
      <source>an English text ('en') is needed</source>
      <translation>영어 글('en')이 필요합니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/preset.py" />
      <source>there are {n} sources, numbered from 0</source>
      <translation>출처는 {n}개이며 번호는 0부터입니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/preset.py" />
      <source>parameters are compared at the end; leave it out</source>
      <translation>모수는 끝에서 견줍니다. 이 항목을 빼십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/presets.py" />
      <source>the file {file}, which belongs to genviz, is damaged; install genviz again</source>
      <translation>genviz의 파일 {file}이(가) 손상되었습니다. genviz를 다시 설치하십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/preview.py" />
      <source>'{cell}' may have a decimal comma or commas between the thousands; choose the decimal sign</source>
      <translation>'{cell}'의 쉼표가 소수점인지 천 단위 구분인지 알 수 없습니다. 소수점 기호를 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/preview.py" />
      <source>several columns could name the classes: {columns}</source>
      <translation>클래스 이름일 수 있는 열이 여럿입니다: {columns}</translation>
    </message>
    <message>
      <location filename="genviz/runtime/printed.py" />
      <source>--out must end in .npz, not '{name}'</source>
      <translation>--out은 .npz로 끝나야 합니다. '{name}'은(는) 안 됩니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/publisher.py" />
      <source>this frame cannot be drawn ({what}); go on, or change what is shown</source>
      <translation>이 장면은 그릴 수 없습니다({what}). 계속하거나 보이는 것을 바꾸십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/publisher.py" />
      <source>that did not work ({what}); nothing was changed</source>
      <translation>되지 않았습니다({what}). 바뀐 것은 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/publisher.py" />
      <source>the run is at its limit of {n} steps</source>
      <translation>반복 한도 {n}회에 이르렀습니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/reading.py" />
      <source>{file} could not be read ({what}); save it as CSV in UTF-8</source>
      <translation>{file}을(를) 읽지 못했습니다({what}). UTF-8 CSV로 저장하십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/recovery.py" />
      <source>your work is not kept in case of a crash: nothing can be written in {folder}; save scenes yourself</source>
      <translation>작업이 비상용으로 보관되지 않고 있습니다. {folder}에 쓸 수 없으니 장면을 직접 저장하십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/roles.py" />
      <source>{file}, line {line}, column '{column}': '{cell}' is not a number; correct it</source>
      <translation>{file} {line}번째 줄 '{column}' 열의 '{cell}'은(는) 수가 아닙니다. 고치십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/roles.py" />
      <source>column '{label}' has {n} different values; a class column has at most {limit}</source>
      <translation>'{label}' 열의 서로 다른 값이 {n}개입니다. 분류 열은 {limit}개까지입니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/roles.py" />
      <source>{file} has no column of numbers; a model needs at least one</source>
      <translation>{file}에 수로 된 열이 없습니다. 모형에는 적어도 하나 필요합니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/roles.py" />
      <source>{file} has several columns that could name the class: {columns}; say which with --label</source>
      <translation>{file}에 분류로 쓸 만한 열이 여럿입니다: {columns}. --label로 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/roles.py" />
      <source>{file} has no column '{label}'; it has {columns}</source>
      <translation>{file}에 '{label}' 열이 없습니다. 있는 열: {columns}</translation>
    </message>
    <message>
      <location filename="genviz/runtime/roles.py" />
      <source>no column is chosen as a feature; choose at least one</source>
      <translation>특성으로 쓸 열이 없습니다. 하나 이상 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/roles.py" />
      <source>column '{column}' holds texts; it cannot be a feature</source>
      <translation>'{column}' 열에는 글자가 들어 있어 특성으로 쓸 수 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/roles.py" />
      <source>left out, since they are not numbers: {columns}</source>
      <translation>수가 아니어서 뺀 열: {columns}</translation>
    </message>
    <message>
      <location filename="genviz/runtime/roles.py" />
      <source>left out, since they are empty: {columns}</source>
      <translation>비어 있어서 뺀 열: {columns}</translation>
    </message>
    <message>
      <location filename="genviz/runtime/roles.py" />
      <source>left out: {columns}</source>
      <translation>쓰지 않은 열: {columns}</translation>
    </message>
    <message>
      <location filename="genviz/runtime/rows.py" />
      <source>{file}, line {line}, column '{column}' is empty; {n} of {total} rows have missing values ({counts}): fill them in, or drop these rows</source>
      <translation>{file} {line}번째 줄 '{column}' 열이 비었습니다. {total}행 가운데 {n}행에 빠진 값이 있습니다({counts}). 채우거나 그 행을 빼십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/rows.py" />
      <source>{file}, row {row}, column '{column}' is empty; {n} of {total} rows have missing values ({counts}): fill them in, or drop these rows</source>
      <translation>{file} {row}행 '{column}' 열이 비었습니다. {total}행 가운데 {n}행에 빠진 값이 있습니다({counts}). 채우거나 그 행을 빼십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/rows.py" />
      <source>{file}: every row has a missing value; nothing is left to learn from</source>
      <translation>{file}: 모든 행에 빠진 값이 있어 배울 것이 남지 않습니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/rows.py" />
      <source>{n} of {total} rows were dropped, for missing values ({counts})</source>
      <translation>빠진 값이 있어 {total}행 가운데 {n}행을 뺐습니다({counts})</translation>
    </message>
    <message>
      <location filename="genviz/runtime/rows.py" />
      <source>{file}, line {line}, column '{column}' is infinite; {n} of {total} rows have such values ({counts}): correct them, or drop these rows</source>
      <translation>{file} {line}번째 줄 '{column}' 열이 무한대입니다. {total}행 가운데 {n}행이 그렇습니다({counts}). 고치거나 그 행을 빼십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/rows.py" />
      <source>{file}, row {row}, column '{column}' is infinite; {n} of {total} rows have such values ({counts}): correct them, or drop these rows</source>
      <translation>{file} {row}행 '{column}' 열이 무한대입니다. {total}행 가운데 {n}행이 그렇습니다({counts}). 고치거나 그 행을 빼십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/rows.py" />
      <source>{file} has {n} rows; {kept} of them, drawn at random, are used</source>
      <translation>{file}의 {n}행 가운데 무작위로 뽑은 {kept}행을 씁니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/scene.py" />
      <source>the scene would be larger than {most} MB</source>
      <translation>장면이 {most} MB보다 커집니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/scene.py" />
      <source>this is not a scene of genviz</source>
      <translation>genviz의 장면이 아닙니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/scene.py" />
      <source>made by genviz {theirs}; this is {ours}: a newer version is needed to open it</source>
      <translation>genviz {theirs}에서 만든 장면입니다. 지금은 {ours}이니 새 판이 있어야 열 수 있습니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/scene.py" />
      <source>this replay differs: {name} was {was} and is {now} here</source>
      <translation>재생 결과가 다릅니다: {name}이(가) {was}였는데 여기서는 {now}입니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/scene.py" />
      <source>there is not enough memory to save the scene; the old file is unchanged</source>
      <translation>메모리가 모자라 장면을 저장하지 못했습니다. 이전 파일은 그대로입니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/scene.py" />
      <source>{name}: {what}</source>
      <translation>{name}: {what}</translation>
    </message>
    <message>
      <location filename="genviz/runtime/scene.py" />
      <source>the tab '{tab}' does not show '{model}'</source>
      <translation>'{tab}' 탭은 '{model}'을(를) 보여 주지 않습니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/scene.py" />
      <source>features are numbered 0 to {last}</source>
      <translation>특징의 번호는 0부터 {last}까지입니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/scene.py" />
      <source>points are numbered 0 to {last}</source>
      <translation>점의 번호는 0부터 {last}까지입니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/scene.py" />
      <source>a range goes from a lower number to a higher one</source>
      <translation>범위는 작은 수에서 큰 수로 씁니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/scene_format.py" />
      <source>NaN has no place in a scene</source>
      <translation>장면에 NaN을 쓸 수 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/scene_format.py" />
      <source>an entry is one of set, patch, edit</source>
      <translation>항목은 set, patch, edit 가운데 하나입니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/scene_format.py" />
      <source>entries must be in the order of time</source>
      <translation>항목은 시간 순서여야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/scene_format.py" />
      <source>a table of numbers is needed</source>
      <translation>수로 된 표가 필요합니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/source.py" />
      <source>--label names a column of a file; '{name}' is a data set with its own classes</source>
      <translation>--label은 파일의 열 이름입니다. '{name}' 데이터에는 분류가 이미 있습니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/strict_json.py" />
      <source>the file is larger than {most} MB</source>
      <translation>파일이 {most} MB보다 큽니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/strict_json.py" />
      <source>the document is nested more than {most} levels deep</source>
      <translation>문서가 {most}단계보다 깊게 겹쳐 있습니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/strict_json.py" />
      <source>{path} holds half of a character</source>
      <translation>{path}에 반쪽짜리 문자가 있습니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/strict_json.py" />
      <source>the file is not a text in UTF-8</source>
      <translation>UTF-8 텍스트 파일이 아닙니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/strict_json.py" />
      <source>line {line}, column {column}: {what}</source>
      <translation>{line}번째 줄 {column}번째 칸: {what}</translation>
    </message>
    <message>
      <location filename="genviz/runtime/timeline.py" />
      <source>there is no change to take back</source>
      <translation>되돌릴 변경이 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/timeline.py" />
      <source>there is no change to make again</source>
      <translation>다시 할 변경이 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/walk.py" />
      <source>phase {phase} of step {step} failed ({what}); change a setting or the data, or start again with another seed</source>
      <translation>{step}번째 반복의 {phase} 단계가 실패했습니다({what}). 설정이나 데이터를 바꾸거나 다른 시드로 다시 시작하십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/walk.py" />
      <source>the numbers stop being finite in phase {phase} of step {step}; change a setting or undo</source>
      <translation>{step}번째 반복의 {phase} 단계에서 값이 유한하지 않게 됩니다. 설정을 바꾸거나 되돌리십시오</translation>
    </message>
    <message>
      <location filename="genviz/runtime/worker.py" />
      <source>the given start was dropped: the settings of the start were changed</source>
      <translation>시작 설정이 바뀌어 주어진 시작값을 버렸습니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/worker.py" />
      <source>the given start was dropped: another seed chooses its own</source>
      <translation>시드가 바뀌어 주어진 시작값을 버렸습니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/worker.py" />
      <source>the given start was dropped: it does not fit the new settings</source>
      <translation>새 설정에 맞지 않아 주어진 시작값을 버렸습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/banner.py" />
      <source>Copied</source>
      <translation>복사함</translation>
    </message>
    <message>
      <location filename="genviz/ui/banner.py" />
      <source>Copy report</source>
      <translation>보고서 복사</translation>
    </message>
    <message>
      <location filename="genviz/ui/banner.py" />
      <source>Versions, seed, scene and traceback, as text.</source>
      <translation>버전, 시드, 장면, 오류 기록을 글로 복사합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/banner.py" />
      <source>Dismiss</source>
      <translation>닫기</translation>
    </message>
    <message>
      <location filename="genviz/ui/bayes_card.py" />
      <source>What is likely given the class, times how common the class is, over both classes’ sum.</source>
      <translation>클래스마다의 가능도에 그 클래스가 얼마나 흔한지를 곱해, 클래스들의 합으로 나눕니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/bayes_card.py" />
      <source>p(x) is the sum below the line: how probable such an x is, whatever its class.</source>
      <translation>p(x)는 분모에 있는 합입니다. 클래스와 상관없이 이런 x가 얼마나 그럴듯한지를 뜻합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/bayes_card.py" />
      <source>Bayes’ rule for x</source>
      <translation>x에 대한 베이즈 규칙</translation>
    </message>
    <message>
      <location filename="genviz/ui/bayes_card.py" />
      <source>p(x), whatever the class</source>
      <translation>클래스와 상관없는 p(x)</translation>
    </message>
    <message>
      <location filename="genviz/ui/bayes_card.py" />
      <source>Whatever the class is: the sum over all of them.</source>
      <translation>클래스가 무엇이든: 모든 클래스에 대한 합.</translation>
    </message>
    <message>
      <location filename="genviz/ui/bayes_card.py" />
      <source>Learned with y, asked without it: only a model of p(x, y) has an answer.</source>
      <translation>y로 배웠지만 y 없이 묻습니다. p(x, y)의 모형만 답할 수 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/bayes_card.py" />
      <source>The logistic function</source>
      <translation>로지스틱 함수</translation>
    </message>
    <message>
      <location filename="genviz/ui/bayes_card.py" />
      <source>A weighted sum of features, squeezed into 0 to 1.</source>
      <translation>특징의 가중합을 0과 1 사이로 눌러 담습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/bayes_card.py" />
      <source>The sum is the log of the odds: 0 on the boundary, and it grows with the distance.</source>
      <translation>이 합은 로그 오즈입니다. 경계에서 0이고, 멀어질수록 커집니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/bayes_card.py" />
      <source>A ratio of two tiny numbers can still be “sure”; p(x) tells you that they are tiny.</source>
      <translation>아주 작은 두 수의 비율도 “확신”할 수 있습니다. 둘 다 작다는 것은 p(x)가 알려 줍니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/bayes_card.py" />
      <source>All in units of {unit}.</source>
      <translation>단위는 모두 {unit}입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/bayes_card.py" />
      <source>This model only tells classes apart: it has no p(x).</source>
      <translation>이 모형은 클래스를 가를 뿐이라 p(x)가 없습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/bayes_card.py" />
      <source>The softmax function</source>
      <translation>소프트맥스 함수</translation>
    </message>
    <message>
      <location filename="genviz/ui/bayes_card.py" />
      <source>A score for each class, and its share of all of them.</source>
      <translation>클래스마다 점수를 매기고, 전체에서 차지하는 몫을 봅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/bayes_card.py" />
      <source>Only differences of scores count: the largest is taken off, so its term is 1.</source>
      <translation>점수의 차이만 중요합니다. 가장 큰 점수를 모두에서 빼므로 그 항은 1입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_cells.py" />
      <source>one law: {low} … {high}</source>
      <translation>같은 분포라면 {low} … {high}</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_cells.py" />
      <source>log p</source>
      <translation>log p</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_cells.py" />
      <source>prec.</source>
      <translation>정밀</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_cells.py" />
      <source>rec.</source>
      <translation>재현</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_cells.py" />
      <source>run</source>
      <translation>실행</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_cells.py" />
      <source>tab</source>
      <translation>탭</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_cells.py" />
      <source>held-out log p ± 95 %</source>
      <translation>평가용 log p ± 95 %</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_cells.py" />
      <source>MMD²</source>
      <translation>MMD²</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_cells.py" />
      <source>precision</source>
      <translation>정밀도</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_cells.py" />
      <source>recall</source>
      <translation>재현율</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_cells.py" />
      <source>The model and its settings.</source>
      <translation>모형과 그 설정입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_cells.py" />
      <source>Where the run was made.</source>
      <translation>실행이 만들어진 곳입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_cells.py" />
      <source>Mean log p(x) of the held-out examples, nats an example ± 1.96 standard errors (95 %). Higher is better. Two runs are compared example by example, which is finer.</source>
      <translation>평가용 사례의 평균 log p(x)입니다. 사례마다 나트이고 ± 표준오차의 1.96배(95 %)입니다. 높을수록 좋습니다. 두 실행은 사례마다 짝지어 비교하므로 더 작은 차이도 가려냅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_cells.py" />
      <source>Maximum mean discrepancy between held-out and generated points, squared: 0 for one law. Lower is better. The estimate has no bias, and is below 0 by chance where the laws are alike. ▼: worse than two samples of one law (p &lt; 0.05 / 3, for three looks).</source>
      <translation>평가용 점과 생성한 점의 최대 평균 불일치(MMD)를 제곱한 값입니다. 같은 분포이면 0입니다. 낮을수록 좋습니다. 편향이 없는 추정값이라 분포가 비슷하면 우연히 0보다 작을 수 있습니다. ▼: 같은 분포의 두 표본보다 나쁩니다(p &lt; 0.05 / 3, 세 번 보므로).</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_cells.py" />
      <source>Share of the generated points that lie where real ones do. Higher is better. ▼: worse than two samples of one law (p &lt; 0.05 / 3, for three looks).</source>
      <translation>생성한 점 가운데 진짜 점이 있는 곳에 놓인 비율입니다. 높을수록 좋습니다. ▼: 같은 분포의 두 표본보다 나쁩니다(p &lt; 0.05 / 3, 세 번 보므로).</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_cells.py" />
      <source>Share of the real points that lie where generated ones do. Higher is better. ▼: worse than two samples of one law (p &lt; 0.05 / 3, for three looks).</source>
      <translation>진짜 점 가운데 생성한 점이 있는 곳에 놓인 비율입니다. 높을수록 좋습니다. ▼: 같은 분포의 두 표본보다 나쁩니다(p &lt; 0.05 / 3, 세 번 보므로).</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_cells.py" />
      <source>held-out log p</source>
      <translation>평가용 log p</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_cells.py" />
      <source>being judged</source>
      <translation>평가하는 중</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_cells.py" />
      <source>not judged yet</source>
      <translation>아직 평가하지 않음</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_keeper.py" />
      <source>Hold out 30 %</source>
      <translation>30 %를 평가용으로</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_keeper.py" />
      <source>on the board: {title}; the scene “Generators” compares it</source>
      <translation>비교표에 올렸습니다: {title}. “생성 모형” 장면에서 비교합니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_keeper.py" />
      <source>off the board: {title}</source>
      <translation>비교표에서 뺐습니다: {title}</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_keeper.py" />
      <source>{n} runs are off the board</source>
      <translation>실행 {n}개를 비교표에서 뺐습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_keeper.py" />
      <source>runs come to the board from scenes and tabs with points: when they are at rest, or when you press A there</source>
      <translation>비교표에는 점을 다루는 장면과 탭의 실행이 옵니다. 실행이 멈추거나, 그곳에서 A 키를 누르면 올라갑니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_keeper.py" />
      <source>Put back</source>
      <translation>되돌리기</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_table.py" />
      <source>Runs on the board</source>
      <translation>비교표의 실행</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_table.py" />
      <source>Click a heading to sort, a row to choose it, its arrow to go back to the run.</source>
      <translation>제목을 누르면 정렬하고, 줄을 누르면 고르고, 화살표를 누르면 그 실행으로 돌아갑니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_table.py" />
      <source>Back to this run, in {tab}.</source>
      <translation>{tab} 탭의 이 실행으로 돌아갑니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_table.py" />
      <source>Take this run off the board.</source>
      <translation>이 실행을 비교표에서 뺍니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_words.py" />
      <source>Fits one Gaussian and Gaussian mixtures with 2 and 6 components (with classes, a kernel density for each as well) to the same data, in the background; 30 % of the rows are held out if none are.</source>
      <translation>같은 데이터에 가우시안 하나와 성분이 2개, 6개인 가우시안 혼합 모형을(클래스가 있으면 클래스마다 커널 밀도도) 뒤에서 맞춥니다. 평가용 행이 없으면 30 %를 평가용으로 남깁니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_words.py" />
      <source>own points</source>
      <translation>직접 만든 점</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_words.py" />
      <source>seed {n}</source>
      <translation>시드 {n}</translation>
    </message>
    <message>
      <location filename="genviz/ui/board_words.py" />
      <source>step {n}</source>
      <translation>{n}번째</translation>
    </message>
    <message>
      <location filename="genviz/ui/boundary_column.py" />
      <source>without y nobody can say who is right: show it again</source>
      <translation>y가 없으면 누가 맞는지 말할 수 없습니다. 다시 보이게 하세요</translation>
    </message>
    <message>
      <location filename="genviz/ui/boundary_column.py" />
      <source>Scores ›</source>
      <translation>평가 ›</translation>
    </message>
    <message>
      <location filename="genviz/ui/boundary_column.py" />
      <source>Cost ›</source>
      <translation>비용 ›</translation>
    </message>
    <message>
      <location filename="genviz/ui/boundary_column.py" />
      <source>Learning curve ›</source>
      <translation>학습 곡선 ›</translation>
    </message>
    <message>
      <location filename="genviz/ui/boundary_column.py" />
      <source>learning curves compare two models; choose both</source>
      <translation>학습 곡선은 두 모형을 견줍니다. 둘 다 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/ui/boundary_column.py" />
      <source>Show another card in this place.</source>
      <translation>이 자리에 다른 카드를 보입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/boundary_contenders.py" />
      <source>logistic regression</source>
      <translation>로지스틱 회귀</translation>
    </message>
    <message>
      <location filename="genviz/ui/boundary_start.py" />
      <source>Colours of p(y | x)</source>
      <translation>p(y | x)의 색</translation>
    </message>
    <message>
      <location filename="genviz/ui/boundary_start.py" />
      <source>Border (50 %)</source>
      <translation>경계 (50 %)</translation>
    </message>
    <message>
      <location filename="genviz/ui/boundary_start.py" />
      <source>10 % and 90 % lines</source>
      <translation>10 %와 90 % 선</translation>
    </message>
    <message>
      <location filename="genviz/ui/boundary_start.py" />
      <source>Density of each class</source>
      <translation>클래스별 밀도</translation>
    </message>
    <message>
      <location filename="genviz/ui/boundary_start.py" />
      <source>Anomaly zone</source>
      <translation>이상치 영역</translation>
    </message>
    <message>
      <location filename="genviz/ui/boundary_start.py" />
      <source>Mark wrong points</source>
      <translation>틀린 점 표시</translation>
    </message>
    <message>
      <location filename="genviz/ui/boundary_start.py" />
      <source>True border (dotted)</source>
      <translation>실제 경계 (점선)</translation>
    </message>
    <message>
      <location filename="genviz/ui/boundary_start.py" />
      <source>Points of no class</source>
      <translation>클래스 없는 점</translation>
    </message>
    <message>
      <location filename="genviz/ui/boundary_start.py" />
      <source>Hide the labels</source>
      <translation>레이블 숨기기</translation>
    </message>
    <message>
      <location filename="genviz/ui/boundary_start.py" />
      <source>First feature is missing</source>
      <translation>첫째 특징 모름</translation>
    </message>
    <message>
      <location filename="genviz/ui/card.py" />
      <source>{change} last step</source>
      <translation>{change} 직전 단계</translation>
    </message>
    <message>
      <location filename="genviz/ui/choice_card.py" />
      <source>Fit every K from several starts, and compare.</source>
      <translation>모든 K를 여러 시작점에서 맞춰 보고 비교합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/choice_card.py" />
      <source>Best by {criteria}.</source>
      <translation>가장 좋은 값 – {criteria}.</translation>
    </message>
    <message>
      <location filename="genviz/ui/choice_card.py" />
      <source>Close</source>
      <translation>닫기</translation>
    </message>
    <message>
      <location filename="genviz/ui/choice_card.py" />
      <source>Cancel</source>
      <translation>취소</translation>
    </message>
    <message>
      <location filename="genviz/ui/choice_card.py" />
      <source>Again</source>
      <translation>다시</translation>
    </message>
    <message>
      <location filename="genviz/ui/choice_card.py" />
      <source>Compare K</source>
      <translation>K 비교</translation>
    </message>
    <message>
      <location filename="genviz/ui/choice_card.py" />
      <source>Fits K = 1 to {most}, {n} starts each, in the background.</source>
      <translation>K = 1에서 {most}까지 시작점 {n}개씩 뒤에서 맞춰 봅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/choice_card.py" />
      <source>{done} of {total} fits</source>
      <translation>{total}번 중 {done}번 맞춤</translation>
    </message>
    <message>
      <location filename="genviz/ui/choice_card.py" />
      <source>Made with other data or settings.</source>
      <translation>다른 데이터나 설정으로 구한 것입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/choice_card.py" />
      <source>Fits that are done</source>
      <translation>끝난 맞춤</translation>
    </message>
    <message>
      <location filename="genviz/ui/choice_card.py" />
      <source>Inertia always falls with K; look for the bend.</source>
      <translation>관성은 K가 늘면 언제나 줄어듭니다. 꺾이는 곳을 찾으세요.</translation>
    </message>
    <message>
      <location filename="genviz/ui/choice_card.py" />
      <source>Cancelled after {done} of {total} fits.</source>
      <translation>{total}번 중 {done}번에서 취소했습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/choice_card.py" />
      <source>Show the card again that was here.</source>
      <translation>이 자리에 있던 카드를 다시 보여 줍니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/copying.py" />
      <source>copied: {text}</source>
      <translation>복사했습니다: {text}</translation>
    </message>
    <message>
      <location filename="genviz/ui/copying.py" />
      <source>these data are your own or were changed by hand; save a scene to keep them</source>
      <translation>이 데이터는 직접 연 것이거나 손으로 바꾼 것입니다. 장면으로 저장하세요</translation>
    </message>
    <message>
      <location filename="genviz/ui/copying.py" />
      <source>copied: {text}; the given start and changes by hand are only in a scene</source>
      <translation>복사함: {text}. 주어진 시작과 손으로 바꾼 것은 장면에만 담깁니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/cost_card.py" />
      <source>Where training goes</source>
      <translation>학습이 가는 길</translation>
    </message>
    <message>
      <location filename="genviz/ui/cost_card.py" />
      <source>The penalised log-loss over two weights; all others are as they are now.</source>
      <translation>가중치 두 개에 따른, 벌점을 더한 로그 손실입니다. 나머지 가중치는 지금 값 그대로입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/cost_card.py" />
      <source>Lines of equal cost; the dot is now.</source>
      <translation>비용이 같은 선들입니다. 동그라미가 지금입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/cost_card.py" />
      <source>There are no two weights to show.</source>
      <translation>보여 줄 가중치 두 개가 없습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/cost_card.py" />
      <source>Perfectly separated: the valley has no bottom, and the path goes on for ever.</source>
      <translation>완전히 나뉘어 있습니다. 골짜기에 바닥이 없어 길이 끝없이 이어집니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/data_preview.py" />
      <source>no classes</source>
      <translation>클래스 없음</translation>
    </message>
    <message>
      <location filename="genviz/ui/data_preview.py" />
      <source>Drop the rows ({n}) and import</source>
      <translation>{n}행을 빼고 가져오기</translation>
    </message>
    <message>
      <location filename="genviz/ui/data_preview.py" />
      <source>Import</source>
      <translation>가져오기</translation>
    </message>
    <message>
      <location filename="genviz/ui/data_preview.py" />
      <source>Import data</source>
      <translation>데이터 가져오기</translation>
    </message>
    <message>
      <location filename="genviz/ui/data_preview.py" />
      <source>Classes</source>
      <translation>클래스</translation>
    </message>
    <message>
      <location filename="genviz/ui/data_preview.py" />
      <source>Keep the marked rows for testing</source>
      <translation>표시된 행은 시험용으로 떼어 두기</translation>
    </message>
    <message>
      <location filename="genviz/ui/data_preview.py" />
      <source>No model is trained on rows with a 1 in this column.</source>
      <translation>이 열이 1인 행은 학습에 쓰지 않습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/data_preview.py" />
      <source>The first rows</source>
      <translation>처음 몇 행</translation>
    </message>
    <message>
      <location filename="genviz/ui/data_preview.py" />
      <source>reading…</source>
      <translation>읽는 중…</translation>
    </message>
    <message>
      <location filename="genviz/ui/data_preview.py" />
      <source>Or take the tick off this column.</source>
      <translation>또는 이 열의 체크 표시를 지우십시오.</translation>
    </message>
    <message>
      <location filename="genviz/ui/describe.py" />
      <source>{iteration} · converged</source>
      <translation>{iteration} · 수렴</translation>
    </message>
    <message>
      <location filename="genviz/ui/describe.py" />
      <source>From the next step on: {settings}.</source>
      <translation>다음 단계부터: {settings}.</translation>
    </message>
    <message>
      <location filename="genviz/ui/describe.py" />
      <source>Learning starts here. Press play, or take one step at a time.</source>
      <translation>여기서 학습이 시작됩니다. 재생하거나 한 단계씩 나아가 보십시오.</translation>
    </message>
    <message>
      <location filename="genviz/ui/describe.py" />
      <source>Iteration {n} of {last}</source>
      <translation>{last}번 중 {n}번째 반복</translation>
    </message>
    <message>
      <location filename="genviz/ui/describe.py" />
      <source>Iteration {n}</source>
      <translation>{n}번째 반복</translation>
    </message>
    <message>
      <location filename="genviz/ui/describe.py" />
      <source>Draw points</source>
      <translation>점을 그리십시오</translation>
    </message>
    <message>
      <location filename="genviz/ui/describe.py" />
      <source>{iteration} · at the limit</source>
      <translation>{iteration} · 한도</translation>
    </message>
    <message>
      <location filename="genviz/ui/describe.py" />
      <source>First guess</source>
      <translation>첫 추측</translation>
    </message>
    <message>
      <location filename="genviz/ui/difference.py" />
      <source>the same settings so far</source>
      <translation>아직 설정이 같습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/difference.py" />
      <source>seed {seed}</source>
      <translation>시드 {seed}</translation>
    </message>
    <message>
      <location filename="genviz/ui/difference.py" />
      <source>and {n} more</source>
      <translation>외 {n}개</translation>
    </message>
    <message>
      <location filename="genviz/ui/difference.py" />
      <source>yes</source>
      <translation>예</translation>
    </message>
    <message>
      <location filename="genviz/ui/difference.py" />
      <source>no</source>
      <translation>아니요</translation>
    </message>
    <message>
      <location filename="genviz/ui/divergence_card.py" />
      <source>The distance to the truth has not been computed for this frame.</source>
      <translation>이 장면에서는 실제 분포와의 거리를 계산하지 않았습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/divergence_card.py" />
      <source>dashed: the other way round, KL(q ‖ p*) = {value}</source>
      <translation>점선: 반대 방향 KL(q ‖ p*) = {value}</translation>
    </message>
    <message>
      <location filename="genviz/ui/divergence_card.py" />
      <source>Distance to the truth  KL(p* ‖ q)</source>
      <translation>실제 분포와의 거리  KL(p* ‖ q)</translation>
    </message>
    <message>
      <location filename="genviz/ui/divergence_card.py" />
      <source>Distance KL(p* ‖ q)</source>
      <translation>거리 KL(p* ‖ q)</translation>
    </message>
    <message>
      <location filename="genviz/ui/divergence_card.py" />
      <source>nats</source>
      <translation>나트</translation>
    </message>
    <message>
      <location filename="genviz/ui/divergence_card.py" />
      <source>How far the model q is from the true distribution p*, by quadrature; 0 is perfect.</source>
      <translation>모형 q가 실제 분포 p*에서 얼마나 떨어져 있는지를 수치 적분으로 구했습니다. 0이면 완벽합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/divergence_card.py" />
      <source>Errors of the quadrature: {forward} and {reverse} nats.</source>
      <translation>적분 오차: {forward}, {reverse}나트.</translation>
    </message>
    <message>
      <location filename="genviz/ui/divergence_card.py" />
      <source>Nobody knows the true distribution of these data, so no distance to it can be shown.</source>
      <translation>이 데이터의 실제 분포는 아무도 모르므로 거리를 보일 수 없습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/divergence_card.py" />
      <source>k-means has no density, so it has no distance to the true distribution.</source>
      <translation>k-평균에는 밀도가 없어 실제 분포와의 거리도 없습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/divergence_card.py" />
      <source>the other way round it is infinite: the model puts mass where the truth has none</source>
      <translation>반대 방향은 무한대입니다. 모형이 실제로는 없는 곳에 확률을 둡니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/divergence_card.py" />
      <source>Distance to the truth</source>
      <translation>실제 분포와의 거리</translation>
    </message>
    <message>
      <location filename="genviz/ui/divergence_card.py" />
      <source>noise: {low} … {high} (band)</source>
      <translation>잡음: {low} … {high} (띠)</translation>
    </message>
    <message>
      <location filename="genviz/ui/divergence_card.py" />
      <source>No band: the components of the true distribution overlap too much.</source>
      <translation>띠 없음: 참 분포의 성분들이 너무 많이 겹칩니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/divergence_card.py" />
      <source>; above{error}</source>
      <translation>; 위 값{error}</translation>
    </message>
    <message>
      <location filename="genviz/ui/divergence_card.py" />
      <source>No band: for so many parameters it takes {needed} points or more.</source>
      <translation>띠 없음: 매개변수가 이만큼 있으면 점이 {needed}개 이상 필요합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/divergence_card.py" />
      <source>Band: the best fit to {n} points typically stays at {value}.</source>
      <translation>띠: 점 {n}개에 가장 잘 맞춘 모형도 보통 {value}만큼은 떨어져 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/drawing/strip.py" />
      <source>Class {name}</source>
      <translation>부류 {name}</translation>
    </message>
    <message>
      <location filename="genviz/ui/drawing/strip.py" />
      <source>New points are of this class.</source>
      <translation>새 점은 이 부류에 듭니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/drawing/strip.py" />
      <source>Drawing tools</source>
      <translation>그리기 도구</translation>
    </message>
    <message>
      <location filename="genviz/ui/drawing/strip.py" />
      <source>Points with classes</source>
      <translation>부류가 있는 점</translation>
    </message>
    <message>
      <location filename="genviz/ui/drawing/strip.py" />
      <source>New points get a class, which is chosen below.</source>
      <translation>새 점에 부류를 줍니다. 부류는 아래에서 고릅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/drawing/strip.py" />
      <source>Empty sheet</source>
      <translation>빈 종이</translation>
    </message>
    <message>
      <location filename="genviz/ui/drawing/strip.py" />
      <source>Takes all points away; the run waits until there are enough.</source>
      <translation>점을 모두 지웁니다. 점이 충분해질 때까지 학습이 기다립니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/drawing/strip.py" />
      <source>Put the tools away</source>
      <translation>도구 치우기</translation>
    </message>
    <message>
      <location filename="genviz/ui/drawing/tools.py" />
      <source>Radius</source>
      <translation>반지름</translation>
    </message>
    <message>
      <location filename="genviz/ui/drawing/tools.py" />
      <source>Radius of the brush on the screen, in pixels.</source>
      <translation>화면에서 붓의 반지름(픽셀)입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/drawing/tools.py" />
      <source>Density</source>
      <translation>밀도</translation>
    </message>
    <message>
      <location filename="genviz/ui/drawing/tools.py" />
      <source>Points that the brush sprays in a second; a quick stroke has at least one every half radius.</source>
      <translation>붓이 1초에 뿌리는 점의 개수입니다. 빠르게 그어도 반지름의 절반마다 적어도 하나씩 놓입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/drawing/tools.py" />
      <source>Brush</source>
      <translation>붓</translation>
    </message>
    <message>
      <location filename="genviz/ui/drawing/tools.py" />
      <source>Sprays points within the circle while the button is held.</source>
      <translation>단추를 누르고 있는 동안 원 안에 점을 뿌립니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/drawing/tools.py" />
      <source>Put</source>
      <translation>찍기</translation>
    </message>
    <message>
      <location filename="genviz/ui/drawing/tools.py" />
      <source>Puts one point where you click.</source>
      <translation>누른 자리에 점을 하나 놓습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/drawing/tools.py" />
      <source>Jitter</source>
      <translation>흔들기</translation>
    </message>
    <message>
      <location filename="genviz/ui/drawing/tools.py" />
      <source>Shakes the points within the circle.</source>
      <translation>원 안의 점들을 흔듭니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/drawing/tools.py" />
      <source>Magnet</source>
      <translation>자석</translation>
    </message>
    <message>
      <location filename="genviz/ui/drawing/tools.py" />
      <source>Pulls the points within the circle to its middle.</source>
      <translation>원 안의 점들을 가운데로 끌어당깁니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/drawing/tools.py" />
      <source>Move</source>
      <translation>옮기기</translation>
    </message>
    <message>
      <location filename="genviz/ui/drawing/tools.py" />
      <source>Drags the point that is nearest within the circle.</source>
      <translation>원 안에서 가장 가까운 점을 끌어 옮깁니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/drawing/tools.py" />
      <source>Erase</source>
      <translation>지우기</translation>
    </message>
    <message>
      <location filename="genviz/ui/drawing/tools.py" />
      <source>Takes the points within the circle away.</source>
      <translation>원 안의 점들을 지웁니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/chains_card.py" />
      <source>changes of valley: {n}</source>
      <translation>골짜기 이동: {n}번</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/chains_card.py" />
      <source>effective samples of {n} steps</source>
      <translation>유효 표본 ({n}걸음 중)</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/chains_card.py" />
      <source>autocorrelation of {what}</source>
      <translation>{what}의 자기상관</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/chains_card.py" />
      <source>never changed valley: this tells of one valley only</source>
      <translation>골짜기를 바꾼 적 없음: 한 골짜기만 말해 줍니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/chains_card.py" />
      <source>Autocorrelation: near 1, the next state is like this one; near 0, the chain has forgotten where it was. Effective samples: as many independent draws would tell as much. A chain that never changes valley has seen one part of the world only.</source>
      <translation>자기상관이 1에 가까우면 다음 상태가 지금과 비슷하고, 0에 가까우면 사슬이 어디에 있었는지 잊은 것입니다. 유효 표본은 같은 만큼을 알려 줄 독립 표본의 수입니다. 골짜기를 한 번도 바꾸지 않은 사슬은 세상의 한 부분만 본 것입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/chains_card.py" />
      <source>Only persistent chains go on from step to step; see “Negative phase”.</source>
      <translation>이어지는 사슬만 단계에서 단계로 계속됩니다. ‘음의 단계’ 설정을 보십시오.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/chains_card.py" />
      <source>effective samples</source>
      <translation>유효 표본</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/chains_card.py" />
      <source>swaps accepted: {share} %</source>
      <translation>받아들인 교환: {share} %</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/chains_card.py" />
      <source>the machine moves too</source>
      <translation>머신도 움직임</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/chains_card.py" />
      <source>none ever changed valley: each tells of one only</source>
      <translation>골짜기를 바꾼 사슬이 없습니다. 사슬마다 한 골짜기만 말해 줍니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/chains_card.py" />
      <source>How fast the chains forget</source>
      <translation>사슬들이 얼마나 빨리 잊는가</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/chains_card.py" />
      <source>How fast the chain forgets</source>
      <translation>사슬이 잊는 속도</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/course_card.py" />
      <source>log Z = {value} ± {error} ({n} AIS chains)</source>
      <translation>log Z = {value} ± {error} (AIS 사슬 {n}개)</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/course_card.py" />
      <source>training</source>
      <translation>학습</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/course_card.py" />
      <source>held out</source>
      <translation>평가용</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/course_card.py" />
      <source>not known</source>
      <translation>알 수 없음</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/course_card.py" />
      <source>log Z = {value}: all 2{n} states</source>
      <translation>log Z = {value}: 상태 2{n}개 전부</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/course_card.py" />
      <source>epoch</source>
      <translation>에포크</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/course_card.py" />
      <source>mini-batches</source>
      <translation>미니배치</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/course_card.py" />
      <source>exact</source>
      <translation>정확</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/course_card.py" />
      <source>estimate</source>
      <translation>추정</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/course_card.py" />
      <source>bound</source>
      <translation>하한</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/course_card.py" />
      <source>not likelihood</source>
      <translation>가능도 아님</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_column.py" />
      <source>How probable the stack finds a picture, on average, in nats: a sum over all states. Higher is better.</source>
      <translation>이 모형이 그림 하나를 평균적으로 얼마나 그럴듯하게 보는지(nat): 모든 상태에 대한 합입니다. 높을수록 좋습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_column.py" />
      <source>Bound on log-likelihood per picture</source>
      <translation>그림당 로그 가능도의 하한</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_column.py" />
      <source>Log-likelihood per picture</source>
      <translation>그림당 로그 가능도</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_column.py" />
      <source>Reconstruction error</source>
      <translation>재구성 오차</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_column.py" />
      <source>log p(v) is at least this: what is known of the layers is used in place of the true posterior. The true value may be higher, and may fall while the bound rises.</source>
      <translation>log p(v)는 적어도 이만큼입니다. 참 사후 분포 대신 층의 근사를 씁니다. 참값은 더 높을 수 있고, 하한이 오르는 동안 떨어질 수도 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_column.py" />
      <source>Independent pixels reach {value}.</source>
      <translation>독립 픽셀 모형은 {value}입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_column.py" />
      <source>independent pixels {value}</source>
      <translation>독립 픽셀 {value}</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_column.py" />
      <source>Mean squared difference a pixel between pictures and what comes down again. It may fall while the stack gets worse.</source>
      <translation>그림과 다시 내려온 것 사이의 픽셀당 평균 제곱 차이. 모형이 나빠지는데도 줄어들 수 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_column.py" />
      <source>log Z would add up too many states. The setting “Likelihood” can estimate it.</source>
      <translation>log Z는 너무 많은 상태를 더해야 합니다. ‘가능도’ 설정으로 추정할 수 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_column.py" />
      <source>sampled: ± {error}</source>
      <translation>표본 추출 오차: ± {error}</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_column.py" />
      <source>A lower bound on log p(v) with an estimated log Z: no longer surely a bound.</source>
      <translation>추정한 log Z를 쓴 log p(v)의 하한: 더는 확실한 하한이 아닙니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_column.py" />
      <source>Chains ›</source>
      <translation>사슬 ›</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_column.py" />
      <source>Features ›</source>
      <translation>특징 ›</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_formula_card.py" />
      <source>How probably a unit fires: the sigmoid of its bias and of what it hears from below.</source>
      <translation>유닛이 켜질 확률: 편향과 아래에서 들은 것을 더해 시그모이드에 넣은 값.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_formula_card.py" />
      <source>The energy of the picture with its layers: biases, and weights wherever both ends are on.</source>
      <translation>그림과 그 층들의 에너지: 편향, 그리고 양 끝이 모두 켜진 곳의 가중치.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_formula_card.py" />
      <source>x is {below}: the layer below</source>
      <translation>x는 {below}: 아래 층</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_formula_card.py" />
      <source>The mean field of a unit: its bias, what it hears from below, and what from above.</source>
      <translation>유닛의 평균장: 편향, 아래에서 들은 것, 위에서 들은 것.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_formula_card.py" />
      <source>Why unit {j} of {layer} fires</source>
      <translation>{layer}의 유닛 {j}은(는) 왜 켜지나</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_formula_card.py" />
      <source>The output of one layer is the input of the next. In a deep Boltzmann machine a unit hears the layer above as well. Low energy is high probability.</source>
      <translation>한 층의 출력이 다음 층의 입력입니다. 심층 볼츠만 머신에서는 유닛이 위 층도 듣습니다. 에너지가 낮으면 확률이 높습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_formula_card.py" />
      <source>The two layers at the top are a Boltzmann machine; all below leads downwards.</source>
      <translation>맨 위 두 층은 볼츠만 머신이고, 그 아래는 모두 아래로 향합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_formula_card.py" />
      <source>x is {below}, y is {above}: from below and from above</source>
      <translation>x는 {below}, y는 {above}: 아래에서, 그리고 위에서</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_formula_card.py" />
      <source>x is {below}, counted twice: nothing is heard from above yet</source>
      <translation>x는 {below}, 두 배로 셈: 위에서는 아직 들리는 것이 없음</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_formula_card.py" />
      <source>Its turn has not come.</source>
      <translation>아직 차례가 아닙니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_tools.py" />
      <source>Deep belief network: layers are trained one after the other, and only the top is a Boltzmann machine; below it everything leads downwards. Deep Boltzmann machine: all layers hear each other, from above and from below.</source>
      <translation>심층 신뢰 신경망(DBN): 층을 하나씩 차례로 학습하며, 맨 위만 볼츠만 머신이고 그 아래는 모두 아래쪽으로 향합니다. 심층 볼츠만 머신(DBM): 모든 층이 위와 아래에서 서로를 듣습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_tools.py" />
      <source>One layer after the other: the output of each is the input of the next, up and down again.</source>
      <translation>한 층씩 차례로: 각 층의 출력이 다음 층의 입력이 되어 올라갔다가 다시 내려옵니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_tools.py" />
      <source>DBN</source>
      <translation>DBN</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_tools.py" />
      <source>DBM</source>
      <translation>DBM</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_tools.py" />
      <source>Stop the flow</source>
      <translation>흐름 멈추기</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_tools.py" />
      <source>Play the flow</source>
      <translation>흐름 재생</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_tools.py" />
      <source>The step of the flow before.</source>
      <translation>흐름의 앞 단계.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_tools.py" />
      <source>Step of the flow back</source>
      <translation>흐름 한 단계 뒤로</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_tools.py" />
      <source>The next step of the flow.</source>
      <translation>흐름의 다음 단계.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_tools.py" />
      <source>Next step of the flow</source>
      <translation>흐름 한 단계 앞으로</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_tools.py" />
      <source>show all</source>
      <translation>모두 보기</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_tools.py" />
      <source>Show all activations of the data picture.</source>
      <translation>데이터 그림의 모든 활성을 보입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_tools.py" />
      <source>The picture before.</source>
      <translation>이전 그림입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_tools.py" />
      <source>Picture before</source>
      <translation>이전 그림</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_tools.py" />
      <source>any</source>
      <translation>아무거나</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_tools.py" />
      <source>Any picture, by chance.</source>
      <translation>아무 그림이나 무작위로 고릅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_tools.py" />
      <source>Any picture</source>
      <translation>아무 그림</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_tools.py" />
      <source>The next picture; so does a click on the picture.</source>
      <translation>다음 그림입니다. 그림을 눌러도 됩니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_tools.py" />
      <source>Next picture</source>
      <translation>다음 그림</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_topic.py" />
      <source>Film of a chain</source>
      <translation>사슬의 필름</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_topic.py" />
      <source>Differing pixels</source>
      <translation>서로 다른 픽셀</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_topic.py" />
      <source>All passes are made</source>
      <translation>모든 에포크를 마침</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_topic.py" />
      <source>How the chains mix</source>
      <translation>사슬이 섞이는 정도</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_words.py" />
      <source>All layers, epoch {epoch}</source>
      <translation>모든 층, 에포크 {epoch}</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_words.py" />
      <source>Layer {layer} learns alone. Its data are what {below} makes of the pictures: {n} units, {share} of them on. The layers below stay as they are.</source>
      <translation>{layer} 층만 학습합니다. 이 층의 데이터는 {below}이(가) 그림에서 만들어 낸 것, 곧 유닛 {n}개이며 그중 {share}가 켜져 있습니다. 아래 층은 그대로 둡니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_words.py" />
      <source>Wake: pictures go up, and the weights that lead down learn to paint them again. All layers learn at once.</source>
      <translation>깨어 있을 때: 그림이 위로 올라가고, 아래로 가는 가중치가 그 그림을 다시 그리는 법을 배웁니다. 모든 층이 한꺼번에 학습합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_words.py" />
      <source>All layers learn at once: their data are the pictures, and what the other layers make of them.</source>
      <translation>모든 층이 한꺼번에 학습합니다. 데이터는 그림과, 다른 층이 그림에서 만들어 낸 것입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_words.py" />
      <source>The {m} outputs of {above} go down to {here}: {n} of {all} units go on.</source>
      <translation>{above}의 출력 {m}개가 {here}로 내려갑니다. 유닛 {all}개 중 {n}개가 켜집니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_words.py" />
      <source>Sweep {sweep}: {here} hears {below} from below and {above} from above; no chance changes by more than {size}.</source>
      <translation>{sweep}번째 갱신: {here}은(는) 아래에서 {below}을(를), 위에서 {above}을(를) 듣습니다. 확률은 {size}보다 많이 변하지 않습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_words.py" />
      <source>After {n} sweeps through all layers, {first} paints the pixels.</source>
      <translation>모든 층을 {n}번 돌고 나서 {first}이(가) 픽셀을 그립니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_words.py" />
      <source>Before learning</source>
      <translation>학습 전</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_words.py" />
      <source>Layer {n} of {all}, epoch {epoch}</source>
      <translation>{all}개 층 중 {n}번째, 에포크 {epoch}</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_words.py" />
      <source>Up–down, epoch {epoch}</source>
      <translation>위아래 학습, 에포크 {epoch}</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_words.py" />
      <source>Nothing is learned yet. The first layer begins; its data are the pictures.</source>
      <translation>아직 아무것도 배우지 않았습니다. 첫째 층이 시작하며, 그 데이터는 그림입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_words.py" />
      <source>Layer h¹ learns alone. Its data are the {n} pictures of this mini-batch, {share} ink.</source>
      <translation>h¹ 층만 학습합니다. 데이터는 이 미니배치의 그림 {n}개이며 잉크는 {share}입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_words.py" />
      <source>Sleep: the chain at the top is carried down to pixels, and the weights that lead up learn to find its way back.</source>
      <translation>잠들었을 때: 맨 위 사슬이 픽셀까지 내려오고, 위로 가는 가중치가 그 길을 되짚는 법을 배웁니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_words.py" />
      <source>it settled in {n} sweeps.</source>
      <translation>{n}번 만에 가라앉았습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_words.py" />
      <source>{n} chains roll through all layers: what they dream is pushed up.</source>
      <translation>사슬 {n}개가 모든 층을 굴러다닙니다. 이들이 꿈꾸는 것은 위로 밀려 올라갑니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_words.py" />
      <source>{above} paints the pixels: the picture comes down again, {n} of {all} pixels differ.</source>
      <translation>{above}이(가) 픽셀을 그립니다. 그림이 다시 내려오며, 픽셀 {all}개 중 {n}개가 다릅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_words.py" />
      <source>First guess: the {m} pixels are the inputs of {here}, and count twice as nothing is heard from above yet: {n} of {all} units go on.</source>
      <translation>첫 짐작: 픽셀 {m}개가 {here}의 입력이 되며, 위에서는 아직 들리는 것이 없어 두 배로 셉니다. 유닛 {all}개 중 {n}개가 켜집니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_words.py" />
      <source>The {m} outputs of {below} are the inputs of {here}: {n} of {all} units go on.</source>
      <translation>{below}의 출력 {m}개가 {here}의 입력이 됩니다. 유닛 {all}개 중 {n}개가 켜집니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_words.py" />
      <source>The chain begins anywhere at {top}, and is carried down to pixels at once.</source>
      <translation>사슬이 {top}의 아무 데서나 시작해 곧바로 픽셀까지 내려옵니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_words.py" />
      <source>After {n} sweeps of the chain at {top}, its state is carried down to pixels.</source>
      <translation>{top}에서 사슬을 {n}번 돌린 뒤, 그 상태가 픽셀까지 내려옵니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_words.py" />
      <source>after {n} sweeps it had not settled.</source>
      <translation>{n}번 뒤에도 가라앉지 않았습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_words.py" />
      <source>The picture switches on {n} of {all} units of the top layer; {differ} of its pixels come down differently.</source>
      <translation>이 그림은 맨 위 층의 유닛 {all}개 중 {n}개를 켭니다. 픽셀 {differ}개가 다르게 내려옵니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_words.py" />
      <source>Both layers look at the pictures, and at each other:</source>
      <translation>두 층이 그림을 보고 서로도 봅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_worth_card.py" />
      <source>No layer helps for certain</source>
      <translation>확실히 돕는 층은 없음</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_worth_card.py" />
      <source>Fit logistic regressions to the pixels and to each layer’s features, in random splits.</source>
      <translation>무작위로 나눈 데이터에서 픽셀과 각 층의 특징에 로지스틱 회귀를 맞춥니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_worth_card.py" />
      <source>What are the features worth?</source>
      <translation>특징은 얼마나 쓸모 있을까?</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_worth_card.py" />
      <source>{layer} helps: {gain} points</source>
      <translation>{layer}이(가) 도움: {gain}%p</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_worth_card.py" />
      <source>points against pixels: {layers}</source>
      <translation>픽셀과 견준 %p: {layers}</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_worth_card.py" />
      <source>{layers} (not certain)</source>
      <translation>{layers}(확실하지 않음)</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_worth_card.py" />
      <source>Begin</source>
      <translation>시작</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_worth_card.py" />
      <source>Can a classifier do more with the features than with raw pixels?</source>
      <translation>분류기가 날 픽셀보다 특징으로 더 잘할까요?</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_worth_card.py" />
      <source>{done} of {total} rounds</source>
      <translation>{total}번 중 {done}번</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_worth_card.py" />
      <source>Grey pixels beat every layer</source>
      <translation>회색 픽셀이 모든 층보다 낫습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_worth_card.py" />
      <source>Raw pixels beat every layer</source>
      <translation>날 픽셀이 모든 층보다 낫습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_worth_card.py" />
      <source>points against grey: {layers}</source>
      <translation>회색과 견준 %p: {layers}</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_worth_card.py" />
      <source>against black or white, as the stack sees it: {layers}</source>
      <translation>머신들이 보는 흑백과 견주면: {layers}</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_worth_card.py" />
      <source>These data have no classes to tell apart.</source>
      <translation>이 데이터에는 구별할 클래스가 없습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_worth_card.py" />
      <source>The features are being computed.</source>
      <translation>특징을 계산하는 중입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_worth_card.py" />
      <source>Cancelled.</source>
      <translation>취소했습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/deep_worth_card.py" />
      <source>the stack has learned on since</source>
      <translation>그 뒤로 더 학습했습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_cards.py" />
      <source>log Z adds up {states} states, which are too many. The setting “Likelihood” can estimate it.</source>
      <translation>log Z는 상태 {states}개를 더해야 하는데 너무 많습니다. ‘가능도’ 설정에서 추정할 수 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_cards.py" />
      <source>effective sample size {n}</source>
      <translation>유효 표본 크기 {n}</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_cards.py" />
      <source>changes of the nearest picture: {n}</source>
      <translation>가장 가까운 그림 바꿈: {n}번</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_cards.py" />
      <source>log Z adds up {states} states: too slow for every frame. The setting “Likelihood” can have it summed or estimated.</source>
      <translation>log Z는 상태 {states}개를 더합니다. 장면마다 하기에는 느립니다. ‘가능도’ 설정에서 더하거나 추정하게 할 수 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_cards.py" />
      <source>effective sample size {n}: its ± says little</source>
      <translation>유효 표본 크기 {n}: ±는 믿기 어렵습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_cards.py" />
      <source>To follow chains of so large a machine takes too long.</source>
      <translation>이렇게 큰 머신의 사슬을 따라가는 데에는 너무 오래 걸립니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_cards.py" />
      <source>changes of the nearest class: {n}</source>
      <translation>가장 가까운 클래스 바꿈: {n}번</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_cards.py" />
      <source>How probable the machine finds a picture, on average, in nats: −F(v) − log Z. Higher is better; a model with independent pixels reaches {value}.</source>
      <translation>모형이 그림 하나를 평균적으로 얼마나 그럴듯하게 보는지를 나트로 나타냅니다: −F(v) − log Z. 높을수록 좋습니다. 픽셀이 서로 독립인 모형은 {value}입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_cards.py" />
      <source>at best {value}</source>
      <translation>최고 {value}</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_formula_card.py" />
      <source>for the framed unit and the picture v on the stage</source>
      <translation>테두리를 두른 유닛과 화면의 그림 v에 대한 값</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_formula_card.py" />
      <source>The energy of a picture and its detectors: biases, and weights wherever both are on.</source>
      <translation>그림과 검출기의 에너지: 편향, 그리고 둘 다 켜진 곳의 가중치를 더합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_formula_card.py" />
      <source>How probably a detector fires: the sigmoid of its bias and the votes of all black pixels.</source>
      <translation>검출기가 켜질 확률: 편향에 모든 검은 픽셀의 표를 더해 시그모이드에 넣은 값입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_formula_card.py" />
      <source>Low energy is high probability. A unit fires the more probably, the more of its blue pixels are black, and the fewer of its orange ones.</source>
      <translation>에너지가 낮으면 확률이 높습니다. 파란 픽셀이 많이 검고 주황 픽셀이 적게 검을수록 유닛이 켜질 확률이 높습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_formula_card.py" />
      <source>Why unit {j} fires</source>
      <translation>유닛 {j}이(가) 켜지는 까닭</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_formula_card.py" />
      <source>Energy, and why unit {j} fires</source>
      <translation>에너지, 그리고 유닛 {j}이(가) 켜지는 까닭</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_tools.py" />
      <source>What the mouse does on the data picture: show the units of a pixel, wipe pixels out for the machine to fill in (with Shift: give them back), or draw a picture of your own.</source>
      <translation>데이터 그림 위에서 마우스가 하는 일입니다. 픽셀과 이어진 유닛을 보거나, 모형이 채우도록 픽셀을 지우거나(Shift: 되돌리기), 직접 그림을 그립니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_tools.py" />
      <source>Look</source>
      <translation>보기</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_tools.py" />
      <source>Wipe out</source>
      <translation>지우기</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_tools.py" />
      <source>Draw</source>
      <translation>그리기</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_tools.py" />
      <source>Mouse</source>
      <translation>마우스</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_tools.py" />
      <source>Whole again</source>
      <translation>원래대로</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_tools.py" />
      <source>Begin with an empty sheet.</source>
      <translation>빈 종이에서 시작합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_tools.py" />
      <source>Give back all pixels that were lost.</source>
      <translation>잃은 픽셀을 모두 되돌립니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_topic.py" />
      <source>Free energies</source>
      <translation>자유 에너지</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_topic.py" />
      <source>Stand-ins ›</source>
      <translation>대용 지표 ›</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_topic.py" />
      <source>What a step changes</source>
      <translation>한 단계가 바꾸는 것</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_words.py" />
      <source>Pixels vote for detectors: {n} of {all} fire at this picture. What fires together is pulled down.</source>
      <translation>픽셀이 검출기에 투표합니다. 이 그림에서는 {all}개 가운데 {n}개가 켜집니다. 함께 켜지는 것은 에너지를 끌어내립니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_words.py" />
      <source>Detectors repaint the pixels: dreams wake {dreams} of the units, pictures {data}. Dreams are pushed up.</source>
      <translation>검출기가 픽셀을 다시 그립니다. 꿈은 유닛의 {dreams}, 그림은 {data}를 켭니다. 꿈의 에너지는 밀어 올립니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_words.py" />
      <source>Weights move by data minus dreams: at most {size} here. Once dreams are like data, nothing moves.</source>
      <translation>가중치는 데이터에서 꿈을 뺀 만큼 움직입니다. 여기서는 최대 {size}입니다. 꿈이 데이터와 같아지면 아무것도 움직이지 않습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_words.py" />
      <source>Dreams lie {gap} nats below the pictures: the machine likes what is not in the data.</source>
      <translation>꿈이 그림보다 {gap}나트 낮습니다. 모형이 데이터에 없는 것을 좋아합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_words.py" />
      <source>{n} pixels are lost. The machine gets {share} of them right; pixel averages get {guess}.</source>
      <translation>픽셀 {n}개를 잃었습니다. 모형은 그중 {share}를 맞힙니다. 픽셀 평균으로는 {guess}입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_words.py" />
      <source>Held-out pictures lie {gap} nats above training ones.</source>
      <translation>평가용 그림이 학습 그림보다 {gap}나트 높습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_words.py" />
      <source>Epoch 1, mini-batch {n}</source>
      <translation>에포크 1, 미니배치 {n}</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_words.py" />
      <source>Epoch {n}</source>
      <translation>에포크 {n}</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_words.py" />
      <source>All weights are close to 0: every unit fires half of the time, whatever it sees.</source>
      <translation>모든 가중치가 0에 가깝습니다. 무엇을 보든 유닛마다 절반의 확률로 켜집니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_words.py" />
      <source>Detectors repaint the pixels: what the machine dreams is pushed up.</source>
      <translation>검출기가 픽셀을 다시 그립니다. 모형이 꾸는 꿈의 에너지를 밀어 올립니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_words.py" />
      <source>Weights move by data minus dreams, until dreams look like data.</source>
      <translation>꿈이 데이터처럼 보일 때까지 가중치가 데이터에서 꿈을 뺀 만큼 움직입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_words.py" />
      <source>Dreams have about the free energy of the pictures. That alone does not prove that they look alike.</source>
      <translation>꿈의 자유 에너지가 그림과 비슷합니다. 그것만으로 서로 닮았다고 할 수는 없습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_words.py" />
      <source>Dreams lie {gap} nats above the pictures: the machine finds them less likely.</source>
      <translation>꿈이 그림보다 {gap}나트 높습니다. 모형은 꿈을 덜 그럴듯하게 봅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_words.py" />
      <source>Held-out pictures lie {gap} nats above training ones: they are being learned by heart.</source>
      <translation>평가용 그림이 학습 그림보다 {gap}나트 높습니다. 모형이 학습 그림을 외우고 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/pictures_words.py" />
      <source>The reconstruction differs in {n} of {all} pixels.</source>
      <translation>재구성은 픽셀 {all}개 가운데 {n}개가 다릅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_cards.py" />
      <source>best possible {best}</source>
      <translation>가능한 최선 {best}</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_cards.py" />
      <source>log Z = {value}, sum of 2{n} terms</source>
      <translation>log Z = {value}, 항 2{n}개의 합</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_cards.py" />
      <source>Log-likelihood per point</source>
      <translation>점당 로그 가능도</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_cards.py" />
      <source>How probable the machine finds a point, on average, in nats: −F(x) − log Z. Higher is better. Z is a sum over all states of the hidden units, each of which leaves one Gaussian: no estimate. The dashed line is the law that the data were drawn from, if it is known. One Gaussian with the data’s mean and covariance reaches {value}.</source>
      <translation>모형이 점 하나를 평균적으로 얼마나 그럴듯하게 보는지를 나트로 나타냅니다. −F(x) − log Z이며 높을수록 좋습니다. Z는 은닉 유닛의 모든 상태에 대한 합이고 상태마다 정규분포가 하나씩 남으므로 추정이 아닙니다. 점선은 데이터를 뽑은 분포를 알 때 그 값입니다. 데이터의 평균과 공분산을 가진 정규분포 하나는 {value}입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_cards.py" />
      <source>Formula ›</source>
      <translation>수식 ›</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_cards.py" />
      <source>The chains have only just begun.</source>
      <translation>사슬이 이제 막 시작되었습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_formula_card.py" />
      <source>Height under the ball</source>
      <translation>공이 놓인 높이</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_formula_card.py" />
      <source>The free energy is a bowl around b minus what every hidden unit digs: much where its input a is large, nothing where it is far below 0. 1 nat lower is e = 2.72 times as probable.</source>
      <translation>자유 에너지는 b를 중심으로 한 그릇에서 은닉 유닛마다 파내는 만큼을 뺀 것입니다. 입력 a가 크면 많이 파내고 0보다 훨씬 작으면 파내지 않습니다. 1나트 낮아지면 e = 2.72배 그럴듯해집니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_formula_card.py" />
      <source>The free energy: a bowl, minus what every hidden unit digs.</source>
      <translation>자유 에너지: 그릇에서 은닉 유닛마다 파내는 만큼을 뺍니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_formula_card.py" />
      <source>The density: exp of minus the free energy, divided by Z.</source>
      <translation>밀도: 자유 에너지에 음의 부호를 붙인 지수를 Z로 나눕니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_formula_card.py" />
      <source>The input of a unit: its log odds to be on.</source>
      <translation>유닛의 입력: 켜질 로그 승산입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_topic.py" />
      <source>Push and pull arrows</source>
      <translation>밀고 당기는 화살표</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_topic.py" />
      <source>Gibbs chains</source>
      <translation>깁스 사슬</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_topic.py" />
      <source>Data</source>
      <translation>데이터</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_topic.py" />
      <source>Held-out points</source>
      <translation>떼어 둔 점</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_topic.py" />
      <source>Contours</source>
      <translation>등고선</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_topic.py" />
      <source>Lines of the units</source>
      <translation>유닛의 직선</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_topic.py" />
      <source>Valleys</source>
      <translation>골짜기</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_topic.py" />
      <source>the deepest valley</source>
      <translation>가장 깊은 골짜기</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_words.py" />
      <source>Epoch {epoch}</source>
      <translation>에포크 {epoch}</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_words.py" />
      <source>Low ground is likely. There are {n} valleys.</source>
      <translation>낮은 땅이 그럴듯한 곳입니다. 골짜기가 {n}개 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_words.py" />
      <source>{n} data points pull the ground down where they are: −log p by up to {change} nats.</source>
      <translation>데이터 점 {n}개가 자기 자리의 땅을 끌어내립니다. −log p가 최대 {change}나트 내려갑니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_words.py" />
      <source>{n} dreams push the ground up where they are: −log p by up to {change} nats.</source>
      <translation>꿈 {n}개가 자기 자리의 땅을 밀어 올립니다. −log p가 최대 {change}나트 올라갑니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_words.py" />
      <source>{heading}: data have a mean log p of {value} nats, dreams one of {dream}; log Z is {log_z}.</source>
      <translation>{heading}: 평균 log p는 데이터가 {value}나트, 꿈이 {dream}나트이고 log Z는 {log_z}입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_words.py" />
      <source>The ball is at ({x}, {y}), {above} nats above the deepest point.</source>
      <translation>공은 ({x}, {y})에 있으며 가장 깊은 곳보다 {above}나트 높습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_words.py" />
      <source>Learning rate {rate} was too large: this is the last good landscape.</source>
      <translation>학습률 {rate}은(는) 너무 컸습니다. 이것은 마지막으로 좋았던 지형입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_words.py" />
      <source>{n} data points pull the ground down where they are.</source>
      <translation>데이터 점 {n}개가 자기 자리의 땅을 끌어내립니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_words.py" />
      <source>The machine itself, summed over all states, pushes the ground up where it is likely.</source>
      <translation>모든 상태를 더한 모형 자체가, 그럴듯하게 보는 곳의 땅을 밀어 올립니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_words.py" />
      <source>{n} dreams push the ground up where they are.</source>
      <translation>꿈 {n}개가 자기 자리의 땅을 밀어 올립니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_words.py" />
      <source>Data pull down, dreams push up. Both lie equally high now: the ground hardly moves.</source>
      <translation>데이터는 끌어내리고 꿈은 밀어 올립니다. 이제 둘의 높이가 같아 땅이 거의 움직이지 않습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_words.py" />
      <source>The step moved −log p by {low} to {high} nats.</source>
      <translation>이 단계에서 −log p가 {low}에서 {high}나트까지 움직였습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_words.py" />
      <source>Data pull the ground down, dreams push it up.</source>
      <translation>데이터는 땅을 끌어내리고 꿈은 밀어 올립니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_words.py" />
      <source>Data still lie {gap} nats higher than dreams.</source>
      <translation>데이터가 아직 꿈보다 {gap}나트 높은 곳에 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_words.py" />
      <source>Dreams lie {gap} nats higher than data.</source>
      <translation>꿈이 데이터보다 {gap}나트 높은 곳에 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_words.py" />
      <source>Low ground is likely. There is one valley, and it knows nothing of the data yet.</source>
      <translation>낮은 땅이 그럴듯한 곳입니다. 골짜기가 하나 있지만 아직 데이터를 전혀 모릅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_words.py" />
      <source>Low ground is likely. There is one valley.</source>
      <translation>낮은 땅이 그럴듯한 곳입니다. 골짜기가 하나 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/plane_words.py" />
      <source>Data and dreams lie equally high, yet {gap} nats are missing to the best possible: equal means do not prove that learning is done.</source>
      <translation>데이터와 꿈의 높이가 같지만 가능한 최선까지 {gap}나트가 모자랍니다. 평균이 같다고 학습이 끝난 것은 아닙니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/stand_ins_card.py" />
      <source>Cheap stand-ins</source>
      <translation>값싼 대용 지표</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/stand_ins_card.py" />
      <source>reconstr. error</source>
      <translation>재구성 오차</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/stand_ins_card.py" />
      <source>Pseudo-likelihood: Σ log p(pixel | all others), nats. Reconstruction error: mean squared difference a pixel between a picture and p(v | h). Both may get better while the likelihood gets worse.</source>
      <translation>유사 가능도: Σ log p(픽셀 | 나머지 모두), 나트. 재구성 오차: 그림과 p(v | h)의 픽셀당 평균 제곱 차이. 가능도가 나빠지는 동안에도 둘 다 좋아질 수 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/stand_ins_card.py" />
      <source>pseudo, held out: {value} (dashed)</source>
      <translation>유사 가능도, 평가용: {value} (점선)</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/stand_ins_card.py" />
      <source>of {n} pictures</source>
      <translation>그림 {n}장에서</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/stand_ins_card.py" />
      <source>pseudo</source>
      <translation>유사</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/surprise_card.py" />
      <source>Surprise −log p</source>
      <translation>놀람 −log p</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/surprise_card.py" />
      <source>data</source>
      <translation>데이터</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/surprise_card.py" />
      <source>dreams</source>
      <translation>꿈</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/surprise_card.py" />
      <source>equal when all is learned; equal is no proof</source>
      <translation>다 배우면 같아지지만, 같다고 다 배운 것은 아닙니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/surprise_card.py" />
      <source>Mean −log p in nats: how surprised the machine is by the data (blue ●) and by its own dreams (orange ▲). Learning lowers the one and raises the other until both are alike. They can also be alike by chance: dreams that have all gathered in one valley do not surprise the machine.</source>
      <translation>나트로 잰 −log p의 평균입니다. 머신이 데이터(파랑 ●)와 스스로 꾼 꿈(주황 ▲)에 얼마나 놀라는지를 말합니다. 학습은 하나를 내리고 다른 하나를 올려 둘을 같게 합니다. 둘은 우연히 같을 수도 있습니다. 한 골짜기에 모두 모인 꿈은 머신을 놀라게 하지 않습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/topics.py" />
      <source>Plane</source>
      <translation>평면</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/topics.py" />
      <source>Small worlds</source>
      <translation>작은 세계</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/topics.py" />
      <source>Deep</source>
      <translation>심층</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/topics.py" />
      <source>Relief</source>
      <translation>입체 지형</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/topics.py" />
      <source>The data’s states</source>
      <translation>데이터의 상태</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/topics.py" />
      <source>Chain and trail</source>
      <translation>사슬과 자취</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/topics.py" />
      <source>Minima</source>
      <translation>극소</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/topics.py" />
      <source>Deepest valleys</source>
      <translation>가장 깊은 골짜기</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/topics.py" />
      <source>Model against data</source>
      <translation>모형과 데이터</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_cards.py" />
      <source>step</source>
      <translation>한 단계</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_cards.py" />
      <source>How probable the model finds an example, on average, in nats: a sum over all states, no estimate. Band: no model can do better than the data’s own shares.</source>
      <translation>모형이 예 하나를 평균적으로 얼마나 그럴듯하게 보는지를 나트로 나타냅니다. 추정이 아니라 모든 상태에 대한 합입니다. 띠: 어떤 모형도 데이터 자신의 비율보다 나을 수 없습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_cards.py" />
      <source>Mean log-likelihood</source>
      <translation>평균 로그 가능도</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_cards.py" />
      <source>KL(data ‖ model)</source>
      <translation>KL(데이터 ‖ 모형)</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_cards.py" />
      <source>KL(data ‖ model) = Σ p log(p/q) over the data’s states: what learning makes small. The other way, KL(model ‖ data) = Σ q log(q/p), is infinite as long as the model gives any probability to a state that the data do not have.</source>
      <translation>KL(데이터 ‖ 모형) = 데이터의 상태에 대한 Σ p log(p/q)이며, 학습이 줄이는 값입니다. 반대 방향인 KL(모형 ‖ 데이터) = Σ q log(q/p)는 데이터에 없는 상태에 모형이 조금이라도 확률을 주는 한 무한합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_cards.py" />
      <source>nats, exact, at T = 1</source>
      <translation>나트, 정확값, T = 1에서</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_cards.py" />
      <source>nats, exact</source>
      <translation>나트, 정확값</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_cards.py" />
      <source>KL(model ‖ data) = {value} nats</source>
      <translation>KL(모형 ‖ 데이터) = {value}나트</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_cards.py" />
      <source>KL(model ‖ data) = ∞: the model has states that the data lack</source>
      <translation>KL(모형 ‖ 데이터) = ∞: 데이터에 없는 상태가 모형에 있습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_cards.py" />
      <source>The chain’s state</source>
      <translation>사슬의 상태</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_cards.py" />
      <source>Low energy is high probability: 1 nat less makes a state e = 2.72 times as probable. Z adds up exp(−E/T) over all states, so that the probabilities add up to 1.</source>
      <translation>에너지가 낮으면 확률이 높습니다. 1나트 낮아지면 확률이 e = 2.72배가 됩니다. Z는 모든 상태의 exp(−E/T)를 더한 것이므로 확률의 합은 1이 됩니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_cards.py" />
      <source>The energy: every pair that is on counts its weight, every unit its bias.</source>
      <translation>에너지: 함께 켜진 쌍마다 가중치를, 켜진 유닛마다 편향을 셉니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_cards.py" />
      <source>The probability: exp of minus the energy, divided by the sum of that over all states.</source>
      <translation>확률: 에너지의 음수의 지수를 모든 상태에 대한 그 합으로 나눈 것입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_cards.py" />
      <source>at T = 0 only the lowest states are left</source>
      <translation>T = 0에서는 가장 낮은 상태만 남습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_cards.py" />
      <source>for the orange ball on the map</source>
      <translation>지도 위 주황 공의 상태</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_cards.py" />
      <source>held out {value} (dashed)</source>
      <translation>떼어 둔 데이터 {value} (점선)</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_cards.py" />
      <source>Chain ›</source>
      <translation>사슬 ›</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_cards.py" />
      <source>at T = 1</source>
      <translation>T = 1에서</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_topic.py" />
      <source>Damage an example</source>
      <translation>예를 손상시키기</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_topic.py" />
      <source>Put the chain at one of the data’s states with a few of its units turned. Does it return?</source>
      <translation>데이터의 상태 하나에서 유닛 몇 개를 뒤집은 곳에 사슬을 놓습니다. 되돌아올까요?</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_words.py" />
      <source>Epoch {n}, step {step}</source>
      <translation>에포크 {n}, 단계 {step}</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_words.py" />
      <source>What is on together in the data is pulled down: the {n} ringed states. They hold {share} of the probability now.</source>
      <translation>데이터에서 함께 켜진 것, 곧 고리를 두른 상태 {n}개가 아래로 당겨집니다. 지금 그 상태들의 확률은 {share}입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_words.py" />
      <source>What the machine dreams is pushed up. Of what the data lack, it likes {bits} best: {p}.</source>
      <translation>머신이 꿈꾸는 것이 위로 밀려납니다. 데이터에 없는 것 가운데 {bits}을(를) 가장 좋아합니다: {p}.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_words.py" />
      <source>{held} of {n} data states are minima; other minima, phantoms: {phantoms}. KL(data ‖ model) is {kl} nats.</source>
      <translation>데이터 상태 {n}개 가운데 {held}개가 극소입니다. 그 밖의 극소(허깨비) {phantoms}개. KL(데이터 ‖ 모형) = {kl}나트.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_words.py" />
      <source>In {n} steps the chain has changed valleys {hops} times; it is in that of {name}.</source>
      <translation>사슬이 {n}걸음 동안 골짜기를 {hops}번 바꾸었습니다. 지금은 {name}의 골짜기에 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_words.py" />
      <source>Mean log-likelihood {level} nats, KL(data ‖ model) {kl}; the chain is at {bits} with energy {e} and probability {p}.</source>
      <translation>평균 로그 가능도는 {level}나트, KL(데이터 ‖ 모형)은 {kl}입니다. 사슬은 에너지 {e}, 확률 {p}인 {bits}에 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_words.py" />
      <source>Step {n}</source>
      <translation>단계 {n}</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_words.py" />
      <source>All {n} states are on the map. The data’s {k} states hold {share} of the probability.</source>
      <translation>상태 {n}개가 모두 지도에 있습니다. 데이터의 상태 {k}개의 확률은 {share}입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_words.py" />
      <source>What the machine dreams is pushed up: there, units that are on together push apart.</source>
      <translation>머신이 꿈꾸는 것이 위로 밀려납니다. 거기서 함께 켜진 유닛들은 서로 멀어집니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_words.py" />
      <source>All {n} states are alike. KL(data ‖ model) is {kl} nats.</source>
      <translation>상태 {n}개가 모두 같습니다. KL(데이터 ‖ 모형) = {kl}나트.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_words.py" />
      <source>Model and data agree: KL(data ‖ model) is {kl} nats.</source>
      <translation>모형과 데이터가 일치합니다: KL(데이터 ‖ 모형)은 {kl}나트입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_words.py" />
      <source>Every step goes downhill, towards {name}.</source>
      <translation>모든 걸음이 내리막이며 {name} 쪽으로 갑니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_words.py" />
      <source>Stuck: in {n} steps the chain has not left the valley of {name}. Raise T, or let it swap with hotter copies.</source>
      <translation>갇혔습니다: 사슬이 {n}걸음 동안 {name}의 골짜기를 떠나지 못했습니다. T를 올리거나 더 뜨거운 사슬과 자리를 바꾸게 하십시오.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_words.py" />
      <source>Recall</source>
      <translation>기억 떠올리기</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_words.py" />
      <source>The chain walks</source>
      <translation>사슬이 걷는 중</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_words.py" />
      <source>At rest in a valley: it recalls {name}.</source>
      <translation>골짜기에 멈췄습니다: {name}을(를) 떠올립니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/energy/worlds_words.py" />
      <source>At rest in a valley that is not in the data: {name} is a phantom.</source>
      <translation>데이터에 없는 골짜기에 멈췄습니다: {name}은(는) 허깨비입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_bar.py" />
      <source>Exporting {name}</source>
      <translation>{name} 내보내는 중</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_bar.py" />
      <source>{name}: frame {done} of {total}</source>
      <translation>{name}: 프레임 {done}/{total}</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_dialog.py" />
      <source>Of the two runs, the one whose settings are shown is exported.</source>
      <translation>두 실행 가운데 설정이 보이는 쪽을 내보냅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_dialog.py" />
      <source>{width} × {height} pixels</source>
      <translation>{width} × {height} 픽셀</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_dialog.py" />
      <source>Export</source>
      <translation>내보내기</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_dialog.py" />
      <source>Export…</source>
      <translation>내보내기…</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_dialog.py" />
      <source>Preview</source>
      <translation>미리 보기</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_dialog.py" />
      <source>The whole window</source>
      <translation>창 전체</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_dialog.py" />
      <source>The picture with its heading</source>
      <translation>그림과 제목</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_dialog.py" />
      <source>The numbers behind what is shown, with all their digits.</source>
      <translation>화면에 보이는 것의 수치를 모든 자릿수까지 담습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_dialog.py" />
      <source>{n} frames, {seconds} s</source>
      <translation>프레임 {n}개, {seconds}초</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_form.py" />
      <source>Picture (PNG)</source>
      <translation>그림(PNG)</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_form.py" />
      <source>Drawing (SVG)</source>
      <translation>벡터 그림(SVG)</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_form.py" />
      <source>Drawing (PDF)</source>
      <translation>벡터 그림(PDF)</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_form.py" />
      <source>Film (GIF)</source>
      <translation>동영상(GIF)</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_form.py" />
      <source>Film (WebP)</source>
      <translation>동영상(WebP)</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_form.py" />
      <source>Film (MP4)</source>
      <translation>동영상(MP4)</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_form.py" />
      <source>Curves (CSV)</source>
      <translation>곡선 수치(CSV)</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_form.py" />
      <source>Parameters (JSON)</source>
      <translation>매개변수(JSON)</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_form.py" />
      <source>Parameters (NPZ)</source>
      <translation>매개변수(NPZ)</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_form.py" />
      <source>Slide, 16:9</source>
      <translation>슬라이드 16:9</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_form.py" />
      <source>Slide, 4:3</source>
      <translation>슬라이드 4:3</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_form.py" />
      <source>Slide, 4K</source>
      <translation>슬라이드 4K</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_form.py" />
      <source>Paper</source>
      <translation>논문</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_form.py" />
      <source>Format</source>
      <translation>형식</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_form.py" />
      <source>What</source>
      <translation>대상</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_form.py" />
      <source>Size</source>
      <translation>크기</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_form.py" />
      <source>Pixels</source>
      <translation>픽셀</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_form.py" />
      <source>Scale</source>
      <translation>배율</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_form.py" />
      <source>Colours</source>
      <translation>색</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_form.py" />
      <source>Language</source>
      <translation>언어</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_form.py" />
      <source>Steps</source>
      <translation>반복</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_form.py" />
      <source>Seconds a phase</source>
      <translation>단계당 초</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_form.py" />
      <source>Frames a second</source>
      <translation>초당 프레임</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_form.py" />
      <source>Pixels for one of the screen: letters and lines grow with it.</source>
      <translation>화면의 한 픽셀을 몇 픽셀로 그릴지 정합니다. 글자와 선도 함께 커집니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_form.py" />
      <source>As in a presentation</source>
      <translation>발표 화면처럼</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_form.py" />
      <source>Larger letters, without the settings.</source>
      <translation>글자를 키우고 설정은 뺍니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_form.py" />
      <source>As on the screen</source>
      <translation>화면 그대로</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_form.py" />
      <source>Own size</source>
      <translation>직접 입력</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_form.py" />
      <source>to</source>
      <translation>~</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_form.py" />
      <source>Light</source>
      <translation>밝게</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_form.py" />
      <source>Dark</source>
      <translation>어둡게</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_job.py" />
      <source>the export stopped ({what}); try another format or size</source>
      <translation>내보내기가 멈추었습니다({what}). 다른 형식이나 크기로 해 보십시오</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_job.py" />
      <source>the export could not be started ({what})</source>
      <translation>내보내기를 시작하지 못했습니다({what})</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_wish.py" />
      <source>a size goes from {low} to {high} pixels, not {width}×{height}</source>
      <translation>크기는 {low}에서 {high} 픽셀까지이며 {width}×{height}은(는) 쓸 수 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_wish.py" />
      <source>a phase takes {low:g} to {high:g} seconds, not {value:g}</source>
      <translation>단계 하나는 {low:g}초에서 {high:g}초까지이며 {value:g}초는 쓸 수 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_wish.py" />
      <source>a film has {low:g} to {high:g} frames a second, not {value:g}</source>
      <translation>동영상은 초당 {low:g}~{high:g}프레임이며 {value:g}은(는) 쓸 수 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/export_wish.py" />
      <source>a film goes forwards: its last step, {last}, must not be before {first}</source>
      <translation>동영상은 앞으로 갑니다. 마지막 반복 {last}이(가) 첫 반복 {first}보다 앞설 수 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/exporting.py" />
      <source>another export is going on; wait for it, or cancel it</source>
      <translation>다른 내보내기가 진행 중입니다. 기다리거나 취소하십시오</translation>
    </message>
    <message>
      <location filename="genviz/ui/exporting.py" />
      <source>{name} is saved.</source>
      <translation>{name} 저장을 마쳤습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/form.py" />
      <source>Show or hide the settings that are seldom needed.</source>
      <translation>가끔 쓰는 설정을 보이거나 숨깁니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/form.py" />
      <source>Less ▴</source>
      <translation>접기 ▴</translation>
    </message>
    <message>
      <location filename="genviz/ui/form.py" />
      <source>More ▾</source>
      <translation>더 보기 ▾</translation>
    </message>
    <message>
      <location filename="genviz/ui/form.py" />
      <source>· starts again</source>
      <translation>· 다시 시작</translation>
    </message>
    <message>
      <location filename="genviz/ui/formula.py" />
      <source>μ: the mean of a component, its big mark on the picture</source>
      <translation>μ: 성분의 평균, 그림의 큰 표시</translation>
    </message>
    <message>
      <location filename="genviz/ui/formula.py" />
      <source>Σ: the covariance of a component, its ellipses on the picture</source>
      <translation>Σ: 성분의 공분산, 그림의 타원</translation>
    </message>
    <message>
      <location filename="genviz/ui/formula.py" />
      <source>π: the weight of a component, its share of all points</source>
      <translation>π: 성분의 가중치, 전체 점에서 차지하는 몫</translation>
    </message>
    <message>
      <location filename="genviz/ui/formula.py" />
      <source>one component: its weight times its density at the point</source>
      <translation>성분 하나: 가중치에 그 점에서의 밀도를 곱한 값</translation>
    </message>
    <message>
      <location filename="genviz/ui/formula.py" />
      <source>x: the ringed point</source>
      <translation>x: 고리로 표시한 점</translation>
    </message>
    <message>
      <location filename="genviz/ui/formula.py" />
      <source>γ: the responsibility, how much of the point belongs to a component; between 0 and 1</source>
      <translation>γ: 책임도, 점이 한 성분에 얼마나 속하는지; 0과 1 사이</translation>
    </message>
    <message>
      <location filename="genviz/ui/formula.py" />
      <source>N: how many points a component stands for, each counted by its responsibility</source>
      <translation>N: 성분이 맡은 점의 수, 점마다 책임도만큼 셈</translation>
    </message>
    <message>
      <location filename="genviz/ui/formula.py" />
      <source>the density of the whole mixture at the point: all components added up</source>
      <translation>그 점에서 혼합 전체의 밀도: 모든 성분의 합</translation>
    </message>
    <message>
      <location filename="genviz/ui/formula.py" />
      <source>p(y | x): how probable a class is once x is seen; what both models answer</source>
      <translation>p(y | x): x를 보고 난 뒤 클래스의 확률. 두 모형이 모두 답하는 것입니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/formula.py" />
      <source>p(x | y): how probable such an x is within a class; its density on the picture</source>
      <translation>p(x | y): 클래스 안에서 이런 x가 얼마나 있을 법한지. 그림의 클래스 밀도입니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/formula.py" />
      <source>p(y): how common a class is before x is seen</source>
      <translation>p(y): x를 보기 전에 클래스가 얼마나 흔한지</translation>
    </message>
    <message>
      <location filename="genviz/ui/formula.py" />
      <source>p(x): how probable such an x is at all, all classes added up</source>
      <translation>p(x): 모든 클래스를 더해, 이런 x가 도대체 얼마나 있을 법한지</translation>
    </message>
    <message>
      <location filename="genviz/ui/formula.py" />
      <source>{what} (here component {k})</source>
      <translation>{what} (여기서는 성분 {k})</translation>
    </message>
    <message>
      <location filename="genviz/ui/formula_card.py" />
      <source>The share of component k in the density at the point.</source>
      <translation>그 점의 밀도에서 성분 k가 차지하는 몫입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/formula_card.py" />
      <source>The component of the ringed point; shown are {shown} of {total} coordinates.</source>
      <translation>고리로 표시한 점의 성분. 좌표 {total}개 중 {shown}개만 보입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/formula_card.py" />
      <source>For the ringed point; densities in units of {unit}.</source>
      <translation>고리로 표시한 점, 밀도 단위 {unit}.</translation>
    </message>
    <message>
      <location filename="genviz/ui/formula_card.py" />
      <source>The nearest mean</source>
      <translation>가장 가까운 평균</translation>
    </message>
    <message>
      <location filename="genviz/ui/formula_card.py" />
      <source>Responsibility of component {k}</source>
      <translation>성분 {k}의 책임도</translation>
    </message>
    <message>
      <location filename="genviz/ui/formula_card.py" />
      <source>Responsibility</source>
      <translation>책임도</translation>
    </message>
    <message>
      <location filename="genviz/ui/formula_card.py" />
      <source>The new mean is the average of its points, each counted as much as it belongs to it.</source>
      <translation>새 평균은 점들을 속한 만큼씩 세어 낸 평균입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/formula_card.py" />
      <source>Each point belongs to the mean with the smallest squared distance.</source>
      <translation>각 점은 거리 제곱이 가장 작은 평균에 속합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/formula_card.py" />
      <source>The component of the ringed point.</source>
      <translation>고리로 표시한 점의 성분.</translation>
    </message>
    <message>
      <location filename="genviz/ui/formula_card.py" />
      <source>For the ringed point.</source>
      <translation>고리로 표시한 점.</translation>
    </message>
    <message>
      <location filename="genviz/ui/formula_card.py" />
      <source>Mean of component {k}</source>
      <translation>성분 {k}의 평균</translation>
    </message>
    <message>
      <location filename="genviz/ui/formula_card.py" />
      <source>How the means move</source>
      <translation>평균이 움직이는 법</translation>
    </message>
    <message>
      <location filename="genviz/ui/formula_card.py" />
      <source>Click a point to see its numbers.</source>
      <translation>점을 누르면 그 수가 보입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/formula_card.py" />
      <source>What else this phase makes new.</source>
      <translation>이 단계가 새로 만드는 그 밖의 값입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/gallery.py" />
      <source>Presets</source>
      <translation>예제</translation>
    </message>
    <message>
      <location filename="genviz/ui/gallery.py" />
      <source>Arrow keys choose, Enter opens, Esc goes back.</source>
      <translation>화살표로 고르고 Enter로 열고 Esc로 돌아갑니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/gallery.py" />
      <source>Back to the page</source>
      <translation>화면으로 돌아가기</translation>
    </message>
    <message>
      <location filename="genviz/ui/gallery.py" />
      <source>Published results</source>
      <translation>발표된 결과</translation>
    </message>
    <message>
      <location filename="genviz/ui/gallery.py" />
      <source>Break it: failures worth seeing</source>
      <translation>망가뜨려 보기: 볼 만한 실패</translation>
    </message>
    <message>
      <location filename="genviz/ui/guess.py" />
      <source>Where will {what} be? Drag the hollow marks there, then reveal.</source>
      <translation>{what}, 어디로 갈까요? 빈 표시를 그곳으로 끌어 놓은 뒤 공개하세요.</translation>
    </message>
    <message>
      <location filename="genviz/ui/guess.py" />
      <source>Off by {off} standard deviations on average; standing still would be off by {still}. {points} of 100 points.</source>
      <translation>평균 {off} 표준편차만큼 빗나갔습니다. 움직이지 않는다고 했다면 {still}입니다. 100점 만점에 {points}점.</translation>
    </message>
    <message>
      <location filename="genviz/ui/guess.py" />
      <source>there is nothing to guess in this picture</source>
      <translation>이 그림에는 예측할 것이 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/guess.py" />
      <source>After {n} guesses: {mean} on average.</source>
      <translation>예측 {n}번 평균 {mean}점.</translation>
    </message>
    <message>
      <location filename="genviz/ui/guess_bar.py" />
      <source>1 step</source>
      <translation>1단계</translation>
    </message>
    <message>
      <location filename="genviz/ui/guess_bar.py" />
      <source>{n} steps</source>
      <translation>{n}단계</translation>
    </message>
    <message>
      <location filename="genviz/ui/guess_bar.py" />
      <source>How far ahead</source>
      <translation>몇 단계 앞</translation>
    </message>
    <message>
      <location filename="genviz/ui/guess_bar.py" />
      <source>How many steps ahead the class is to guess.</source>
      <translation>몇 단계 뒤를 예측할지 고릅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/guess_bar.py" />
      <source>Go there, and measure how far off the guess was.</source>
      <translation>그 단계로 가서 예측이 얼마나 빗나갔는지 잽니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/guess_bar.py" />
      <source>No more guessing (Q).</source>
      <translation>예측을 끝냅니다(Q).</translation>
    </message>
    <message>
      <location filename="genviz/ui/guess_bar.py" />
      <source>Reveal</source>
      <translation>공개</translation>
    </message>
    <message>
      <location filename="genviz/ui/guess_bar.py" />
      <source>Guess again</source>
      <translation>다시 예측</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>Run</source>
      <translation>실행</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>Window</source>
      <translation>창</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>Presenting</source>
      <translation>발표</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>Files and help</source>
      <translation>파일과 도움말</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>Keys</source>
      <translation>단축키</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>play / pause</source>
      <translation>재생/정지</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>one step forward / back</source>
      <translation>한 단계 앞/뒤</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>the same, from the picture</source>
      <translation>그림에서도 한 단계 앞/뒤</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>one phase forward / back</source>
      <translation>반 단계 앞/뒤</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>first / last frame</source>
      <translation>처음/끝 장면</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>restart with the same seed</source>
      <translation>같은 시드로 처음부터</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>restart with a new seed</source>
      <translation>새 시드로 처음부터</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>slow motion, told in words</source>
      <translation>느린 동작, 말로 풀이</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>compare several K, or learning curves</source>
      <translation>여러 K나 학습 곡선 견주기</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>ask about an unseen example</source>
      <translation>본 적 없는 예 묻기</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>hide or show the classes</source>
      <translation>클래스 감추기 / 보이기</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>to the maximum, or to the best fit</source>
      <translation>최댓값 또는 가장 좋은 적합으로</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>put the run on the board</source>
      <translation>실행을 비교표에 올리기</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>two runs / one run</source>
      <translation>두 실행 / 한 실행</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>predict, then reveal</source>
      <translation>예측하고 공개하기</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>show all data</source>
      <translation>데이터 전체 보기</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>show or hide the settings</source>
      <translation>설정 보이기/숨기기</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>card before / next card</source>
      <translation>앞 카드/다음 카드</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>larger / smaller / usual size</source>
      <translation>크게/작게/보통 크기</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>presentation, and back</source>
      <translation>발표 화면 켜기/끄기</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>presentation / leave it</source>
      <translation>발표 화면/나가기</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>next / last phase (remote control)</source>
      <translation>다음/앞 반 단계 (발표용 리모컨)</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>light around the pointer (hold or press)</source>
      <translation>포인터 둘레만 밝게 (누르거나 누르고 있기)</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>black / white screen, until any key</source>
      <translation>검은 화면/흰 화면, 아무 키나 누르면 끝</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>save / open a scene</source>
      <translation>장면 저장/열기</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>save the scene as…</source>
      <translation>장면을 다른 이름으로 저장</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>presets</source>
      <translation>예제</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>paste a table</source>
      <translation>표 붙여넣기</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>draw points</source>
      <translation>점 그리기</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>export / copy the picture</source>
      <translation>그림 내보내기 / 복사</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>undo / redo</source>
      <translation>되돌리기/다시 하기</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>what is on this page / what is this</source>
      <translation>이 화면 설명 / 이게 뭐지</translation>
    </message>
    <message>
      <location filename="genviz/ui/help.py" />
      <source>this list</source>
      <translation>이 목록</translation>
    </message>
    <message>
      <location filename="genviz/ui/help_menu.py" />
      <source>Shows live, step by step, how generative models learn.</source>
      <translation>생성 모형이 배우는 과정을 한 단계씩 눈앞에서 보여 줍니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/help_menu.py" />
      <source>genviz is under the MIT licence. What is shipped with it has licences of its own:</source>
      <translation>genviz는 MIT 라이선스를 따릅니다. 함께 들어 있는 것들에는 저마다의 라이선스가 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/help_menu.py" />
      <source>Reduced motion</source>
      <translation>움직임 줄이기</translation>
    </message>
    <message>
      <location filename="genviz/ui/help_menu.py" />
      <source>About genviz</source>
      <translation>genviz 정보</translation>
    </message>
    <message>
      <location filename="genviz/ui/help_menu.py" />
      <source>Present on</source>
      <translation>발표할 화면</translation>
    </message>
    <message>
      <location filename="genviz/ui/help_menu.py" />
      <source>About this page</source>
      <translation>이 화면에 대하여</translation>
    </message>
    <message>
      <location filename="genviz/ui/help_menu.py" />
      <source>All keys</source>
      <translation>모든 단축키</translation>
    </message>
    <message>
      <location filename="genviz/ui/help_menu.py" />
      <source>What is this?</source>
      <translation>이게 뭐지?</translation>
    </message>
    <message>
      <location filename="genviz/ui/help_menu.py" />
      <source>What this genviz runs on</source>
      <translation>이 genviz가 돌아가는 환경</translation>
    </message>
    <message>
      <location filename="genviz/ui/help_menu.py" />
      <source>Short tour</source>
      <translation>짧은 둘러보기</translation>
    </message>
    <message>
      <location filename="genviz/ui/help_page.py" />
      <source>Everything on this page</source>
      <translation>이 화면의 모든 것</translation>
    </message>
    <message>
      <location filename="genviz/ui/hints.py" />
      <source>phase</source>
      <translation>반 단계</translation>
    </message>
    <message>
      <location filename="genviz/ui/hints.py" />
      <source>maximum</source>
      <translation>최댓값</translation>
    </message>
    <message>
      <location filename="genviz/ui/hints.py" />
      <source>restart</source>
      <translation>처음부터</translation>
    </message>
    <message>
      <location filename="genviz/ui/hints.py" />
      <source>present</source>
      <translation>발표</translation>
    </message>
    <message>
      <location filename="genviz/ui/hints.py" />
      <source>keys</source>
      <translation>단축키</translation>
    </message>
    <message>
      <location filename="genviz/ui/importing.py" />
      <source>Export data</source>
      <translation>데이터 내보내기</translation>
    </message>
    <message>
      <location filename="genviz/ui/importing.py" />
      <source>more than {limit} MB were copied; copy fewer rows</source>
      <translation>복사한 내용이 {limit} MB를 넘습니다. 행을 줄여 복사하십시오</translation>
    </message>
    <message>
      <location filename="genviz/ui/importing.py" />
      <source>clipboard</source>
      <translation>클립보드</translation>
    </message>
    <message>
      <location filename="genviz/ui/learning_card.py" />
      <source>The {model} model errs less, n = {low} to {high}; beyond, nothing is certain.</source>
      <translation>n = {low}에서 {high}까지 {model} 모형이 덜 틀립니다. 그 뒤로는 확실하지 않습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/learning_card.py" />
      <source>How many examples?</source>
      <translation>데이터 몇 개면 될까?</translation>
    </message>
    <message>
      <location filename="genviz/ui/learning_card.py" />
      <source>Few examples? {model} wins first</source>
      <translation>데이터가 적을 때만 {model} 우세</translation>
    </message>
    <message>
      <location filename="genviz/ui/learning_card.py" />
      <source>{model} wins</source>
      <translation>{model} 우세</translation>
    </message>
    <message>
      <location filename="genviz/ui/learning_card.py" />
      <source>Few examples? {model} wins</source>
      <translation>데이터가 적으면 {model} 우세</translation>
    </message>
    <message>
      <location filename="genviz/ui/learning_card.py" />
      <source>{model} wins early</source>
      <translation>초반 {model} 우세</translation>
    </message>
    <message>
      <location filename="genviz/ui/learning_card.py" />
      <source>At no n do they differ by more than the noise of the splits.</source>
      <translation>어느 n에서도 두 모형의 차이가 나누기의 잡음보다 크지 않습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/learning_card.py" />
      <source>From n ≈ {n} on, the {model} model errs less.</source>
      <translation>n ≈ {n}부터 {model} 모형이 덜 틀립니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/learning_card.py" />
      <source>They do not cross: the {model} model errs less.</source>
      <translation>엇갈리지 않습니다. {model} 모형이 덜 틀립니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/learning_card.py" />
      <source>From n = {low} on, the {model} model errs less; no crossing is certain.</source>
      <translation>n = {low}부터 {model} 모형이 덜 틀립니다. 엇갈리는지는 확실하지 않습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/learning_card.py" />
      <source>The curves cross more than once</source>
      <translation>곡선이 여러 번 엇갈림</translation>
    </message>
    <message>
      <location filename="genviz/ui/learning_card.py" />
      <source>They cross more than once</source>
      <translation>여러 번 엇갈림</translation>
    </message>
    <message>
      <location filename="genviz/ui/learning_card.py" />
      <source>{model} wins first</source>
      <translation>처음엔 {model} 우세</translation>
    </message>
    <message>
      <location filename="genviz/ui/learning_card.py" />
      <source>{n} fits could not be made: {why}.</source>
      <translation>{n}번은 맞추지 못했습니다: {why}.</translation>
    </message>
    <message>
      <location filename="genviz/ui/learning_card.py" />
      <source>Trains both models on few and on many rows.</source>
      <translation>두 모형을 적은 행과 많은 행으로 학습시킵니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/learning_card.py" />
      <source>Fit both models to more and more of the rows, in many random splits.</source>
      <translation>여러 번 무작위로 나누어, 점점 더 많은 행에 두 모형을 맞춥니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/lesson.py" />
      <source>{k} of {n} reached, {m} missed</source>
      <translation>{n}개 중 {k}개 도달, {m}개 빗나감</translation>
    </message>
    <message>
      <location filename="genviz/ui/lesson.py" />
      <source>{k} of {n} reached</source>
      <translation>{n}개 중 {k}개 도달</translation>
    </message>
    <message>
      <location filename="genviz/ui/lesson.py" />
      <source>What to watch</source>
      <translation>볼거리</translation>
    </message>
    <message>
      <location filename="genviz/ui/lesson.py" />
      <source>Show the caption on the picture again.</source>
      <translation>그림 위의 설명을 다시 보입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/lesson.py" />
      <source>{star} computed, not printed in the source</source>
      <translation>{star} 출처에 없는, 계산한 값입니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/lesson.py" />
      <source>{star} computed</source>
      <translation>{star} 계산값</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_bayes_card.py" />
      <source>Beta({a0}, {b0}) becomes Beta({a}, {b}): mean {mean}, {mode}. With {level} % θ is in {low} … {high}.</source>
      <translation>Beta({a0}, {b0})에서 Beta({a}, {b})로: 평균 {mean}, {mode}. {level} % 확률로 θ는 {low} … {high} 안에 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_bayes_card.py" />
      <source>peak (MAP) {mode}</source>
      <translation>봉우리(MAP) {mode}</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_bayes_card.py" />
      <source>Test: p = {p}, not significant at 5 %. A fair coin strays so far or farther in {often} % of cases.</source>
      <translation>검정: p = {p}, 5 % 수준에서 유의하지 않습니다. 공정한 동전도 {often} %의 경우에는 이만큼 또는 더 벗어납니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_bayes_card.py" />
      <source>Neither speaks against the fair coin.</source>
      <translation>둘 다 공정한 동전을 의심하지 않습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_bayes_card.py" />
      <source>Votes: {fair} fair, {other} not fair.</source>
      <translation>표: 공정함 {fair}, 공정하지 않음 {other}.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_bayes_card.py" />
      <source>no peak</source>
      <translation>봉우리 없음</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_bayes_card.py" />
      <source>peaks at both ends</source>
      <translation>봉우리가 양 끝에</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_bayes_card.py" />
      <source>Test: p &lt; 0.0001, significant at 5 %. A fair coin hardly ever strays so far.</source>
      <translation>검정: p &lt; 0.0001, 5 % 수준에서 유의합니다. 공정한 동전이 이만큼 벗어나는 일은 거의 없습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_bayes_card.py" />
      <source>Test: p = {p}, significant at 5 %. A fair coin strays so far or farther in {often} % of cases.</source>
      <translation>검정: p = {p}, 5 % 수준에서 유의합니다. 공정한 동전이 이만큼 또는 더 벗어나는 경우는 {often} %입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_bayes_card.py" />
      <source>Evidence: as probable with a fair coin as with the prior’s coins.</source>
      <translation>증거: 공정한 동전에서나 사전 분포의 동전에서나 확률이 같습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_bayes_card.py" />
      <source>Evidence: {factor} to 1 for the fair coin</source>
      <translation>증거: {factor} 대 1로 공정한 동전 쪽</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_bayes_card.py" />
      <source>Evidence: {factor} to 1 against the fair coin</source>
      <translation>증거: {factor} 대 1로 공정하지 않은 동전 쪽</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_bayes_card.py" />
      <source>They disagree: that fair coins rarely do this does not make it likelier under other coins.</source>
      <translation>두 판정이 엇갈립니다. 공정한 동전에서 드문 일이라고 해서 다른 동전에서 더 그럴듯해지는 것은 아닙니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_bayes_card.py" />
      <source>They disagree: fair coins do this often enough, yet other coins made it likelier.</source>
      <translation>두 판정이 엇갈립니다. 공정한 동전에서도 드물지 않은 일이지만, 다른 동전에서 더 나올 만한 결과입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_bayes_card.py" />
      <source>Both speak against the fair coin.</source>
      <translation>둘 다 공정한 동전을 의심합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_bayes_card.py" />
      <source>A small p is no evidence against the fair coin: the prior’s coins make this even less probable.</source>
      <translation>p가 작다고 공정한 동전에 반하는 증거는 아닙니다. 사전 분포의 동전에서는 이 결과가 나올 확률이 더 낮습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_bayes_card.py" />
      <source>Bayes: is the coin fair?</source>
      <translation>베이즈: 공정한 동전일까요?</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_bayes_card.py" />
      <source>The prior over θ times the likelihood, divided by the evidence, is the posterior; the evidence is the chance of these tosses, whatever θ is. A fair coin’s evidence over it is the Bayes factor.</source>
      <translation>θ의 사전 분포에 가능도를 곱해 주변 가능도로 나누면 사후 분포입니다. 주변 가능도는 θ가 무엇이든 이 결과가 나올 확률입니다. 공정한 동전의 것을 이것으로 나눈 값이 베이즈 인자입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_bayes_card.py" />
      <source>MacKay’s euro: 140 of 250</source>
      <translation>맥케이의 유로: 250번 중 140번</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_bayes_card.py" />
      <source>A Belgian euro that showed heads 140 times in 250: was it fair?</source>
      <translation>250번 중 140번 앞면이 나온 벨기에 유로 동전, 공정했을까요?</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_bayes_card.py" />
      <source>vote again</source>
      <translation>다시 투표</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_bayes_card.py" />
      <source>Forget the votes, and hide both verdicts.</source>
      <translation>표를 지우고 두 판정을 다시 가립니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_bayes_card.py" />
      <source>Nothing to judge before the first toss.</source>
      <translation>한 번도 던지지 않아 판정할 것이 없습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_bayes_card.py" />
      <source>One more vote for a fair coin.</source>
      <translation>공정하다는 표를 하나 더합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_bayes_card.py" />
      <source>One more vote for a coin that is not fair.</source>
      <translation>공정하지 않다는 표를 하나 더합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_bayes_card.py" />
      <source>Show what a test and what Bayes say.</source>
      <translation>검정과 베이즈가 각각 무엇이라고 하는지 보여 줍니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_bayes_card.py" />
      <source>fair</source>
      <translation>공정함</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_bayes_card.py" />
      <source>not fair</source>
      <translation>공정하지 않음</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_bayes_card.py" />
      <source>No toss yet: the posterior is the prior.</source>
      <translation>아직 던지지 않아 사후 분포가 곧 사전 분포입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_formula_card.py" />
      <source>Product, sum, slope</source>
      <translation>곱, 합, 기울기</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_formula_card.py" />
      <source>Independent tosses: their chances are multiplied. The logarithm makes a sum of the product, with its maximum at the same place, and the slope of a sum is a sum of slopes.</source>
      <translation>던지기는 독립이므로 확률을 곱합니다. 로그는 곱을 합으로 바꾸되 최댓값의 자리는 그대로 두고, 합의 기울기는 기울기의 합입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_formula_card.py" />
      <source>The likelihood: the product of the chances of all tosses.</source>
      <translation>가능도: 모든 던지기의 확률을 곱한 값입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_formula_card.py" />
      <source>The log-likelihood: a sum over all tosses.</source>
      <translation>로그 가능도: 모든 던지기에 대한 합입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_formula_card.py" />
      <source>Its derivative: heads over θ less tails over 1 − θ.</source>
      <translation>그 도함수: 앞면 수를 θ로 나눈 값에서 뒷면 수를 1 − θ로 나눈 값을 뺍니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_score_card.py" />
      <source>Derivative of log L</source>
      <translation>log L의 도함수</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_score_card.py" />
      <source>▶ uphill is to the right</source>
      <translation>▶ 오른쪽이 오르막</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_score_card.py" />
      <source>◀ uphill is to the left</source>
      <translation>◀ 왼쪽이 오르막</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_topic.py" />
      <source>Values at 0.6, 0.7, 0.8</source>
      <translation>0.6, 0.7, 0.8에서의 값</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_topic.py" />
      <source>Tangent (derivative)</source>
      <translation>접선(도함수)</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_topic.py" />
      <source>Log-likelihood</source>
      <translation>로그 가능도</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_topic.py" />
      <source>Product and sum strips</source>
      <translation>곱과 합의 띠</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_topic.py" />
      <source>Intervals for θ</source>
      <translation>θ의 구간</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_topic.py" />
      <source>Prior and posterior</source>
      <translation>사전 분포와 사후 분포</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_topic.py" />
      <source>Zoom on the maximum</source>
      <translation>최댓값 확대</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_topic.py" />
      <source>Hidden chance</source>
      <translation>숨은 확률</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_topic.py" />
      <source>Bayes ›</source>
      <translation>베이즈 ›</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_topic.py" />
      <source>Formulas ›</source>
      <translation>식 ›</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_value_card.py" />
      <source>maximum ›</source>
      <translation>최댓값 ›</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_value_card.py" />
      <source>Set θ to where the likelihood is largest (M).</source>
      <translation>가능도가 가장 큰 곳으로 θ를 옮깁니다(M).</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_value_card.py" />
      <source>The probability of these very tosses, in this order, if the chance of heads were θ; its natural logarithm; and how much of the largest likelihood that is.</source>
      <translation>앞면 확률이 θ라면 바로 이 결과가 이 순서로 나올 확률, 그 자연로그, 그리고 최댓값의 몇 퍼센트인지입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_value_card.py" />
      <source>Value at {theta}</source>
      <translation>{theta}에서의 값</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_words.py" />
      <source>{said}, here by {chance}. L is {value} now, log L {log}.</source>
      <translation>{said}. 여기서는 {chance}입니다. 이제 L은 {value}, log L은 {log}입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_words.py" />
      <source>How steeply it crosses zero is minus the second derivative, the information: {information}. It gives the width of the peak: ± {error}.</source>
      <translation>0을 지나는 가파르기는 이계도함수에 음의 부호를 붙인 정보량 {information}입니다. 여기서 봉우리의 너비가 나옵니다: ± {error}.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_words.py" />
      <source>Which θ makes these tosses most likely?</source>
      <translation>이 결과를 가장 그럴듯하게 하는 θ는?</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_words.py" />
      <source>Which θ is likeliest?</source>
      <translation>그럴듯한 θ는?</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_words.py" />
      <source>to the right</source>
      <translation>오른쪽으로</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_words.py" />
      <source>to the left</source>
      <translation>왼쪽으로</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_words.py" />
      <source>{tosses}: log L slopes upwards {side}, so move θ {side}; the peak is at {best}.</source>
      <translation>{tosses}: log L은 {side} 오르막이므로 θ를 {side} 옮기십시오. 봉우리는 {best}에 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_words.py" />
      <source>{tosses}: move θ {side}; the peak is at {best}.</source>
      <translation>{tosses}: 봉우리는 {best}에 있으니 θ를 {side} 옮기십시오.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_words.py" />
      <source>{tosses}. At θ = {theta} log L is {log}; that is {share} % of the largest likelihood.</source>
      <translation>{tosses}. θ = {theta}에서 log L은 {log}이고, 가능도는 최댓값의 {share} %입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_words.py" />
      <source>Heads: every likelihood is multiplied by its θ</source>
      <translation>앞면: 모든 가능도에 각자의 θ를 곱합니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_words.py" />
      <source>Tails: every likelihood is multiplied by its 1 − θ</source>
      <translation>뒷면: 모든 가능도에 각자의 1 − θ를 곱합니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_words.py" />
      <source>Flat: without a toss there is no information about θ.</source>
      <translation>평평함: 던지지 않으면 θ에 관한 정보가 없습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_words.py" />
      <source>The slope is not zero at the end of the axis: {slope}. No bend, no standard error.</source>
      <translation>축 끝에서 기울기는 0이 아니라 {slope}입니다. 봉우리가 굽지 않아 표준 오차도 없습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_words.py" />
      <source>Toss at least once: without a toss every θ is as likely.</source>
      <translation>적어도 한 번은 던지십시오. 던지지 않으면 모든 θ가 똑같이 그럴듯합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_words.py" />
      <source>Toss at least once.</source>
      <translation>적어도 한 번은 던지십시오.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_words.py" />
      <source>{tosses}: the maximum is at the end of the axis, at θ = {best}.</source>
      <translation>{tosses}: 최댓값이 축의 끝, θ = {best}에 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_words.py" />
      <source>{tosses}: the maximum is at θ = {best}.</source>
      <translation>{tosses}: 최댓값은 θ = {best}에 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_words.py" />
      <source>{tosses}: this θ makes them most likely; no slope is left, neither of L nor of log L.</source>
      <translation>{tosses}: 이 θ가 결과를 가장 그럴듯하게 합니다. L에도 log L에도 기울기가 남지 않았습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_words.py" />
      <source>{tosses}: this θ makes them most likely.</source>
      <translation>{tosses}: 이 θ가 결과를 가장 그럴듯하게 합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_words.py" />
      <source>Nothing is tossed yet, so every θ is as likely. Press play, or toss one by one.</source>
      <translation>아직 던지지 않아 모든 θ가 똑같이 그럴듯합니다. 재생을 누르거나 하나씩 던지십시오.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_words.py" />
      <source>Nothing is tossed yet: every θ is as likely.</source>
      <translation>아직 던지지 않아 모든 θ가 똑같이 그럴듯합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/coin_words.py" />
      <source>Nothing is tossed yet.</source>
      <translation>아직 던지지 않았습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_cards.py" />
      <source>μ₂ is on no point: drag it onto one, and log L rises for ever</source>
      <translation>μ₂가 어느 점 위에도 없습니다. 한 점 위로 끌면 log L이 끝없이 오릅니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_cards.py" />
      <source>μ₂ is on a point: log L rises for ever as σ₂ goes to 0</source>
      <translation>μ₂가 한 점 위에 있습니다. σ₂가 0으로 가면 log L이 끝없이 오릅니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_cards.py" />
      <source>± is 1.96 standard errors, the roots of the inverse of the information −∂² log L/∂θ².</source>
      <translation>±는 표준오차의 1.96배입니다. 표준오차는 정보 −∂² log L/∂θ²의 역수의 제곱근입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_cards.py" />
      <source>log L = Σ log p(x | θ), divided by the number of points; in nats. Higher is better. Dashed grey: the highest that this law can reach.</source>
      <translation>log L = Σ log p(x | θ)를 점의 수로 나눈 값입니다(나트). 높을수록 좋습니다. 회색 점선: 이 분포가 이를 수 있는 최고값입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_cards.py" />
      <source>log L = {total} in all</source>
      <translation>전체 log L = {total}</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_cards.py" />
      <source>To the top ›</source>
      <translation>꼭대기로 ›</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_cards.py" />
      <source>Thinner ›</source>
      <translation>더 좁게 ›</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_cards.py" />
      <source>log L over {what}</source>
      <translation>{what}에 따른 log L</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_cards.py" />
      <source>★ maximum</source>
      <translation>★ 최댓값</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_cards.py" />
      <source>Sum, slope, error</source>
      <translation>합, 기울기, 오차</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_cards.py" />
      <source>The log-likelihood is the sum of the points’ log-densities.</source>
      <translation>로그 가능도는 점들의 로그 밀도를 모두 더한 값입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_cards.py" />
      <source>Where the slope is 0 there is the maximum.</source>
      <translation>기울기가 0인 곳이 최댓값입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_cards.py" />
      <source>The slope is never 0: the maximum is an edge, and there is no information to invert.</source>
      <translation>기울기가 0인 곳이 없습니다. 최댓값은 가장자리이고, 뒤집을 정보도 없습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_cards.py" />
      <source>The slope jumps at every point; at the median it changes sign.</source>
      <translation>기울기는 점마다 뛰고, 중앙값에서 부호가 바뀝니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_cards.py" />
      <source>this law’s best: {total}</source>
      <translation>이 분포의 최고: {total}</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_cards.py" />
      <source>held-out points: {value} (dashed)</source>
      <translation>평가용 점: {value} (점선)</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_cards.py" />
      <source>dotted: gradient ascent</source>
      <translation>점선: 경사 상승</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_cards.py" />
      <source>dashed: Newton</source>
      <translation>파선: 뉴턴</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_cards.py" />
      <source>The log-likelihood of every rate.</source>
      <translation>비율마다의 로그 가능도입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_cards.py" />
      <source>Contours of log L; the darker, the more likely are the points. Hatched: L = 0.</source>
      <translation>log L의 등고선입니다. 짙을수록 점들이 더 그럴듯합니다. 빗금: L = 0.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_cards.py" />
      <source>Put the law where the likelihood is largest.</source>
      <translation>가능도가 가장 큰 곳으로 분포를 옮깁니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_cards.py" />
      <source>Put the thin normal on the nearest point, ten times as thin; again and again, and log L grows without end.</source>
      <translation>좁은 정규분포를 가장 가까운 점 위에 놓고 열 배 더 좁힙니다. 되풀이하면 log L이 끝없이 커집니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_legend.py" />
      <source>histogram</source>
      <translation>히스토그램</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_legend.py" />
      <source>law</source>
      <translation>분포</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_legend.py" />
      <source>most likely</source>
      <translation>가장 그럴듯한 분포</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_numbers.py" />
      <source>{k} points lie on μ₂: the smaller σ₂, the nearer a halving comes to adding {k} · log 2 = {gain}.</source>
      <translation>μ₂ 위에 점이 {k}개 있습니다. σ₂가 작을수록 절반으로 줄일 때 더해지는 값이 {k} · log 2 = {gain}에 가까워집니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_numbers.py" />
      <source>μ₂ is on no point: as σ₂ goes to 0, the thin normal counts for nothing.</source>
      <translation>μ₂가 어느 점 위에도 없습니다. σ₂가 0으로 가면 좁은 정규분포는 아무 몫도 하지 못합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_numbers.py" />
      <source>One point lies on μ₂: the smaller σ₂, the nearer a halving comes to adding log 2 = {gain}.</source>
      <translation>μ₂ 위에 점이 하나 있습니다. σ₂가 작을수록 절반으로 줄일 때 더해지는 값이 log 2 = {gain}에 가까워집니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_numbers.py" />
      <source>95 %</source>
      <translation>95%</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_topic.py" />
      <source>Histogram</source>
      <translation>히스토그램</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_topic.py" />
      <source>Ways to the maximum</source>
      <translation>최댓값으로 가는 길</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_topic.py" />
      <source>Most likely of its kind</source>
      <translation>같은 종류에서 가장 그럴듯한 분포</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_words.py" />
      <source>Fit a normal law</source>
      <translation>정규분포 맞추기</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_words.py" />
      <source>Fit an exponential law</source>
      <translation>지수분포 맞추기</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_words.py" />
      <source>Fit a Laplace law</source>
      <translation>라플라스분포 맞추기</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_words.py" />
      <source>Fit a Student-t law</source>
      <translation>t분포 맞추기</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_words.py" />
      <source>Fit a uniform law</source>
      <translation>균등분포 맞추기</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_words.py" />
      <source>Fit a Poisson law</source>
      <translation>푸아송분포 맞추기</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_words.py" />
      <source>No maximum</source>
      <translation>최댓값 없음</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_words.py" />
      <source>normal law</source>
      <translation>정규분포</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_words.py" />
      <source>exponential law</source>
      <translation>지수분포</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_words.py" />
      <source>Laplace law</source>
      <translation>라플라스분포</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_words.py" />
      <source>Student-t law of this ν</source>
      <translation>이 ν의 t분포</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_words.py" />
      <source>uniform law</source>
      <translation>균등분포</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_words.py" />
      <source>Poisson law</source>
      <translation>푸아송분포</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_words.py" />
      <source>The best {law} makes the points {times} times more likely.</source>
      <translation>가장 좋은 {law}에서는 점들이 {times}배 더 그럴듯합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_words.py" />
      <source>Drag the thin normal onto a point and make it thinner: log L grows without end.</source>
      <translation>좁은 정규분포를 한 점 위로 끌고 더 좁히십시오. log L이 끝없이 커집니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_words.py" />
      <source>With {values} the log-likelihood is {total}.</source>
      <translation>{values}일 때 로그 가능도는 {total}입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_words.py" />
      <source>A point lies where the density is 0: the likelihood of all points together is 0.</source>
      <translation>밀도가 0인 곳에 점이 있어, 모든 점을 합친 가능도가 0입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_words.py" />
      <source>This is the most likely {law}: no other one has a larger log L.</source>
      <translation>가장 그럴듯한 {law}입니다. 다른 {law}의 log L은 이보다 크지 않습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_words.py" />
      <source>The thin normal sits on {k} points: as σ₂ goes to 0, log L grows without end.</source>
      <translation>좁은 정규분포가 점 {k}개 위에 앉아 있습니다. σ₂가 0으로 가면 log L이 끝없이 커집니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/density_words.py" />
      <source>The thin normal sits on a point: as σ₂ goes to 0, log L grows without end.</source>
      <translation>좁은 정규분포가 점 하나에 앉아 있습니다. σ₂가 0으로 가면 log L이 끝없이 커집니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_blind.py" />
      <source>A blind test needs a run on the board: its examples are to be told from real ones that no model has seen. Put one there with A, or begin with the references under “Scores”.</source>
      <translation>블라인드 테스트에는 비교표의 실행이 하나 필요합니다. 그 실행이 만든 사례를, 어느 모형도 보지 못한 진짜 사례와 가려냅니다. A 키로 올리거나 “평가”에서 기준 모형으로 시작하십시오.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_blind.py" />
      <source>A fair coin decided for each panel: {m} held-out examples, or {m} made by the model? Click those that were made; the others count as real.</source>
      <translation>패널마다 공정한 동전으로 정했습니다. 평가용 사례 {m}개일까요, 모형이 만든 {m}개일까요? 만든 것을 누르십시오. 나머지는 진짜라고 답한 것으로 셉니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_blind.py" />
      <source>{hits} of {n} panels told right.</source>
      <translation>패널 {n}개 가운데 {hits}개를 맞혔습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_blind.py" />
      <source>The run that makes the examples</source>
      <translation>사례를 만드는 실행</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_blind.py" />
      <source>Count anew</source>
      <translation>새로 세기</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_blind.py" />
      <source>Next round</source>
      <translation>다음 판</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_blind.py" />
      <source>Shown: {first} and {second}.</source>
      <translation>보이는 것은 {first}, {second}입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_blind.py" />
      <source>Show which panels the model made, and count; then deal the next ones.</source>
      <translation>모형이 만든 패널을 보여 주고 셉니다. 그다음 새 판을 냅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_blind.py" />
      <source>Forget the count.</source>
      <translation>센 것을 잊습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_board.py" />
      <source>Fit three references</source>
      <translation>기준 모형 셋 맞추기</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_board.py" />
      <source>Runs on other data cannot be compared: their held-out examples differ.</source>
      <translation>다른 데이터의 실행과는 비교할 수 없습니다. 평가용 사례가 다르기 때문입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_board.py" />
      <source>Data of the runs</source>
      <translation>실행의 데이터</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_board.py" />
      <source>Runs that are judged</source>
      <translation>평가하는 실행</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_board.py" />
      <source>The board is empty. A run with a density p(x) comes here by itself when it has come to rest on data with held-out rows, or when you press A in its tab. Or begin with a few references:</source>
      <translation>비교표가 비어 있습니다. 밀도 p(x)가 있는 실행은 평가용 행이 있는 데이터에서 멈추면 저절로 이리로 오고, 그 탭에서 A 키를 눌러도 옵니다. 기준 모형 몇 개로 시작할 수도 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_board.py" />
      <source>{data}, {n} held out: 1 run</source>
      <translation>{data}, 평가용 {n}개: 실행 1개</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_board.py" />
      <source>{data}, {n} held out: {k} runs</source>
      <translation>{data}, 평가용 {n}개: 실행 {k}개</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_board.py" />
      <source>Judged by the same {n} held-out examples of {data}.</source>
      <translation>{data}의 같은 평가용 사례 {n}개로 평가합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_board.py" />
      <source>Judge</source>
      <translation>평가</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_board.py" />
      <source>Fit references</source>
      <translation>기준 모형 맞추기</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_board.py" />
      <source>Clear</source>
      <translation>비우기</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_board.py" />
      <source>Take all runs off the board; they can be put back.</source>
      <translation>모든 실행을 비교표에서 뺍니다. 되돌릴 수 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_board.py" />
      <source>Judge the runs that are not judged yet; or stop.</source>
      <translation>아직 평가하지 않은 실행을 평가하거나, 멈춥니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_cards.py" />
      <source>Log p(x): how probable does a model call examples that it has not seen? MMD²: how far are its samples from real ones, all in all? Precision: are they plausible? Recall: is nothing left out?</source>
      <translation>log p(x): 보지 못한 사례를 모형이 얼마나 그럴듯하다고 하나? MMD²: 만든 표본이 전체로 보아 진짜와 얼마나 다른가? 정밀도: 있을 법한가? 재현율: 빠뜨린 것은 없나?</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_cards.py" />
      <source>Never seen: {n} of {all} combinations</source>
      <translation>본 적 없음: 조합 {all}개 가운데 {n}개</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_cards.py" />
      <source>One by one, and all at once</source>
      <translation>하나씩, 그리고 한꺼번에</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_cards.py" />
      <source>Off by at most {alone} % one by one; by {together} % all at once (total variation).</source>
      <translation>하나씩은 많아야 {alone} % 어긋나고, 한꺼번에는 {together} % 어긋납니다(총변동 거리).</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_cards.py" />
      <source>Nothing is on the board.</source>
      <translation>비교표가 비어 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_cards.py" />
      <source>Told right</source>
      <translation>맞힌 패널</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_cards.py" />
      <source>Why it is hard</source>
      <translation>왜 어려운가</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_cards.py" />
      <source>The expected number of combinations without one of n examples.</source>
      <translation>사례 n개 가운데 하나도 없는 조합 수의 기댓값입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_cards.py" />
      <source>The next example is of a new combination with probability {p} %. With 40 attributes there are 10¹² combinations: more than any collection of photographs.</source>
      <translation>다음 사례가 새 조합일 확률은 {p} %입니다. 속성이 40개이면 조합은 10¹²개로, 어떤 사진 모음보다도 많습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_cards.py" />
      <source>Two samples, one law?</source>
      <translation>두 표본은 같은 분포일까?</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_cards.py" />
      <source>The squared maximum mean discrepancy: how alike points are within and between two samples.</source>
      <translation>최대 평균 불일치의 제곱입니다. 두 표본 안에서와 사이에서 점들이 얼마나 비슷한지 나타냅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_cards.py" />
      <source>Likelihood needs p(x) and punishes what the model leaves out. MMD and precision and recall need samples only. No single number says how good a generator is.</source>
      <translation>가능도에는 p(x)가 필요하고, 모형이 빠뜨린 것에 벌을 줍니다. MMD와 정밀도, 재현율에는 표본만 있으면 됩니다. 생성 모형이 얼마나 좋은지 수 하나로 말할 수는 없습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_cards.py" />
      <source>Could that be luck?</source>
      <translation>우연일 수 있을까?</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_cards.py" />
      <source>The probability of h or more hits of n if every panel is guessed.</source>
      <translation>모든 패널을 찍었을 때 n개 가운데 h개 이상 맞힐 확률입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_cards.py" />
      <source>With a perfect generator the class is right half of the time. P holds for a number of panels fixed beforehand: who looks after every round, and stops when P is below 0.025, is wrong in 12 of 100 cases by 240 panels. And few panels find only bad fakes.</source>
      <translation>완벽한 생성 모형이라면 학생들은 절반만 맞힙니다. P는 패널 수를 미리 정했을 때의 확률입니다. 판마다 들여다보다가 P가 0.025보다 작아지면 멈추는 식이면, 240개까지 100번 중 12번은 우연에 속습니다. 패널 몇 개로는 서툰 가짜만 찾아냅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_cards.py" />
      <source>Three scores: {run}</source>
      <translation>세 가지 점수: {run}</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_cards.py" />
      <source>Three scores</source>
      <translation>세 가지 점수</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_cards.py" />
      <source>{hits} of {n}</source>
      <translation>{n} 중 {hits}</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_cards.py" />
      <source>Expected after {n} examples: {e} ± {band} (95 %).</source>
      <translation>사례 {n}개 뒤의 기댓값: {e} ± {band} (95 %).</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_cards.py" />
      <source>Fewer than one is missing only from n = {n} on.</source>
      <translation>n = {n}부터야 평균 하나보다 적게 빠집니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_cards.py" />
      <source>Even a million examples leave some out.</source>
      <translation>사례가 백만 개여도 빠지는 조합이 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_cards.py" />
      <source>Being judged …</source>
      <translation>평가하는 중 …</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_topic.py" />
      <source>{n} examples, {cells} combinations</source>
      <translation>사례 {n}개, 조합 {cells}개</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_topic.py" />
      <source>{unseen} of {cells} have no example: nobody can say from these data how common they are.</source>
      <translation>{cells}개 가운데 {unseen}개에는 사례가 없습니다. 이 데이터로는 얼마나 흔한지 아무도 말할 수 없습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_topic.py" />
      <source>{gained} examples have come, and {new} combinations for the first time; {unseen} are missing, {expected} were to be expected.</source>
      <translation>사례 {gained}개가 들어와 조합 {new}개가 처음 나왔습니다. {unseen}개가 빠져 있고, 기댓값은 {expected}개입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_topic.py" />
      <source>Every attribute doubles the combinations. How many examples until all have been seen?</source>
      <translation>속성 하나마다 조합이 두 배가 됩니다. 모두 보려면 사례가 몇 개 있어야 할까요?</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_topic.py" />
      <source>Part</source>
      <translation>부분</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_topic.py" />
      <source>Why generating is hard; runs of all tabs side by side; whether a class can tell.</source>
      <translation>생성이 왜 어려운지, 모든 탭의 실행을 나란히, 그리고 수업에서 가려낼 수 있는지 봅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_topic.py" />
      <source>How good is it?</source>
      <translation>얼마나 좋은가?</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_topic.py" />
      <source>Each score sees something else; watch where they disagree.</source>
      <translation>점수마다 다른 것을 봅니다. 어디에서 엇갈리는지 보십시오.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_topic.py" />
      <source>Real or made?</source>
      <translation>진짜일까, 만든 것일까?</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_topic.py" />
      <source>If you cannot tell them apart, how could a number?</source>
      <translation>눈으로 가려내지 못한다면 수는 어떻게 가려낼까요?</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_topic.py" />
      <source>Every combination has been seen at least once.</source>
      <translation>모든 조합을 적어도 한 번은 보았습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_topic.py" />
      <source>Combinations</source>
      <translation>조합</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_topic.py" />
      <source>Scores</source>
      <translation>평가</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_topic.py" />
      <source>Blind test</source>
      <translation>블라인드 테스트</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_verdict.py" />
      <source>MMD² is estimated without bias: below 0 by chance where the laws are alike.</source>
      <translation>MMD²는 편향 없이 추정하므로 분포가 비슷하면 우연히 0보다 작을 수 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_verdict.py" />
      <source>Not told from guessing: so many hits or more by chance have probability {p}, if the number of panels was fixed beforehand.</source>
      <translation>찍기와 구별되지 않습니다. 패널 수를 미리 정했다면, 우연히 이만큼 이상 맞힐 확률은 {p}입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_verdict.py" />
      <source>All three scores prefer {run}.</source>
      <translation>세 점수 모두 {run} 쪽을 낫다고 합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_verdict.py" />
      <source>No score tells these runs apart: the differences are not beyond chance.</source>
      <translation>어느 점수로도 이 실행들을 가려낼 수 없습니다. 우연을 넘는 차이가 없습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_verdict.py" />
      <source>{run} and {n} more alike</source>
      <translation>{run} 외 {n}개(서로 비슷)</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_verdict.py" />
      <source>{one} or {other}</source>
      <translation>{one} 또는 {other}</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_verdict.py" />
      <source>{run}: worse than two samples of one law by {scores} (▼: p &lt; 0.05 / 3, for three looks).</source>
      <translation>{run}: {scores}에서 같은 분포의 두 표본보다 나쁩니다(▼: p &lt; 0.05 / 3, 세 번 보므로).</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_verdict.py" />
      <source>{run}: no score tells its samples from the data.</source>
      <translation>{run}: 어느 점수도 이 표본을 데이터와 가려내지 못합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_verdict.py" />
      <source>Mark the panels that you think the model made, then reveal.</source>
      <translation>모형이 만들었다고 생각하는 패널을 고른 다음 확인하십시오.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_verdict.py" />
      <source>less than 0.001</source>
      <translation>0.001 미만</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_verdict.py" />
      <source>Better than guessing: so many hits or more by chance have probability {p}, if the number of panels was fixed beforehand.</source>
      <translation>찍기보다 낫습니다. 패널 수를 미리 정했다면, 우연히 이만큼 이상 맞힐 확률은 {p}입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_verdict.py" />
      <source>Best by log-likelihood: {runs}.</source>
      <translation>로그 가능도로는 {runs} 쪽이 가장 낫습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_verdict.py" />
      <source>log-likelihood</source>
      <translation>로그 가능도</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_verdict.py" />
      <source>Best by MMD²: {runs}.</source>
      <translation>MMD²로는 {runs} 쪽이 가장 낫습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_verdict.py" />
      <source>Best by precision and recall: {runs}.</source>
      <translation>정밀도와 재현율로는 {runs} 쪽이 가장 낫습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_verdict.py" />
      <source>precision and recall</source>
      <translation>정밀도와 재현율</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_verdict.py" />
      <source>No difference beyond chance by {scores}.</source>
      <translation>우연을 넘는 차이가 없는 점수: {scores}.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/generators_verdict.py" />
      <source>They disagree.</source>
      <translation>서로 엇갈립니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_cards.py" />
      <source>Cross-entropy = entropy + KL</source>
      <translation>교차 엔트로피 = 엔트로피 + KL</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_cards.py" />
      <source>−∫ p log q, the mean surprise at the data for who believes q, is the entropy of p, which no model changes, plus KL(p ‖ q). So the smallest KL is the smallest cross-entropy, and that is the highest likelihood. In nats.</source>
      <translation>−∫ p log q는 q를 믿는 사람이 데이터에 놀라는 정도의 평균이며, 어떤 모형도 바꾸지 못하는 p의 엔트로피에 KL(p ‖ q)를 더한 값입니다. 그래서 KL이 가장 작으면 교차 엔트로피도 가장 작고, 이때 가능도가 가장 높습니다. 단위는 나트입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_cards.py" />
      <source>Two curves, one shape</source>
      <translation>두 곡선, 한 모양</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_cards.py" />
      <source>Cross-entropy and KL(p ‖ q) at every step: the same curve, apart by the entropy of p. Dashed: the mean −log q of the samples, which knows nothing of p; its band is ± 1.96 standard errors.</source>
      <translation>단계마다의 교차 엔트로피와 KL(p ‖ q)입니다. p의 엔트로피만큼 떨어진 같은 곡선입니다. 파선은 p를 전혀 모르는, 표본의 평균 −log q이며 띠는 표준오차의 ± 1.96배입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_cards.py" />
      <source>Minus log-likelihood per point is KL plus a constant.</source>
      <translation>점마다의 − 로그 가능도는 KL에 상수를 더한 값입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_cards.py" />
      <source>Four distances</source>
      <translation>네 가지 거리</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_cards.py" />
      <source>{kl}, with the numbers</source>
      <translation>{kl}, 숫자로</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_cards.py" />
      <source>{kl}: the mean of log(p/q) under p</source>
      <translation>{kl}: p에 대한 log(p/q)의 평균</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_cards.py" />
      <source>{kl}: the mean of log(q/p) under q</source>
      <translation>{kl}: q에 대한 log(q/p)의 평균</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_cards.py" />
      <source>minus the mean log-likelihood of the samples</source>
      <translation>표본의 평균 로그 가능도에 음의 부호를 붙인 값</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_cards.py" />
      <source>Distances ›</source>
      <translation>거리 ›</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_cards.py" />
      <source>without p, from the samples alone (± 95 %)</source>
      <translation>p 없이, 표본만으로 (± 95 %)</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_cards.py" />
      <source>Samples alone do not give {kl}: it asks for p itself.</source>
      <translation>표본만으로는 {kl}을 알 수 없습니다. p 자체가 필요합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_part.py" />
      <source>q is too small around x = {x}, so the model gets wider.</source>
      <translation>x = {x} 부근에서 q가 너무 작으므로 모형이 넓어집니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_part.py" />
      <source>p is {p}, q is {q}</source>
      <translation>p는 {p}, q는 {q}</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_part.py" />
      <source>{kl} is {value} nats: the model has the middle {mean} and the width {sd}.</source>
      <translation>{kl}은 {value}나트입니다. 모형의 가운데는 {mean}, 너비는 {sd}입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_part.py" />
      <source>q is too small around x = {x}, so the model slides to the left.</source>
      <translation>x = {x} 부근에서 q가 너무 작으므로 모형이 왼쪽으로 미끄러집니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_part.py" />
      <source>q is too small around x = {x}, so the model slides to the right.</source>
      <translation>x = {x} 부근에서 q가 너무 작으므로 모형이 오른쪽으로 미끄러집니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_part.py" />
      <source>q is too small around x = {x} and too wide, so the model gets narrower.</source>
      <translation>x = {x} 부근에서 q가 너무 작고 전체로는 너무 넓으므로 모형이 좁아집니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_part.py" />
      <source>Ghost fits</source>
      <translation>가장 좋은 모형(유령)</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_part.py" />
      <source>Integrand</source>
      <translation>피적분함수</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_part.py" />
      <source>Samples and noise band</source>
      <translation>표본과 잡음 띠</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_part.py" />
      <source>Step {step} of {last}</source>
      <translation>{last}단계 중 {step}단계</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_part.py" />
      <source>Step 0</source>
      <translation>0단계</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_part.py" />
      <source>a drawn curve</source>
      <translation>그린 곡선</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_part.py" />
      <source>{kl} is infinite; the badge below says why.</source>
      <translation>{kl}이 무한대입니다. 아래 표시에 까닭이 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_part.py" />
      <source>nothing makes {kl} smaller from here.</source>
      <translation>여기서는 {kl}이 더 작아지지 않습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_part.py" />
      <source>q has too much around x = {x}, where p has little, so it leaves that place.</source>
      <translation>p가 거의 없는 x = {x} 부근에 q가 너무 많으므로 그곳을 떠납니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_part.py" />
      <source>the middle of the model</source>
      <translation>모형의 가운데</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_part.py" />
      <source>data p</source>
      <translation>데이터 p</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_part.py" />
      <source>model q</source>
      <translation>모형 q</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_part.py" />
      <source>{n} samples</source>
      <translation>표본 {n}개</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_part.py" />
      <source>One Gaussian</source>
      <translation>가우스 하나</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_part.py" />
      <source>One Laplace law</source>
      <translation>라플라스 분포 하나</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_part.py" />
      <source>One uniform law</source>
      <translation>균등분포 하나</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_part.py" />
      <source>It is one of {n} local minima.</source>
      <translation>극솟값 {n}개 중 하나입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_stage.py" />
      <source>density</source>
      <translation>밀도</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_stage.py" />
      <source>Two densities over x</source>
      <translation>x에 대한 두 밀도</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_stage.py" />
      <source>Grey: the density p of the data. Orange: the model q; drag its ring to move it and its side to make it wider. ← → move it too. Drag elsewhere to ask about another place.</source>
      <translation>회색은 데이터의 밀도 p, 주황색은 모형 q입니다. 고리를 끌면 모형이 움직이고 옆 손잡이를 끌면 너비가 바뀝니다. ← →로도 움직일 수 있습니다. 다른 곳을 끌면 그곳의 값을 알려 줍니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_stage.py" />
      <source>The integrand of KL over x</source>
      <translation>x에 대한 KL의 피적분함수</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_line_stage.py" />
      <source>What each place x adds to KL; the areas add up to it.</source>
      <translation>자리 x마다 KL에 더하는 값입니다. 넓이를 모두 합하면 KL이 됩니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_plane_cards.py" />
      <source>Error of the quadrature: about {error}.</source>
      <translation>수치적분의 오차: 약 {error}.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_plane_cards.py" />
      <source>Infinite: q, a Gaussian, has mass where p is 0.</source>
      <translation>무한대입니다. 가우스 분포인 q의 질량이 p가 0인 곳에도 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_plane_cards.py" />
      <source>Three distances</source>
      <translation>세 가지 거리</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_plane_cards.py" />
      <source>forward</source>
      <translation>정방향</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_plane_cards.py" />
      <source>Forward KL: the mean of log(p/q) under p, in nats.</source>
      <translation>정방향 KL: p에 대한 log(p/q)의 평균입니다(나트).</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_plane_cards.py" />
      <source>reverse</source>
      <translation>역방향</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_plane_cards.py" />
      <source>Reverse KL: the mean of log(q/p) under q, in nats.</source>
      <translation>역방향 KL: q에 대한 log(q/p)의 평균입니다(나트).</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_plane_cards.py" />
      <source>Jensen–Shannon</source>
      <translation>옌센–섀넌</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_plane_cards.py" />
      <source>≤ log 2 = 0.693</source>
      <translation>≤ log 2 = 0.693</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_plane_cards.py" />
      <source>Half of each KL to the middle (p + q)/2, in nats: the same both ways, never more than log 2.</source>
      <translation>가운데 (p + q)/2까지의 두 KL을 절반씩 더한 값입니다(나트). 어느 쪽에서 재도 같고 log 2를 넘지 않습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_plane_cards.py" />
      <source>Wasserstein W₁</source>
      <translation>바서슈타인 W₁</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_plane_cards.py" />
      <source>on the line only</source>
      <translation>1차원에서만</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_plane_cards.py" />
      <source>On the line W₁ is the area between two distribution functions. In the plane there is no such formula: the best way to carry the mass has to be searched for, so it is left out here.</source>
      <translation>1차원에서 W₁은 두 분포함수 사이의 넓이입니다. 평면에는 그런 공식이 없어 질량을 옮기는 가장 좋은 길을 찾아야 하므로 여기서는 뺐습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_plane_part.py" />
      <source>{kl} is {value} nats: the model's middle is ({x}, {y}), its half axes are {first} and {second}.</source>
      <translation>{kl}은(는) {value}나트입니다. 모형의 가운데는 ({x}, {y}), 반축의 길이는 {first}과(와) {second}입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_plane_part.py" />
      <source>q has too much around ({x}, {y}), where p has little, so it leaves that place.</source>
      <translation>({x}, {y}) 둘레에서 p는 작은데 q가 너무 커서 모형이 그곳을 떠납니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_plane_part.py" />
      <source>a saddle: a small push makes {kl} smaller.</source>
      <translation>안장점입니다. 조금만 밀면 {kl}이 작아집니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_plane_part.py" />
      <source>at rest in a hollow, {gap} nats above the best fit.</source>
      <translation>최선보다 {gap}나트 높은 골에서 멈췄습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_plane_part.py" />
      <source>At the start</source>
      <translation>시작</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_plane_part.py" />
      <source>q is too small around ({x}, {y}), so the model moves there.</source>
      <translation>({x}, {y}) 둘레에서 q가 너무 작아 모형이 그쪽으로 갑니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_tips.py" />
      <source>A bump of the data's density p. Drag it: the bumps are {distance} apart.</source>
      <translation>데이터 밀도 p의 봉우리입니다. 끌어 보세요. 봉우리 사이의 거리는 {distance}입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_tips.py" />
      <source>At x = {x} the data have the density p = {p}, the model has q = {q} (per unit of x).</source>
      <translation>x = {x}에서 데이터의 밀도는 p = {p}, 모형의 밀도는 q = {q}입니다(x의 단위마다).</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_tips.py" />
      <source>KL(q ‖ p) has {n} local minima, {values} nats; which one a run comes to hangs on its start. The dotted curve is the least.</source>
      <translation>KL(q ‖ p)에는 극솟값이 {n}개 있습니다({values} nat). 어디에 이르는지는 출발점에 달려 있습니다. 점선은 그중 가장 작은 것입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_tips.py" />
      <source>At x = {x} the integrand is {term} nats per unit of x.</source>
      <translation>x = {x}에서 피적분함수는 x의 단위마다 {term}나트입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_tips.py" />
      <source>Magenta adds to the divergence, teal takes away; more is always added than taken away.</source>
      <translation>자홍색은 발산에 더하고 청록색은 뺍니다. 언제나 빼는 것보다 더하는 것이 많습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_tips.py" />
      <source>{kl} = {value} nats; μ = {mean}, σ = {sd}.</source>
      <translation>{kl} = {value}나트, μ = {mean}, σ = {sd}.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_tips.py" />
      <source>μ = {mean}: the middle of the model. Drag it, or use ← and →.</source>
      <translation>μ = {mean}: 모형의 가운데입니다. 끌거나 ←와 →를 쓰세요.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_tips.py" />
      <source>σ = {sd}: the width of the model. Drag it.</source>
      <translation>σ = {sd}: 모형의 너비입니다. 끌어 보세요.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_tips.py" />
      <source>An edge of the model, at x = {x}: outside q is 0. Drag it.</source>
      <translation>모형의 가장자리 x = {x}입니다. 그 바깥에서 q는 0입니다. 끌어 보세요.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_tips.py" />
      <source>Here one density is 0 and the other is not: the integrand is infinite.</source>
      <translation>여기서는 한쪽 밀도만 0이므로 피적분함수가 무한대입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_tips.py" />
      <source>Draw p by hand here.</source>
      <translation>여기에 p를 직접 그려 보세요.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_topic.py" />
      <source>On the line, or in the plane.</source>
      <translation>직선에서 볼지 평면에서 볼지 고릅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_topic.py" />
      <source>Whether the density of the data is known, or only samples of it: then training makes these samples more likely.</source>
      <translation>데이터의 밀도를 아는지, 표본만 있는지. 표본만 있으면 학습은 그 표본의 가능도를 높입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_topic.py" />
      <source>Dimensions</source>
      <translation>차원</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_topic.py" />
      <source>We know p</source>
      <translation>p를 앎</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_topic.py" />
      <source>We only have n samples</source>
      <translation>표본 n개뿐</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_topic.py" />
      <source>1-D</source>
      <translation>1차원</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/kl_topic.py" />
      <source>2-D</source>
      <translation>2차원</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_cards.py" />
      <source>The mean of −log q over n samples is about −∫ p log q, the cross-entropy.</source>
      <translation>표본 n개에 대한 −log q의 평균은 대략 교차 엔트로피 −∫ p log q입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_cards.py" />
      <source>KL(q ‖ p) needs log p at places that q chooses: samples of p do not tell it.</source>
      <translation>KL(q ‖ p)에는 q가 고른 곳의 log p가 필요합니다. p의 표본은 그것을 알려 주지 않습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_cards.py" />
      <source>Which neighbour's distance tells how dense p is.</source>
      <translation>몇 번째 이웃까지의 거리로 p의 밀도를 재는지 정합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_cards.py" />
      <source>We cannot see the split, but only the KL part moves: shortest bar = smallest KL.</source>
      <translation>나뉘는 곳은 보이지 않지만 움직이는 것은 KL뿐입니다. 가장 짧은 막대 = 가장 작은 KL.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_cards.py" />
      <source>The entropy has no θ in it: the bar's end moves by as much as KL.</source>
      <translation>엔트로피에는 θ가 없습니다. 막대의 끝은 KL만큼 움직입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_cards.py" />
      <source>Cross-entropy, estimated</source>
      <translation>교차 엔트로피 추정</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_cards.py" />
      <source>The mean of −log q over the samples estimates −∫ p log q, the entropy of p plus KL(p ‖ q), without knowing p. How much of it is which, the samples do not say; θ moves only KL.</source>
      <translation>표본에 대한 −log q의 평균은 p를 몰라도 −∫ p log q, 곧 p의 엔트로피에 KL(p ‖ q)를 더한 값을 추정합니다. 그 가운데 어느 쪽이 얼마인지는 표본이 알려 주지 않습니다. θ는 KL만 움직입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_cards.py" />
      <source>What the samples can tell</source>
      <translation>표본이 알려 줄 수 있는 것</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_cards.py" />
      <source>Neighbour k</source>
      <translation>이웃 k</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_cards.py" />
      <source>Kernels</source>
      <translation>커널</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_cards.py" />
      <source>Gaussians</source>
      <translation>가우시안</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_cards.py" />
      <source>What overfits</source>
      <translation>무엇이 과적합하는지</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_cards.py" />
      <source>One kernel a sample, or a mixture of K Gaussians.</source>
      <translation>표본마다 커널 하나, 또는 가우시안 K개의 혼합입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_cards.py" />
      <source>Show another curve in this place.</source>
      <translation>이 자리에 다른 곡선을 보입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_cards.py" />
      <source>Hide p</source>
      <translation>p 숨기기</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_cards.py" />
      <source>Reveal p</source>
      <translation>p 보이기</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_cards.py" />
      <source>Take p away again.</source>
      <translation>p를 다시 감춥니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_cards.py" />
      <source>Show the density that the samples came from.</source>
      <translation>표본이 나온 밀도를 보입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_cards.py" />
      <source>(95 %)</source>
      <translation>(95 %)</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>∞ from n ≈ {n} on: q is 0 there</source>
      <translation>n ≈ {n}부터 ∞: 거기서 q가 0</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>KL {kl} = that − entropy {entropy}</source>
      <translation>KL {kl} = 위의 값 − 엔트로피 {entropy}</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>KL ≈ {value} nats</source>
      <translation>KL ≈ {value}나트</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>Best width {h}; up to {wide} all are as good within the noise.</source>
      <translation>가장 좋은 너비 {h}. {wide}까지는 잡음 안에서 똑같이 좋습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>training step</source>
      <translation>학습 단계</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>number of samples n (log scale)</source>
      <translation>표본의 수 n(로그 눈금)</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>number of cells (log scale)</source>
      <translation>칸의 수(로그 눈금)</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>true KL {value} (dashed)</source>
      <translation>참 KL {value} (파선)</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>∞: samples lie where q is 0</source>
      <translation>∞: q가 0인 곳에 표본이 있습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>There must be more samples than neighbours.</source>
      <translation>표본이 이웃보다 많아야 합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>KL = ∞: samples repeat, or lie where q is 0.</source>
      <translation>KL = ∞: 같은 표본이 되풀이되거나 q가 0인 곳에 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>best: width {h}</source>
      <translation>최선: 너비 {h}</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>best: K = {k}</source>
      <translation>최선: K = {k}</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>{model}: learned {training}, held out {heldout}</source>
      <translation>{model}: 학습용 {training}, 평가용 {heldout}</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>Lowest at K = {k}, but by chance alone: K = {few} is as good.</source>
      <translation>K = {k}에서 가장 낮지만 우연일 뿐입니다. K = {few}도 똑같이 좋습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>Average of −log q over the samples, in nats, after each step; the band is ±1.96 standard errors. It is the KL curve, shifted by the entropy of p: both are lowest at the same place.</source>
      <translation>단계마다 표본에 대해 −log q를 평균한 값입니다(나트). 띠는 표준오차의 ±1.96배입니다. p의 엔트로피만큼 옮긴 KL 곡선이므로 둘은 같은 곳에서 가장 낮습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>−log-likelihood per point of the first n samples, ±1.96 standard errors, and of five other sets of samples: all go to the cross-entropy, and the noise falls like 1/√n. Pale: what more samples would say.</source>
      <translation>처음 n개 표본의 점마다의 −로그 가능도(표준오차의 ±1.96배)와 다른 표본 다섯 묶음입니다. 모두 교차 엔트로피로 가고 잡음은 1/√n처럼 줄어듭니다. 옅은 색: 표본이 더 있으면 나올 값.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>cross-entropy {value}</source>
      <translation>교차 엔트로피 {value}</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>Grey: what samples of q itself show, simulated, with the middle 95 % of {draws} draws: KL of a histogram is never 0. Orange: the formula for that, dashed where a cell expects fewer than 5 samples and it is too high.</source>
      <translation>회색: q 자신에게서 뽑은 표본이 보이는 값을 모의실험한 것이며 띠는 추출 {draws}번의 가운데 95 %입니다. 히스토그램의 KL은 결코 0이 아닙니다. 주황색: 그 값의 공식입니다. 한 칸의 기대 개수가 5보다 적어 공식이 너무 높은 곳은 파선입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>KL(p ‖ q) with the entropy of p from the distances of its samples to their k-th nearest neighbour. The band holds 95 % of other sets of n samples: a larger k narrows it, and bends the mean. Thin: the means for other k.</source>
      <translation>표본에서 k번째로 가까운 이웃까지의 거리로 p의 엔트로피를 구해 얻은 KL(p ‖ q)입니다. 띠에는 다른 표본 n개 묶음의 95 %가 들어갑니다. k가 크면 띠는 좁아지고 평균은 휩니다. 가는 선: 다른 k의 평균.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>with q sampled too: {value}</source>
      <translation>q도 표본으로 알면 {value}</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>kernel width, narrower to the right (log)</source>
      <translation>커널 너비, 오른쪽으로 갈수록 좁음(로그)</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>number of Gaussians K</source>
      <translation>가우시안의 수 K</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>Half of the first 300 samples are learned, half held out. The freer the model, the likelier what it has learned; what it has not seen says when to stop. Band: ±1.96 standard errors.</source>
      <translation>처음 표본 300개까지 중 절반으로 배우고 절반은 남겨 둡니다. 모형이 자유로울수록 배운 것의 가능도가 높아집니다. 언제 멈출지는 보지 못한 것이 알려 줍니다. 띠: ± 표준오차의 1.96배.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>entropy of p {value}</source>
      <translation>p의 엔트로피 {value}</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>width {h}</source>
      <translation>너비 {h}</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>Held-out samples want K = {k}; every further Gaussian learns noise.</source>
      <translation>평가용 표본은 K = {k}을(를) 원합니다. 그보다 많은 가우시안은 잡음을 배웁니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>−log-likelihood</source>
      <translation>−로그 가능도</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>KL curve: needs p</source>
      <translation>KL 곡선: p가 필요함</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>after step</source>
      <translation>단계</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>these samples</source>
      <translation>이 표본</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>other samples</source>
      <translation>다른 표본</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>(cells − 1) / 2n</source>
      <translation>(칸 − 1) / 2n</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>perfect model</source>
      <translation>완벽한 모형</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>KL(p̂ ‖ q)</source>
      <translation>KL(p̂ ‖ q)</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>{cells} cells: KL {kl}; perfect model {floor} ({low} … {high}); formula {formula}</source>
      <translation>{cells}칸: KL {kl}, 완벽한 모형 {floor} ({low} … {high}), 공식 {formula}</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>mean of 16 sets</source>
      <translation>16개 묶음의 평균</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>KL: lower by the entropy</source>
      <translation>KL: 엔트로피만큼 낮음</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_figures.py" />
      <source>learned</source>
      <translation>학습용</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_part.py" />
      <source>every sample that q finds unlikely raises the mean.</source>
      <translation>q가 드물다고 여기는 표본마다 평균이 올라갑니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_part.py" />
      <source>−log-likelihood per point is {now} nats; {best} is the least for these samples. x = {x} costs most.</source>
      <translation>점마다의 −로그 가능도는 {now}나트이고, 이 표본에서는 {best}이(가) 가장 작습니다. x = {x}의 값이 가장 큽니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_part.py" />
      <source>Samples, the model, and what each sample costs it</source>
      <translation>표본, 모형, 표본마다 모형이 치르는 값</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_part.py" />
      <source>Above: a histogram of the samples and the model q; drag its ring to move it and its side to make it wider. Below: −log q of every sample, and their mean with its noise.</source>
      <translation>위: 표본의 히스토그램과 모형 q입니다. 고리를 끌면 모형이 움직이고 옆을 끌면 넓어집니다. 아래: 표본마다의 −log q와 그 평균, 잡음입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_part.py" />
      <source>Before the first step</source>
      <translation>첫 단계 전</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_part.py" />
      <source>Only {n} samples</source>
      <translation>표본 {n}개뿐</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_part.py" />
      <source>one sample that the model calls impossible makes the mean infinite.</source>
      <translation>모형이 불가능하다고 하는 표본이 하나라도 있으면 평균은 무한대가 됩니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_part.py" />
      <source>no law of this family makes these samples likelier.</source>
      <translation>같은 종류의 법칙 가운데 이 표본의 가능도를 더 높이는 것은 없습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_part.py" />
      <source>q is 0 at {k} of {n} samples.</source>
      <translation>표본 {n}개 중 {k}개에서 q가 0입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_part.py" />
      <source>the samples’ best has KL(p ‖ q) = {fit}; the best for p has {best}.</source>
      <translation>표본에 가장 좋은 모형은 KL(p ‖ q) = {fit}, p에 가장 좋은 모형은 {best}입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_part.py" />
      <source>p, revealed</source>
      <translation>드러난 p</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_part.py" />
      <source>best for p</source>
      <translation>p에 가장 좋은 모형</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_said.py" />
      <source>n = {n}: {value}. A hundred times as many samples: a tenth of the noise.</source>
      <translation>n = {n}: {value}. 표본이 백 배면 잡음은 십분의 일입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_said.py" />
      <source>100 cells: floor {floor}, formula {formula}. KL(q ‖ p̂) = ∞ in {share} % of draws: a cell is empty.</source>
      <translation>100칸: 바닥 {floor}, 공식 {formula}. 추출의 {share} %에서 KL(q ‖ p̂) = ∞입니다. 빈 칸이 있기 때문입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_said.py" />
      <source>−log-likelihood per point</source>
      <translation>점마다의 −로그 가능도</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_said.py" />
      <source>As n grows</source>
      <translation>n이 커지면</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_said.py" />
      <source>KL from a histogram</source>
      <translation>히스토그램으로 잰 KL</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_said.py" />
      <source>KL by nearest neighbours</source>
      <translation>최근접 이웃으로 잰 KL</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_said.py" />
      <source>A model that overfits</source>
      <translation>과적합하는 모형</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_said.py" />
      <source>Over steps ›</source>
      <translation>단계별 ›</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_said.py" />
      <source>As n grows ›</source>
      <translation>n이 커지면 ›</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_said.py" />
      <source>Histogram ›</source>
      <translation>히스토그램 ›</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_said.py" />
      <source>Neighbours ›</source>
      <translation>이웃 ›</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_said.py" />
      <source>Overfitting ›</source>
      <translation>과적합 ›</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_said.py" />
      <source>average over the samples ± 95 %</source>
      <translation>표본에 대한 평균 ± 95 %</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_said.py" />
      <source>−log-likelihood per point ± 1.96 standard errors</source>
      <translation>점마다의 −로그 가능도 ± 표준오차의 1.96배</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_said.py" />
      <source>even a perfect model shows a KL above 0</source>
      <translation>완벽한 모형도 0보다 큰 KL을 보입니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/samples_said.py" />
      <source>−log-likelihood per point of either half</source>
      <translation>두 절반 각각의 점마다의 −로그 가능도</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/topics.py" />
      <source>KL</source>
      <translation>KL</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/topics.py" />
      <source>Generators</source>
      <translation>생성 모형</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood/topics.py" />
      <source>Most likely law</source>
      <translation>가장 그럴듯한 분포</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood_card.py" />
      <source>iteration</source>
      <translation>반복</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood_card.py" />
      <source>The squared distances of the points to their centroids, added up. Lower is better.</source>
      <translation>점마다 제 중심까지의 거리를 제곱해 모두 더한 값입니다. 낮을수록 좋습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood_card.py" />
      <source>How probable the model finds a point, on average; in nats. Higher is better.</source>
      <translation>모형이 점 하나를 평균적으로 얼마나 그럴듯하게 보는지를 나트로 나타냅니다. 높을수록 좋습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood_card.py" />
      <source>Sum of squared distances (inertia)</source>
      <translation>거리 제곱합 (관성)</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood_card.py" />
      <source>Band: a perfect model would score between {low} and {high} on {n} points.</source>
      <translation>띠: 완벽한 모형이라도 점 {n}개에서는 {low}에서 {high} 사이가 나옵니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood_card.py" />
      <source>Band: the same fit to another sample of {n} points would score between {low} and {high}.</source>
      <translation>띠: 점 {n}개를 새로 뽑아 똑같이 맞추면 {low}에서 {high} 사이의 값이 나옵니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood_card.py" />
      <source>perfect model: {low} … {high} (band)</source>
      <translation>완벽한 모형: {low} … {high} (띠)</translation>
    </message>
    <message>
      <location filename="genviz/ui/locking.py" />
      <source>this page shows two models already, and no second run</source>
      <translation>이 화면은 이미 두 모형을 보여 주므로 두 번째 실행이 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/mixture_column.py" />
      <source>How many clusters?</source>
      <translation>군집은 몇 개일까?</translation>
    </message>
    <message>
      <location filename="genviz/ui/mixture_column.py" />
      <source>How many components?</source>
      <translation>성분은 몇 개일까?</translation>
    </message>
    <message>
      <location filename="genviz/ui/mixture_story.py" />
      <source>Nothing moves any more.</source>
      <translation>더는 아무것도 움직이지 않습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/mixture_story.py" />
      <source>The ringed point is shared out as {shares}.</source>
      <translation>고리로 표시한 점의 몫은 {shares}입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/mixture_story.py" />
      <source>Mean {k} moved farthest, by {far} standard deviations; it now stands for {n} of the {total} points.</source>
      <translation>평균 {k}이(가) 표준편차의 {far}배만큼 가장 멀리 움직였고, 이제 점 {total}개 중 {n}개를 맡습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/mixture_story.py" />
      <source>Nothing moves any more: the log-likelihood per point has come to {value} nats.</source>
      <translation>더는 아무것도 움직이지 않습니다. 점당 로그 가능도는 {value}나트입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/mixture_story.py" />
      <source>The ringed point goes to centroid {k}.</source>
      <translation>고리로 표시한 점은 중심 {k}에 속합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/mixture_story.py" />
      <source>weights π</source>
      <translation>가중치 π</translation>
    </message>
    <message>
      <location filename="genviz/ui/mixture_story.py" />
      <source>share of the points</source>
      <translation>점의 몫</translation>
    </message>
    <message>
      <location filename="genviz/ui/mixture_story.py" />
      <source>How much of the mixture each component is. Drag a number sideways to change it.</source>
      <translation>각 성분이 혼합에서 차지하는 몫입니다. 숫자를 옆으로 끌어 바꿉니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/mixture_story.py" />
      <source>How many of the points belong to each centroid.</source>
      <translation>각 중심에 속한 점의 비율입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/offer.py" />
      <source>Now the same pictures</source>
      <translation>이제 같은 그림으로</translation>
    </message>
    <message>
      <location filename="genviz/ui/offer.py" />
      <source>Now the same points</source>
      <translation>이제 같은 점으로</translation>
    </message>
    <message>
      <location filename="genviz/ui/offer.py" />
      <source>Show here what another page shows: {title}.</source>
      <translation>다른 페이지의 데이터를 여기에도 보입니다: {title}.</translation>
    </message>
    <message>
      <location filename="genviz/ui/open.py" />
      <source>Scenes and tables ({endings})</source>
      <translation>장면과 표 ({endings})</translation>
    </message>
    <message>
      <location filename="genviz/ui/open.py" />
      <source>Save scene</source>
      <translation>장면 저장</translation>
    </message>
    <message>
      <location filename="genviz/ui/open.py" />
      <source>Save scene as…</source>
      <translation>장면을 다른 이름으로 저장…</translation>
    </message>
    <message>
      <location filename="genviz/ui/open.py" />
      <source>Open scene or data…</source>
      <translation>장면이나 데이터 열기…</translation>
    </message>
    <message>
      <location filename="genviz/ui/open.py" />
      <source>Paste a table</source>
      <translation>표 붙여넣기</translation>
    </message>
    <message>
      <location filename="genviz/ui/open.py" />
      <source>Presets…</source>
      <translation>예제…</translation>
    </message>
    <message>
      <location filename="genviz/ui/open.py" />
      <source>Export data…</source>
      <translation>데이터 내보내기…</translation>
    </message>
    <message>
      <location filename="genviz/ui/open.py" />
      <source>Copy picture</source>
      <translation>그림 복사</translation>
    </message>
    <message>
      <location filename="genviz/ui/open.py" />
      <source>Copy settings as text</source>
      <translation>설정을 글로 복사</translation>
    </message>
    <message>
      <location filename="genviz/ui/open.py" />
      <source>Restart with the same seed</source>
      <translation>같은 시드로 처음부터</translation>
    </message>
    <message>
      <location filename="genviz/ui/open.py" />
      <source>Recent files</source>
      <translation>최근 파일</translation>
    </message>
    <message>
      <location filename="genviz/ui/open.py" />
      <source>Forget these</source>
      <translation>목록 지우기</translation>
    </message>
    <message>
      <location filename="genviz/ui/open.py" />
      <source>saved: {name}</source>
      <translation>저장했습니다: {name}</translation>
    </message>
    <message>
      <location filename="genviz/ui/open.py" />
      <source>Open</source>
      <translation>열기</translation>
    </message>
    <message>
      <location filename="genviz/ui/open.py" />
      <source>Undo</source>
      <translation>되돌리기</translation>
    </message>
    <message>
      <location filename="genviz/ui/open.py" />
      <source>Redo</source>
      <translation>다시 하기</translation>
    </message>
    <message>
      <location filename="genviz/ui/pager.py" />
      <source>Card before</source>
      <translation>앞 카드</translation>
    </message>
    <message>
      <location filename="genviz/ui/pager.py" />
      <source>Next card</source>
      <translation>다음 카드</translation>
    </message>
    <message>
      <location filename="genviz/ui/pager.py" />
      <source>Card {i} of {n}: {title}</source>
      <translation>카드 {n}장 가운데 {i}번째: {title}</translation>
    </message>
    <message>
      <location filename="genviz/ui/pager.py" />
      <source>There is room for one card at a time; a dot stands for each.</source>
      <translation>한 번에 카드 한 장만 보일 자리가 있습니다. 점 하나가 카드 한 장입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pages.py" />
      <source>the picture</source>
      <translation>그림</translation>
    </message>
    <message>
      <location filename="genviz/ui/panel.py" />
      <source>This page is about runs of the other scenes and tabs: their settings are there.</source>
      <translation>이 화면은 다른 장면과 탭의 실행을 보여 줍니다. 설정은 그곳에 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/panel.py" />
      <source>Go on with the run whose settings are shown.</source>
      <translation>지금 설정이 보이는 실행만 남기고 계속합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/panel.py" />
      <source>A second run beside this one: same data and seed, another setting.</source>
      <translation>같은 데이터와 시드로 두 번째 실행을 옆에 두고 설정 하나만 바꿔 봅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/panel.py" />
      <source>What the model is fitted to.</source>
      <translation>모형을 맞출 데이터입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/panel.py" />
      <source>Tools to draw, move and erase points on the picture. Key: D.</source>
      <translation>그림 위에 점을 그리고 옮기고 지우는 도구입니다. 단축키: D.</translation>
    </message>
    <message>
      <location filename="genviz/ui/panel.py" />
      <source>Published results, and failures worth seeing (G).</source>
      <translation>발표된 결과와 볼 만한 실패입니다(G).</translation>
    </message>
    <message>
      <location filename="genviz/ui/panel.py" />
      <source>Open file…</source>
      <translation>파일 열기…</translation>
    </message>
    <message>
      <location filename="genviz/ui/panel.py" />
      <source>Fit the model to data of your own: CSV or NPZ.</source>
      <translation>내 데이터(CSV 또는 NPZ)에 모형을 맞춥니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/panel.py" />
      <source>Reset to defaults</source>
      <translation>기본값으로</translation>
    </message>
    <message>
      <location filename="genviz/ui/panel.py" />
      <source>Data, model, seed and settings as they were at first.</source>
      <translation>데이터, 모형, 시드, 설정을 처음 상태로 되돌립니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/panel.py" />
      <source>Settings of run</source>
      <translation>어느 실행의 설정인지</translation>
    </message>
    <message>
      <location filename="genviz/ui/panel.py" />
      <source>Whose settings are shown and changed.</source>
      <translation>어느 실행의 설정을 보고 바꿀지 고릅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/panel.py" />
      <source>One run</source>
      <translation>실행 하나만</translation>
    </message>
    <message>
      <location filename="genviz/ui/panel.py" />
      <source>Side by side</source>
      <translation>나란히 비교</translation>
    </message>
    <message>
      <location filename="genviz/ui/panel.py" />
      <source>Which model is fitted.</source>
      <translation>맞출 모형입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/panel_show.py" />
      <source>Show or hide this part of the picture.</source>
      <translation>그림의 이 부분을 보이거나 숨깁니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/panel_show.py" />
      <source>The class says what comes next; then it is shown and measured (Q).</source>
      <translation>다음에 무엇이 올지 먼저 말해 보고, 공개해서 잽니다(Q).</translation>
    </message>
    <message>
      <location filename="genviz/ui/panel_show.py" />
      <source>Show</source>
      <translation>표시</translation>
    </message>
    <message>
      <location filename="genviz/ui/panel_show.py" />
      <source>Predict</source>
      <translation>예측하기</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/formula_card.py" />
      <source>This pixel sees itself: the product is no probability any more.</source>
      <translation>이 픽셀은 자기 자신을 봅니다. 이 곱은 더 이상 확률이 아닙니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/formula_card.py" />
      <source>This pixel was put, and still costs what the model would have asked for it.</source>
      <translation>이 픽셀은 뽑지 않고 정해 준 것입니다. 그래도 모형이 매기는 비용은 그대로 듭니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/formula_card.py" />
      <source>Temperature {t}; the costs are those at 1.</source>
      <translation>온도 {t}에서 뽑습니다. 비용은 온도 1의 값입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/formula_card.py" />
      <source>expected</source>
      <translation>예상</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/formula_card.py" />
      <source>after it</source>
      <translation>이후</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/formula_card.py" />
      <source>The probability of a picture: a product over its pixels, each given those before</source>
      <translation>그림의 확률: 앞선 픽셀이 주어졌을 때 각 픽셀의 확률을 모두 곱한 값</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/formula_card.py" />
      <source>The softmax of a pixel’s levels</source>
      <translation>픽셀 단계들의 소프트맥스</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/formula_card.py" />
      <source>A picture is as probable as all of its pixels, one after the other, each given those drawn before. Logarithms turn the product into a sum: what each pixel costs, in nats.</source>
      <translation>그림의 확률은 픽셀을 하나씩, 먼저 그린 픽셀이 주어졌을 때의 확률로 모두 곱한 것입니다. 로그를 취하면 곱이 합이 됩니다. 픽셀마다 드는 비용이며 단위는 나트입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/formula_card.py" />
      <source>Chain rule</source>
      <translation>연쇄 법칙</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/formula_card.py" />
      <source>bias</source>
      <translation>편향</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/formula_card.py" />
      <source>context</source>
      <translation>문맥</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/formula_card.py" />
      <source>so far</source>
      <translation>지금까지</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/formula_card.py" />
      <source>Chain rule, live at pixel {n}</source>
      <translation>연쇄 법칙: 픽셀 {n}의 실제 값</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/formula_card.py" />
      <source>this</source>
      <translation>지금</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/ladder_table.py" />
      <source>Mean −log p of held-out pictures, with the standard error over three seeds; rungs without chance have none. ▲: not better than the rung below. Click a rung to see it draw.</source>
      <translation>평가용 그림의 평균 −log p와 시드 세 개에 걸친 표준 오차입니다. 우연이 없는 단에는 오차가 없습니다. ▲: 아랫단보다 낫지 않음. 단을 누르면 그 모형이 그립니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/ladder_table.py" />
      <source>nats a picture</source>
      <translation>나트/그림</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/ladder_table.py" />
      <source>bits/pixel</source>
      <translation>비트/픽셀</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/looks_words.py" />
      <source>Pixel {one} is in {here}, pixel {other} in {there}.</source>
      <translation>픽셀 {one}의 자리는 {here}, 픽셀 {other}의 자리는 {there}입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/looks_words.py" />
      <source>Leak: pixel {one} looks at pixel {other} ({size}), which is drawn later.</source>
      <translation>누출: 픽셀 {one}이(가) 나중에 그리는 픽셀 {other}을(를) 봅니다({size}).</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/looks_words.py" />
      <source>Leak: pixel {one} looks at pixel {other}</source>
      <translation>누출: 픽셀 {one}이(가) 픽셀 {other}을(를) 봅니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/looks_words.py" />
      <source>What pixel {one} looks at was not computed for this frame.</source>
      <translation>픽셀 {one}이(가) 무엇을 보는지는 이 장면에서 계산하지 않았습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/looks_words.py" />
      <source>Pixel {one} looks at pixel {other}: ink there changes its log-odds of ink by {size}.</source>
      <translation>픽셀 {one}이(가) 픽셀 {other}을(를) 봅니다. 그곳의 잉크가 로그 오즈를 {size}만큼 바꿉니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/looks_words.py" />
      <source>Pixel {one} cannot look at pixel {other}: it is drawn later.</source>
      <translation>픽셀 {one}은(는) 픽셀 {other}을(를) 볼 수 없습니다. 나중에 그리기 때문입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/looks_words.py" />
      <source>Leak: pixel {one} looks at itself ({size}).</source>
      <translation>누출: 픽셀 {one}이(가) 자기 자신을 봅니다({size}).</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/looks_words.py" />
      <source>Leak: pixel {one} looks at itself</source>
      <translation>누출: 픽셀 {one}이(가) 자기 자신을 봅니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/looks_words.py" />
      <source>Row {n}</source>
      <translation>{n}행</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/looks_words.py" />
      <source>sees {k} of {all}</source>
      <translation>{all}개 중 {k}개</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/looks_words.py" />
      <source>looks left</source>
      <translation>왼쪽을 봄</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/looks_words.py" />
      <source>looks straight up</source>
      <translation>바로 위를 봄</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/looks_words.py" />
      <source>Who looks at whom, {n} × {n} pixels in the order of drawing.</source>
      <translation>누가 누구를 보는가, 그리는 순서로 놓은 픽셀 {n} × {n}.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/looks_words.py" />
      <source>Pixel {one} does not look at pixel {other}.</source>
      <translation>픽셀 {one}은(는) 픽셀 {other}을(를) 보지 않습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/looks_words.py" />
      <source>Pixel {one} cannot look at itself.</source>
      <translation>픽셀 {one}은(는) 자기 자신을 볼 수 없습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/looks_words.py" />
      <source>Edge line</source>
      <translation>가장자리 선</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/looks_words.py" />
      <source>Line {n} lower</source>
      <translation>{n}칸 아래 선</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/looks_words.py" />
      <source>No pixel looks at itself or at a later one.</source>
      <translation>자기 자신이나 나중 픽셀을 보는 픽셀은 없습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/matrix_card.py" />
      <source>Who looks at whom</source>
      <translation>누가 누구를 보는가</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/matrix_card.py" />
      <source>How the log-odds of ink of one pixel (row) change with every other one (column), in the order of drawing: by the model’s own gradients, or by flipping each pixel where a mask leaks. The chain rule holds only if everything on and above the diagonal is exactly 0: a pixel that sees itself or later ones makes the costs too good to be true.</source>
      <translation>한 픽셀(행)의 잉크 로그 오즈가 다른 픽셀(열)마다 얼마나 달라지는지를 그리는 순서대로 보입니다. 모형 자신의 기울기로 구하고, 마스크가 새면 픽셀을 하나씩 뒤집어 구합니다. 연쇄 법칙은 대각선과 그 위가 모두 정확히 0일 때만 성립합니다. 자기 자신이나 나중 픽셀을 보는 픽셀은 비용을 믿기 어려울 만큼 낮춥니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/matrix_card.py" />
      <source>leak</source>
      <translation>누출</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/matrix_card.py" />
      <source>no leak</source>
      <translation>누출 없음</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/matrix_card.py" />
      <source>one row</source>
      <translation>한 행만</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/matrix_notes.py" />
      <source>influence</source>
      <translation>영향</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/matrix_notes.py" />
      <source>weak</source>
      <translation>약함</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/matrix_notes.py" />
      <source>strong</source>
      <translation>강함</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/matrix_plot.py" />
      <source>looks at pixel 1 … {n} →</source>
      <translation>보이는 픽셀 1 … {n} →</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/matrix_plot.py" />
      <source>masked:</source>
      <translation>가림:</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/matrix_plot.py" />
      <source>the future</source>
      <translation>나중 픽셀</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/matrix_plot.py" />
      <source>{n} such pairs</source>
      <translation>이런 쌍 {n}개</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/matrix_plot.py" />
      <source>not masked:</source>
      <translation>가리지 않음:</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/matrix_plot.py" />
      <source>itself</source>
      <translation>자기 자신</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/matrix_plot.py" />
      <source>drawn later,</source>
      <translation>나중인데</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/matrix_plot.py" />
      <source>yet looked at</source>
      <translation>보고 있음</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/matrix_plot.py" />
      <source>The whole matrix takes too long for this frame.</source>
      <translation>전체 행렬은 이 장면에서 계산하기에 너무 오래 걸립니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/models_list.py" />
      <source>Model: what a pixel may look at</source>
      <translation>모형: 픽셀이 볼 수 있는 것</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/nll_card.py" />
      <source>Mean −log p of pictures that were not learned from: how surprised the model is, in nats. Lower is better. Divided by the number of pixels and by log 2 these are bits a pixel. Dashed lines are the other models of the ladder, trained beforehand on the same pictures.</source>
      <translation>학습에 쓰지 않은 그림의 평균 −log p입니다. 모형이 얼마나 놀라는지를 나트로 나타내며, 낮을수록 좋습니다. 픽셀 수와 log 2로 나누면 픽셀당 비트입니다. 점선은 같은 그림으로 미리 학습한 다른 모형들입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/nll_card.py" />
      <source>training {value}</source>
      <translation>학습 {value}</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/nll_card.py" />
      <source>{value} bits/pixel</source>
      <translation>{value} 비트/픽셀</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/nll_card.py" />
      <source>▲ not better than the rung below · ± over three seeds; above: this network</source>
      <translation>▲ 아랫단보다 낫지 않음 · ±는 시드 셋 · 위의 수는 이 망의 것</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/nll_card.py" />
      <source>Costs over the epochs, or the whole ladder with its errors.</source>
      <translation>에포크에 따른 비용, 또는 사다리 전체와 그 오차.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/nll_card.py" />
      <source>Curves ›</source>
      <translation>곡선 ›</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/nll_card.py" />
      <source>Table ›</source>
      <translation>표 ›</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/nll_card.py" />
      <source>Held-out negative log-likelihood</source>
      <translation>평가용 음의 로그가능도</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/nll_card.py" />
      <source>Held-out −log p</source>
      <translation>평가용 −log p</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/nll_card.py" />
      <source>Negative log-likelihood, training</source>
      <translation>학습 음의 로그가능도</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/nll_card.py" />
      <source>Training −log p</source>
      <translation>학습 −log p</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/nll_plot.py" />
      <source>{model}: {value} nats a held-out picture, trained beforehand.</source>
      <translation>{model}: 평가용 그림마다 {value}나트, 미리 학습한 모형입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/nll_plot.py" />
      <source>Click to take this model.</source>
      <translation>누르면 이 모형을 씁니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/orders_card.py" />
      <source>Averaging over orders</source>
      <translation>순서에 걸친 평균</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/orders_card.py" />
      <source>One network, several orders: each gives log p of its own, and the mean of the probabilities is a distribution too. Its cost is never above the mean of the costs, and mostly well below it. It is the cost that is told above, and by which learning stops.</source>
      <translation>망은 하나이고 순서는 여럿입니다. 순서마다 log p가 따로 있고, 확률들의 평균도 하나의 분포입니다. 그 비용은 비용들의 평균보다 높을 수 없고 대개 훨씬 낮습니다. 위에 적힌 비용이 이것이며, 학습도 이것으로 멈춥니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/orders_card.py" />
      <source>orders averaged</source>
      <translation>평균한 순서의 수</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/tools.py" />
      <source>Half of an example is known; again for the other half.</source>
      <translation>예시의 반을 압니다. 다시 누르면 다른 반입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/tools.py" />
      <source>What the mouse does on the large picture: ask about a pixel; paint the part of an example that is known; draw a picture to see what surprises the model; draw the order of the pixels, which the model then learns anew.</source>
      <translation>큰 그림에서 마우스가 하는 일입니다. 픽셀을 묻거나, 예시에서 아는 부분을 칠하거나, 그림을 그려 모형이 어디서 놀라는지 보거나, 픽셀의 순서를 그려 모형이 다시 배우게 합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/tools.py" />
      <source>Lower half</source>
      <translation>아래쪽 반</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/tools.py" />
      <source>Upper half</source>
      <translation>위쪽 반</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/tools.py" />
      <source>Right half</source>
      <translation>오른쪽 반</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/tools.py" />
      <source>Left half</source>
      <translation>왼쪽 반</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/tools.py" />
      <source>Another picture</source>
      <translation>다른 그림</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/tools.py" />
      <source>Draw another picture, from other random numbers.</source>
      <translation>다른 난수로 그림을 새로 그립니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/tools.py" />
      <source>Flip it</source>
      <translation>뒤집기</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/tools.py" />
      <source>Turn the pixel that is asked about. What was drawn before it stays; the rest is drawn again from the same random numbers.</source>
      <translation>묻고 있는 픽셀을 뒤집습니다. 그 앞에 그린 것은 그대로 두고, 나머지는 같은 난수로 다시 그립니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/tools.py" />
      <source>The example before.</source>
      <translation>앞의 예시입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/tools.py" />
      <source>The next example.</source>
      <translation>다음 예시입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/tools.py" />
      <source>Begin with it</source>
      <translation>이것으로 시작</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/tools.py" />
      <source>The large picture begins with the part that is known, too; again to let go.</source>
      <translation>큰 그림도 아는 부분에서 시작합니다. 다시 누르면 놓아줍니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/tools.py" />
      <source>An example</source>
      <translation>예시</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/tools.py" />
      <source>Judge a picture of the data that no model was trained on.</source>
      <translation>어떤 모형도 학습하지 않은 그림을 평가합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/tools.py" />
      <source>Example before</source>
      <translation>앞의 예시</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/tools.py" />
      <source>Next example</source>
      <translation>다음 예시</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/topic.py" />
      <source>Your picture</source>
      <translation>내 그림</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/topic.py" />
      <source>{cost} nats</source>
      <translation>{cost}나트</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/topic.py" />
      <source>Draw with the mouse. The more orange a pixel, the less likely the model held its value.</source>
      <translation>마우스로 그리십시오. 주황빛이 강한 픽셀일수록 모형이 그 값을 가능성 낮게 보았습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/topic.py" />
      <source>A part</source>
      <translation>부분</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/topic.py" />
      <source>{k} of {n} pixels are known</source>
      <translation>픽셀 {n}개 가운데 {k}개를 앎</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/topic.py" />
      <source>A held-out picture: paint what is known (Shift takes away). Blue: mean of the endings.</source>
      <translation>평가용 그림입니다. 아는 곳을 칠하십시오(Shift로 지움). 파랑은 마무리들의 평균입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/topic.py" />
      <source>An order</source>
      <translation>순서</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/topic.py" />
      <source>Draw a path with the mouse</source>
      <translation>마우스로 길을 그리십시오</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/topic.py" />
      <source>Pixels will be drawn along it, the others after them; the model learns that anew.</source>
      <translation>그 길을 따라, 나머지는 그 뒤에 그립니다. 모형이 이 순서를 다시 배웁니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/topics.py" />
      <source>What open pixels may become</source>
      <translation>남은 픽셀의 전망</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/topics.py" />
      <source>Votes of the context</source>
      <translation>문맥의 투표</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/topics.py" />
      <source>Film of this picture</source>
      <translation>이 그림의 필름</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/topics.py" />
      <source>Ways to complete a part</source>
      <translation>부분을 완성하는 길</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/topics.py" />
      <source>Other pictures</source>
      <translation>다른 그림들</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/topics.py" />
      <source>What surprises in my picture</source>
      <translation>내 그림에서 놀라운 곳</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/topics.py" />
      <source>The part that is known</source>
      <translation>아는 부분</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>row {row}, column {column}</source>
      <translation>{row}행 {column}열</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>All {n} pixels are drawn</source>
      <translation>픽셀 {n}개를 모두 그림</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>Every pixel is a coin flip. The pixels already drawn decide how the coin is weighted.</source>
      <translation>픽셀마다 동전을 던집니다. 이미 그린 픽셀이 동전의 기울기를 정합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>Learning to predict every pixel from those before it: {held} nats, {train} in training. Below: what it would draw now.</source>
      <translation>앞선 픽셀로 각 픽셀을 예측하도록 학습합니다: {held}나트, 학습 그림 {train}나트. 아래는 지금 그릴 그림입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>−log p of all pixels adds up to {total} nats, {bits} bits a pixel: how surprising this picture is.</source>
      <translation>모든 픽셀의 −log p를 더하면 {total}나트, 픽셀당 {bits}비트입니다. 이 그림이 얼마나 뜻밖인지를 나타냅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>level {value}</source>
      <translation>단계 {value}</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>The random number {u} is below {q}, the share of paper: paper.</source>
      <translation>난수 {u}은(는) 종이의 몫 {q}보다 작으므로 종이입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>Independent</source>
      <translation>독립 픽셀</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>Markov</source>
      <translation>마르코프</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>Done</source>
      <translation>완성</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>Epoch {k} of {n}</source>
      <translation>에포크 {k} / {n}</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>Pixel {t} of {n}</source>
      <translation>픽셀 {t} / {n}</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>At temperature 0 nothing is left to chance: every pixel takes what is likeliest.</source>
      <translation>온도 0에서는 우연이 없습니다. 픽셀마다 가장 그럴듯한 값을 고릅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>Known pixels come late: those drawn before do not know them, as p(rest | known) would ask.</source>
      <translation>아는 픽셀이 늦게 옵니다. 먼저 그린 픽셀은 그것을 몰라서 p(나머지 | 아는 것)와 다릅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>This pixel was put, not drawn: the pixels after it know it all the same.</source>
      <translation>이 픽셀은 뽑지 않고 정해 준 것입니다. 뒤의 픽셀은 똑같이 이 값을 봅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>Every pixel is a coin of its own: the pixels already drawn do not matter.</source>
      <translation>픽셀마다 동전이 따로 있습니다. 이미 그린 픽셀은 상관없습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>Every pixel is the throw of a die with {n} sides. The pixels already drawn decide how it is weighted.</source>
      <translation>픽셀마다 {n}면 주사위를 던집니다. 이미 그린 픽셀이 주사위의 기울기를 정합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>Learning starts here: every pixel will be predicted from the pixels before it.</source>
      <translation>여기서 학습을 시작합니다. 앞선 픽셀로 각 픽셀을 예측하게 됩니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>The model learns to predict every pixel from those before it.</source>
      <translation>모형이 앞선 픽셀로 각 픽셀을 예측하도록 학습합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>The coin for pixel {n}</source>
      <translation>픽셀 {n}의 동전</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>The die for pixel {n}</source>
      <translation>픽셀 {n}의 주사위</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>Ink has the chance {p}, paper {q}.</source>
      <translation>잉크일 확률은 {p}, 종이일 확률은 {q}입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>The likeliest of {n} levels is {best}, with {p}.</source>
      <translation>{n}단계 가운데 단계 {best}이(가) 확률 {p}(으)로 가장 그럴듯합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>It was put by hand: {what}.</source>
      <translation>정해 준 값입니다: {what}.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>At temperature 0 it takes the likeliest: {what}.</source>
      <translation>온도 0에서는 가장 그럴듯한 값을 고릅니다: {what}.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>It is {what}.</source>
      <translation>값은 {what}입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>The random number {u} falls into the share of {what}.</source>
      <translation>난수 {u}은(는) {what}의 몫에 들어갑니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>The random number {u} is beyond {q}, the share of paper: ink.</source>
      <translation>난수 {u}은(는) 종이의 몫 {q}을(를) 넘으므로 잉크입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>{model}, {height} × {width} pixels. {heading}.</source>
      <translation>{model}, {height} × {width} 픽셀. {heading}.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>So far {cost} nats; still to come, about {rest}.</source>
      <translation>지금까지 {cost}나트, 앞으로 약 {rest}나트입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>Before the first pixel</source>
      <translation>첫 픽셀을 그리기 전</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>ink</source>
      <translation>잉크</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>paper</source>
      <translation>종이</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>Pixel {n} is in {where}.</source>
      <translation>픽셀 {n}의 자리는 {where}입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>{one} does not beat {other} here.</source>
      <translation>여기서는 {one}이(가) {other}보다 낫지 않습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>nothing: its own share</source>
      <translation>보지 않음: 평균만</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>the last few, or neighbours</source>
      <translation>최근 몇 개 또는 이웃</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>all, simple votes</source>
      <translation>모두, 단순한 투표</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>all, shared units</source>
      <translation>모두, 공유 유닛</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>all, masked net</source>
      <translation>모두, 가린 신경망</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>a window</source>
      <translation>창 하나</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>a memory</source>
      <translation>기억 하나</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>Every pixel is ink as often as in the training pictures, whatever the others are.</source>
      <translation>다른 픽셀과 상관없이, 학습 그림에서 잉크였던 비율만큼 잉크가 됩니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>A table for every pixel: how often it is ink after each pattern of a few pixels.</source>
      <translation>픽셀마다 표가 있습니다. 몇 픽셀의 무늬 뒤에 얼마나 자주 잉크였는지를 적은 표입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>Fully visible sigmoid belief network: a logistic regression for every pixel on all before it.</source>
      <translation>완전 가시 시그모이드 신념망: 픽셀마다 앞선 모든 픽셀에 대한 로지스틱 회귀입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>Hidden units, shared by all pixels, that hear the pixels drawn so far.</source>
      <translation>모든 픽셀이 공유하는 은닉 유닛이 지금까지 그린 픽셀을 듣습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>One network for all pixels; masks cut every path by which one would see itself or later ones.</source>
      <translation>모든 픽셀에 하나인 신경망입니다. 픽셀이 자기 자신이나 나중 픽셀을 볼 길을 마스크가 모두 끊습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>Masked convolutions: every pixel looks at a window of pixels above and to its left.</source>
      <translation>마스크를 씌운 합성곱: 픽셀마다 위쪽과 왼쪽의 창을 봅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/pixels/words.py" />
      <source>A row LSTM: a memory goes down from row to row.</source>
      <translation>행 LSTM: 기억이 행에서 행으로 내려갑니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/axes_chooser.py" />
      <source>horizontal axis</source>
      <translation>가로축</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/axes_chooser.py" />
      <source>vertical axis</source>
      <translation>세로축</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/axes_chooser.py" />
      <source>2 of {n} features; both models see these only</source>
      <translation>특징 {n}개 가운데 2개, 두 모형은 이것만 봅니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/axes_chooser.py" />
      <source>2 of {n} features; contours are the marginal over these two</source>
      <translation>특징 {n}개 가운데 2개, 등고선은 이 둘의 주변 밀도</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/axes_chooser.py" />
      <source>2 of {n} features; the model uses all of them</source>
      <translation>특징 {n}개 가운데 2개, 모형은 모두 씁니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/board_curves.py" />
      <source>Mean log p(x) of examples that no run was trained on, over the steps of each run: higher is better. The dot is the run as it is kept; its bar is the 95 % interval, 1.96 standard errors over the examples either way. A curve that falls again has begun to learn its training points by heart.</source>
      <translation>어느 실행도 학습하지 않은 사례의 평균 log p(x)를 실행의 단계마다 나타냅니다. 높을수록 좋습니다. 점은 보관된 실행이고, 막대는 사례들에서 구한 95 % 구간(표준오차의 ±1.96배)입니다. 다시 내려가는 곡선은 학습 점을 외우기 시작한 것입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/board_curves.py" />
      <source>steps (log scale)</source>
      <translation>단계 (로그 눈금)</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/board_curves.py" />
      <source>held-out log p(x), nats an example</source>
      <translation>평가용 log p(x), 사례마다 나트</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/board_curves.py" />
      <source>{run}: {value} nats an example after {n} steps.</source>
      <translation>{run}: {n}단계 뒤 사례마다 {value}나트.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/board_curves.py" />
      <source>Held-out log-likelihood over steps</source>
      <translation>단계에 따른 평가용 로그 가능도</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/board_curves.py" />
      <source>held-out log p(x)</source>
      <translation>평가용 log p(x)</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/board_samples.py" />
      <source>{first} and {second}</source>
      <translation>{first}, {second}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/board_samples.py" />
      <source>Hollow: {n} examples that no run was trained on. Full: {m} that this run has made. Precision, recall and MMD² compare these two samples, in all features.</source>
      <translation>빈 점: 어느 실행도 학습하지 않은 사례 {n}개. 찬 점: 이 실행이 만든 {m}개. 정밀도, 재현율, MMD²는 이 두 표본을 모든 특징에서 비교합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/board_samples.py" />
      <source>Samples of the run</source>
      <translation>실행의 표본</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/board_samples.py" />
      <source>Samples of the run are shown when it has been judged.</source>
      <translation>실행의 표본은 평가가 끝나면 보입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/board_samples.py" />
      <source>made</source>
      <translation>만든 것</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/board_scores.py" />
      <source>Band: what two samples of one law show, {low} … {high}, but for 1.7 % at either end. Ticks: the other runs.</source>
      <translation>띠: 같은 분포의 두 표본이 보이는 값, {low} … {high}. 양 끝에서 1.7 %씩 뺐습니다. 눈금: 다른 실행.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/board_scores.py" />
      <source>Band: 95 % interval, {low} … {high}. Ticks: the other runs.</source>
      <translation>띠: 95 % 구간, {low} … {high}. 눈금: 다른 실행.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/board_scores.py" />
      <source>log p ± 95 %, nats</source>
      <translation>log p ± 95 %, 나트</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/boundary_layers.py" />
      <source>Borders of the classes</source>
      <translation>클래스 경계</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/boundary_layers.py" />
      <source>90 % lines</source>
      <translation>90 % 선</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/boundary_layers.py" />
      <source>{feature} is missing</source>
      <translation>{feature} 모름</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/boundary_legend.py" />
      <source>50 % border</source>
      <translation>50 % 경계</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/boundary_legend.py" />
      <source>border</source>
      <translation>경계</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/boundary_legend.py" />
      <source>true border</source>
      <translation>실제 경계</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/boundary_legend.py" />
      <source>wrong</source>
      <translation>오답</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/boundary_legend.py" />
      <source>strangers</source>
      <translation>낯선 점</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/boundary_legend.py" />
      <source>new samples</source>
      <translation>새로 지어 낸 점</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/boundary_legend.py" />
      <source>implied border</source>
      <translation>따라오는 경계</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/boundary_overlay.py" />
      <source>never learned p(x): no answer</source>
      <translation>p(x)를 배운 적이 없어 답이 없음</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/boundary_overlay.py" />
      <source>anomaly zone</source>
      <translation>이상치 영역</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/boundary_pointing.py" />
      <source>Point {i}: {where}. Class {name}.</source>
      <translation>점 {i}: {where}. 클래스 {name}.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/boundary_pointing.py" />
      <source>The model says {shares}.</source>
      <translation>모형의 답: {shares}.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/boundary_pointing.py" />
      <source>Drag the ring to ask about another place.</source>
      <translation>고리를 끌면 다른 곳을 물어볼 수 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/boundary_pointing.py" />
      <source>Drag this line: beyond it, p(x) is so low that a point counts as an anomaly.</source>
      <translation>이 선을 끌어 옮길 수 있습니다. 선 밖은 p(x)가 너무 낮아 이상치로 봅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/boundary_pointing.py" />
      <source>It is wrong here.</source>
      <translation>이 점에서는 틀렸습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/choice_line.py" />
      <source>held-out log-likelihood</source>
      <translation>검증 로그 가능도</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/choice_line.py" />
      <source>inertia per point</source>
      <translation>점당 관성</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/choice_line.py" />
      <source>inertia of held-out points</source>
      <translation>검증 점의 관성</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/choice_line.py" />
      <source>BIC, AIC (dashed), above their best</source>
      <translation>BIC, AIC(점선): 최솟값과의 차이</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/choice_line.py" />
      <source>held-out log-likelihood, nats per point</source>
      <translation>검증 로그 가능도, 점당 나트</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/choice_line.py" />
      <source>Criteria over K. Click a number to load its best run.</source>
      <translation>K에 따른 기준값입니다. 숫자를 누르면 그 K의 가장 좋은 실행을 불러옵니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/choice_line.py" />
      <source>Bands of BIC, AIC and inertia: from the lowest to the highest of the starts that did not end at the variance floor.</source>
      <translation>BIC, AIC, 관성의 띠: 분산 하한에서 끝나지 않은 시작들의 최솟값에서 최댓값까지입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/choice_line.py" />
      <source>Bands of held-out values: mean ± 1.96 standard errors, over random splits of the data, or over the held-out points where the data come with some.</source>
      <translation>검증값의 띠: 평균 ± 1.96 표준오차이며, 데이터를 무작위로 나눈 결과들에서, 또는 데이터에 평가용 점이 따로 있으면 그 점들에서 구합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/choice_line.py" />
      <source>Hollow marks: all fits ended at the variance floor.</source>
      <translation>속이 빈 표시: 맞춘 결과가 모두 분산 하한에서 끝났습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/choice_plot.py" />
      <source>K = {k}, {n} starts: {values}.</source>
      <translation>K = {k}, 시작 {n}번: {values}.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/choice_plot.py" />
      <source>Every start ended at the variance floor.</source>
      <translation>모든 시작이 분산 하한에서 끝났습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_beliefs.py" />
      <source>Blue: the likelihood. Dashed: {prior}. Dotted: {posterior}; it is the prior times the likelihood, made to have area 1. Bar at the foot: {bar}.</source>
      <translation>파란 선: 가능도. 파선: {prior}. 점선: {posterior}. 사전 분포에 가능도를 곱해 넓이가 1이 되게 한 것입니다. 아래쪽 막대: {bar}.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_beliefs.py" />
      <source>The bar: after these tosses θ is between {low} and {high} with {level} % probability (the middle of the posterior), if the prior is right.</source>
      <translation>막대: 사전 분포가 옳다면, 이 결과를 본 뒤 θ는 {level} % 확률로 {low}와 {high} 사이에 있습니다(사후 분포의 가운데 부분).</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_beliefs.py" />
      <source>posterior, here like L: {law}</source>
      <translation>사후 분포(L과 같은 모양): {law}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_beliefs.py" />
      <source>posterior: {law}</source>
      <translation>사후 분포: {law}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_beliefs.py" />
      <source>prior: {law}</source>
      <translation>사전 분포: {law}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_beliefs.py" />
      <source>{level} % of the posterior</source>
      <translation>사후 분포의 {level} %</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_curves.py" />
      <source>hidden chance {bias}</source>
      <translation>숨은 확률 {bias}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_curves.py" />
      <source>maximum, slope 0</source>
      <translation>최댓값, 기울기 0</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_curves.py" />
      <source>maximum, at the end</source>
      <translation>축 끝의 최댓값</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_curves.py" />
      <source>slope {slope}</source>
      <translation>기울기 {slope}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_faces.py" />
      <source>H</source>
      <translation>앞</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_faces.py" />
      <source>T</source>
      <translation>뒤</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_faces.py" />
      <source>{n} to come</source>
      <translation>남은 {n}번</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_links.py" />
      <source>toss 10 more</source>
      <translation>10번 더</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_links.py" />
      <source>+ 10</source>
      <translation>+ 10</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_links.py" />
      <source>Add heads</source>
      <translation>앞면 더하기</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_links.py" />
      <source>Add a toss that shows heads.</source>
      <translation>앞면이 나온 던지기를 하나 더합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_links.py" />
      <source>Add tails</source>
      <translation>뒷면 더하기</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_links.py" />
      <source>Add a toss that shows tails.</source>
      <translation>뒷면이 나온 던지기를 하나 더합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_links.py" />
      <source>Toss ten times more</source>
      <translation>열 번 더 던지기</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_links.py" />
      <source>Ten tosses more, at the hidden chance, or else with the θ that is tried; they come out as the run goes on.</source>
      <translation>숨은 확률로, 또는 그것이 없으면 지금 시험하는 θ로 열 번 더 던집니다. 실행이 이어지면서 하나씩 나옵니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_log.py" />
      <source>{level} % by likelihood ratio: {low} … {high}</source>
      <translation>가능도비 {level} % 구간: {low} … {high}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_log.py" />
      <source>Wald: {low} … {high}</source>
      <translation>왈드 구간: {low} … {high}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_log.py" />
      <source>Wald fails: no width at all</source>
      <translation>왈드 구간은 실패: 너비가 0</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_log.py" />
      <source>same peak, same θ</source>
      <translation>같은 θ, 같은 봉우리</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_score.py" />
      <source>The slope of log L, in nats per unit of θ. Above zero a larger θ is better, below zero a smaller one; at the maximum it is zero. The steeper it crosses zero, the sharper the peak.</source>
      <translation>log L의 기울기이며 단위는 θ의 단위마다 나트입니다. 0보다 위에서는 더 큰 θ가, 아래에서는 더 작은 θ가 낫고, 최댓값에서는 0입니다. 0을 가파르게 지날수록 봉우리가 뾰족합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_score.py" />
      <source>0 at θ = {theta}</source>
      <translation>θ = {theta}에서 0</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_score.py" />
      <source>At θ = {theta} it is {slope}.</source>
      <translation>θ = {theta}에서는 {slope}입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_score.py" />
      <source>Derivative of the log-likelihood over θ</source>
      <translation>θ에 대한 로그 가능도의 도함수</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_score.py" />
      <source>raise θ</source>
      <translation>θ를 크게</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_score.py" />
      <source>lower θ</source>
      <translation>θ를 작게</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_stage.py" />
      <source>Likelihood of a coin’s tosses over θ, the chance of heads</source>
      <translation>앞면 확률 θ에 대한 동전 던지기의 가능도</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_stage.py" />
      <source>L(θ) in units of {unit}</source>
      <translation>L(θ), 단위 {unit}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_stage.py" />
      <source>log L(θ)</source>
      <translation>log L(θ)</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_stage.py" />
      <source>Drag the orange line, click a place, or press ← and → to try another θ. Click a coin to turn it over; click it with the right button to take it away.</source>
      <translation>주황색 선을 끌거나, 한 곳을 누르거나, ←와 → 키로 다른 θ를 시험해 보십시오. 동전을 누르면 뒤집히고, 오른쪽 버튼으로 누르면 없어집니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_stage.py" />
      <source>θ, the chance of heads</source>
      <translation>θ, 앞면이 나올 확률</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_stage.py" />
      <source>likelihood L(θ)</source>
      <translation>가능도 L(θ)</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_strip.py" />
      <source>shorter strip = more likely</source>
      <translation>띠가 짧을수록 더 그럴듯함</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_strip.py" />
      <source>shortest the strip can get: {length} at θ = {theta}</source>
      <translation>띠가 가장 짧을 때: θ = {theta}에서 {length}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_strip.py" />
      <source>1: nothing has been tossed, and every θ is as likely</source>
      <translation>1: 아직 던지지 않아 모든 θ가 똑같이 그럴듯합니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_telling.py" />
      <source>Toss {k}: {face}, of chance {chance} at this θ. Click to turn it over, right-click to take it away.</source>
      <translation>{k}번째 던지기: {face}. 이 θ에서 그 확률은 {chance}입니다. 누르면 뒤집히고, 오른쪽 버튼으로 누르면 없어집니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_telling.py" />
      <source>The probability of these very tosses, in this order, for every θ. At θ = {theta} it is {share} % of the maximum. The peak is always drawn at the same height: the figures say how small it has become.</source>
      <translation>모든 θ에 대해, 바로 이 결과가 이 순서로 나올 확률입니다. θ = {theta}에서는 최댓값의 {share} %입니다. 봉우리는 늘 같은 높이로 그리고, 얼마나 작아졌는지는 눈금이 말해 줍니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_telling.py" />
      <source>Log L in nats: the product has become a sum, and the peak is where it was. At θ = {theta}: {value}.</source>
      <translation>log L(나트): 곱이 합이 되었고 봉우리의 자리는 그대로입니다. θ = {theta}에서: {value}.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_telling.py" />
      <source>Out: {tosses}. Still to come: {left}.</source>
      <translation>나온 결과: {tosses}. 남은 횟수: {left}.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_telling.py" />
      <source>The tosses are independent, so their chances are multiplied: θ for heads, 1 − θ for tails.</source>
      <translation>던지기는 서로 독립이므로 확률을 곱합니다. 앞면은 θ, 뒷면은 1 − θ입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_telling.py" />
      <source>A block for every toss: the longer, the less likely θ made it (minus its log-probability in nats). All blocks together are −log L. The scale stays, so the shortest strip is the likeliest θ.</source>
      <translation>던질 때마다 한 칸이며, 길수록 θ가 그 결과를 드물게 여깁니다(로그 확률에 음의 부호를 붙인 값, 나트). 칸을 모두 더하면 −log L입니다. 눈금은 그대로이므로 띠가 가장 짧은 θ가 가장 그럴듯합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_telling.py" />
      <source>Toss {k} is still to come.</source>
      <translation>{k}번째 던지기는 아직 나오지 않았습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_telling.py" />
      <source>heads</source>
      <translation>앞면</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_telling.py" />
      <source>tails</source>
      <translation>뒷면</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_telling.py" />
      <source>Before the first toss every θ is as likely: L = 1.</source>
      <translation>던지기 전에는 모든 θ가 똑같이 그럴듯합니다. L = 1입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_telling.py" />
      <source>Before the first toss every θ is as likely: log L = 0.</source>
      <translation>던지기 전에는 모든 θ가 똑같이 그럴듯합니다. log L = 0입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_telling.py" />
      <source>At the other end log L falls to −∞, below what is shown.</source>
      <translation>반대쪽 끝에서 log L은 보이는 곳 아래로, −∞까지 떨어집니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_telling.py" />
      <source>Drag the orange line or click to try another θ.</source>
      <translation>주황색 선을 끌거나 눌러서 다른 θ를 시험해 보십시오.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_value.py" />
      <source>{share} % of the maximum</source>
      <translation>최댓값의 {share} %</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_value.py" />
      <source>likelihood</source>
      <translation>가능도</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_value.py" />
      <source>log-likelihood, nats</source>
      <translation>로그 가능도, 나트</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_words.py" />
      <source>1 head</source>
      <translation>앞면 1</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_words.py" />
      <source>{n} heads</source>
      <translation>앞면 {n}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_words.py" />
      <source>1 tail</source>
      <translation>뒷면 1</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/coin_words.py" />
      <source>{n} tails</source>
      <translation>뒷면 {n}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/confusion.py" />
      <source>Rows: the true class; columns: what the model predicts. Per cent of the row; mistakes have a corner.</source>
      <translation>행은 실제 클래스, 열은 모형의 예측입니다. 백분율은 행마다 구하며, 틀린 칸에는 귀퉁이 표시가 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/confusion.py" />
      <source>{model}: {count} of {total} of class {true} taken for {predicted}.</source>
      <translation>{model}: 클래스 {true}의 점 {total}개 가운데 {count}개를 {predicted}(으)로 보았습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/confusion.py" />
      <source>true ↓   predicted →</source>
      <translation>실제 ↓   예측 →</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/cost_plot.py" />
      <source>weights of {first} (across) and {second} (up)</source>
      <translation>가중치: {first}(가로), {second}(세로)</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/cost_plot.py" />
      <source>Cost over two weights, and the path of training</source>
      <translation>가중치 두 개에 따른 비용과 학습이 지나온 길</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_key.py" />
      <source>Blue: more likely to fire. Orange: less likely.</source>
      <translation>파랑: 켜질 가능성이 커짐. 주황: 작아짐.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_key.py" />
      <source>makes it</source>
      <translation>이것이 있으면</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_key.py" />
      <source>more</source>
      <translation>더</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_key.py" />
      <source>less likely to fire</source>
      <translation>덜 켜짐</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_stage.py" />
      <source>Layers of hidden units over a picture, dreams, and a chain’s film</source>
      <translation>그림 위의 은닉 유닛 층들, 꿈, 사슬의 필름</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_stage.py" />
      <source>Pixels at the bottom, layers of units above; each field shows what its unit looks for, and a blue frame that it is on. Point at a unit to see it large, with its strongest partners above and below. Click a unit to frame it, the picture for another one, a picture of the film to see the layers that made it; arrow keys choose a unit.</source>
      <translation>맨 아래가 픽셀, 그 위가 유닛의 층입니다. 칸은 유닛이 찾는 것을, 파란 테두리는 켜져 있음을 뜻합니다. 유닛을 가리키면 크게 보이고 위아래의 가장 강한 짝이 나타납니다. 유닛을 누르면 테두리를 치고, 그림을 누르면 다른 그림이, 필름의 그림을 누르면 그것을 만든 층이 보입니다. 화살표 키로 유닛을 고릅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>{layer} · {n} units</source>
      <translation>{layer} · 유닛 {n}개</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>step {n} of {all}</source>
      <translation>{all}단계 중 {n}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>settled in {n} sweeps</source>
      <translation>{n}번 만에 가라앉음</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>{n} of {all} pixels differ</source>
      <translation>픽셀 {all}개 중 {n}개 다름</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>Dreams: {n} chains</source>
      <translation>꿈: 사슬 {n}개</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>From noise to a dream: all layers roll</source>
      <translation>잡음에서 꿈으로: 모든 층이 구름</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>sweeps</source>
      <translation>반복 수</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>Click a picture to see the layers that made it.</source>
      <translation>그림을 누르면 그 그림을 만든 층이 보입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>Click to see all layers while this picture was made; click again for the example.</source>
      <translation>누르면 이 그림을 만들 때의 모든 층이 보입니다. 다시 누르면 데이터로 돌아갑니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>{layer} · {few} of {n} units</source>
      <translation>{layer} · 유닛 {n}개 중 {few}개</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>{n} are on</source>
      <translation>{n}개 켜짐</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>not reached yet</source>
      <translation>아직 닿지 않음</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>has learned</source>
      <translation>다 배움</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>your drawing</source>
      <translation>직접 그린 그림</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>a training “{label}”</source>
      <translation>학습 그림 “{label}”</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>a training picture</source>
      <translation>학습 그림</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>v · {w}×{h} pixels</source>
      <translation>v · {w}×{h} 픽셀</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>v · {n} inputs</source>
      <translation>v · 입력 {n}개</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>changes by ≤ {size}</source>
      <translation>변화 ≤ {size}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>the top before any sweep</source>
      <translation>맨 위, 반복 전</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>{n} sweeps at the top</source>
      <translation>맨 위에서 {n}번 반복</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>not settled after {n} sweeps</source>
      <translation>{n}번 뒤에도 가라앉지 않음</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>From the top down: the chain at the top rolls</source>
      <translation>위에서 아래로: 맨 위 사슬이 구름</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>The layers above made the framed picture. Click it again for the data.</source>
      <translation>위의 층들이 테두리 친 그림을 만들었습니다. 다시 누르면 데이터로 돌아갑니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>Chain {n}: what the stack makes up, as the chance of ink in every pixel.</source>
      <translation>사슬 {n}: 모형이 지어낸 그림, 픽셀마다 잉크가 있을 확률.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>Unit {j} of {layer}: what it looks for, in pixels. Blue: more ink makes it fire.</source>
      <translation>{layer}의 유닛 {j}: 찾는 것을 픽셀로 나타낸 그림. 파랑: 잉크가 많을수록 켜집니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>Pixel {name}</source>
      <translation>픽셀 {name}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>Strongest above: {units}.</source>
      <translation>위에서 가장 강한 유닛: {units}.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>▲ from below</source>
      <translation>▲ 아래에서</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>▼ from above</source>
      <translation>▼ 위에서</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>▲▼ from both sides</source>
      <translation>▲▼ 양쪽에서</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>learns now</source>
      <translation>지금 학습</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>a held-out “{label}”</source>
      <translation>평가용 그림 “{label}”</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>a held-out picture</source>
      <translation>평가용 그림</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>▼ top down</source>
      <translation>▼ 위에서 아래로</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>Reconstruction</source>
      <translation>재구성</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>On with chance {p}.</source>
      <translation>켜질 확률 {p}.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>It hears {x} from below.</source>
      <translation>아래에서 {x}을(를) 듣습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>It hears {x} from above.</source>
      <translation>위에서 {x}을(를) 듣습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>Strongest below: {units}.</source>
      <translation>아래에서 가장 강한 유닛: {units}.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>Ink comes down with chance {p}.</source>
      <translation>잉크가 내려올 확률 {p}.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>its turn comes later</source>
      <translation>차례는 나중</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>made up</source>
      <translation>지어낸 그림</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>sweep {n}</source>
      <translation>{n}번째 갱신</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>each layer’s output is the next one’s input</source>
      <translation>각 층의 출력이 다음 층의 입력</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_words.py" />
      <source>Dream</source>
      <translation>꿈</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_worth.py" />
      <source>raw pixels</source>
      <translation>날 픽셀</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_worth.py" />
      <source>black or white</source>
      <translation>흑백 픽셀</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_worth.py" />
      <source>Logistic regression learns the classes from the pixels, and from each layer’s activations.</source>
      <translation>로지스틱 회귀가 픽셀에서, 그리고 각 층의 활성에서 클래스를 배웁니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_worth.py" />
      <source>Small dots: one choice of labelled pictures each, the same for all rows. Large dot and line: mean and its 95 % interval.</source>
      <translation>작은 점: 레이블 붙은 그림을 한 번 고른 결과(모든 줄에 같음). 큰 점과 선: 평균과 95 % 구간.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/deep_worth.py" />
      <source>{n} pictures to learn from, {m} to be judged by; always guessing the commonest class gets {p} %.</source>
      <translation>학습용 그림 {n}개, 평가용 {m}개. 늘 가장 흔한 클래스로 답하면 {p} %를 맞힙니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/energy_chain.py" />
      <source>Autocorrelation over the lag</source>
      <translation>시차에 따른 자기상관</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/energy_chain.py" />
      <source>lag {n}</source>
      <translation>시차 {n}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/generators_faces.py" />
      <source>Every tile is one combination of the attributes. Bright: at least one example, and how many. Pale: none so far. A ring: the last step brought one.</source>
      <translation>얼굴마다 속성의 조합 하나입니다. 선명한 얼굴: 사례가 있고, 수는 그 개수입니다. 흐린 얼굴: 아직 없습니다. 테두리: 마지막 단계에 하나 들어왔습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/generators_faces.py" />
      <source>{combination}: {count} of {n} examples; {share} % of all.</source>
      <translation>{combination}: 사례 {n}개 가운데 {count}개. 전체의 {share} %입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/generators_faces.py" />
      <source>{seen} of {all} combinations have an example</source>
      <translation>조합 {all}개 가운데 {seen}개에 사례가 있습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/generators_faces.py" />
      <source>child</source>
      <translation>아이</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/generators_faces.py" />
      <source>no glasses</source>
      <translation>안경 없음</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/generators_faces.py" />
      <source>woman</source>
      <translation>여자</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/generators_faces.py" />
      <source>fair hair</source>
      <translation>밝은 머리</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/generators_faces.py" />
      <source>does not smile</source>
      <translation>웃지 않음</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/generators_faces.py" />
      <source>no hat</source>
      <translation>모자 없음</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/generators_faces.py" />
      <source>no beard</source>
      <translation>수염 없음</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/generators_faces.py" />
      <source>no scarf</source>
      <translation>목도리 없음</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/generators_panels.py" />
      <source>panel {i}: {n} examples</source>
      <translation>{i}번 패널: 사례 {n}개</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/generators_panels.py" />
      <source>Panels of the blind test</source>
      <translation>블라인드 테스트의 패널</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/generators_panels.py" />
      <source>Click the panels that you think the model made; or press their numbers.</source>
      <translation>모형이 만들었다고 생각하는 패널을 누르거나 그 번호 키를 누르십시오.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/generators_panels.py" />
      <source>made by the model</source>
      <translation>모형이 만듦</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/generators_panels.py" />
      <source>real</source>
      <translation>진짜</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/generators_panels.py" />
      <source>you said: made</source>
      <translation>답: 만든 것</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/generators_panels.py" />
      <source>you said: real</source>
      <translation>답: 진짜</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/generators_shares.py" />
      <source>Bars: how common each attribute is among the examples. Marks: how common it is truly. Single attributes are learned from few examples; all of them at once are not.</source>
      <translation>막대: 사례에서 속성마다 얼마나 흔한지. 표시: 실제로 얼마나 흔한지. 속성 하나하나는 적은 사례로도 배우지만, 한꺼번에는 그렇지 않습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/generators_shares.py" />
      <source>Each attribute by itself</source>
      <translation>속성 하나하나</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/generators_shares.py" />
      <source>{attribute}: {share} % of the examples, truly {truth} %.</source>
      <translation>{attribute}: 사례의 {share} %, 실제로는 {truth} %.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/generators_tally.py" />
      <source>{hits} of {n} panels told right: {share} %; 95 % interval {low} … {high} % (Clopper &amp; Pearson).</source>
      <translation>패널 {n}개 가운데 {hits}개를 맞힘: {share} %. 95 % 구간 {low} … {high} %(Clopper &amp; Pearson).</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/generators_tally.py" />
      <source>guessing</source>
      <translation>찍기</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/generators_tally.py" />
      <source>No panel has been judged yet.</source>
      <translation>아직 판단한 패널이 없습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/generators_unseen.py" />
      <source>Combinations without an example over the number of examples. Dashes: what is expected, exactly; grey: expectation ± 1.96 standard deviations; blue: this run.</source>
      <translation>사례의 수에 따른, 사례가 없는 조합의 수입니다. 점선: 정확한 기댓값, 회색: 기댓값 ± 1.96 표준편차, 파랑: 이 실행.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/generators_unseen.py" />
      <source>After {n} examples {expected} combinations are missing on average (95 %: {low} … {high}).</source>
      <translation>사례 {n}개 뒤에는 조합이 평균 {expected}개 빠집니다(95 %: {low} … {high}).</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/generators_unseen.py" />
      <source>Combinations without an example</source>
      <translation>사례가 없는 조합</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/generators_unseen.py" />
      <source>examples n (log scale)</source>
      <translation>사례 n (로그 눈금)</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_bars.py" />
      <source>Smaller KL = smaller total = higher likelihood</source>
      <translation>KL이 작을수록 = 합이 작을수록 = 가능도가 높습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_bars.py" />
      <source>Cross-entropy now: {now} nats, of which {entropy} are the entropy of p and {kl} are KL(p ‖ q). At the start {start}, at best {best}.</source>
      <translation>지금 교차 엔트로피는 {now}나트이며, 그중 {entropy}는 p의 엔트로피이고 {kl}은 KL(p ‖ q)입니다. 시작할 때는 {start}, 가장 좋을 때는 {best}입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_bars.py" />
      <source>entropy: no θ</source>
      <translation>엔트로피: θ 없음</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_bars.py" />
      <source>KL: θ can shrink it</source>
      <translation>KL: θ가 줄일 수 있음</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_bars.py" />
      <source>Minimising KL(q ‖ p) is not maximum likelihood</source>
      <translation>KL(q ‖ p)을 줄이는 것은 최대가능도가 아닙니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_bars.py" />
      <source>start</source>
      <translation>시작</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_bars.py" />
      <source>now</source>
      <translation>지금</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_bars.py" />
      <source>best</source>
      <translation>최선</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_bars.py" />
      <source>none: KL is infinite for every model</source>
      <translation>없음: 어떤 모형에서도 KL이 무한대입니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_curves.py" />
      <source>Step {step}: cross-entropy {cross} nats, KL(p ‖ q) {kl}; the curves are {entropy} apart at every step, the entropy of p.</source>
      <translation>{step}단계: 교차 엔트로피 {cross}나트, KL(p ‖ q) {kl}. 두 곡선의 간격은 어느 단계에서나 p의 엔트로피 {entropy}입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_curves.py" />
      <source>Mean −log q of the {n} samples: {mean} ± {band} (1.96 standard errors).</source>
      <translation>표본 {n}개의 −log q 평균: {mean} ± {band} (표준오차의 1.96배).</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_curves.py" />
      <source>KL(p ‖ q) is infinite at every step.</source>
      <translation>KL(p ‖ q)는 모든 단계에서 무한대입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_curves.py" />
      <source>− log-likelihood of {n} samples ± 95 %</source>
      <translation>표본 {n}개의 − 로그가능도 ± 95 %</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_curves.py" />
      <source>cross-entropy</source>
      <translation>교차 엔트로피</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_density_words.py" />
      <source>best for {kl}</source>
      <translation>{kl}에 가장 좋은 모형</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_integrand.py" />
      <source>model too high: adds</source>
      <translation>모형이 너무 높음: 더함</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_integrand.py" />
      <source>model too low: takes away</source>
      <translation>모형이 너무 낮음: 뺌</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_integrand.py" />
      <source>model too low: adds</source>
      <translation>모형이 너무 낮음: 더함</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_integrand.py" />
      <source>model too high: takes away</source>
      <translation>모형이 너무 높음: 뺌</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_plane_stage.py" />
      <source>Data density and model in the plane</source>
      <translation>평면 위의 데이터 밀도와 모형</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_plane_stage.py" />
      <source>Grey: the density p of the data. Orange: the model q; drag its middle to move it and the ends of its axes to stretch and turn it; arrow keys move it too. Click to ask about a place; turn the wheel to zoom, double-click to see everything.</source>
      <translation>회색은 데이터의 밀도 p입니다. 주황색은 모형 q입니다. 가운데를 끌면 움직이고 축의 끝을 끌면 늘어나고 돕니다. 화살표 키로도 움직입니다. 한 곳을 누르면 그곳의 값을 보여 줍니다. 휠을 돌리면 확대하고, 두 번 누르면 전체를 봅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_plane_stage.py" />
      <source>Where the divergence comes from</source>
      <translation>발산이 생기는 곳</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_plane_stage.py" />
      <source>What every place adds to the divergence (magenta) or takes away from it (teal).</source>
      <translation>각 위치가 발산에 더하는 것(자홍색)과 빼는 것(청록색)입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_plane_words.py" />
      <source>Where KL comes from: q log(q/p)</source>
      <translation>KL이 생기는 곳: q log(q/p)</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_plane_words.py" />
      <source>Grey: p, in regions that hold 8 to 97 % of it. Orange: the model q, 39 % of it within the thick ellipse (1σ) and 86 % within the thin one (2σ). Click a place to ask about it.</source>
      <translation>회색은 p이고, 등고선 안에 p의 8~97 %가 들어 있습니다. 주황색은 모형 q이고, 굵은 타원(1σ) 안에 39 %, 가는 타원(2σ) 안에 86 %가 들어 있습니다. 한 곳을 누르면 그곳의 값을 보여 줍니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_plane_words.py" />
      <source>stays within p: holds {share} % of it</source>
      <translation>p 안에 머묾: p의 {share} %</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_plane_words.py" />
      <source>mode-seeking</source>
      <translation>봉우리 찾기</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_plane_words.py" />
      <source>Where KL comes from: p log(p/q)</source>
      <translation>KL이 생기는 곳: p log(p/q)</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_plane_words.py" />
      <source>The model's mean: drag it.</source>
      <translation>모형의 평균입니다. 끌어 보십시오.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_plane_words.py" />
      <source>End of a half axis of the 1σ ellipse: drag it to stretch the model.</source>
      <translation>1σ 타원의 반축 끝입니다. 끌면 모형이 늘어납니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_plane_words.py" />
      <source>What every place adds to {kl}, in nats an area. Magenta: {adds}. Teal: {takes}. All together it is {value} nats.</source>
      <translation>각 위치가 {kl}에 더하는 양입니다(넓이당 나트). 자홍색은 {adds}. 청록색은 {takes}. 모두 더하면 {value}나트입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_plane_words.py" />
      <source>covers both bumps</source>
      <translation>두 봉우리를 모두 덮음</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_plane_words.py" />
      <source>covers all {n} bumps</source>
      <translation>봉우리 {n}개를 모두 덮음</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_plane_words.py" />
      <source>mode-covering</source>
      <translation>봉우리 덮기</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_plane_words.py" />
      <source>locks on to one bump</source>
      <translation>한 봉우리에 달라붙음</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_plane_words.py" />
      <source>lies between the bumps</source>
      <translation>봉우리 사이에 있음</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_plane_words.py" />
      <source>covers {k} of {n} bumps</source>
      <translation>봉우리 {n}개 중 {k}개를 덮음</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_plane_words.py" />
      <source>covers {share} % of p</source>
      <translation>p의 {share} %를 덮음</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_plane_words.py" />
      <source>One Gaussian, two bumps</source>
      <translation>가우스 분포 하나, 봉우리 둘</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_plane_words.py" />
      <source>One Gaussian, three bumps</source>
      <translation>가우스 분포 하나, 봉우리 셋</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_plane_words.py" />
      <source>One Gaussian, one bump</source>
      <translation>가우스 분포 하나, 봉우리 하나</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_plane_words.py" />
      <source>One Gaussian, a banana</source>
      <translation>가우스 분포 하나, 바나나 모양</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_plane_words.py" />
      <source>One Gaussian, a ring</source>
      <translation>가우스 분포 하나, 고리</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_plane_words.py" />
      <source>One Gaussian, a square</source>
      <translation>가우스 분포 하나, 정사각형</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_plane_words.py" />
      <source>End of a half axis of the 1σ ellipse: drag it to stretch and turn the model.</source>
      <translation>1σ 타원의 반축 끝입니다. 끌면 모형이 늘어나고 돕니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_plane_words.py" />
      <source>Two bumps</source>
      <translation>봉우리 둘</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_plane_words.py" />
      <source>Three bumps</source>
      <translation>봉우리 셋</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_plane_words.py" />
      <source>One bump</source>
      <translation>봉우리 하나</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_plane_words.py" />
      <source>A banana</source>
      <translation>바나나</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_plane_words.py" />
      <source>A ring</source>
      <translation>고리</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_plane_words.py" />
      <source>A square</source>
      <translation>정사각형</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_table.py" />
      <source>How far mass has to be carried to turn p into q, in units of x: the area between the two distribution functions.</source>
      <translation>p를 q로 바꾸려면 질량을 얼마나 멀리 옮겨야 하는지를 x의 단위로 나타냅니다. 두 분포함수 사이의 넓이입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/kl_table.py" />
      <source>in units of x</source>
      <translation>x의 단위로</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/learning_plot.py" />
      <source>error on the rest over training examples n (log scale)</source>
      <translation>학습용 점의 수 n(로그 눈금)에 따른 나머지의 오류율</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/learning_plot.py" />
      <source>error over n (log scale)</source>
      <translation>n에 따른 오류율 (로그 눈금)</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/learning_plot.py" />
      <source>cross at n ≈ {n}</source>
      <translation>n ≈ {n}에서 엇갈림</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/learning_plot.py" />
      <source>n = {n}, {r} splits</source>
      <translation>n = {n}, 나누기 {r}번</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/learning_plot.py" />
      <source>Both models are trained on n random rows and judged by the rest, for growing n.</source>
      <translation>n을 늘려 가며, 무작위로 고른 n행으로 두 모형을 학습시키고 나머지 행으로 평가합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/learning_plot.py" />
      <source>Bands: mean ± 1.96 standard errors over the splits of these data.</source>
      <translation>띠: 이 데이터를 나눈 결과들의 평균 ± 1.96 표준오차입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/learning_plot.py" />
      <source>The ring marks where the order is reversed, if it is certain on both sides.</source>
      <translation>고리는 순서가 뒤바뀌는 곳이며, 양쪽이 모두 확실할 때만 보입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/learning_plot.py" />
      <source>After Ng &amp; Jordan (2002).</source>
      <translation>Ng &amp; Jordan (2002)의 방법을 따랐습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/learning_plot.py" />
      <source>{model}: error {error} ± {half} %, log-loss {loss}</source>
      <translation>{model}: 오류율 {error} ± {half} %, 로그 손실 {loss}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/legend.py" />
      <source>sum of the components</source>
      <translation>성분의 합</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/legend.py" />
      <source>undecided point</source>
      <translation>애매한 점</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/legend.py" />
      <source>true density</source>
      <translation>실제 밀도</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/legend.py" />
      <source>true cluster</source>
      <translation>실제 군집</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/mixture_layers.py" />
      <source>Responsibility colours</source>
      <translation>책임도 색</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/mixture_layers.py" />
      <source>Cluster colours</source>
      <translation>군집 색</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/mixture_layers.py" />
      <source>1σ and 2σ ellipses</source>
      <translation>1σ·2σ 타원</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/mixture_layers.py" />
      <source>Component curves</source>
      <translation>성분 곡선</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/mixture_layers.py" />
      <source>Lines to the centroids</source>
      <translation>중심으로 잇는 선</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/mixture_layers.py" />
      <source>Path of the means</source>
      <translation>평균의 이동 경로</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/mixture_layers.py" />
      <source>Density contours</source>
      <translation>밀도 등고선</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/mixture_layers.py" />
      <source>Sum of the components</source>
      <translation>성분의 합</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/mixture_layers.py" />
      <source>Borders of the cells</source>
      <translation>칸의 경계</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/mixture_layers.py" />
      <source>True clusters (dotted)</source>
      <translation>실제 군집 (점선)</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/mixture_layers.py" />
      <source>True density (dashed)</source>
      <translation>실제 밀도 (점선)</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/mixture_stage.py" />
      <source>Picture of data and model</source>
      <translation>데이터와 모형의 그림</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/mixture_stage.py" />
      <source>Points, and the model that is fitted to them. Drag a mean to move it; click a point to ring it; turn the wheel to zoom, drag the ground to move, double-click to see everything.</source>
      <translation>점들과 그 점들에 맞추는 모형입니다. 평균을 끌어 옮기고, 점을 눌러 고리를 두르고, 휠로 확대하고, 바탕을 끌어 옮기고, 두 번 눌러 모두 봅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/one_density_map.py" />
      <source>Drag the ring to set the parameters.</source>
      <translation>고리를 끌어 모수를 정하십시오.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/one_density_map.py" />
      <source>Log-likelihood over the parameters</source>
      <translation>모수에 따른 로그 가능도</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/one_density_map.py" />
      <source>Orange: the way of this run. Dotted: gradient ascent from where it began.</source>
      <translation>주황: 이번 실행이 온 길. 점선: 시작한 곳에서의 경사 상승.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/one_density_map.py" />
      <source>log L</source>
      <translation>log L</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/one_density_map.py" />
      <source>The star is the maximum.</source>
      <translation>별이 최댓값입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/one_density_map.py" />
      <source>Dashed: Newton’s method from there.</source>
      <translation>파선: 그곳에서의 뉴턴 방법.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/one_density_map.py" />
      <source>log L ≈ {value} here.</source>
      <translation>여기서 log L ≈ {value}.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/one_density_stage.py" />
      <source>The law over the points</source>
      <translation>점들 위의 분포</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/one_density_stage.py" />
      <source>Drag a ring to move or to stretch the law; ← and → move it as well. Turn the wheel to zoom.</source>
      <translation>고리를 끌어 분포를 옮기거나 늘이십시오. ←와 →로도 옮길 수 있습니다. 휠을 돌리면 확대됩니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/one_density_stage.py" />
      <source>The log-density of every point</source>
      <translation>점마다의 로그 밀도</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/one_density_stage.py" />
      <source>A stem for every point, from 0 to the logarithm of its density. All stems added up: log L.</source>
      <translation>점마다 0에서 그 밀도의 로그까지 줄기를 그립니다. 줄기를 모두 더하면 log L입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/one_density_stage.py" />
      <source>probability</source>
      <translation>확률</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/one_density_stage.py" />
      <source>log p(x)</source>
      <translation>log p(x)</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/one_density_stems.py" />
      <source>mean = {value}</source>
      <translation>평균 = {value}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/one_density_stems.py" />
      <source>mean = −∞: a point is impossible</source>
      <translation>평균 = −∞: 불가능한 점이 있음</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/one_density_stems.py" />
      <source>log 0 = −∞</source>
      <translation>log 0 = −∞</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/one_density_words.py" />
      <source>The density at {x} is {p}; the histogram of the points has {bar} there.</source>
      <translation>{x}에서의 밀도는 {p}입니다. 점들의 히스토그램은 그곳에서 {bar}입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/one_density_words.py" />
      <source>The point {x} has the log-density {value} nats; longer stems are less likely points.</source>
      <translation>점 {x}의 로그 밀도는 {value}나트입니다. 줄기가 길수록 덜 그럴듯한 점입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/one_density_words.py" />
      <source>A tick for every point ({n}). A red one lies where the density is 0.</source>
      <translation>점마다 눈금 하나입니다({n}개). 빨간 눈금은 밀도가 0인 곳에 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/one_density_words.py" />
      <source>The law gives a point the value {x} with probability {p}; {share} % of the points have it.</source>
      <translation>분포에 따르면 점이 값 {x}을(를) 가질 확률은 {p}입니다. 실제로는 점의 {share}%가 그렇습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/one_density_words.py" />
      <source>Dashed: the most likely law of this kind.</source>
      <translation>파선: 같은 종류에서 가장 그럴듯한 분포.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/one_density_words.py" />
      <source>Drag to move the law: {symbol} is where it has its centre.</source>
      <translation>끌어서 분포를 옮기십시오. {symbol}은(는) 분포의 중심입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/one_density_words.py" />
      <source>Drag to stretch the law: {symbol} is how wide it is.</source>
      <translation>끌어서 분포를 늘이십시오. {symbol}은(는) 분포의 폭입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/one_density_words.py" />
      <source>Drag to set the mean of the law, and with it the rate {symbol}.</source>
      <translation>끌어서 분포의 평균을, 그와 함께 비율 {symbol}을(를) 정하십시오.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/one_density_words.py" />
      <source>Drag the edge {symbol}. A point beyond it makes the likelihood 0.</source>
      <translation>가장자리 {symbol}을(를) 끄십시오. 그 너머에 점이 하나라도 있으면 가능도는 0입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/one_density_words.py" />
      <source>Line: the mean {mean}; times {n} points it is log L = {total}.</source>
      <translation>가로선: 평균 {mean}. 점 {n}개를 곱하면 log L = {total}입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/one_density_words.py" />
      <source>{m} of the {n} points are drawn.</source>
      <translation>점 {n}개 가운데 {m}개를 그렸습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_energies.py" />
      <source>Free energy F: low = likely</source>
      <translation>자유 에너지 F: 낮음 = 그럴듯함</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_energies.py" />
      <source>F − mean F of training, nats</source>
      <translation>F − 학습 그림의 평균 F, 나트</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_energies.py" />
      <source>noise</source>
      <translation>잡음</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_paint.py" />
      <source>pixel makes it</source>
      <translation>픽셀이 검으면</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_paint.py" />
      <source>a step makes it</source>
      <translation>한 단계에</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_paint.py" />
      <source>grow</source>
      <translation>커짐</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_paint.py" />
      <source>shrink</source>
      <translation>작아짐</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_stage.py" />
      <source>Hidden units, a picture, its reconstruction, and dreams</source>
      <translation>은닉 유닛, 그림 하나와 그 재구성, 그리고 꿈</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_stage.py" />
      <source>Above: what each hidden unit looks for. Below: the picture that is chosen, and what the machine makes of it. Point at a unit to see its pixels, at a pixel to see its units. Click a unit to frame it, click the picture for another one; arrow keys choose a unit.</source>
      <translation>위: 은닉 유닛마다 찾는 것. 아래: 고른 그림과 모형이 그것으로 만든 그림. 유닛을 가리키면 그 픽셀이, 픽셀을 가리키면 그 유닛이 보입니다. 유닛을 누르면 테두리가 생기고, 그림을 누르면 다른 그림이 나옵니다. 화살표 키로 유닛을 고릅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_words.py" />
      <source>units {first} to {last} of {all}</source>
      <translation>유닛 {all}개 중 {first}–{last}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_words.py" />
      <source>F = {value}</source>
      <translation>F = {value}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_words.py" />
      <source>{share} right</source>
      <translation>{share} 맞음</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_words.py" />
      <source>by pixel averages: {share}</source>
      <translation>픽셀 평균으로는 {share}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_words.py" />
      <source>{n} of {all} units fire</source>
      <translation>유닛 {all}개 중 {n}개 켜짐</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_words.py" />
      <source>one sample, {n} sweeps</source>
      <translation>표본 하나, {n}번 훑기</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_words.py" />
      <source>Dreams: where {n} chains ended</source>
      <translation>꿈: 사슬 {n}개가 끝난 곳</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_words.py" />
      <source>Unit {j}: it fires with probability {p} for this picture, and now {state}. Blue pixels vote for it, orange ones against it; its bias is {c}. Click to frame it.</source>
      <translation>유닛 {j}: 이 그림에서 켜질 확률은 {p}이고 지금은 {state}. 파란 픽셀은 찬성표, 주황 픽셀은 반대표입니다. 편향은 {c}입니다. 누르면 테두리를 두릅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_words.py" />
      <source>Row {row}, column {column}: {said}. Its strongest units: {units}; its bias is {b}.</source>
      <translation>{row}행 {column}열: {said}. 가장 강한 유닛: {units}. 편향은 {b}입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_words.py" />
      <source>Chain {m}: p(v | h) of its present state, which has F = {f}.</source>
      <translation>사슬 {m}: 지금 상태의 p(v | h)이고 F = {f}입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_words.py" />
      <source>How the free energies of training pictures, dreams and noise (as much ink, in random places) are spread. A machine that has learned puts dreams where the training pictures are, and noise far to the right.</source>
      <translation>학습 그림, 꿈, 잡음(잉크의 양은 같고 자리는 무작위)의 자유 에너지 분포입니다. 잘 배운 모형에서는 꿈이 학습 그림과 같은 자리에, 잡음은 멀리 오른쪽에 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_words.py" />
      <source>Held-out pictures lie {gap} nats above training ones: if that grows, training pictures are learned by heart.</source>
      <translation>평가용 그림이 학습 그림보다 {gap}나트 높습니다. 이 차이가 커지면 학습 그림을 외우는 것입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_words.py" />
      <source>Hidden units: what this step changes in each</source>
      <translation>은닉 유닛: 이번 단계가 바꾸는 것</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_words.py" />
      <source>Hidden units: what each one looks for</source>
      <translation>은닉 유닛: 저마다 찾는 것</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_words.py" />
      <source>{n} pixels lost</source>
      <translation>픽셀 {n}개 잃음</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_words.py" />
      <source>mean field, {n} sweeps</source>
      <translation>평균장, {n}번 훑기</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_words.py" />
      <source>average of samples, {n} sweeps</source>
      <translation>표본 평균, {n}번 훑기</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_words.py" />
      <source>Filling in, sweep by sweep</source>
      <translation>한 번 훑을 때마다 채워지는 모습</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_words.py" />
      <source>Dreams: {n} persistent chains</source>
      <translation>꿈: 이어지는 사슬 {n}개</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_words.py" />
      <source>sweeps · right</source>
      <translation>훑은 횟수 · 맞은 비율</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_words.py" />
      <source>shown as p(v | h)</source>
      <translation>p(v | h)로 표시</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_words.py" />
      <source>it fires</source>
      <translation>켜져 있습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_words.py" />
      <source>it is silent</source>
      <translation>꺼져 있습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_words.py" />
      <source>p(v′ = 1 | h) = {value}</source>
      <translation>p(v′ = 1 | h) = {value}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_words.py" />
      <source>v = {value}</source>
      <translation>v = {value}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_words.py" />
      <source>Data v</source>
      <translation>데이터 v</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_words.py" />
      <source>Restored</source>
      <translation>복원</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_words.py" />
      <source>① hold what is seen</source>
      <translation>① 보이는 픽셀은 고정</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_words.py" />
      <source>② fill in the rest</source>
      <translation>② 나머지를 채움</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_words.py" />
      <source>① up  h ∼ p(h | v)</source>
      <translation>① 위로  h ∼ p(h | v)</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_words.py" />
      <source>② down  v′ ∼ p(v | h)</source>
      <translation>② 아래로  v′ ∼ p(v | h)</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pictures_words.py" />
      <source>the first {n}</source>
      <translation>처음 {n}개</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_coin.py" />
      <source>Click an ending to make it the large picture.</source>
      <translation>마무리를 누르면 큰 그림이 됩니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_coin.py" />
      <source>Nothing is drawn yet: press Play</source>
      <translation>아직 그린 것이 없습니다. 재생을 누르세요</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_coin.py" />
      <source>click a pixel to ask about it</source>
      <translation>픽셀을 누르면 그 픽셀을 살펴봅니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_stage.py" />
      <source>A picture that is drawn pixel by pixel, and what each pixel costs</source>
      <translation>픽셀 하나씩 그려지는 그림과 각 픽셀의 비용</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_stage.py" />
      <source>Drawn pixels are solid; blue ones are still open, and show how much ink the model expects. The ringed pixel is looked at: the card shows its coin, + and − which pixels vote for ink and for paper. Click a pixel to ask about it, again to let go; arrow keys ask about its neighbours. Bars show what each pixel costs; they add up to −log p of the picture.</source>
      <translation>그려진 픽셀은 진하게, 아직 정해지지 않은 픽셀은 파랗게 칠하고 모형이 기대하는 잉크의 양을 보입니다. 테두리를 두른 픽셀이 지금 살펴보는 픽셀입니다. 카드에는 그 픽셀의 동전이 있고, +와 −는 잉크와 종이에 표를 던지는 픽셀입니다. 픽셀을 누르면 그 픽셀을 살펴보고, 다시 누르면 그만둡니다. 화살표 키로 이웃 픽셀을 살펴봅니다. 막대는 픽셀마다 드는 비용이고, 모두 더하면 그림의 −log p입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_telling.py" />
      <source>{where}, drawn as number {n}</source>
      <translation>{where}, {n}번째로 그림</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_telling.py" />
      <source>{value}; it cost {cost} nats.</source>
      <translation>{value}, 비용 {cost}나트.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_telling.py" />
      <source>It votes paper for pixel {n}: log-odds {s} below what the opposite would say.</source>
      <translation>픽셀 {n}의 종이에 표를 던집니다. 반대 값일 때보다 로그 오즈가 {s} 낮습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_telling.py" />
      <source>Still to pay: about {n} nats, the model’s own mean over the pictures it could make of this.</source>
      <translation>남은 비용: 약 {n}나트. 여기서 이어 그릴 수 있는 그림들에 대한 모형 자신의 평균입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_telling.py" />
      <source>After {n} of {all} pixels. Click to go there.</source>
      <translation>픽셀 {all}개 중 {n}개를 그린 뒤입니다. 누르면 그때로 갑니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_telling.py" />
      <source>An ending with log p = {n} nats; {bits} bits a pixel.</source>
      <translation>log p = {n}나트인 마무리. 픽셀당 {bits}비트.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_telling.py" />
      <source>The same model with other noise: −log p = {n} nats; {bits} bits a pixel.</source>
      <translation>같은 모형, 다른 난수: −log p = {n}나트, 픽셀당 {bits}비트.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_telling.py" />
      <source>{n} of {all} pixels are drawn.</source>
      <translation>픽셀 {all}개 중 {n}개를 그렸습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_telling.py" />
      <source>{where}: {value}, at p = {p}, costs {cost} nats.</source>
      <translation>{where}: {value}, p = {p}, 비용 {cost}나트.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_telling.py" />
      <source>Still open: {ink} of full ink is expected by what is drawn so far.</source>
      <translation>미정: 지금까지 그린 것으로 보아 잉크 {ink}만큼을 기대합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_telling.py" />
      <source>{value}; it was given, and would have cost {cost} nats.</source>
      <translation>{value}. 주어진 픽셀이며, 그렸다면 비용은 {cost}나트였습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_telling.py" />
      <source>Pixel {n} cannot look at it.</source>
      <translation>픽셀 {n}은(는) 이 픽셀을 볼 수 없습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_telling.py" />
      <source>It moves pixel {n}’s log-odds of ink by up to {s}.</source>
      <translation>픽셀 {n}의 잉크 로그 오즈를 최대 {s}만큼 바꿉니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_telling.py" />
      <source>It votes ink for pixel {n}: log-odds {s} above what the opposite would say.</source>
      <translation>픽셀 {n}의 잉크에 표를 던집니다. 반대 값일 때보다 로그 오즈가 {s} 높습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_telling.py" />
      <source>Every pixel is a coin; those already drawn decide how it is weighted.</source>
      <translation>픽셀마다 동전을 던집니다. 이미 그린 픽셀들이 동전의 치우침을 정합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_telling.py" />
      <source>Known pixels that come late in the order were not known to earlier ones.</source>
      <translation>순서가 늦은 주어진 픽셀은 앞선 픽셀들이 알지 못했습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_telling.py" />
      <source>So far they cost {n} nats.</source>
      <translation>지금까지 비용은 {n}나트입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_telling.py" />
      <source>Still open: ink with probability {p} by what is drawn so far.</source>
      <translation>미정: 지금까지 그린 것으로 보아 잉크일 확률 {p}.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_verdict.py" />
      <source>your picture</source>
      <translation>내 그림</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_verdict.py" />
      <source>the model’s own, mean</source>
      <translation>모형의 그림, 평균</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_verdict.py" />
      <source>held-out pictures, mean</source>
      <translation>평가용 그림, 평균</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>level {value} of {most}</source>
      <translation>{most}단계 중 {value}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>cost −ln {p} = {cost} nats</source>
      <translation>비용 −ln {p} = {cost}나트</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>it looks at {n} of the {all} pixels before it</source>
      <translation>앞선 픽셀 {all}개 중 {n}개를 봅니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>{n} other pictures</source>
      <translation>다른 그림 {n}장</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>−ln p in nats; a tall bar is a surprise</source>
      <translation>−ln p, 나트. 막대가 높으면 뜻밖입니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>= {bits} bits/pixel</source>
      <translation>= {bits}비트/픽셀</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>biggest surprise: pixel {n}, {value} at p = {p}</source>
      <translation>가장 뜻밖: 픽셀 {n}, {value}, p = {p}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>pixel {n}: {cost}</source>
      <translation>픽셀 {n}: {cost}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>so far {n}</source>
      <translation>지금까지 {n}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>still to pay ≈ {n}</source>
      <translation>남은 비용 ≈ {n}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>How surprising your picture is, in nats</source>
      <translation>내 그림이 얼마나 뜻밖인가, 나트</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>known: {value}</source>
      <translation>주어짐: {value}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>T = 0, the likeliest: {value}</source>
      <translation>T = 0, 가장 그럴듯한 값: {value}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>cost {cost}</source>
      <translation>비용 {cost}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>random number {u}</source>
      <translation>난수 {u}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>its random number is still to come</source>
      <translation>난수는 아직 뽑지 않았습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>its random number is not kept</source>
      <translation>난수가 남아 있지 않음</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>no random number was needed</source>
      <translation>난수가 필요 없었습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>a leak: it sees itself or later pixels ({n})</source>
      <translation>누출: 자기 자신이나 나중 픽셀을 봅니다({n})</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>the first pixel: there is nothing to look at</source>
      <translation>첫 픽셀: 볼 것이 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>it looks at none of the {all} pixels before it</source>
      <translation>앞선 픽셀 {all}개를 하나도 보지 않습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>it looks at the one pixel before it</source>
      <translation>앞선 픽셀 하나를 봅니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>it looks at all {all} pixels before it</source>
      <translation>앞선 픽셀 {all}개를 모두 봅니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>a leak: it looks ahead</source>
      <translation>누출: 앞날을 봄</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>sees {n} of {all} pixels</source>
      <translation>픽셀 {all}개 중 {n}개를 봄</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>One held-out start, {n} endings</source>
      <translation>평가용 그림의 시작, 마무리 {n}가지</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>blue = still open</source>
      <translation>파랑 = 미정</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>other noise; −log p below</source>
      <translation>다른 난수, 아래는 −log p</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>other noise</source>
      <translation>다른 난수</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>What each pixel of your picture costs</source>
      <translation>내 그림의 픽셀별 비용</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>Cost of each pixel</source>
      <translation>픽셀별 비용</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>whole picture</source>
      <translation>그림 전체</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>whole picture, expected</source>
      <translation>그림 전체, 예상</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>Ways to complete it</source>
      <translation>완성하는 길</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>The first coin</source>
      <translation>첫 동전</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>not drawn yet; open ones count as paper</source>
      <translation>아직 그리지 않음, 미정은 종이로 봄</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>not drawn yet</source>
      <translation>아직 그리지 않음</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>cost ∞</source>
      <translation>비용 ∞</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>context: 1 pixel</source>
      <translation>문맥: 픽셀 1개</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>context: {n} pixels</source>
      <translation>문맥: 픽셀 {n}개</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>This picture so far</source>
      <translation>지금까지의 그림</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>How this picture grew</source>
      <translation>그림이 그려진 과정</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>blue = made up; roughly p(rest | known)</source>
      <translation>파랑 = 지어낸 것, 근사 p(나머지 | 주어진 것)</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>blue = made up; −log p below</source>
      <translation>파랑 = 지어낸 것, 아래는 −log p</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>blue = made up, at temperature 1</source>
      <translation>파랑 = 지어낸 것, 온도 1</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>{n} nats</source>
      <translation>{n}나트</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>votes ink</source>
      <translation>잉크에 투표</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>votes paper</source>
      <translation>종이에 투표</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>still open: chance of ink</source>
      <translation>미정: 잉크일 확률</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>still open</source>
      <translation>미정</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>as expected</source>
      <translation>예상대로</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pixels_words.py" />
      <source>a surprise: high cost</source>
      <translation>뜻밖: 높은 비용</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pointing.py" />
      <source>Mean of component {k}: {where}. Weight {weight} %.</source>
      <translation>성분 {k}의 평균: {where}. 가중치 {weight} %.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pointing.py" />
      <source>Point {i}: {where}. Responsibilities {shares}.</source>
      <translation>점 {i}: {where}. 책임도 {shares}.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pointing.py" />
      <source>Drag to stretch and turn component {k}.</source>
      <translation>끌어서 성분 {k}을(를) 늘이고 돌립니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pointing.py" />
      <source>Component {k}: 39 % of it lies within the thick line (1σ), 86 % within the thin one (2σ).</source>
      <translation>성분 {k}: 굵은 선(1σ) 안에 39 %, 가는 선(2σ) 안에 86 %가 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pointing.py" />
      <source>Centroid {k}: {where}. It has {weight} % of the points.</source>
      <translation>중심 {k}: {where}. 점의 {weight} %를 가집니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pointing.py" />
      <source>Point {i}: {where}.</source>
      <translation>점 {i}: {where}.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/pointing.py" />
      <source>Point {i}: {where}. It belongs to centroid {k}.</source>
      <translation>점 {i}: {where}. 중심 {k}에 속합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/relief_choices.py" />
      <source>Seen as</source>
      <translation>보는 방식</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/relief_choices.py" />
      <source>The landscape from aside, to be turned by hand, or from above, to be zoomed and drawn on.</source>
      <translation>지형을 옆에서 보면 손으로 돌릴 수 있고, 위에서 보면 확대하거나 그 위에 그릴 수 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/relief_choices.py" />
      <source>Height</source>
      <translation>높이</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/relief_choices.py" />
      <source>What the height is: the free energy F, or the density p = exp(−F) / Z that it stands for.</source>
      <translation>높이가 나타내는 것입니다. 자유 에너지 F이거나, 그에 해당하는 밀도 p = exp(−F) / Z입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/relief_choices.py" />
      <source>Free energy</source>
      <translation>자유 에너지</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/relief_key.py" />
      <source>height = free energy F</source>
      <translation>높이 = 자유 에너지 F</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/relief_key.py" />
      <source>nats above the deepest point</source>
      <translation>가장 깊은 곳에서 잰 나트</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/relief_key.py" />
      <source>1 of {n} shown</source>
      <translation>{n}개 중 1개 표시</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/relief_key.py" />
      <source>height = density p</source>
      <translation>높이 = 밀도 p</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/relief_key.py" />
      <source>p = exp(−F) / Z</source>
      <translation>p = exp(−F) / Z</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/relief_key.py" />
      <source>data point</source>
      <translation>데이터 점</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/relief_key.py" />
      <source>held-out point</source>
      <translation>떼어 둔 점</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/relief_key.py" />
      <source>dream (fantasy particle)</source>
      <translation>꿈 (환상 입자)</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/relief_names.py" />
      <source>dreams push up</source>
      <translation>꿈이 밀어 올림</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/relief_names.py" />
      <source>data pull down</source>
      <translation>데이터가 끌어내림</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/relief_names.py" />
      <source>Gibbs chain</source>
      <translation>깁스 사슬</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/relief_names.py" />
      <source>Gibbs chain at T = {t}</source>
      <translation>깁스 사슬, T = {t}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/relief_names.py" />
      <source>dreams lower it</source>
      <translation>꿈이 낮춤</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/relief_names.py" />
      <source>data raise it</source>
      <translation>데이터가 높임</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/relief_stage.py" />
      <source>Landscape of the free energy</source>
      <translation>자유 에너지 지형</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/relief_stage.py" />
      <source>Low ground is likely. Drag to turn and tilt the ground, click to put the ball somewhere, turn the wheel to see less or more, double-click to see everything as at first.</source>
      <translation>낮은 땅이 그럴듯한 곳입니다. 끌면 지형이 돌고 기울며, 클릭하면 그 자리에 공을 놓습니다. 휠을 돌리면 더 좁게 또는 넓게 보이고, 두 번 클릭하면 처음처럼 모두 보입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/relief_stage.py" />
      <source>Map of the free energy</source>
      <translation>자유 에너지 지도</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/relief_stage.py" />
      <source>Deep colours are low ground, which is likely. Click to put the ball somewhere, or drag it; turn the wheel to zoom, double-click to see everything. Click a hidden unit below to drag its line.</source>
      <translation>색이 짙은 곳이 낮은 땅이며 그럴듯한 곳입니다. 클릭하면 그 자리에 공을 놓고, 공을 끌 수도 있습니다. 휠로 확대하고 두 번 클릭하면 모두 보입니다. 아래의 은닉 유닛을 클릭하면 그 직선을 끌 수 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/relief_units.py" />
      <source>Unit {j}: on with probability {p} where the ball is; {data} of the data and {dreams} of the dreams have it on, on average. When it is on, it moves the middle of the next dream by ({x}, {y}).</source>
      <translation>유닛 {j}: 공이 있는 자리에서 켜질 확률은 {p}입니다. 평균하여 데이터에서는 {data}, 꿈에서는 {dreams}의 비율로 켜집니다. 켜지면 다음 꿈의 중심을 ({x}, {y})만큼 옮깁니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/relief_units.py" />
      <source>Each picture is one hidden unit: grey where it is likely to be on, with the ball as a dot. A blue frame: it is on now. The number: how likely that is where the ball is. Point at one to see its line on the ground; click it to keep the line, and drag it on the map.</source>
      <translation>그림 하나가 은닉 유닛 하나입니다. 켜지기 쉬운 곳이 회색이고 점은 공입니다. 파란 테두리는 지금 켜져 있다는 뜻이고, 수는 공이 있는 자리에서 켜질 확률입니다. 가리키면 땅 위에 그 직선이 보이고, 클릭하면 직선이 남아 지도에서 끌 수 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/relief_units.py" />
      <source>framed: is on</source>
      <translation>테두리: 지금 켜짐</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/relief_units.py" />
      <source>number: its chance</source>
      <translation>수: 켜질 확률</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/relief_words.py" />
      <source>({x}, {y}): {above} nats above the deepest point, p = {p}.</source>
      <translation>({x}, {y}): 가장 깊은 곳보다 {above}나트 높고, p = {p}입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/rivals.py" />
      <source>error</source>
      <translation>오류율</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/rivals.py" />
      <source>log-loss</source>
      <translation>로그 손실</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/samples_bars.py" />
      <source>−log-likelihood per point of {n} samples, in nats, ±1.96 standard errors. Start {start}, now {now}, most likely fit {best}.</source>
      <translation>표본 {n}개의 점마다의 −로그 가능도(나트, 표준오차의 ±1.96배). 시작 {start}, 지금 {now}, 가능도가 가장 높은 모형 {best}.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/samples_bars.py" />
      <source>H ? + KL ?</source>
      <translation>H ? + KL ?</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/samples_bars.py" />
      <source>Entropy of p: {entropy}; KL(p ‖ q): {kl}.</source>
      <translation>p의 엔트로피: {entropy}, KL(p ‖ q): {kl}.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/samples_density.py" />
      <source>mean and width</source>
      <translation>표본의</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/samples_density.py" />
      <source>of the samples</source>
      <translation>평균과 너비</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/samples_density.py" />
      <source>p is hidden: only its samples are here</source>
      <translation>p는 숨겨져 있습니다. 표본만 있습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/samples_density.py" />
      <source>p is hidden</source>
      <translation>p는 숨겨져 있습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/samples_density.py" />
      <source>median of the samples and</source>
      <translation>표본의 중앙값과</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/samples_density.py" />
      <source>mean distance from it</source>
      <translation>거기서의 평균 거리</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/samples_density.py" />
      <source>from the smallest to</source>
      <translation>가장 작은 표본부터</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/samples_density.py" />
      <source>the largest sample</source>
      <translation>가장 큰 표본까지</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/samples_density.py" />
      <source>most likely fit:</source>
      <translation>가능도가 가장 높은 모형:</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/samples_density.py" />
      <source>best for p:</source>
      <translation>p에 가장 좋은 모형:</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/samples_density.py" />
      <source>KL {value}</source>
      <translation>KL {value}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/samples_losses.py" />
      <source>mean = ∞: q is 0 at {k} of {n} samples</source>
      <translation>평균 = ∞: 표본 {n}개 중 {k}개에서 q가 0입니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/samples_words.py" />
      <source>μ: drag it to move the model.</source>
      <translation>μ: 끌면 모형이 움직입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/samples_words.py" />
      <source>σ: drag it to make the model wider or narrower.</source>
      <translation>σ: 끌면 모형이 넓어지거나 좁아집니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/samples_words.py" />
      <source>An edge of the model: outside q is 0. Drag it.</source>
      <translation>모형의 가장자리입니다. 그 바깥에서 q는 0입니다. 끌어 보세요.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/samples_words.py" />
      <source>Grey: histogram of the samples, its area is 1. Orange: the model q, with handles for its mean and its width. Dashed: the law of its family under which these samples are most likely.</source>
      <translation>회색: 넓이가 1인 표본의 히스토그램. 주황색: 모형 q와 평균, 너비의 손잡이. 파선: 같은 종류의 법칙 가운데 이 표본의 가능도가 가장 높은 것입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/samples_words.py" />
      <source>x = {x}: −log q = {loss} nats.</source>
      <translation>x = {x}: −log q = {loss}나트.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/samples_words.py" />
      <source>A stem a sample: how unlikely the model finds it, −log q in nats. The line is their mean, the band ±1.96 standard errors: −log-likelihood per point estimates the cross-entropy.</source>
      <translation>줄기 하나가 표본 하나입니다. 모형이 그 표본을 얼마나 뜻밖으로 여기는지를 −log q(나트)로 나타냅니다. 선은 그 평균이고 띠는 표준오차의 ±1.96배입니다. 점마다의 −로그 가능도는 교차 엔트로피를 추정합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/samples_words.py" />
      <source>x = {x}: the model says that this is impossible.</source>
      <translation>x = {x}: 모형은 이것이 불가능하다고 합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/strip.py" />
      <source>≈ 0 here</source>
      <translation>여기는 ≈ 0</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/telling.py" />
      <source>Centroid {k} is the nearest to every place in this cell.</source>
      <translation>이 칸의 모든 자리에서 가장 가까운 중심은 {k}번입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/telling.py" />
      <source>The contour around here holds {mass} % of the model’s probability.</source>
      <translation>이곳을 두르는 등고선 안에 모형 확률의 {mass} %가 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/telling.py" />
      <source>{n} of {all} points lie from {low} to {high}.</source>
      <translation>점 {all}개 중 {n}개가 {low}부터 {high} 사이에 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/telling.py" />
      <source>The model’s density here is {density}; {share} % of it is component {k}.</source>
      <translation>여기서 모형의 밀도는 {density}이고, 그중 {share} %가 성분 {k}의 것입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/telling.py" />
      <source>The way of mean {k} so far; a dot for each step.</source>
      <translation>평균 {k}이(가) 지나온 길입니다. 점 하나가 한 단계입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/telling.py" />
      <source>A true cluster (2σ), unknown to the model: {share} % of the data come from it, on average.</source>
      <translation>모형은 모르는 참 군집(2σ)입니다. 데이터의 평균 {share} %가 여기에서 나옵니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/telling.py" />
      <source>Outside of all contours: less than {mass} % of the model’s probability lies out here.</source>
      <translation>모든 등고선의 바깥입니다. 여기에는 모형 확률의 {mass} %도 놓이지 않습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/twin_titles.py" />
      <source>Learns what each class looks like; the border follows.</source>
      <translation>각 클래스의 생김새를 배우고, 경계는 따라옵니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/twin_titles.py" />
      <source>Picture of data and generative model</source>
      <translation>데이터와 생성 모형의 그림</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/twin_titles.py" />
      <source>Drag the ring to ask about another place, drag points to change the data; turn the wheel to zoom, drag the ground to move, double-click to see everything.</source>
      <translation>고리를 끌면 다른 곳을 묻고, 점을 끌면 데이터를 바꿉니다. 휠을 돌려 확대하고, 바탕을 끌어 옮기고, 두 번 눌러 전체를 봅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/twin_titles.py" />
      <source>Learns only where the border runs.</source>
      <translation>경계가 어디인지만 배웁니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/twin_titles.py" />
      <source>Picture of data and discriminative model</source>
      <translation>데이터와 판별 모형의 그림</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/twin_titles.py" />
      <source>p(y = {name} | x) along the dashed line</source>
      <translation>점선을 따라 본 p(y = {name} | x)</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/twin_titles.py" />
      <source>p(x₁ | x₂ = {value}): x₁ missing</source>
      <translation>p(x₁ | x₂ = {value}): x₁ 모름</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/twin_titles.py" />
      <source>p(x₁): both classes summed</source>
      <translation>p(x₁): 두 클래스의 합</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/twin_titles.py" />
      <source>p(x₁): all classes summed</source>
      <translation>p(x₁): 모든 클래스의 합</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/twin_titles.py" />
      <source>p(y | x) along the dashed line</source>
      <translation>점선을 따라 본 p(y | x)</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/two_models.py" />
      <source>discriminative</source>
      <translation>판별</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/two_models.py" />
      <source>generative</source>
      <translation>생성</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/two_models.py" />
      <source>Discriminative</source>
      <translation>판별 모형</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/two_models.py" />
      <source>Generative</source>
      <translation>생성 모형</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/unit_plot.py" />
      <source>On the diagonal: of all points said to be so with 70 %, 70 % are so. Bars: 95 % intervals (Wilson). Mean gap: between what was said and what happened (expected calibration error).</source>
      <translation>대각선 위에서는 70 %라고 말한 점 가운데 70 %가 실제로 그렇습니다. 막대: 95 % 구간(Wilson). 평균 차이: 말한 것과 일어난 것의 차이(기대 보정 오차)입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/unit_plot.py" />
      <source>Points of low density are called strange. For every threshold: how many of the outliers, and how many of the data. AUC ± standard error (DeLong); 0.5 is guessing. Smooth outliers can have higher densities than the data. The discriminative model has no p(x).</source>
      <translation>밀도가 낮은 점을 이상치로 봅니다. 문턱마다 낯선 점과 데이터를 각각 얼마나 이상치로 보는지 나타냅니다. AUC ± 표준오차(DeLong)이며, 0.5는 동전 던지기입니다. 매끈한 낯선 점은 데이터보다 밀도가 높을 수 있습니다. 판별 모형에는 p(x)가 없습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/unit_plot.py" />
      <source>said: probability of the predicted class</source>
      <translation>말한 것: 예측한 클래스의 확률</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/unit_plot.py" />
      <source>happened</source>
      <translation>일어난 것</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/unit_plot.py" />
      <source>Strange if log p(x) ≤ {threshold}: {tpr} % of the outliers, {fpr} % of the data.</source>
      <translation>log p(x) ≤ {threshold}일 때 이상치: 낯선 점의 {tpr} %, 데이터의 {fpr} %.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/unit_plot.py" />
      <source>share of the data found strange</source>
      <translation>이상치로 본 데이터의 비율</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/unit_plot.py" />
      <source>outliers found</source>
      <translation>찾아낸 낯선 점</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/unit_plot.py" />
      <source>said: probability of class {name}</source>
      <translation>말한 것: 클래스 {name}의 확률</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/unit_plot.py" />
      <source>{model}: {n} points, said {said} %, happened {happened} % ({low} … {high}).</source>
      <translation>{model}: 점 {n}개, 말한 것 {said} %, 일어난 것 {happened} % ({low} … {high}).</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/verdict_words.py" />
      <source>{n} of the points are less likely</source>
      <translation>점의 {n}가 이보다 드묾</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/verdict_words.py" />
      <source>sure it is “{name}”</source>
      <translation>“{name}” 확신</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/verdict_words.py" />
      <source>p(x) = ?</source>
      <translation>p(x) = ?</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/verdict_words.py" />
      <source>it has no opinion</source>
      <translation>의견 없음</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/verdict_words.py" />
      <source>p(y | x) = ?</source>
      <translation>p(y | x) = ?</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/verdict_words.py" />
      <source>rather “{name}”</source>
      <translation>“{name}”에 가까움</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/verdict_words.py" />
      <source>cannot tell</source>
      <translation>알 수 없음</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/verdict_words.py" />
      <source>never saw such an x</source>
      <translation>이런 x는 본 적이 없음</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/verdict_words.py" />
      <source>only {n} of the points are less likely</source>
      <translation>이보다 드문 점은 {n}뿐</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/verdict_words.py" />
      <source>{n} are rarer</source>
      <translation>{n}가 더 드묾</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/verdict_words.py" />
      <source>only {n} are rarer</source>
      <translation>더 드문 점은 {n}뿐</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/verdict_words.py" />
      <source>nothing to learn from</source>
      <translation>배울 것이 없음</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_bars.py" />
      <source>Model against data · outside the data: {share} %</source>
      <translation>모형과 데이터 · 데이터 밖: {share} %</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_bars.py" />
      <source>others</source>
      <translation>그 밖</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_bars.py" />
      <source>model</source>
      <translation>모형</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_figures.py" />
      <source>CD-{k} against the true gradient</source>
      <translation>CD-{k}와 참 기울기</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_figures.py" />
      <source>How often is each unit on?</source>
      <translation>유닛마다 얼마나 자주 켜질까?</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_figures.py" />
      <source>grey: exact</source>
      <translation>회색: 정확값</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_figures.py" />
      <source>the chain’s last {n} steps; the machine changed meanwhile</source>
      <translation>사슬의 마지막 {n}걸음. 그동안 머신도 바뀌었습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_figures.py" />
      <source>the chain’s last {n} steps, over the machine as it is</source>
      <translation>지금 이 머신 위에서 사슬의 마지막 {n}걸음</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_figures.py" />
      <source>true gradient (exact) →   CD-{k} ↑</source>
      <translation>참 기울기 (정확값) →   CD-{k} ↑</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_figures.py" />
      <source>dot: exact mean of CD-{k} · line: ± its spread</source>
      <translation>점: CD-{k}의 정확한 평균 · 선: ± 흩어짐</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_figures.py" />
      <source>bias {bias} (rms), angle {angle}°</source>
      <translation>치우침 {bias} (제곱평균제곱근), 각도 {angle}°</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_figures.py" />
      <source>chain ± 95 %</source>
      <translation>사슬 ± 95 %</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_hover.py" />
      <source>data {data}, model {model}; click to put the chain there</source>
      <translation>데이터 {data}, 모형 {model}. 누르면 사슬을 그곳에 놓습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_machine.py" />
      <source>blue: on together · orange: apart · arc: chance to be on</source>
      <translation>파랑: 함께 켜짐 · 주황: 따로 · 호: 켜질 확률</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_machine.py" />
      <source>blue +{reach} … orange −{reach}</source>
      <translation>파랑 +{reach} … 주황 −{reach}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_machine.py" />
      <source>The machine: click a unit to turn it</source>
      <translation>머신: 유닛을 누르면 뒤집힙니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_machine.py" />
      <source>Weights; biases on the diagonal</source>
      <translation>가중치, 대각선은 편향</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_map.py" />
      <source>→ units {across}    ↓ units {down}    a step turns one unit</source>
      <translation>→ 유닛 {across}    ↓ 유닛 {down}    한 칸에 유닛 하나가 바뀜</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_map.py" />
      <source>+{nats} nats</source>
      <translation>+{nats}나트</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_stage.py" />
      <source>All states of the machine, its units, and model against data</source>
      <translation>머신의 모든 상태, 유닛, 그리고 모형과 데이터</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_stage.py" />
      <source>Each place on the map is one state of the units; neighbours differ in one unit. Blue rings: states of the data. Crosses: minima. Orange: the chain and where it was. Point at a state to see it and its neighbours, click to put the chain there; arrow keys move the chain.</source>
      <translation>지도의 자리마다 유닛들의 상태가 하나씩 있고, 이웃은 유닛 하나가 다릅니다. 파란 고리는 데이터의 상태, 가위표는 극소, 주황은 사슬과 그 자취입니다. 상태를 가리키면 그 상태와 이웃이 보이고, 누르면 사슬을 그곳에 놓습니다. 화살표 키로도 사슬을 옮깁니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_words.py" />
      <source>{letter} = {e} · p = {p}</source>
      <translation>{letter} = {e} · p = {p}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_words.py" />
      <source>{n} states fall here</source>
      <translation>상태 {n}개가 이곳으로 떨어집니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_words.py" />
      <source>weight between {one} and {other}: {w}</source>
      <translation>{one}와(과) {other} 사이의 가중치: {w}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_words.py" />
      <source>{n} states: probability</source>
      <translation>상태 {n}개: 확률</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_words.py" />
      <source>a minimum: all {n} neighbours are higher</source>
      <translation>극소: 이웃 {n}개가 모두 더 높습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_words.py" />
      <source>visible unit {name}</source>
      <translation>가시 유닛 {name}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_words.py" />
      <source>hidden unit {name}</source>
      <translation>은닉 유닛 {name}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_words.py" />
      <source>on</source>
      <translation>켜짐</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_words.py" />
      <source>off</source>
      <translation>꺼짐</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_words.py" />
      <source>bias of unit {name}: {b}</source>
      <translation>유닛 {name}의 편향: {b}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_words.py" />
      <source>units {one} and {other} are not connected</source>
      <translation>유닛 {one}와(과) {other}은(는) 연결되지 않았습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_words.py" />
      <source>{n} states: free energy F</source>
      <translation>상태 {n}개: 자유 에너지 F</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_words.py" />
      <source>{n} states: energy E</source>
      <translation>상태 {n}개: 에너지 E</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_words.py" />
      <source>in the data: {n} of {all}</source>
      <translation>데이터에 있음: {all}개 중 {n}개</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_words.py" />
      <source>all states are alike</source>
      <translation>모든 상태가 같음</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_words.py" />
      <source>{k} of {n} neighbours are lower</source>
      <translation>이웃 {n}개 중 {k}개가 더 낮습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_words.py" />
      <source>valley of {bits}</source>
      <translation>{bits}의 골짜기</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_words.py" />
      <source>bias {b}, input {x}</source>
      <translation>편향 {b}, 입력 {x}</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_words.py" />
      <source>if it is asked, it is on with {p}</source>
      <translation>다시 정하면 {p}의 확률로 켜집니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/plots/worlds_words.py" />
      <source>a minimum: no neighbour is lower</source>
      <translation>극소: 더 낮은 이웃이 없음</translation>
    </message>
    <message>
      <location filename="genviz/ui/preset_card.py" />
      <source>published result</source>
      <translation>발표된 결과</translation>
    </message>
    <message>
      <location filename="genviz/ui/preset_card.py" />
      <source>break it</source>
      <translation>망가뜨려 보기</translation>
    </message>
    <message>
      <location filename="genviz/ui/preview_choices.py" />
      <source>Columns are separated by</source>
      <translation>열 구분 기호</translation>
    </message>
    <message>
      <location filename="genviz/ui/preview_choices.py" />
      <source>Decimal sign</source>
      <translation>소수점 기호</translation>
    </message>
    <message>
      <location filename="genviz/ui/preview_choices.py" />
      <source>First row</source>
      <translation>첫 행</translation>
    </message>
    <message>
      <location filename="genviz/ui/preview_choices.py" />
      <source>point 1.5</source>
      <translation>점 1.5</translation>
    </message>
    <message>
      <location filename="genviz/ui/preview_choices.py" />
      <source>comma 1,5</source>
      <translation>쉼표 1,5</translation>
    </message>
    <message>
      <location filename="genviz/ui/preview_choices.py" />
      <source>names</source>
      <translation>이름</translation>
    </message>
    <message>
      <location filename="genviz/ui/preview_choices.py" />
      <source>values</source>
      <translation>값</translation>
    </message>
    <message>
      <location filename="genviz/ui/preview_table.py" />
      <source>Use this column as a feature</source>
      <translation>이 열을 특성으로 쓰기</translation>
    </message>
    <message>
      <location filename="genviz/ui/preview_words.py" />
      <source>what was copied is no table of numbers; copy cells with numbers and paste them again</source>
      <translation>복사한 내용이 숫자 표가 아닙니다. 숫자가 든 셀을 복사해 다시 붙여넣으십시오</translation>
    </message>
    <message>
      <location filename="genviz/ui/preview_words.py" />
      <source>commas</source>
      <translation>쉼표</translation>
    </message>
    <message>
      <location filename="genviz/ui/preview_words.py" />
      <source>semicolons</source>
      <translation>세미콜론</translation>
    </message>
    <message>
      <location filename="genviz/ui/preview_words.py" />
      <source>tabs</source>
      <translation>탭</translation>
    </message>
    <message>
      <location filename="genviz/ui/preview_words.py" />
      <source>bars |</source>
      <translation>세로줄 |</translation>
    </message>
    <message>
      <location filename="genviz/ui/preview_words.py" />
      <source>spaces</source>
      <translation>공백</translation>
    </message>
    <message>
      <location filename="genviz/ui/preview_words.py" />
      <source>classes</source>
      <translation>클래스</translation>
    </message>
    <message>
      <location filename="genviz/ui/preview_words.py" />
      <source>held out: 1</source>
      <translation>시험용: 1</translation>
    </message>
    <message>
      <location filename="genviz/ui/preview_words.py" />
      <source>not numbers: {n}</source>
      <translation>숫자 아님: {n}</translation>
    </message>
    <message>
      <location filename="genviz/ui/preview_words.py" />
      <source>empty</source>
      <translation>비어 있음</translation>
    </message>
    <message>
      <location filename="genviz/ui/preview_words.py" />
      <source>missing: {n}</source>
      <translation>결측: {n}</translation>
    </message>
    <message>
      <location filename="genviz/ui/preview_words.py" />
      <source>texts</source>
      <translation>글자</translation>
    </message>
    <message>
      <location filename="genviz/ui/preview_words.py" />
      <source>numbers</source>
      <translation>숫자</translation>
    </message>
    <message>
      <location filename="genviz/ui/preview_words.py" />
      <source>rows: {n}</source>
      <translation>{n}행</translation>
    </message>
    <message>
      <location filename="genviz/ui/preview_words.py" />
      <source>NumPy arrays</source>
      <translation>NumPy 배열</translation>
    </message>
    <message>
      <location filename="genviz/ui/preview_words.py" />
      <source>separated by {what}</source>
      <translation>구분: {what}</translation>
    </message>
    <message>
      <location filename="genviz/ui/preview_words.py" />
      <source>decimal commas</source>
      <translation>소수점은 쉼표</translation>
    </message>
    <message>
      <location filename="genviz/ui/preview_words.py" />
      <source>decimal points</source>
      <translation>소수점은 점</translation>
    </message>
    <message>
      <location filename="genviz/ui/preview_words.py" />
      <source>names in the first row</source>
      <translation>첫 행은 이름</translation>
    </message>
    <message>
      <location filename="genviz/ui/preview_words.py" />
      <source>no names in the first row</source>
      <translation>첫 행에 이름 없음</translation>
    </message>
    <message>
      <location filename="genviz/ui/rare_class.py" />
      <source>missed of the {n} of class {name} · {values}</source>
      <translation>{name} 클래스 {n}개 중 놓친 수 · {values}</translation>
    </message>
    <message>
      <location filename="genviz/ui/recovery.py" />
      <source>a session ended unexpectedly ({when}); what was open was saved at most {n} s before the end</source>
      <translation>예기치 않게 끝난 작업이 있습니다({when}). 끝나기 {n}초 전까지의 내용이 저장되어 있습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/recovery.py" />
      <source>a part of the last session cannot be restored: {what}</source>
      <translation>지난번 작업의 일부를 되살릴 수 없습니다: {what}</translation>
    </message>
    <message>
      <location filename="genviz/ui/recovery.py" />
      <source>Restore what was open</source>
      <translation>열려 있던 것 되살리기</translation>
    </message>
    <message>
      <location filename="genviz/ui/render.py" />
      <source>the picture was not ready after {seconds:g} s; ask for an earlier step</source>
      <translation>{seconds:g}초 안에 그림이 완성되지 않았습니다. 더 이른 반복을 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/ui/rivals_card.py" />
      <source>size of the weights ‖w‖</source>
      <translation>가중치 크기 ‖w‖</translation>
    </message>
    <message>
      <location filename="genviz/ui/rivals_card.py" />
      <source>Error: the share that is put into the wrong class. Log-loss: −log p of the right class, on average, in nats; it also punishes being sure and wrong. Thin: the training points.</source>
      <translation>오류율: 클래스를 틀린 비율입니다. 로그 손실: 정답 클래스의 −log p를 평균한 값(나트)으로, 확신하면서 틀린 것에도 벌을 줍니다. 가는 선: 학습용 점.</translation>
    </message>
    <message>
      <location filename="genviz/ui/rivals_card.py" />
      <source>True law: what nobody can beat in the long run; on these few points somebody may be luckier.</source>
      <translation>참 분포: 길게 보면 누구도 이길 수 없지만, 이 몇 점에서는 운이 더 좋을 수도 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/rivals_card.py" />
      <source>true law (n → ∞)</source>
      <translation>참 분포 (n → ∞)</translation>
    </message>
    <message>
      <location filename="genviz/ui/rivals_card.py" />
      <source>Add a ridge</source>
      <translation>릿지 더하기</translation>
    </message>
    <message>
      <location filename="genviz/ui/rivals_card.py" />
      <source>A penalty on large weights: the best ones are finite again.</source>
      <translation>큰 가중치에 벌점을 줍니다. 그러면 가장 좋은 가중치가 다시 유한해집니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/rivals_card.py" />
      <source>Plot the next one of: log-loss, error, size of the weights.</source>
      <translation>로그 손실, 오류율, 가중치 크기를 차례로 바꾸어 그립니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/rivals_card.py" />
      <source>y is not given</source>
      <translation>y가 주어지지 않음</translation>
    </message>
    <message>
      <location filename="genviz/ui/rivals_card.py" />
      <source>{n} held-out points</source>
      <translation>평가용 점 {n}개</translation>
    </message>
    <message>
      <location filename="genviz/ui/rivals_card.py" />
      <source>{n} training points</source>
      <translation>학습용 점 {n}개</translation>
    </message>
    <message>
      <location filename="genviz/ui/scores_card.py" />
      <source>wrong: {values}</source>
      <translation>오류율: {values}</translation>
    </message>
    <message>
      <location filename="genviz/ui/scores_card.py" />
      <source>mean gap: {values}</source>
      <translation>평균 차이: {values}</translation>
    </message>
    <message>
      <location filename="genviz/ui/scores_card.py" />
      <source>No outliers are planted in these data.</source>
      <translation>이 데이터에는 심어 둔 낯선 점이 없습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/scores_card.py" />
      <source>Outliers score higher than the data!</source>
      <translation>낯선 점의 점수가 데이터보다 높습니다!</translation>
    </message>
    <message>
      <location filename="genviz/ui/scores_card.py" />
      <source>log p(x) finds outliers.</source>
      <translation>log p(x)로 낯선 점을 찾아냅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/scores_card.py" />
      <source>Not certainly better than guessing.</source>
      <translation>동전 던지기보다 낫다고 확신할 수 없습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/scores_card.py" />
      <source>Confusion</source>
      <translation>혼동 행렬</translation>
    </message>
    <message>
      <location filename="genviz/ui/scores_card.py" />
      <source>Certainty</source>
      <translation>확신</translation>
    </message>
    <message>
      <location filename="genviz/ui/scores_card.py" />
      <source>ROC</source>
      <translation>ROC</translation>
    </message>
    <message>
      <location filename="genviz/ui/scores_card.py" />
      <source>Mistakes, how rightly sure, or outliers by log p(x).</source>
      <translation>틀린 것, 얼마나 옳게 확신하는지, 또는 log p(x)로 찾는 낯선 점을 봅니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/scrub.py" />
      <source>Time: drag to any frame of the run so far</source>
      <translation>시간: 지금까지의 어느 장면으로든 끌어 옮기십시오</translation>
    </message>
    <message>
      <location filename="genviz/ui/scrub.py" />
      <source>changed by hand</source>
      <translation>손으로 바꿈</translation>
    </message>
    <message>
      <location filename="genviz/ui/speed.py" />
      <source>Speed of the run</source>
      <translation>실행 속도</translation>
    </message>
    <message>
      <location filename="genviz/ui/speed.py" />
      <source>From a quarter to eight times the usual speed; at the right end as fast as it can.</source>
      <translation>보통 속도의 4분의 1에서 8배까지, 오른쪽 끝은 가장 빠르게입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/speed.py" />
      <source>max</source>
      <translation>최대</translation>
    </message>
    <message>
      <location filename="genviz/ui/speed.py" />
      <source>With reduced motion every phase is told, at one slow speed.</source>
      <translation>움직임을 줄이면 반 단계마다 말로 풀어 주며, 느린 속도 하나로만 움직입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/studio.py" />
      <source>the {part} needs at least {width}x{height} pixels at this scale; choose a larger size or a smaller scale</source>
      <translation>이 배율에서 {part}에는 적어도 {width}x{height} 픽셀이 필요합니다. 크기를 키우거나 배율을 줄이십시오</translation>
    </message>
    <message>
      <location filename="genviz/ui/studio.py" />
      <source>the run ends at frame {end}, before frame {t} of the scene</source>
      <translation>실행이 장면의 {t}번째 프레임에 이르기 전 {end}번째에서 끝납니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/studio.py" />
      <source>'{part}' is not shown here; there are {known}</source>
      <translation>여기에는 '{part}'이(가) 보이지 않습니다. 고를 수 있는 것: {known}</translation>
    </message>
    <message>
      <location filename="genviz/ui/tabs/boundary.py" />
      <source>Next unseen example</source>
      <translation>다음 낯선 점</translation>
    </message>
    <message>
      <location filename="genviz/ui/tabs/boundary.py" />
      <source>Ask both models about an example that neither was trained on (U).</source>
      <translation>어느 모형도 배운 적 없는 예를 두 모형에게 물어봅니다(U).</translation>
    </message>
    <message>
      <location filename="genviz/ui/tabs/boundary.py" />
      <source>What is left to say of the points when nobody tells their classes (Y)?</source>
      <translation>클래스를 알려 주지 않으면 점에 대해 무엇을 말할 수 있을까요 (Y)?</translation>
    </message>
    <message>
      <location filename="genviz/ui/tabs/boundary.py" />
      <source>Hide y</source>
      <translation>y 감추기</translation>
    </message>
    <message>
      <location filename="genviz/ui/tabs/boundary.py" />
      <source>Show y</source>
      <translation>y 보이기</translation>
    </message>
    <message>
      <location filename="genviz/ui/tabs/boundary.py" />
      <source>these data have no examples beside those that are trained on</source>
      <translation>이 데이터에는 학습에 쓰는 것 말고 다른 예가 없습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/tabs/mixture.py" />
      <source>the centroids</source>
      <translation>중심들</translation>
    </message>
    <message>
      <location filename="genviz/ui/tabs/mixture.py" />
      <source>the means</source>
      <translation>평균들</translation>
    </message>
    <message>
      <location filename="genviz/ui/target_list.py" />
      <source>end</source>
      <translation>끝</translation>
    </message>
    <message>
      <location filename="genviz/ui/target_list.py" />
      <source>{name}: now {now}, to reach {target}</source>
      <translation>{name}: 지금 {now}, 목표 {target}</translation>
    </message>
    <message>
      <location filename="genviz/ui/target_list.py" />
      <source>{name}: reached, {now} (target {target})</source>
      <translation>{name}: 도달, {now} (목표 {target})</translation>
    </message>
    <message>
      <location filename="genviz/ui/target_list.py" />
      <source>{name}: missed, {now} in place of {target}</source>
      <translation>{name}: 빗나감, {target} 대신 {now}</translation>
    </message>
    <message>
      <location filename="genviz/ui/target_list.py" />
      <source>target</source>
      <translation>목표</translation>
    </message>
    <message>
      <location filename="genviz/ui/topbar.py" />
      <source>Language: now English, press for Korean</source>
      <translation>언어: 지금 영어, 누르면 한국어</translation>
    </message>
    <message>
      <location filename="genviz/ui/topbar.py" />
      <source>Language: now Korean, press for English</source>
      <translation>언어: 지금 한국어, 누르면 영어</translation>
    </message>
    <message>
      <location filename="genviz/ui/topbar.py" />
      <source>Show or hide the settings</source>
      <translation>설정 보이기/숨기기</translation>
    </message>
    <message>
      <location filename="genviz/ui/topbar.py" />
      <source>Presentation</source>
      <translation>발표</translation>
    </message>
    <message>
      <location filename="genviz/ui/topbar.py" />
      <source>Help</source>
      <translation>도움말</translation>
    </message>
    <message>
      <location filename="genviz/ui/topbar.py" />
      <source>More pages</source>
      <translation>다른 화면</translation>
    </message>
    <message>
      <location filename="genviz/ui/topbar.py" />
      <source>Show the page “{title}”.</source>
      <translation>“{title}” 화면을 보입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/topbar.py" />
      <source>Light colours</source>
      <translation>밝은 색</translation>
    </message>
    <message>
      <location filename="genviz/ui/topbar.py" />
      <source>Dark colours</source>
      <translation>어두운 색</translation>
    </message>
    <message>
      <location filename="genviz/ui/topic_tab.py" />
      <source>Scene</source>
      <translation>장면</translation>
    </message>
    <message>
      <location filename="genviz/ui/topic_tab.py" />
      <source>What the tab shows.</source>
      <translation>탭에 보이는 장면입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/tour.py" />
      <source>Here the run plays and pauses, as with the space bar. “Next” takes one step.</source>
      <translation>여기서 실행을 재생하고 멈춥니다. 스페이스 키도 같은 일을 합니다. ‘다음’을 누르면 한 단계 나아갑니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/tour.py" />
      <source>The data, and the model that learns them; the heading says what the last phase has done.</source>
      <translation>데이터와 데이터를 배우는 모형입니다. 제목은 마지막 반 단계가 한 일을 알려 줍니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/tour.py" />
      <source>How good the model is, and why: the formula of the phase with the numbers of one point.</source>
      <translation>모형이 얼마나 좋은지, 왜 그런지 보여 줍니다. 반 단계의 식에 점 하나의 수가 들어 있습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/tour.py" />
      <source>Every moment of the run is kept: drag this back and forth. And now let it play.</source>
      <translation>실행의 모든 순간이 남아 있으니 이 막대를 앞뒤로 끌어 보십시오. 이제 재생해 보겠습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/tour.py" />
      <source>Skip</source>
      <translation>건너뛰기</translation>
    </message>
    <message>
      <location filename="genviz/ui/tour.py" />
      <source>Play</source>
      <translation>재생</translation>
    </message>
    <message>
      <location filename="genviz/ui/tour.py" />
      <source>Next</source>
      <translation>다음</translation>
    </message>
    <message>
      <location filename="genviz/ui/transport.py" />
      <source>the seed {seed} is above {hi}, the highest; that was taken</source>
      <translation>시드 {seed}은(는) 가장 큰 값 {hi}보다 커서 {hi}(으)로 바꾸었습니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/transport.py" />
      <source>the seed must be a whole number from 0 to {hi}, not '{text}'</source>
      <translation>시드는 0에서 {hi}까지의 정수여야 합니다. '{text}'은(는) 안 됩니다</translation>
    </message>
    <message>
      <location filename="genviz/ui/transport.py" />
      <source>Seed of all randomness of this run</source>
      <translation>이 실행의 모든 무작위를 정하는 시드</translation>
    </message>
    <message>
      <location filename="genviz/ui/transport.py" />
      <source>Pause</source>
      <translation>정지</translation>
    </message>
    <message>
      <location filename="genviz/ui/transport.py" />
      <source>Next phase only: {phase}</source>
      <translation>다음 반 단계만: {phase}</translation>
    </message>
    <message>
      <location filename="genviz/ui/transport.py" />
      <source>Speed</source>
      <translation>속도</translation>
    </message>
    <message>
      <location filename="genviz/ui/transport.py" />
      <source>Seed</source>
      <translation>시드</translation>
    </message>
    <message>
      <location filename="genviz/ui/transport.py" />
      <source>Slow motion, told in words</source>
      <translation>느린 동작, 말로 풀이</translation>
    </message>
    <message>
      <location filename="genviz/ui/transport.py" />
      <source>One step back</source>
      <translation>한 단계 뒤로</translation>
    </message>
    <message>
      <location filename="genviz/ui/transport.py" />
      <source>One step</source>
      <translation>한 단계</translation>
    </message>
    <message>
      <location filename="genviz/ui/transport.py" />
      <source>New seed</source>
      <translation>새 시드</translation>
    </message>
    <message>
      <location filename="genviz/ui/transport.py" />
      <source>Save or open a scene</source>
      <translation>장면 저장이나 열기</translation>
    </message>
    <message>
      <location filename="genviz/ui/watch.py" />
      <source>Play the run from its start; the caption tells what comes.</source>
      <translation>실행을 처음부터 재생합니다. 설명은 그 결과를 말합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/watch.py" />
      <source>Take the caption away</source>
      <translation>설명 치우기</translation>
    </message>
    <message>
      <location filename="genviz/ui/window.py" />
      <source>something unexpected happened: {message}; the report has the details</source>
      <translation>예상하지 못한 일이 생겼습니다: {message}. 자세한 것은 보고서에 있습니다</translation>
    </message>
  </context>
</TS>
