"""A second encoder graph that computes in fp32 from the int8 weights of the first, which it refers to and does not repeat."""

from __future__ import annotations

from pathlib import Path

import onnx
from onnx import NodeProto, TensorProto, helper, numpy_helper

LARGE = 1024  # bytes from which on a tensor is referred to


def write_exact(int8: Path, out: Path) -> None:
    """
    Reads `int8`, writes `out` beside it. What both runtimes compute in fp32 differs by rounding alone; it is the rounding
    to eight bits on the way that makes more of it (docs/decisions/int8-and-webassembly.md).
    """
    model = onnx.load(str(int8))
    unquantise(model.graph)
    refer(model.graph, int8)
    onnx.save(model, str(out))


def unquantise(graph: onnx.GraphProto) -> None:
    """
    Replaces every product of quantised matrices by the product of its input with the weights that they stand for: numbers times
    a scale a column, which a runtime works out once. (What stands before a DequantizeLinear, runtimes round again.)
    """
    maker = {name: node for node in graph.node for name in node.output}
    users: dict[str, list[NodeProto]] = {}
    for node in graph.node:
        for name in node.input:
            users.setdefault(name, []).append(node)
    constants = {tensor.name: tensor for tensor in graph.initializer}
    for product in [node for node in graph.node if node.op_type == "MatMulInteger"]:
        rounded, weight, _, zero = product.input
        (cast,) = users[product.output[0]]
        (scaled,) = users[cast.output[0]]
        scales = maker[next(name for name in scaled.input if name != cast.output[0])]
        rounding = maker[rounded]
        (scale,) = (name for name in scales.input if name not in rounding.output)
        if numpy_helper.to_array(constants[zero]).any():
            raise ValueError(f"{weight} is not symmetric")
        plain = weight + "_plain"
        nodes = [helper.make_node("Cast", [weight], [weight + "_cast"], to=TensorProto.FLOAT),
                 helper.make_node("Mul", [weight + "_cast", scale], [plain]),
                 helper.make_node("MatMul", [rounding.input[0], plain], [scaled.output[0]], name=product.name)]
        at = list(graph.node).index(scaled)
        for offset, node in enumerate(nodes):
            graph.node.insert(at + offset, node)
        for node in (product, cast, scaled, scales):
            graph.node.remove(node)
    used = {name for node in graph.node for name in node.input} | {output.name for output in graph.output}
    for node in [node for node in graph.node if not used & set(node.output)]:
        graph.node.remove(node)
    for tensor in [tensor for tensor in graph.initializer if tensor.name not in used]:
        graph.initializer.remove(tensor)


def refer(graph: onnx.GraphProto, file: Path) -> None:
    """Points every large tensor at its bytes in `file`."""
    data = file.read_bytes()
    for tensor in graph.initializer:
        raw = tensor.raw_data
        if len(raw) < LARGE:
            continue
        offset = data.index(raw)
        tensor.ClearField("raw_data")
        tensor.data_location = TensorProto.EXTERNAL
        for key, value in (("location", file.name), ("offset", offset), ("length", len(raw))):
            tensor.external_data.add(key=key, value=str(value))
