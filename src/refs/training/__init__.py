"""
Training of the labeller: the labelled corpora, synthetic references, the network, and the measuring of it all.

Nothing here is needed at run time; `python -m refs.training --help` shows what there is.
"""
