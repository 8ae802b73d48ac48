"""What an article says: one text read into reports, claims, links and statements.

The rooms, from the ground up: text and dates, speech, lexicon, mentions, craft, sentences, drafts, story and reports;
above them read.py (one article) and stage.py (frames of articles). None knows of a room above its own.
"""
