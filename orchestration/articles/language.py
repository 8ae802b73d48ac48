"""Which language a text is in."""

_SHORTEST = 20


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of a text's language; None when it is too short to tell."""
    words = text.strip()[:4000]
    if len(words) < _SHORTEST:
        return None
    import py3langid  # loads a model, so only where it is used

    return str(py3langid.classify(words)[0])
