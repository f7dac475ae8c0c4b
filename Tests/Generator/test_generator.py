"""Checks of the generator and of its scoring; each of them has been seen to fail on a wrong input."""
import copy
import datetime
import random
import unittest

import oracle
import sentences
from generate import FORMS, one
from inventions import inventions
from people import nip
from scoring import FIGURES, score
from selfcheck import missing
from split import part
from subjects import SUBJECTS


def trees(tree):
    return tree if isinstance(tree, list) else [tree]


def answer(tree):
    """The output of a compiler that knows the truth."""
    if isinstance(tree, dict):
        out = {k: answer(v) for k, v in tree.items() if not k.startswith("_")}
        if "steps" in out and out.get("actors"):
            out["actors"] = [{"id": name, "name": name} for name in out["actors"]]
        if "activity" in out:
            iso = out.pop("duration", None)
            out["duration"] = {"text": None, "iso": iso} if iso else None
            out["performers"] = [{"actor": name, "confidence": 1.0} for name in out.get("performers", [])]
        return out
    return [answer(v) for v in tree] if isinstance(tree, list) else tree


class Generator(unittest.TestCase):
    def test_same_arguments_give_same_bytes(self):
        for form in FORMS:
            self.assertEqual(one(7, form, "heavy", "dev", 3), one(7, form, "heavy", "dev", 3))
        self.assertNotEqual(one(7, "tabs", "none", "dev", 3)[1], one(8, "tabs", "none", "dev", 3)[1])

    def test_splits_do_not_meet(self):
        for table in (SUBJECTS, sentences.ORDERS, sentences.DECISIONS, sentences.WARNINGS, sentences.ACTIVITIES["draft"]):
            dev, published = set(part(table, "dev")), set(part(table, "published"))
            self.assertFalse(dev & published)
            self.assertEqual(len(dev) + len(published), len(table))
            self.assertTrue(published)

    def test_every_nip_is_valid(self):
        rng = random.Random(5)
        for _ in range(500):
            n = nip(rng, rng.random() < 0.5, 2020)
            born = datetime.date(int(n[:4]), int(n[4:6]), int(n[6:8]))
            entered = datetime.date(int(n[8:12]), int(n[12:14]), 1)
            self.assertEqual(len(n), 18)
            self.assertTrue(18 * 365 < (entered - born).days < 46 * 366)
            self.assertTrue(n[14] in "12" and n[15:] != "000" and entered.year <= 2020)

    def test_text_shows_the_truth(self):
        for form in FORMS:
            for split in ("dev", "published"):
                for index in range(15):
                    _, text, tree = one(3, form, "none", split, index)
                    for each in trees(tree):
                        self.assertEqual(list(missing(text, each)), [])

    def test_self_check_sees_a_wrong_truth(self):
        _, text, tree = one(3, "tabs", "none", "dev", 1)
        wrong = copy.deepcopy(trees(tree)[0])
        wrong["procedure"]["steps"][0]["activity"] += " qwxz"
        wrong["identity"]["dates"]["created"] = "1911-01-01"
        self.assertEqual(len(list(missing(text, wrong))), 2)

    def test_edges_lead_to_steps(self):
        for form in FORMS:
            for index in range(20):
                for tree in trees(one(4, form, "medium", "dev", index)[2]):
                    steps = (tree["procedure"] or {"steps": []})["steps"]
                    numbers = [s["no"] for s in steps]
                    self.assertEqual(numbers, list(range(1, len(steps) + 1)))
                    for step in steps:
                        for edge in step.get("next", []):
                            self.assertIn(edge["to"], numbers)
                        if "performers" in step and "actors" in tree["procedure"]:
                            self.assertIn(step["performers"][0], tree["procedure"]["actors"])


class Scoring(unittest.TestCase):
    def test_the_truth_scores_full(self):
        for form in FORMS:
            for level in ("none", "heavy"):
                for tree in trees(one(9, form, level, "dev", 2)[2]):
                    s = score(tree, answer(tree))
                    for figure in FIGURES:
                        if figure != "inferred" and s.total[figure]:
                            self.assertEqual(s.value(figure), 1.0, (form, level, figure, s.reasons))

    def test_errors_lower_their_figure(self):
        tree = next(t for i in range(40) for t in trees(one(9, "tabs", "none", "dev", i)[2])
                    if t["procedure"] and len(t["procedure"]["steps"]) > 5 and all(t[n] for n in ("legalBasis", "equipment"))
                    and any(s.get("performers") for s in t["procedure"]["steps"]) and t["procedure"].get("actors"))
        def change(figure, edit):
            out = answer(tree)
            edit(out)
            self.assertLess(score(tree, out).value(figure), 1.0, figure)
        change("identity", lambda o: o["identity"].update(title="Lain sama sekali"))
        change("lists", lambda o: o["equipment"].append("Barang lain"))
        change("citations", lambda o: o["legalBasis"][0].update(number="999"))
        change("steps", lambda o: o["procedure"]["steps"].pop())
        change("cells", lambda o: o["procedure"]["steps"][1].update(inputs="Sesuatu yang lain"))
        change("actors", lambda o: o["procedure"]["actors"].pop())
        change("performers", lambda o: [s.update(performers=[]) for s in o["procedure"]["steps"]])
        change("kinds", lambda o: o["procedure"]["steps"][0].update(kind="end"))
        change("flow", lambda o: o["procedure"]["steps"][0].update(next=[]))

    def test_inventions_are_found(self):
        _, text, tree = one(9, "tabs", "none", "dev", 0)
        out = answer(trees(tree)[0])
        self.assertEqual(list(inventions(text, out)), [])
        out["identity"]["title"] = "Pelayanan Khayalan Xyzzy"
        out["identity"]["dates"]["created"] = "1911-01-01"
        found = dict(inventions(text, out))
        self.assertEqual(set(found), {"/identity/title", "/identity/dates/created"})
        out["repairs"] = [{"path": "/identity/title", "from": "x", "to": "Pelayanan Khayalan Xyzzy"}]
        self.assertEqual(set(dict(inventions(text, out))), {"/identity/dates/created"})

    def test_oracle_is_right_as_often_as_it_says(self):
        rng = random.Random(1)
        made = oracle.documents(4, 40, ("tabs", "html"), "none", "dev")
        rows = [row for one in made for row in oracle.claims(one, "dev", rng, 80)]
        figures = oracle.summary(rows)
        self.assertGreater(figures["not determined"], 150)
        self.assertLess(figures["calibration error"], 0.04)
        self.assertAlmostEqual(figures["Brier score"], figures["Brier score expected"], delta=0.012)
        # Told nothing of the sentences, he does worse: the dice are looked at.
        plain = oracle.Course.chance_of_sentence
        oracle.Course.chance_of_sentence = lambda self, i, a: 1.0
        try:
            blind = oracle.summary([row for one in made for row in oracle.claims(one, "dev", rng, 80)])
        finally:
            oracle.Course.chance_of_sentence = plain
        self.assertLess(blind["right of those not determined"], figures["right of those not determined"] - 0.1)

    def test_oracle_draws_what_it_would_count(self):
        for one in oracle.documents(4, 12, ("tabs",), "none", "dev"):
            course = oracle.Course(one, "dev")
            if one.actor_mode != "columns" or not 2 <= len(course.open) <= 4 or len(course.levels) > 6:
                continue
            exact = course.beliefs(random.Random(1), 0)
            most, oracle.MOST_COUNTED = oracle.MOST_COUNTED, 0
            try:
                drawn = course.beliefs(random.Random(1), 1500)
            finally:
                oracle.MOST_COUNTED = most
            for question, row in exact.items():
                for a, b in zip(row, drawn[question]):
                    self.assertAlmostEqual(a, b, delta=0.08)


if __name__ == "__main__":
    unittest.main()
