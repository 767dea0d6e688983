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
      <source>cannot make the folder {path}: {reason}</source>
      <translation>{path} 폴더를 만들 수 없습니다: {reason}</translation>
    </message>
    <message>
      <location filename="genviz/engine/algorithm.py" />
      <source>the run waits for points: the sheet is empty</source>
      <translation>점을 기다립니다. 종이가 비어 있습니다</translation>
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
      <location filename="genviz/engine/dab.py" />
      <source>these data have {d} features and a place in the picture says {n} of them: new points cannot be drawn here; move or erase points, or choose data with two features</source>
      <translation>이 데이터는 특징이 {d}개인데 그림의 자리는 {n}개만 말해 줍니다. 여기에는 새 점을 그릴 수 없으니, 점을 옮기거나 지우거나 특징이 두 개인 데이터를 고르십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/data.py" />
      <source>{count} of {n} rows are held out; no model is trained on them</source>
      <translation>{n}행 가운데 {count}행은 검증용이며 학습에 쓰지 않습니다</translation>
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
      <translation>{shape} 모양의 그림은 {n}개 행과 맞지 않습니다. 행마다 h×w 화소의 그림 하나를 주십시오</translation>
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
      <translation>그림에서 읽을 수 있는 두 특징, 열 숫자를 가장 잘 가르는 화소의 두 조합, 또는 모든 화소.</translation>
    </message>
    <message>
      <location filename="genviz/engine/digits.py" />
      <source>Training points</source>
      <translation>학습용 점 개수</translation>
    </message>
    <message>
      <location filename="genviz/engine/digits.py" />
      <source>How many digits a model is trained on, at most all that are not held out.</source>
      <translation>모형이 학습하는 숫자 그림의 수. 검증용을 뺀 만큼까지입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/digits.py" />
      <source>Held out</source>
      <translation>검증용 비율</translation>
    </message>
    <message>
      <location filename="genviz/engine/digits.py" />
      <source>Fraction of the digits kept away from the model, to judge it by.</source>
      <translation>모형에게 보이지 않고 평가에 쓰는 숫자 그림의 비율.</translation>
    </message>
    <message>
      <location filename="genviz/engine/digits.py" />
      <source>Data seed</source>
      <translation>데이터 시드</translation>
    </message>
    <message>
      <location filename="genviz/engine/digits.py" />
      <source>Another seed holds out other digits.</source>
      <translation>시드를 바꾸면 다른 숫자 그림이 검증용이 됩니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/digits.py" />
      <source>picture {i} has no ink; leave it out</source>
      <translation>그림 {i}에 잉크가 없습니다. 빼 주십시오</translation>
    </message>
    <message>
      <location filename="genviz/engine/digits.py" />
      <source>a model is trained on all {n} digits that are not held out</source>
      <translation>검증용을 뺀 {n}개 숫자 그림 모두로 학습합니다</translation>
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
      <translation>열 숫자, 화소 64개</translation>
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
      <location filename="genviz/engine/math/coordinates.py" />
      <source>all {n} points are the same; a mixture needs spread: add other points</source>
      <translation>점 {n}개가 모두 같습니다. 혼합 모형에는 퍼짐이 필요하니 다른 점을 더하십시오</translation>
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
      <translation>{name}의 값은 유한한 수여야 합니다</translation>
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
      <source>any shape</source>
      <translation>자유</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/class_gmm.py" />
      <source>one shape for all</source>
      <translation>공통</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/class_gmm.py" />
      <source>along the axes</source>
      <translation>대각</translation>
    </message>
    <message>
      <location filename="genviz/engine/models/class_gmm.py" />
      <source>round</source>
      <translation>구형</translation>
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
      <source>Update</source>
      <translation>갱신</translation>
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
      <source>{name} must be a finite number, not {value}</source>
      <translation>{name}은(는) 유한한 수여야 합니다. {value}은(는) 안 됩니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/params.py" />
      <source>{name} must be true or false, not {value}</source>
      <translation>{name}은(는) true나 false여야 합니다. {value}은(는) 안 됩니다</translation>
    </message>
    <message>
      <location filename="genviz/engine/params.py" />
      <source>{name} must be between {lo} and {hi}, not {value}</source>
      <translation>{name}은(는) {lo}에서 {hi} 사이여야 합니다. {value}은(는) 안 됩니다</translation>
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
      <translation>종이를 비우면서 따로 떼어 둔 점도 함께 지웠습니다</translation>
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
      <translation>점을 손으로 바꾸었습니다. 따로 떼어 둔 점 {n}개는 그대로입니다</translation>
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
      <location filename="genviz/engine/splits.py" />
      <source>no points could be held out: in {n} random splits a column was always constant among the points to fit; leave out columns that hardly vary</source>
      <translation>검증용 점을 떼어 낼 수 없습니다. 무작위로 {n}번 나누어 보았지만, 맞출 점들에서 값이 모두 같은 열이 늘 있었습니다. 거의 변하지 않는 열을 빼 주세요</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>Points</source>
      <translation>점 개수</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>How many points are drawn.</source>
      <translation>뽑는 점의 개수입니다.</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>Another seed draws other points from the same law.</source>
      <translation>시드를 바꾸면 같은 분포에서 다른 점들을 뽑습니다.</translation>
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
      <source>Correlation</source>
      <translation>상관</translation>
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
      <source>none</source>
      <translation>없음</translation>
    </message>
    <message>
      <location filename="genviz/engine/synthetic.py" />
      <source>scattered</source>
      <translation>흩어진</translation>
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
      <source>the experiment stopped ({what}); choose other data or settings</source>
      <translation>실험이 멈췄습니다({what}). 다른 데이터나 설정을 고르십시오</translation>
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
      <source>{file}: the points must be a table of numbers, rows by columns</source>
      <translation>{file}: 점은 행과 열로 된 수의 표여야 합니다</translation>
    </message>
    <message>
      <location filename="genviz/runtime/npz_table.py" />
      <source>{file}: the held-out points must have as many columns as the others ({d})</source>
      <translation>{file}: 시험용으로 떼어 둔 점도 열의 수가 나머지와 같아야 합니다({d}개)</translation>
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
      <location filename="genviz/runtime/run.py" />
      <source>there is no run yet; choose other data or settings</source>
      <translation>아직 실행이 없습니다. 다른 데이터나 설정을 고르십시오</translation>
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
      <translation>nats</translation>
    </message>
    <message>
      <location filename="genviz/ui/divergence_card.py" />
      <source>How far the model q is from the true distribution p*, by quadrature; 0 is perfect.</source>
      <translation>모형 q가 실제 분포 p*에서 얼마나 떨어져 있는지를 수치 적분으로 구했습니다. 0이면 완벽합니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/divergence_card.py" />
      <source>Errors of the quadrature: {forward} and {reverse} nats.</source>
      <translation>적분 오차: {forward}, {reverse} nats.</translation>
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
      <source>step</source>
      <translation>한 단계</translation>
    </message>
    <message>
      <location filename="genviz/ui/hints.py" />
      <source>phase</source>
      <translation>반 단계</translation>
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
      <source>Begin</source>
      <translation>시작</translation>
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
      <source>Cancelled.</source>
      <translation>취소했습니다.</translation>
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
      <translation>모형이 점 하나를 평균적으로 얼마나 그럴듯하게 보는지를 nats로 나타냅니다. 높을수록 좋습니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood_card.py" />
      <source>Sum of squared distances (inertia)</source>
      <translation>거리 제곱합 (관성)</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood_card.py" />
      <source>Log-likelihood per point</source>
      <translation>점당 로그 가능도</translation>
    </message>
    <message>
      <location filename="genviz/ui/likelihood_card.py" />
      <source>held-out points: {value} (dashed)</source>
      <translation>검증용 점: {value} (점선)</translation>
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
      <translation>더는 아무것도 움직이지 않습니다. 점당 로그 가능도는 {value} nats입니다.</translation>
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
      <source>Data</source>
      <translation>데이터</translation>
    </message>
    <message>
      <location filename="genviz/ui/panel.py" />
      <source>Model</source>
      <translation>모형</translation>
    </message>
    <message>
      <location filename="genviz/ui/panel.py" />
      <source>Show</source>
      <translation>표시</translation>
    </message>
    <message>
      <location filename="genviz/ui/panel.py" />
      <source>What the model is fitted to.</source>
      <translation>모형을 맞출 데이터입니다.</translation>
    </message>
    <message>
      <location filename="genviz/ui/panel.py" />
      <source>Draw</source>
      <translation>그리기</translation>
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
      <source>Predict</source>
      <translation>예측하기</translation>
    </message>
    <message>
      <location filename="genviz/ui/panel.py" />
      <source>The class says what comes next; then it is shown and measured (Q).</source>
      <translation>다음에 무엇이 올지 먼저 말해 보고, 공개해서 잽니다(Q).</translation>
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
      <location filename="genviz/ui/panel.py" />
      <source>Show or hide this part of the picture.</source>
      <translation>그림의 이 부분을 보이거나 숨깁니다.</translation>
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
      <translation>검증 로그 가능도, 점당 nats</translation>
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
      <translation>검증값의 띠: 평균 ± 1.96 표준오차이며, 데이터를 무작위로 나눈 결과들에서, 또는 데이터에 검증용 점이 따로 있으면 그 점들에서 구합니다.</translation>
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
      <source>density</source>
      <translation>밀도</translation>
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
      <translation>검증용 점 {n}개</translation>
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
      <source>Scores</source>
      <translation>평가</translation>
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
      <source>step {n}</source>
      <translation>{n}번째</translation>
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
      <source>now</source>
      <translation>지금</translation>
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
