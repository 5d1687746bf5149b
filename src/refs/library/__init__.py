"""
What a user wants of a library, one function each: nothing here prints or prompts.

Each module holds one kind of wish and imports only what that needs, so that an export loads no parser.
"""
