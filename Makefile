# Mọi đích tự cài những gì nó cần; máy chỉ cần python3 (3.11+) và make.
# Every target sets up what it needs; the machine needs only python3 (3.11+) and make.

PYTHON ?= python3
BIN    := .venv/bin
READY  := .venv/.ready
PYTEST := $(BIN)/pytest
EVERYDAY := not desktop and not walks and not faults and not long

# Where a machine forbids the compiled files, every process of a run compiles the whole program for itself.
export PYTHONDONTWRITEBYTECODE :=

# pytest leaves 5 when it collected nothing: a green run without a test must not pass for one.
SAY_IF_NONE = || { left=$$?; [ $$left -ne 5 ] || echo "Không có ca kiểm thử nào / no test was collected" >&2; exit $$left; }

.DEFAULT_GOAL := help
.PHONY: help setup run test everyday test-desktop test-faults test-long bench lint shots words package lock qt

help:
	@echo "make setup | run | test | test-desktop | test-faults | test-long | bench | lint | shots | words | package | lock"

setup: $(READY)

# Anew whenever what is installed may differ; the script leaves the stamp.
$(READY): pyproject.toml uv.lock resources/setup/bootstrap.py
	$(PYTHON) resources/setup/bootstrap.py

qt: $(READY)
	@$(BIN)/python -m app.desk.system

run: $(READY)
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		$(BIN)/python -m app.desk.system --window && exec $(BIN)/motcua --demo; \
	else \
		echo "Máy này không có màn hình: chạy 'motcua demo' thay vì mở quầy. / No display here: running 'motcua demo' instead of the counter."; \
		exec $(BIN)/motcua demo --out demo-out; \
	fi

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Side by side: the types are read while tests wait for disks and timers. Either that fails fails both.
test: qt
	@$(MAKE) --no-print-directory -j 2 lint everyday

everyday: $(READY)
	@QT_QPA_PLATFORM=offscreen $(PYTEST) -n 2 --dist worksteal -m "$(EVERYDAY)" $(SAY_IF_NONE)

test-desktop: $(READY)
	@sh resources/setup/desktop.sh
	@$(PYTEST) -m desktop $(SAY_IF_NONE)
	@QT_QPA_PLATFORM=offscreen $(PYTEST) -n 2 --dist worksteal -m "walks and not long" $(SAY_IF_NONE)

test-faults: qt
	@QT_QPA_PLATFORM=offscreen $(PYTEST) -n 2 --dist worksteal -m faults $(SAY_IF_NONE)

test-long: qt
	@QT_QPA_PLATFORM=offscreen $(PYTEST) -m long $(SAY_IF_NONE)

bench: qt
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.bench

words: qt
	$(BIN)/python resources/setup/words.py

shots: qt
	$(BIN)/python -m ui.shots build/shots --keep resources/docs/shots

# What a window needs is gathered from this machine into the package, so it must be here.
package: $(READY)
	@$(BIN)/python -m app.desk.system --window
	$(BIN)/pyinstaller --noconfirm --log-level WARN build.spec
	$(BIN)/python resources/setup/packaged.py dist/motcua

lock: $(READY)
	$(BIN)/uv lock
