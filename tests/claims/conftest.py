"""What rules read is tested without what was learned from annotated articles, which changes with these."""

import pytest

from orchestration.claims.lexicon.lexicon import Lexicon
from tests.gold.reading import by_rules_alone


@pytest.fixture(scope="session")
def lexicon(lexicon: Lexicon) -> Lexicon:
    return by_rules_alone(lexicon)
