#!/usr/bin/env python3
"""How well a reader could do who knows the author's dice: the Brier score of performers that nobody can be expected to beat.

usage: oracle.py [--per N] [--forms tabs,html,…] [--noise none,medium] [--split dev] [--seed S] [--sweeps N]

The documents are those of flow_quality.py with the same arguments. This reader has the author's tables and probabilities, knows what
stage of the procedure each step belongs to and which sentence of which table it is, and is told the performer of every step that the text
determines. Of the other steps he weighs every way in which the author may have chosen them, all steps of a document
together: exactly where they are few, else by drawing them in turn (Gibbs sampling, averaged over the chances of each draw).
What he claims is the likeliest performer with its chance; a step counts as in flow_quality.py.
"""
import argparse
import itertools
import random
import sys

import generate
from plot import BODY
from sentences import ACTIVITIES, HANDOVERS, ORDERS, TRAPS
from split import part

READ = ("mark", "cell")
MOST_COUNTED = 4000             # ways in which a document's open steps may have been chosen, each of which is weighed
FROM_BEFORE = "Menerima {paper} dari {prev}"


class Course:
    """The steps of one document, of which some performers are not told."""

    def __init__(self, made, split):
        self.steps, self.levels, self.split = made.steps, [role.level for role in made.actors], split
        self.table = {phase: part(entries, split) for phase, entries in ACTIVITIES.items()}
        self.orders, self.traps = part(ORDERS, split), part(TRAPS, split)
        self.who = [step.who for step in self.steps]
        # A step that mends has the performer of the step that it mends: one question for both.
        self.owner = list(range(len(self.steps)))
        for i, step in enumerate(self.steps):
            if step.dice["mended"]:
                self.owner[i] = self.owner[step.dice["mended"] - 1]
        told = {self.owner[i] for i, step in enumerate(self.steps) if step.told and not step.outsider}
        told |= {i for i, step in enumerate(self.steps) if step.dice["handed"]}
        self.open = sorted({o for o in self.owner if o not in told})
        self.sentence = [[self.chance_of_sentence(i, a) for a in range(len(self.levels))] for i in range(len(self.steps))]
        self.able = [[a for a, level in enumerate(self.levels) if any(str(level) in levels for levels, _ in self.table[step.phase])]
                     or list(range(len(self.levels))) for step in self.steps]
        # Which steps' chances look at who did step i.
        self.lookers = [[j for j in range(len(self.steps)) if j == i or self.looks_at(j, i)] for i in range(len(self.steps))]

    def looks_at(self, j, i):
        return i == j - 1 or i < j and self.steps[j].phase in ("review", "approve") and self.last_draft(j) == i

    def last_draft(self, j):
        return next((i for i in range(j - 1, -1, -1) if self.steps[i].phase in ("draft", "prepare")), None)

    def chance_of_sentence(self, i, a):
        """The chance that the author gives performer `a` this sentence, and the name that is in it."""
        step, level = self.steps[i], str(self.levels[a])
        dice, phase = step.dice, step.phase
        sentence, inner, chance = dice["sentence"], 0 < i < dice["steps"] - 1, 1.0
        if step.activity in ("Mulai", "Selesai"):
            return 1.0
        if not dice["mended"]:
            mine = [s for s in dice["own"] if str(s[0]) == level]
            if mine and inner and phase != "review":
                if sentence == mine[0][1]:
                    return 0.5 * self.chance_of_other(i, a)
                chance *= 0.5
            if any(sentence == s for _, s in dice["own"]):
                return 0.0
            if inner and phase in ("open", "prepare", "approve"):
                fit = [s for levels, s in self.orders if level in levels]
                if dice["order"]:
                    return chance * dice["handover"] / 2 * (sentence in fit) / max(1, len(fit)) * self.chance_of_other(i, a)
                chance *= 1 - (dice["handover"] / 2 if fit else 0)
            if not dice["agent"] and sentence != FROM_BEFORE:
                fit = [s for levels, s in self.traps if level in levels]
                if any(sentence == s for _, s in self.traps):
                    return chance * (sentence in fit) / max(1, len(fit)) * self.chance_of_other(i, a)
                chance *= 1 - (0.05 if i and fit else 0)
                fit = [s for levels, s in self.table[phase] if level in levels]
                if sentence not in fit:
                    fit += [s for p in BODY for levels, s in self.table[p] if level in levels]
                    chance *= 0.01              # only when it comes upon the same text again and again, or has no other
                chance *= (fit.count(sentence) or 0.001) / max(1, len(fit))
        return chance * self.chance_of_other(i, a)

    def chance_of_other(self, i, a):
        """The chance that he names the one whom the text names as receiver."""
        step = self.steps[i]
        names = "{to}" in step.dice["sentence"] or "{other}" in step.dice["sentence"] or self.hands_over(i)
        if not names:
            return 1.0
        other = step.dice["other"]
        if other == a:
            return 0.0
        inside = [b for b, level in enumerate(self.levels) if b != a and level]
        rest = 1 / (len(self.levels) - 1)
        return 0.9 * (other in inside) / len(inside) + 0.1 * rest if inside else rest

    def hands_over(self, i):
        return i + 1 < len(self.steps) and self.steps[i + 1].dice["handed"]

    def chance(self, j):
        """The chance of step j, given who did the steps before it."""
        step, a, able = self.steps[j], self.who[j], self.able[j]
        chance = self.sentence[j][a]
        before = self.who[j - 1] if j else None
        if not step.dice["handed"] and not step.dice["mended"] and step.dice["sentence"] != FROM_BEFORE and j:
            chance *= 1 - 0.04 * (before != a)
        elif step.dice["sentence"] == FROM_BEFORE:
            chance *= before != a
        if step.dice["handed"] or step.dice["mended"]:
            return chance
        way = getattr(step, "way", None)
        if way and way[0] == "role":
            chance *= self.who[way[1] - 1] != a
        draft = self.last_draft(j) if step.phase in ("review", "approve") else None
        if draft is not None:
            drafter = self.who[draft]
            above = [b for b in able if self.levels[b] > self.levels[drafter]]
            others = [b for b in able if b != drafter] or able
            if not above:
                return chance * (a in others) / len(others)
            least = min(self.levels[b] for b in above)
            near = [b for b in above if self.levels[b] == least]
            return chance * (0.85 * (0.6 * (a in near) / len(near) + 0.4 * (a in above) / len(above)) + 0.15 * (a in others) / len(others))
        if before in able:
            return chance * (0.3 * (a == before) + 0.7 * (a in able) / len(able))
        return chance * (a in able) / len(able)

    def set(self, question, a):
        for i, owner in enumerate(self.owner):
            if owner == question:
                self.who[i] = a

    def weight(self, places):
        product = 1.0
        for j in places:
            product *= self.chance(j)
        return product

    def beliefs(self, rng, sweeps):
        """For each open question the chance of each performer."""
        actors = range(len(self.levels))
        truth = list(self.who)
        beliefs = {q: [0.0] * len(self.levels) for q in self.open}
        if len(self.levels) ** len(self.open) <= MOST_COUNTED:
            everything = range(len(self.steps))
            for ways in itertools.product(actors, repeat=len(self.open)):
                for q, a in zip(self.open, ways):
                    self.set(q, a)
                weight = self.weight(everything)
                for q, a in zip(self.open, ways):
                    beliefs[q][a] += weight
        else:
            places = {q: sorted({j for i, o in enumerate(self.owner) if o == q for j in self.lookers[i]}
                                | {j for j, s in enumerate(self.steps) if getattr(s, "way", None) and self.owner[s.way[1] - 1] == q}) for q in self.open}
            for sweep in range(sweeps + sweeps // 4):
                for q in self.open:
                    weights = []
                    for a in actors:
                        self.set(q, a)
                        weights.append(self.weight(places[q]))
                    total = sum(weights)
                    if not total:
                        weights, total = [1.0] * len(weights), len(weights)
                    if sweep >= sweeps // 4:
                        for a in actors:
                            beliefs[q][a] += weights[a] / total
                    self.set(q, rng.choices(actors, weights)[0])
        self.who = truth
        return {q: [x / (sum(row) or 1) for x in row] for q, row in beliefs.items()}


def documents(seed, per, forms, level, split):
    """The invented documents as their author has them."""
    kept, plain = [], generate.truth
    generate.truth = lambda made: kept.append(made) or plain(made)
    try:
        for form in forms:
            for index in range(per):
                generate.one(seed, form, level, split, index)
    finally:
        generate.truth = plain
    return kept


def claims(made, split, rng, sweeps):
    """(claim, right, expected error, open) of each step that counts."""
    if not made.table or made.actor_mode != "columns" or "actors" in made.lost:
        return
    course = Course(made, split)
    beliefs = course.beliefs(rng, sweeps)
    for i, step in enumerate(made.steps):
        evidence = [e for e in step.told if not (e == "mark" and "marks" in made.lost)]
        if step.outsider or any(e in READ for e in evidence):
            continue
        row = beliefs.get(course.owner[i])
        if evidence or row is None or not any(row):
            yield 1.0, True, 0.0, False
            continue
        best = max(range(len(row)), key=row.__getitem__)
        yield row[best], best == step.who, row[best] * (1 - row[best]), True


def summary(all_claims):
    n = len(all_claims)
    right = sum(ok for _, ok, _, _ in all_claims) / n
    brier = sum((c - ok) ** 2 for c, ok, _, _ in all_claims) / n
    unknown = [row for row in all_claims if row[3]]
    bins = [[0, 0.0] for _ in range(10)]
    for c, ok, _, _ in all_claims:
        bins[min(int(c * 10), 9)][0] += 1
        bins[min(int(c * 10), 9)][1] += c - ok
    return {"steps": n, "not determined": len(unknown), "right in all": right, "right of those not determined": sum(ok for _, ok, _, _ in unknown) / max(1, len(unknown)),
            "Brier score of those not determined": sum((c - ok) ** 2 for c, ok, _, _ in unknown) / max(1, len(unknown)),
            "calibration error": sum(abs(gap) for _, gap in bins) / n, "Brier score": brier, "Brier score expected": sum(e for _, _, e, _ in all_claims) / n,
            "Brier score of the base rate": right * (1 - right), "share of the base rate's": brier / (right * (1 - right))}


def main():
    ap = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ap.add_argument("--per", type=int, default=60)
    ap.add_argument("--forms", default=",".join(generate.FORMS))
    ap.add_argument("--noise", default="none,medium")
    ap.add_argument("--split", choices=("dev", "published"), default="dev")
    ap.add_argument("--seed", type=int, default=11)
    ap.add_argument("--sweeps", type=int, default=150)
    a = ap.parse_args()
    for level in a.noise.split(","):
        rng = random.Random(a.seed)
        rows = [row for made in documents(a.seed, a.per, a.forms.split(","), level, a.split) for row in claims(made, a.split, rng, a.sweeps)]
        print(f"== noise {level}")
        for name, value in summary(rows).items():
            print(f"{name:36} {value if isinstance(value, int) else format(value, '.4f')}")


if __name__ == "__main__":
    sys.exit(main())
