"""
What splitting stands on: which lines are references, how they are numbered, where one may open, and which places do.
"""
