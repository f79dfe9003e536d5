"""A zip archive whose only member is the archive itself: whoever unpacks it without an end never comes to one.

The compressed stream is a program of two operations, "print these bytes" (a stored block) and "print again" (a block
that repeats what was printed), which prints the whole archive, the head before it and the tail after it included. The
way to write such programs is Russ Cox's, "Zip Files All The Way Down" (2010). Every operation takes the same number
of bytes, so that one may stand for another. The checksum of the archive stands in the archive: that is a system of
linear equations over two values, since CRC-32 is linear.
"""

import io
import struct
import zipfile
import zlib

_UNIT = 20
"""Bytes of an operation."""
_NOTHING = b"\0\0\0\xff\xff"
"""An empty stored block."""
_END = b"\1\0\0\xff\xff"
"""The same, and the last of all."""
_LENGTHS = (*range(3, 11), *range(11, 19, 2), *range(19, 35, 4), *range(35, 67, 8), *range(67, 131, 16))
_DISTANCES = (1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193)
"""Where each code's range begins: RFC 1951, 3.2.5."""


def quine() -> bytes:
    """The archive: at 0 its checksum is taken for 0, then what the checksum must be is solved for."""
    plain = _crc(0)
    columns = [_crc(1 << bit) ^ plain for bit in range(32)]
    made = _archive(_solved([column ^ (1 << bit) for bit, column in enumerate(columns)], plain))
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.read(archive.namelist()[0]) == made
    return made


def _crc(crc: int) -> int:
    return zlib.crc32(_archive(crc))


def _archive(crc: int) -> bytes:
    sizes, name = (0, 0), b"quine.zip"
    for _ in range(2):  # the first time to learn the sizes
        told = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 33, crc, *sizes, len(name), 0)
        head = b"PK\3\4" + told + name
        central = b"PK\1\2" + struct.pack("<H", 20) + told + struct.pack("<HHHII", 0, 0, 0, 0, 0) + name
        end = struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(head) + sizes[0], 0)
        body = _program(head, central + b"PK\5\6" + end)
        sizes = len(body), len(head) + len(body) + len(central) + 4 + len(end)
    return head + body + central + b"PK\5\6" + end


def _program(head: bytes, tail: bytes) -> bytes:
    """What prints head, itself and tail."""
    say_head, again = _say(len(head) + _UNIT), _repeat(len(head) + _UNIT)
    one, four, repeat = _say(_UNIT), _say(4 * _UNIT), _repeat(4 * _UNIT)
    rest = _UNIT + len(_END) + len(tail)
    last = _repeat(rest) + _END + tail
    nothing = _say(0)
    group, mixed = again + one + one + four, repeat + nothing + nothing + _say(rest)
    return (
        say_head + head + say_head + again
        + one + again + one + one + four + group + repeat
        + four + repeat + four + repeat + four + repeat
        + four + mixed + mixed + last + _repeat(rest) + _END
    )  # fmt: skip


def _say(count: int) -> bytes:
    """Print the `count` bytes that follow."""
    return _NOTHING * (_UNIT // 5 - 1) + struct.pack("<BHH", 0, count, count ^ 0xFFFF)


def _repeat(count: int) -> bytes:
    """Print the last `count` bytes again; 3 to 130 of them."""
    bits = "010" + _code(count, _LENGTHS, 1, 7, 4) + _code(count, _DISTANCES, 0, 5, 2) + "0" * 7
    for empties in range(8):  # empty blocks of 10 bits, until empty stored blocks fill what is left
        size = (len(bits) + 10 * empties + 3 + 7) // 8 + 4
        if size <= _UNIT and not (_UNIT - size) % 5:
            break
    bits += "0100000000" * empties
    packed = int(bits[::-1], 2).to_bytes(size - 4, "little") + _NOTHING[1:]
    return packed + _NOTHING * ((_UNIT - size) // 5)


def _code(value: int, starts: tuple[int, ...], first: int, width: int, each: int) -> str:
    """A length's or a distance's fixed code with its further bits, in the order of the stream."""
    number = max(at for at, start in enumerate(starts) if start <= value)
    extra = max(0, number // each - 1)
    told = f"{number + first:0{width}b}"
    return told + (f"{value - starts[number]:0{extra}b}"[::-1] if extra else "")


def _solved(columns: list[int], wanted: int) -> int:
    """The bits of which columns make up `wanted` when added without carrying."""
    basis: dict[int, tuple[int, int]] = {}
    for bit, column in enumerate(columns):
        value, used = _reduced(column, 1 << bit, basis)
        if value:
            basis[value.bit_length()] = value, used
    value, used = _reduced(wanted, 0, basis)
    assert not value, "there is none: change a time stamp"
    return used


def _reduced(value: int, used: int, basis: dict[int, tuple[int, int]]) -> tuple[int, int]:
    while value and (known := basis.get(value.bit_length())):
        value, used = value ^ known[0], used ^ known[1]
    return value, used
