.DEFAULT_GOAL := help
.PHONY: help demo test build format lint golden schema quality growth rules manual fuzz graphs pictures references clean \
  bench bench-charts bench-peers bench-check test-kill test-faults test-spark test-bpmn test-deb deb

sopc := .build/release/sopc

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

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
	python3 Tests/Generator/alarms.py --sopc $(sopc)

rules: build ## print the pages of the rules into docs/rules
	$(sopc) rules --pages docs/rules

manual: build ## write the man page and the completions into packaging
	scripts/manual --sopc $(sopc)

growth: build ## how time and memory grow with awkward inputs
	scripts/growth --sopc $(sopc)

bench: build bench-charts ## time and memory of streams, builds, charts, names (docs/performance.md)
	scripts/bench run --sopc $(sopc)

bench-peers: build ## pandoc, xmllint and Graphviz on the same documents
	scripts/bench peers --sopc $(sopc)

bench-check: build ## instruction counts against Benchmarks/Baselines
	scripts/bench check --sopc $(sopc)

test-kill: build ## build 100,000 documents, killed 50 times; about eight builds long
	python3 Tests/Proofs/killed.py --sopc $(sopc) --documents 100000 --kills 50

test-faults: build ## let each call to the file system fail in turn
	python3 Tests/Proofs/faults.py --sopc $(sopc) --inputs Samples

test-spark: build ## the Spark job against a plain build; installs PySpark into .build
	scripts/test-spark

deb: build ## .build/sopc_VERSION_ARCHITECTURE.deb
	scripts/package-deb

test-bpmn: build ## BPMN files of the samples against the schema of the OMG; fetches it into .build
	scripts/test-bpmn

test-deb: build ## pack, unpack and run the Debian package
	scripts/test-deb

fuzz: ## an hour of fuzzing for each target, one after the other
	for target in FuzzCompile FuzzHTML FuzzGrid FuzzMarkdown FuzzJSON; do scripts/fuzz $$target 3600 || exit 1; done

graphs: ## audit the charts of 3,000 random procedures
	swift run -c release chart-bench graphs 3000

bench-charts: ## time of charts of 14 to 5,000 steps
	swift run -c release chart-bench

pictures: build ## redraw the flowcharts of the README, and all samples on one sheet in out/pictures
	$(sopc) build Samples/06-web-page.html Samples/09-marks.txt --emit svg --quiet --out out/readme
	cp out/readme/06-web-page.svg docs/pictures/flowchart.svg
	cp out/readme/09-marks-p1.svg docs/pictures/flowchart-page.svg
	python3 Tests/Visual/contact.py --sopc $(sopc) --inputs Samples out/pictures

references: build ## store the pictures that the visual tests compare with; look at out/pictures first
	@if [ -n "$$CI" ]; then echo "references are not stored by continuous integration" >&2; exit 1; fi
	python3 Tests/Visual/visual.py --sopc $(sopc) --update

clean: ## remove what was built
	rm -rf .build out
