"""English as the reader asks it."""

from orchestration.claims.languages.english.phrases import read_craft
from orchestration.claims.sentences.grammar import Grammar

GRAMMAR = Grammar(craft=read_craft)
