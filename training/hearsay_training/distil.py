"""A larger model as a teacher: its scores are targets for every head, on every text, annotated for the task or not."""

from __future__ import annotations

from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from .encoder import load
from .heads import IGNORED
from .model import Model, load_labels, role_scores, role_targets, same_sentence
from .pieces import Pieces
from .windows import Batch, collate


class Teacher:
    def __init__(self, checkpoint: Path, data: Path) -> None:
        saved = torch.load(checkpoint, weights_only=True)
        folder = Path(saved["arguments"]["encoder"])
        encoder = load(folder, dropout=0.0)
        self.pieces = Pieces(Path(saved["arguments"]["vocabulary"] or folder / "vocab.txt"))
        self.model = Model(encoder, encoder.config.width, load_labels(data))
        self.model.load_state_dict(saved["average"])
        self.model.eval()

    def losses(self, model: Model, batch: Batch, words: Tensor) -> dict[str, Tensor]:
        """Divergences of the student's scores from the teacher's on the same words."""
        teacher = self.model
        with torch.no_grad():
            theirs = teacher.words(collate(batch.windows, self.pieces))
            inside = batch.word_mask
            allowed = torch.cat([inside[:, :, None], same_sentence(batch)], 2)
            arcs = teacher.arcs(theirs).masked_fill(~allowed, -1e4)
            heads = arcs.argmax(-1)[inside]
            rows, dependents = inside.nonzero(as_tuple=True)
            upright = (same_sentence(batch) & torch.ones(batch.words, batch.words, dtype=torch.bool).triu())[:, None]
            spans = teacher.spans(theirs).float()

            their_labels = teacher.arc_labels(theirs[rows, dependents], governors(theirs, rows, heads))
        labels = model.arc_labels(words[rows, dependents], governors(words, rows, heads))
        found = {
            "soft upos": 0.3 * divergence(model.upos(words)[inside], teacher.upos(theirs)[inside]),
            "soft xpos": 0.3 * divergence(model.xpos(words)[inside], teacher.xpos(theirs)[inside]),
            "soft arcs": divergence(model.arcs(words).masked_fill(~allowed, -1e4)[inside], arcs[inside]),
            "soft labels": 0.7 * divergence(labels, their_labels),
            "soft spans": 0.4 * span_divergence(model.spans(words).float(), spans, upright),
            "soft cues": 2.0 * divergence(model.cues(words)[inside], teacher.cues(theirs)[inside]),
        }
        if batch.windows[0].record.attributions:
            targets = role_targets(batch)
            if targets is not None:
                known = targets.tags != IGNORED
                with torch.no_grad():
                    their_roles = role_scores(teacher, batch, theirs, targets.rows, targets.ends)
                found["soft roles"] = 2.0 * divergence(role_scores(model, batch, words, targets.rows, targets.ends)[known], their_roles[known])
        return found


def governors(words: Tensor, rows: Tensor, heads: Tensor) -> Tensor:
    """The vectors of the heads (0 is the root, which has none) of the words in the windows `rows`."""
    return torch.where((heads > 0)[:, None], words[rows, (heads - 1).clamp(min=0)], torch.zeros(()))


def divergence(student: Tensor, teacher: Tensor) -> Tensor:
    """Mean Kullback–Leibler divergence over the rows of [rows, labels]."""
    return F.kl_div(student.float().log_softmax(-1), teacher.float().log_softmax(-1), reduction="batchmean", log_target=True)


def span_divergence(student: Tensor, teacher: Tensor, allowed: Tensor) -> Tensor:
    """Cross-entropy of sigmoid scores, summed over the spans of a window: nearly all are far below 0 in both."""
    loss = F.binary_cross_entropy_with_logits(student, teacher.sigmoid(), reduction="none") * allowed
    return loss.sum() / student.shape[0] / student.shape[1]
