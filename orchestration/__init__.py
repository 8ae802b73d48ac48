"""Overflight: articles, claims, events, facts about military drills and incidents."""
