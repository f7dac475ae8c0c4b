"""Which sentences belong to which split: every third of a table is kept for the published figures."""


def part(table, split):
    """The entries of `table` that `split` (`dev` or `published`) may use; the two never meet."""
    if split == "published":
        return tuple(entry for i, entry in enumerate(table) if i % 3 == 2)
    if split == "dev":
        return tuple(entry for i, entry in enumerate(table) if i % 3 != 2)
    raise ValueError(f"no split {split!r}")
