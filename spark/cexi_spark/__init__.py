"""The steps of cexi on a Spark cluster. What each function means is said in docs/cluster.md of cexi."""

from .clean import clean, problems
from .documents import Options
from .index import DictionaryIndex, index
from .indicators import indicators
from .inputs import read
from .process import CexiError
from .reprints import reprints
from .slogans import slogans
from .terms import sizes, terms

__all__ = [
    "CexiError",
    "DictionaryIndex",
    "Options",
    "clean",
    "index",
    "indicators",
    "problems",
    "read",
    "reprints",
    "sizes",
    "slogans",
    "terms",
]
