"""A second reader: a language model behind an endpoint, whose values count only with words that stand in the text.

Pure are prompting, answers, quotations, grounding, writing and agreement: the same answer gives the same rows. The
shell is asking (the endpoint), keeping (its answers) and stage (which articles, within which budget).
"""
