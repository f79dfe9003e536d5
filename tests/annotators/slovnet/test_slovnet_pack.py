import subprocess
import sys
from importlib.machinery import ModuleSpec

import pytest

from pipeline.annotators.slovnet import pack
from pipeline.errors import RunError

FOREIGN = ("natasha", "slovnet", "navec", "pymorphy2", "torch")


def test_neither_natasha_nor_slovnet_is_imported():
    program = (
        "import sys; from pipeline.annotators.slovnet import names, morphology, syntax;"
        "names.ner([['Ош']]); morphology.morphology([['Ош']]); syntax.syntax([['Ош']]);"
        f"print([name for name in {FOREIGN} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("spec", [None, ModuleSpec("natasha", None)])
def test_where_natasha_is_missing_the_operator_is_told_what_to_install(monkeypatch, spec):
    monkeypatch.setattr(pack.importlib.util, "find_spec", lambda name: spec)
    with pytest.raises(RunError, match="переустановите пакет natasha"):
        pack.locate("model/slovnet_ner_news_v1.tar")


def test_a_pack_holds_arrays_by_their_place_and_vocabularies():
    packed = pack.read("ner")
    assert packed.arrays["encoder.layers.0.conv.weight"].shape == (256, 330, 3)
    assert sorted(packed.vocabularies) == ["shape", "tag"]
    assert packed.vocabularies["tag"] == ("<pad>", "O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG")
