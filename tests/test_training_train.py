"""Tests of training: that it learns, that it is repeatable, and that numpy runs what torch trained."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from refs.parse.label import LABELS, NAME_PARTS, Labeller, Token
from refs.parse.network import Network
from refs.training.__main__ import main
from refs.training.corpora import LabelledSpan, Reference
from refs.training.encode import Example, batches, encode, pad
from refs.training.settle import gold_tokens, settle
from refs.training.soften import soften
from refs.training.synthetic.works import Person, Pool, Work

torch = pytest.importorskip("torch", reason="torch is not installed (extra: training)")

from refs.training.model import Size, Tagger, crf_loss
from refs.training.recipe import Ingredients, average, cook
from refs.training.teacher import Teacher
from refs.training.train import Plan, export, train

SMALL = Size(embedding=16, hidden=16, dropout=0.0, word_dropout=0.0)


def reference(title: str, year: int) -> Reference:
    """A reference with a title and a year."""
    text = f"{title} ({year})."
    spans = (
        LabelledSpan(0, len(title), frozenset({"title"})),
        LabelledSpan(len(title) + 2, len(title) + 6, frozenset({"date"})),
    )
    return Reference(text, spans, "synthetic", "x", names_known=True)


REFERENCES = [
    reference(title, year) for year in (1999, 2001, 2010) for title in ("A tale of mice", "Two cities", "On dogs")
]


def examples() -> list[Example]:
    """The references as arrays."""
    return [encode(settle(one)) for one in REFERENCES]


@pytest.fixture(scope="module")
def trained() -> dict[str, np.ndarray]:
    return train(examples(), SMALL, Plan(epochs=25, rate=0.03, tokens=40, average=0.5, threads=1), lambda _: None)


def test_training_learns(tmp_path: Path, trained: dict[str, np.ndarray]) -> None:
    """A small network learns a few references by heart, and numpy gives them back from the exported weights."""
    export(trained, tmp_path / "w.npz", {})
    found = Labeller(Network.load(tmp_path / "w.npz")).label([one.text for one in REFERENCES])
    assert [[t.label for t in tokens] for tokens in found] == [
        [t.label for t in gold_tokens(one)] for one in REFERENCES
    ]


def test_training_is_repeatable(trained: dict[str, np.ndarray]) -> None:
    """The same seed gives the same weights."""
    again = train(examples(), SMALL, Plan(epochs=25, rate=0.03, tokens=40, average=0.5, threads=1), lambda _: None)
    assert all(np.array_equal(trained[name], again[name]) for name in trained)


def test_numpy_and_torch_agree(tmp_path: Path, trained: dict[str, np.ndarray]) -> None:
    """The exported weights give the scores of the trained ones, but for what 8 bits lose."""
    export(trained, tmp_path / "w.npz", {})
    model = Tagger(SMALL)
    model.load_state_dict({name: torch.from_numpy(value) for name, value in trained.items()})
    model.eval()
    batch = pad(examples()[:1])
    with torch.no_grad():
        scores, _ = model(torch.from_numpy(batch.rows), torch.from_numpy(batch.states), torch.from_numpy(batch.lengths))
    (tokens,) = Labeller(Network.load(tmp_path / "w.npz")).label([REFERENCES[0].text])
    assert [LABELS[at] for at in scores[0].argmax(1).tolist()] == [token.label for token in tokens]


def test_the_loss_of_a_sequence_is_its_probability() -> None:
    """With everything allowed nothing is lost; with one sequence allowed, the loss is its share of all of them."""
    torch.manual_seed(0)
    scores, steps, lengths = torch.randn(1, 3, 2), torch.randn(2, 2), torch.tensor([3])
    assert crf_loss(scores, steps, torch.ones(1, 3, 2, dtype=torch.bool), lengths).item() == pytest.approx(0, abs=1e-5)

    def weight(path: tuple[int, ...]) -> float:
        total = sum(scores[0, at, label].item() for at, label in enumerate(path))
        return float(np.exp(total + sum(steps[a, b].item() for a, b in pairwise(path))))

    paths = [(a, b, c) for a in (0, 1) for b in (0, 1) for c in (0, 1)]
    share = weight((0, 1, 1)) / sum(map(weight, paths))
    allowed = torch.nn.functional.one_hot(torch.tensor([[0, 1, 1]]), 2).bool()
    assert crf_loss(scores, steps, allowed, lengths).item() == pytest.approx(-np.log(share), abs=1e-4)


def test_batches_hold_every_reference_once() -> None:
    """Batches are of the size that was asked for, and leave nothing out."""
    sizes = [len(batch.lengths) for batch in batches(examples(), 30, 1)]
    assert sum(sizes) == len(REFERENCES)
    assert len(sizes) > 1


def test_unknown_labels_allow_everything() -> None:
    """What a corpus overlooked may be anything; what it labelled may be that alone."""
    one = Reference("Words that nobody tagged 1999", (LabelledSpan(25, 29, frozenset({"date"})),), "grobid", "x")
    example = encode(settle(one))
    assert example.allowed[0].all()
    assert example.allowed[-1].sum() == 1


class Contrary:
    """A labeller that takes the first token for a note, and agrees with the truth otherwise."""

    def label(self, texts: list[str]) -> list[list[Token]]:
        truth = {one.text: gold_tokens(one) for one in REFERENCES}
        return [[truth[text][0]._replace(label="note"), *truth[text][1:]] for text in texts]


def test_softened_labels_allow_both() -> None:
    """Where labeller and corpus differ, either may be right; where they agree, only that."""
    gold = next(soften(REFERENCES, Contrary()))  # type: ignore[arg-type]
    assert gold.labels[0] == {"title", "note"}
    assert gold.labels[1] == {"title"}


def test_the_recipe_is_cooked_to_the_end(tmp_path: Path) -> None:
    """Teacher, softening and all stages, from nothing to a file that labels; what is held out changes the last one."""
    pytest.importorskip("citeproc", reason="citeproc-py is not installed (extra: training)")
    work = Work("en", "Effects of sleep", (Person("Smith", "John B."),), 2001, container="Journal of Applied Sleep")
    pool = Pool(articles=[work], people=[Person("Roe", "Jane")])
    plan = Plan(epochs=1, rate=0.03, tokens=200, average=0.5, threads=1)
    with_dev, without = (
        cook(Ingredients(REFERENCES[:4], REFERENCES[4:5], held_out, pool, 4), SMALL, plan, lambda _: None)
        for held_out in (REFERENCES[5:], [])
    )
    assert not np.array_equal(with_dev["labels.weight"], without["labels.weight"])
    export(with_dev, tmp_path / "w.npz", {})
    (tokens,) = Labeller(Network.load(tmp_path / "w.npz")).label([REFERENCES[0].text])
    assert len(tokens) == len(gold_tokens(REFERENCES[0]))


def test_the_average_lies_between() -> None:
    """The mean of two networks is the mean of each of their weights."""
    assert average([{"a": np.zeros(2)}, {"a": np.ones(2)}])["a"].tolist() == [0.5, 0.5]


LARGER = replace(SMALL, layers=2)


@pytest.fixture(scope="module")
def teacher() -> Teacher:
    plan = Plan(epochs=25, rate=0.03, tokens=40, average=0.5, threads=1)
    return Teacher([train(examples(), LARGER, plan, lambda _: None)], LARGER)


def test_a_teacher_labels_what_it_learned(teacher: Teacher) -> None:
    """A network of two layers learns the references, and labels their strings in the order given."""
    found = teacher.label([one.text for one in REFERENCES])
    assert [[(t.text, t.label) for t in tokens] for tokens in found] == [
        [(t.text, t.label) for t in gold_tokens(one)] for one in REFERENCES
    ]


def test_what_a_teacher_thinks_is_learned_without_labels(tmp_path: Path, teacher: Teacher) -> None:
    """Where the corpus allows everything, a network still learns the labels that its teacher thinks right."""
    open_to_all = [replace(one, allowed=np.ones_like(one.allowed)) for one in teacher.teach(examples())]
    plan = Plan(epochs=25, rate=0.03, tokens=40, average=0.5, threads=1)
    export(train(open_to_all, SMALL, plan, lambda _: None), tmp_path / "w.npz", {})
    found = Labeller(Network.load(tmp_path / "w.npz")).label([one.text for one in REFERENCES])
    assert [[t.label for t in tokens] for tokens in found] == [
        [t.label for t in gold_tokens(one)] for one in REFERENCES
    ]


def test_what_is_taught_stands_beside_what_is_not(teacher: Teacher) -> None:
    """A batch may hold references that a teacher saw and others; those teach nothing but their labels."""
    seen, other = teacher.teach(examples()[:1])[0], examples()[1]
    batch = pad([seen, other])
    assert batch.taught[0].sum() == pytest.approx(2 * len(seen.states), rel=0.01)
    assert not batch.taught[1].any()


def test_name_parts_and_labels_have_heads(tmp_path: Path, trained: dict[str, np.ndarray]) -> None:
    """The file holds both heads side by side."""
    export(trained, tmp_path / "w.npz", {"temperature": np.float32(1)})
    assert np.load(tmp_path / "w.npz")["heads"].shape == (2, 16, len(LABELS) + len(NAME_PARTS))


@pytest.mark.parametrize(
    "command", [[], ["corpora"], ["synthesize"], ["train"], ["evaluate"]], ids=lambda c: " ".join(c) or "all"
)
def test_help_is_there(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Every command explains itself."""
    with pytest.raises(SystemExit) as ended:
        main([*command, "--help"])
    assert ended.value.code == 0
    assert "usage: python -m refs.training" in capsys.readouterr().out
