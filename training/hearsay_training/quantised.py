"""Training for eight bits: a layer computes with the rounding that the exported graph will have, and learns to live with it."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .encoder import Transformer

LAYERS = ("qkv", "out", "up", "down")


def rounded_weight(weight: Tensor, bits: int = 7) -> Tensor:
    """[out, in], a scale for each output, symmetric; seven bits as `export.quantise` has them."""
    most = 2 ** (bits - 1) - 1
    scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / most
    return (weight / scale).round().clamp(-most, most) * scale


def rounded_input(x: Tensor) -> Tensor:
    """[windows, length, width], a scale for each window, as ONNX's DynamicQuantizeLinear takes it."""
    low = x.amin((1, 2), keepdim=True).clamp(max=0)
    high = x.amax((1, 2), keepdim=True).clamp(min=0)
    scale = ((high - low) / 255).clamp(min=1e-8)
    zero = (-low / scale).round()
    return ((x / scale).round() + zero).clamp(0, 255).sub(zero) * scale


class RoundedLinear(nn.Linear):
    """A linear layer that rounds its weight and its input on the way forward and passes gradients as if it had not."""

    def forward(self, x: Tensor) -> Tensor:
        with torch.no_grad():
            weight_error = rounded_weight(self.weight) - self.weight
            input_error = rounded_input(x.float()).to(x.dtype) - x
        return F.linear(x + input_error, self.weight + weight_error, self.bias)


def prepare(encoder: Transformer) -> None:
    """Makes an encoder's layers compute as they will after export; weights keep their names and values."""
    for layer in encoder.layers:
        for name in LAYERS:
            getattr(layer, name).__class__ = RoundedLinear
