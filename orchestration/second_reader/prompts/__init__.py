"""The texts of prompts, one a version: what was once asked with stays, for the answers that rest on it."""
