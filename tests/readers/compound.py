"""Makes compound files (MS-CFB, version 3), which no library at hand writes."""

import struct

SECTOR, MINI, CUTOFF = 512, 64, 4096
END, FREE, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD

Tree = dict[str, "bytes | Tree"]


def compound(tree: Tree) -> bytes:
    """A compound file with these streams and storages."""
    entries: list[list] = [["Root Entry", 5, FREE, FREE, None]]
    _add(entries, 0, tree)
    sectors: list[bytes] = []
    chain: list[int] = []
    mini, mini_chain = b"", []
    for entry in entries:
        data = entry[4]
        if entry[1] != 2:
            continue
        if len(data) < CUTOFF:
            entry.append(_append(mini_chain, -(-len(data) // MINI)) if data else END)
            mini += data.ljust(-(-len(data) // MINI) * MINI, b"\x00")
        else:
            entry.append(_store(sectors, chain, data))
    root = _store(sectors, chain, mini) if mini else END
    mini_fat = struct.pack(f"<{len(mini_chain)}I", *mini_chain)
    mini_start = _store(sectors, chain, mini_fat, b"\xff") if mini_chain else END
    directory = b"".join(_entry(entry, root, len(mini)) for entry in entries)
    start = _store(sectors, chain, directory)
    fats = -(-(len(chain) + 8) * 4 // SECTOR)
    places = list(range(len(sectors), len(sectors) + fats))
    chain += [FAT] * fats
    table = struct.pack(f"<{len(chain)}I", *chain).ljust(fats * SECTOR, b"\xff")
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6, 0, fats, start, 0, CUTOFF,
        mini_start, -(-len(mini_fat) // SECTOR), END, 0,
    )  # fmt: skip
    difat = struct.pack(f"<{fats}I", *places)
    return (header + difat).ljust(SECTOR, b"\xff") + b"".join(sectors) + table


def _add(entries: list[list], parent: int, tree: Tree) -> None:
    before = None
    for name, content in tree.items():
        at = len(entries)
        storage = isinstance(content, dict)
        entries.append([name, 1 if storage else 2, FREE, FREE, None if storage else content])
        if before is None:
            entries[parent][3] = at
        else:
            entries[before][2] = at
        before = at
        if storage:
            _add(entries, at, content)


def _append(chain: list[int], count: int) -> int:
    start = len(chain)
    chain.extend([*range(start + 1, start + count), END])
    return start


def _store(sectors: list[bytes], chain: list[int], data: bytes, fill: bytes = b"\x00") -> int:
    pieces = [data[at : at + SECTOR].ljust(SECTOR, fill) for at in range(0, len(data), SECTOR)]
    sectors.extend(pieces)
    return _append(chain, len(pieces))


def _entry(entry: list, root: int, mini: int) -> bytes:
    name, kind, right, child, data, *start = entry
    wide = (name + "\x00").encode("utf-16-le")
    first = root if kind == 5 else start[0] if start else 0
    size = mini if kind == 5 else len(data or b"")
    return struct.pack("<64sHBBIII16x4x16xIQ", wide, len(wide), kind, 1, FREE, right, child, first, size)
