#!/usr/bin/env python3
"""Tests the checkers themselves: each kind of fault, planted, must be caught, and what is sound must pass.

usage: selftest.py [TEST...]
"""

import os
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)


def main():
    modules = sorted(f[:-3] for f in os.listdir(HERE) if f.startswith("selftest_") and f.endswith(".py"))
    loader = unittest.TestLoader()
    suite = loader.loadTestsFromNames(sys.argv[1:] or modules)
    if loader.errors or suite.countTestCases() == 0:
        sys.exit("\n".join(loader.errors) or "selftest: no tests were found")
    result = unittest.TextTestRunner(verbosity=1).run(suite)
    for test, reason in result.skipped:
        print(f"SKIPPED {test}: {reason}")
    sys.exit(0 if result.wasSuccessful() else 1)


if __name__ == "__main__":
    main()
