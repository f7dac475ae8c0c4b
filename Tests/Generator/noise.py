"""Damage as scanning and reading do it: confused characters and broken structure."""
LEVELS = {"none": (0.0, 0), "light": (0.005, 1), "medium": (0.015, 3), "heavy": (0.04, 6)}


class Noise:
    def __init__(self, rng, level):
        self.rng = rng
        self.rate, self.count = LEVELS[level]

    def label(self, text):
        return text

    def values(self, made):
        pass

    def damage(self, made, lines, form):
        return lines
