"""Transformer encoders (BERT, MPNet) in the few operations that train fast on a CPU and export to plain ONNX."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

SHAPES = 9  # see shapes.py


@dataclass(frozen=True)
class EncoderConfig:
    kind: str  # "bert" or "mpnet"
    layers: int
    width: int
    heads: int
    inner: int
    vocabulary: int
    positions: int
    first_position: int
    relative_buckets: int = 0
    epsilon: float = 1e-12


class Layer(nn.Module):
    def __init__(self, config: EncoderConfig, dropout: float) -> None:
        super().__init__()
        self.heads = config.heads
        self.qkv = nn.Linear(config.width, 3 * config.width)
        self.out = nn.Linear(config.width, config.width)
        self.norm1 = nn.LayerNorm(config.width, eps=config.epsilon)
        self.up = nn.Linear(config.width, config.inner)
        self.down = nn.Linear(config.inner, config.width)
        self.norm2 = nn.LayerNorm(config.width, eps=config.epsilon)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        batch, length, width = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(batch, length, width)
        x = self.norm1(x + self.dropout(self.out(a)))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Transformer(nn.Module):
    """[batch, pieces] → [batch, pieces, width]. Shapes restore the case that an uncased vocabulary drops."""

    def __init__(self, config: EncoderConfig, dropout: float = 0.1) -> None:
        super().__init__()
        self.config = config
        self.word = nn.Embedding(config.vocabulary, config.width)
        self.position = nn.Embedding(config.positions, config.width)
        self.shape = nn.Embedding(SHAPES, config.width)
        nn.init.zeros_(self.shape.weight)
        self.norm = nn.LayerNorm(config.width, eps=config.epsilon)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(config, dropout) for _ in range(config.layers))
        if config.relative_buckets:
            self.relative = nn.Embedding(config.relative_buckets, config.heads)

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor | None = None) -> Tensor:
        length = ids.shape[1]
        positions = torch.arange(length, device=ids.device) + self.config.first_position
        x = self.word(ids) + self.position(positions) + self.shape(shapes)
        x = self.dropout(self.norm(x))
        bias = None
        if mask is not None:
            bias = torch.zeros(mask.shape, dtype=x.dtype, device=x.device).masked_fill(~mask, -1e4)[:, None, None, :]
        if self.config.relative_buckets:
            relative = self.relative(relative_buckets(length, self.config.relative_buckets)).permute(2, 0, 1)[None]
            bias = relative if bias is None else bias + relative
        if bias is not None and torch.is_autocast_enabled("cpu"):
            bias = bias.to(torch.bfloat16)
        for layer in self.layers:
            x = layer(x, bias)
        return x


def relative_buckets(length: int, buckets: int, furthest: int = 128) -> Tensor:
    """MPNet's bucket of each (query, key) distance."""
    distance = torch.arange(length)[None, :] - torch.arange(length)[:, None]
    half = buckets // 2
    side = (distance > 0).long() * half  # MPNet negates twice: keys to the right take the upper half
    distance = distance.abs()
    near = half // 2
    far = near + (torch.log(distance.clamp(min=1).float() / near) / math.log(furthest / near) * (half - near)).long()
    return side + torch.where(distance < near, distance, far.clamp(max=half - 1))


def load(folder: Path, keep_layers: list[int] | None = None, dropout: float = 0.1) -> Transformer:
    """Reads the weights of a Hugging Face BERT or MPNet folder; `keep_layers` picks some of its layers."""
    from safetensors.torch import load_file

    config = json.loads((folder / "config.json").read_text())
    weights = {k.removeprefix("bert.").removeprefix("mpnet."): v for k, v in load_file(folder / "model.safetensors").items()}
    mpnet = config["model_type"] == "mpnet"
    layers = keep_layers if keep_layers is not None else list(range(config["num_hidden_layers"]))
    encoder = Transformer(
        EncoderConfig(
            kind="mpnet" if mpnet else "bert",
            layers=len(layers),
            width=config["hidden_size"],
            heads=config["num_attention_heads"],
            inner=config["intermediate_size"],
            vocabulary=config["vocab_size"],
            positions=config["max_position_embeddings"],
            first_position=2 if mpnet else 0,
            epsilon=config["layer_norm_eps"],
            relative_buckets=config.get("relative_attention_num_buckets", 32) if mpnet else 0,
        ),
        dropout,
    )
    state = {
        "word.weight": weights["embeddings.word_embeddings.weight"],
        "position.weight": weights["embeddings.position_embeddings.weight"],
        "shape.weight": encoder.shape.weight.detach(),
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
    }
    if mpnet:
        state["relative.weight"] = weights["encoder.relative_attention_bias.weight"]
    else:
        state["word.weight"] = state["word.weight"].clone()
        state["position.weight"] = state["position.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
    for to, of in enumerate(layers):
        old, new = f"encoder.layer.{of}", f"layers.{to}"
        if mpnet:
            parts = [f"{old}.attention.attn.{name}" for name in "qkv"]
            out, norm1 = f"{old}.attention.attn.o", f"{old}.attention.LayerNorm"
        else:
            parts = [f"{old}.attention.self.{name}" for name in ("query", "key", "value")]
            out, norm1 = f"{old}.attention.output.dense", f"{old}.attention.output.LayerNorm"
        for kind in ("weight", "bias"):
            state[f"{new}.qkv.{kind}"] = torch.cat([weights[f"{part}.{kind}"] for part in parts])
            state[f"{new}.out.{kind}"] = weights[f"{out}.{kind}"]
            state[f"{new}.norm1.{kind}"] = weights[f"{norm1}.{kind}"]
            state[f"{new}.up.{kind}"] = weights[f"{old}.intermediate.dense.{kind}"]
            state[f"{new}.down.{kind}"] = weights[f"{old}.output.dense.{kind}"]
            state[f"{new}.norm2.{kind}"] = weights[f"{old}.output.LayerNorm.{kind}"]
    encoder.load_state_dict(state)
    return encoder
