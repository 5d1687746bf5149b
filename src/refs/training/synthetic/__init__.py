"""
Synthetic references: what they are made of, the forms that lists have, and the damage that is done to them.
"""
