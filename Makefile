.DEFAULT_GOAL := help
.PHONY: help demo test build format lint golden schema quality growth rules fuzz pictures clean

sopc := .build/release/sopc

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## build sopc and compile the samples into out/
	scripts/demo

test: ## all tests and proofs, as continuous integration runs them
	scripts/test

build: ## .build/release/sopc
	bash -c 'set -euo pipefail; source scripts/setup; need_build_tools; build_release'

format: ## lay the sources out as .swift-format says
	swift format --in-place --recursive Sources Tests Package.swift

lint: ## tell where they are not laid out so
	swift format lint --strict --recursive Sources Tests Package.swift

golden: ## rewrite the goldens; read the diff before you commit it
	@if [ -n "$$CI" ]; then echo "goldens are not rewritten by continuous integration" >&2; exit 1; fi
	SOPC_UPDATE_GOLDENS=1 swift test --filter GoldenTests

schema: build ## hold the outputs of the samples against the JSON Schema
	$(sopc) build Samples --quiet --out out
	python3 Tests/Proofs/validate.py out

quality: build ## figures on invented SOPs of all forms (Tests/Generator)
	cd Tests/Generator && python3 quality.py --sopc ../../$(sopc)
	python3 Tests/Proofs/lint_mutants.py --sopc $(sopc)

rules: build ## print the pages of the rules into docs/rules
	$(sopc) rules --pages docs/rules

growth: build ## how time and memory grow with awkward inputs
	scripts/growth --sopc $(sopc)

fuzz: ## ten minutes of fuzzing for each target
	scripts/fuzz FuzzCompile 600
	scripts/fuzz FuzzRead 600

pictures: build ## redraw the flowchart of the README
	$(sopc) build Samples/06-web-page.html --emit svg --quiet --out - > docs/pictures/flowchart.svg

clean: ## remove what was built
	rm -rf .build out
