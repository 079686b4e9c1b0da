"""Exports a checkpoint: `python -m hearsay_training.export CHECKPOINT --data RECORDS --out FOLDER`.

`encoder.onnx` (int8) reads word pieces and gives word vectors with the scores that need no choice first; `encoder-exact.onnx`
does so in fp32 from the same weights (`exact.py`). `labels`, `roles`, `mentions` and `pairs` (fp32) score what was chosen: labels of
arcs, roles of cues, mentions and pairs of mentions.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from . import mention_features, role_features
from .encoder import Transformer, load
from .exact import write_exact
from .heads import CUE_TAGS, KINDS, NAMES, ROLE_TAGS, SPANS, SpanPointer
from .model import Model, load_labels

OPSET = 17
QUANTISED = r"/(qkv|out|up|down)(_\d+)?/MatMul$"


class Attention(torch.autograd.Function):
    """Attention as the one operation that ONNX Runtime has for it, in native code and in WebAssembly."""

    @staticmethod
    def forward(ctx, q: Tensor, k: Tensor, v: Tensor, heads: int) -> Tensor:
        def divided(y: Tensor) -> Tensor:
            return y.reshape(1, -1, heads, y.shape[-1] // heads).transpose(1, 2)

        return F.scaled_dot_product_attention(divided(q), divided(k), divided(v)).transpose(1, 2).reshape(q.shape)

    @staticmethod
    def symbolic(g, q, k, v, heads: int):
        return g.op("com.microsoft::MultiHeadAttention", q, k, v, num_heads_i=heads).setType(q.type())


class EncoderGraph(nn.Module):
    """ids, shapes [pieces], first [words] → words [words, width], upos, xpos, cues [words, tags], arcs [words, 1 + words], spans [channels, words, words]."""

    def __init__(self, model: Model) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, shapes: Tensor, first: Tensor):
        encoder: Transformer = self.model.encoder
        length = ids.shape[0]
        x = encoder.norm(encoder.word(ids) + encoder.position.weight[:length] + encoder.shape(shapes))[None]
        for layer in encoder.layers:
            q, k, v = layer.qkv(x).split(x.shape[-1], -1)
            x = layer.norm1(x + layer.out(Attention.apply(q, k, v, layer.heads)))
            x = layer.norm2(x + layer.down(F.gelu(layer.up(x))))
        words = x[:, first]
        m = self.model
        return words[0], m.upos(words)[0], m.xpos(words)[0], m.cues(words)[0], m.arcs(words)[0], m.spans(words)[0]


class LabelGraph(nn.Module):
    def __init__(self, model: Model) -> None:
        super().__init__()
        self.labels = model.arc_labels

    def forward(self, words: Tensor, dependents: Tensor, heads: Tensor) -> Tensor:
        """words [words, width], dependents and heads [arcs] (−1: the root) → [arcs, labels]."""
        vectors = words[heads.clamp(min=0)] * (heads >= 0)[:, None]
        return self.labels(words[dependents], vectors)


class RoleGraph(nn.Module):
    def __init__(self, model: Model) -> None:
        super().__init__()
        self.roles = model.roles

    def forward(self, words: Tensor, around: Tensor, ends: Tensor, features: Tensor) -> Tensor:
        """words [words, width], around [cues, reach] and ends [cues, 2] of word numbers, features [cues, reach, rows] (1: has it) → [cues, reach, 5]."""
        return self.roles(self.roles.word(words)[around], words[ends].flatten(1), features @ self.roles.features.weight)


class MentionGraph(nn.Module):
    def __init__(self, model: Model) -> None:
        super().__init__()
        self.mentions = model.mentions

    def forward(self, words: Tensor, ends: Tensor):
        """words [words, width], ends [mentions, 3] (first, head, last word) → vectors [mentions, size], kinds [mentions, kinds]."""
        return self.mentions(words[ends].flatten(1))


class PairGraph(nn.Module):
    def __init__(self, model: Model) -> None:
        super().__init__()
        self.antecedents = model.antecedents

    def forward(self, vectors: Tensor, anaphors: Tensor, antecedents: Tensor, features: Tensor) -> Tensor:
        """
        vectors [mentions, size], anaphors and antecedents [pairs], features [pairs, rows], 1 where a pair has the feature → [pairs].

        What depends on one mention alone is computed once a mention, and the rows of the features are summed by a product
        of matrices: a third of the time of the layer as it is trained, for the same scores.
        """
        head = self.antecedents
        x = head.product(vectors[anaphors] * vectors[antecedents]) + features @ head.features.weight
        x = x + head.anaphor(vectors)[anaphors] + head.antecedent(vectors)[antecedents]
        return head.out(F.gelu(x)).squeeze(-1)


def export(graph: nn.Module, arguments: tuple, inputs: dict[str, dict[int, str]], outputs: dict[str, dict[int, str]], path: Path) -> None:
    torch.onnx.export(graph.eval(), arguments, str(path), input_names=list(inputs), output_names=list(outputs),
                      dynamic_axes={**inputs, **outputs}, opset_version=OPSET, dynamo=False, custom_opsets={"com.microsoft": 1})


def load_checkpoint(path: Path, data: Path) -> tuple[Model, dict]:
    saved = torch.load(path, weights_only=True)
    arguments = saved["arguments"]
    layers = [int(i) for i in arguments["layers"].split(",")] if arguments.get("layers") else None
    encoder = load(Path(arguments["encoder"]), layers)
    model = Model(encoder, encoder.config.width, load_labels(data))
    model.load_state_dict(saved["average"])
    return model.eval(), saved


def write(model: Model, vocabulary: Path, out: Path, int8: bool = True) -> None:
    out.mkdir(parents=True, exist_ok=True)
    width = model.encoder.config.width
    whole = torch.int32  # as JavaScript has them; 64 bits would need a copy
    ids, first = torch.randint(1000, 20000, (40,), dtype=whole), torch.arange(1, 31, dtype=whole)
    words = torch.randn(30, width)
    full = out / "encoder.fp32.onnx"
    export(EncoderGraph(model), (ids, torch.zeros_like(ids), first),
           {"ids": {0: "pieces"}, "shapes": {0: "pieces"}, "first": {0: "words"}},
           {"words": {0: "words"}, "upos": {0: "words"}, "xpos": {0: "words"}, "cues": {0: "words"}, "arcs": {0: "words", 1: "words1"},
            "spans": {1: "words", 2: "words"}}, full)
    export(LabelGraph(model), (words, torch.tensor([1, 2], dtype=whole), torch.tensor([-1, 1], dtype=whole)),
           {"words": {0: "words"}, "dependents": {0: "arcs"}, "heads": {0: "arcs"}}, {"labels": {0: "arcs"}}, out / "labels.onnx")
    export(RoleGraph(model), (words, torch.zeros(2, 30, dtype=whole), torch.zeros(2, 2, dtype=whole), torch.zeros(2, 30, role_features.ROWS)),
           {"words": {0: "words"}, "around": {0: "cues", 1: "reach"}, "ends": {0: "cues"}, "features": {0: "cues", 1: "reach"}},
           {"roles": {0: "cues", 1: "reach"}}, out / "roles.onnx")
    export(MentionGraph(model), (words, torch.zeros(3, 3, dtype=whole)), {"words": {0: "words"}, "ends": {0: "mentions"}},
           {"vectors": {0: "mentions"}, "kinds": {0: "mentions"}}, out / "mentions.onnx")
    size = model.mentions.vector.out_features
    export(PairGraph(model), (torch.randn(4, size), torch.tensor([1, 2], dtype=whole), torch.tensor([0, 1], dtype=whole), torch.zeros(2, mention_features.ROWS)),
           {"vectors": {0: "mentions"}, "anaphors": {0: "pairs"}, "antecedents": {0: "pairs"}, "features": {0: "pairs"}},
           {"scores": {0: "pairs"}}, out / "pairs.onnx")
    if int8:
        quantise(full, out / "encoder.onnx")
        write_exact(out / "encoder.onnx", out / "encoder-exact.onnx")
        full.unlink()
    else:
        full.rename(out / "encoder.onnx")
    manifest = {
        "upos": model.labels.upos, "xpos": model.labels.xpos, "deprels": model.labels.deprels,
        "spans": SPANS, "names": NAMES, "kinds": KINDS, "cueTags": CUE_TAGS, "roleTags": ROLE_TAGS,
        "width": width, "mentionSize": size, "mostPieces": model.encoder.config.positions, 
        "pairFeatures": mention_features.BLOCKS, "roleFeatures": role_features.BLOCKS, "roleRelations": role_features.RELATIONS,
    }
    (out / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n")
    shutil.copyfile(vocabulary, out / "vocabulary.txt")
    for path in sorted(out.iterdir()):
        print(f"{path.name}\t{path.stat().st_size}\t{hashlib.sha256(path.read_bytes()).hexdigest()}")


def quantise(full: Path, out: Path) -> None:
    """Weights of the encoder's layers and tables to int8, a scale a column; seven bits, so that no processor's 16-bit sums overflow."""
    model = onnx.load(str(full))
    graph = model.graph
    keep_norms_apart(graph)
    onnx.save(model, str(full))
    layers = [node.name for node in graph.node if re.match(QUANTISED, node.name)]
    if not layers:
        raise ValueError("no layer of the encoder was found in the graph")
    layers += [node.name for node in graph.node if node.op_type == "Gather"]
    quantize_dynamic(str(full), str(out), op_types_to_quantize=["MatMul", "Gather"], nodes_to_quantize=layers, per_channel=True,
                     reduce_range=True, weight_type=QuantType.QInt8)


def keep_norms_apart(graph: onnx.GraphProto) -> None:
    """
    Writes the sum in front of a layer norm as Sum, which ONNX Runtime does not fuse with it: the fused operation
    (SkipLayerNormalization) takes ten times as long as the two, a twelfth of the whole encoder.
    """
    normed = {node.input[0] for node in graph.node if node.op_type == "LayerNormalization"}
    for node in graph.node:
        if node.op_type == "Add" and node.output[0] in normed:
            node.op_type = "Sum"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--fp32", action="store_true", help="leave the encoder as it is, to compare")
    args = parser.parse_args()
    model, saved = load_checkpoint(args.checkpoint, args.data)
    arguments = saved["arguments"]
    write(model, Path(arguments["vocabulary"] or Path(arguments["encoder"]) / "vocab.txt"), args.out, not args.fp32)


if __name__ == "__main__":
    main()
