"""The finding and the one-sentence reading of each measure.

Every message is a whole sentence, so that each language can order it freely.
"""
