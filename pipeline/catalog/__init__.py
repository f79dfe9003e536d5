"""The catalog: the only state, SQLite below `extracted/.letopis`. Every published file can be made again from it.

`Catalog` opens it; `files`, `results`, `runs` and `releases` hold what is asked of each of its nouns.
"""
