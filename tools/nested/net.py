"""The span classifier in torch, for training only; `pipeline.annotators.nested.network` is the same in numpy."""

import numpy as np
import torch
from torch import nn

from pipeline.annotators.nested.features import ENDINGS, SHAPES
from pipeline.annotators.nested.network import LABELS, LONGEST


class Net(nn.Module):
    """Words → states by residual convolutions → for every stretch of up to LONGEST words the labels' scores."""

    def __init__(self, dense: int, width: int = 128, head: int = 96, layers: int = 3, drop: float = 0.3) -> None:
        super().__init__()
        self.shapes, self.endings = nn.Embedding(SHAPES, 16), nn.Embedding(ENDINGS, 16)
        self.enter = nn.Linear(dense + 32, width)
        self.layers = nn.ModuleList(nn.Conv1d(width, width, 3, padding=1) for _ in range(layers))
        self.begin, self.end = nn.Linear(width, head), nn.Linear(width, head, bias=False)
        self.inside = nn.Linear(width, head, bias=False)
        self.lengths = nn.Parameter(torch.zeros(LONGEST, head))
        self.out = nn.Linear(head, len(LABELS) + 1)
        self.drop = nn.Dropout(drop)
        self.word_drop = nn.Dropout1d(0.05)

    def states(self, dense: torch.Tensor, shapes: torch.Tensor, endings: torch.Tensor, gaps: torch.Tensor):
        """(n, width); `gaps` is 0 at the gaps between paragraphs and 1 elsewhere, (n, 1)."""
        entered = torch.cat([self.drop(dense), self.shapes(shapes), self.endings(endings)], 1)
        state = torch.relu(self.enter(entered)) * gaps
        for layer in self.layers:
            state = state + torch.relu(layer(self.drop(state).T[None])[0].T) * gaps
        return state

    def forward(self, dense, shapes, endings, gaps, starts, stops):
        """(spans, labels + 1): scores; label 0 is none."""
        state = self.drop(self.states(dense, shapes, endings, gaps))
        begin, end, inside = self.begin(state), self.end(state), self.inside(state)
        total = torch.cat([torch.zeros_like(inside[:1]), inside.cumsum(0)])
        size = (stops - starts).clamp(min=1)
        mean = (total[stops] - total[starts]) / size[:, None]
        hidden = torch.relu(begin[starts] + end[stops - 1] + mean + self.lengths[size - 1])
        return self.out(self.drop(hidden))


def arrays(net: Net) -> dict[str, np.ndarray]:
    """The weights as `pipeline.annotators.nested.network` reads them: products of rows by columns, half precision."""
    got = {name: tensor.detach().numpy() for name, tensor in net.state_dict().items()}
    made = {name: array.T for name, array in got.items() if name.endswith(".weight") and array.ndim == 2}
    made |= {"shapes": got["shapes.weight"], "endings": got["endings.weight"]}
    made |= {name: array for name, array in got.items() if name.endswith(".bias")}
    made |= {name: array.transpose(2, 1, 0) for name, array in got.items() if array.ndim == 3}
    made["lengths"] = got["lengths"]
    return {
        name: np.ascontiguousarray(array).astype(np.float16)
        for name, array in made.items()
        if name not in ("shapes.weight", "endings.weight")
    }
