# make site：生成演示门户    make serve：边改边看    make test：全部测试
PYTHON ?= python3
BIN = .venv/bin
# Fetched once. Where it cannot be had the site is built all the same, its charts as tables only.
ECHARTS = $(BIN)/mingzhang assets >/dev/null || true

.PHONY: site serve check test bench clean

site: .venv/site
	@$(ECHARTS)
	@$(BIN)/mingzhang build

serve: .venv/serve
	@$(ECHARTS)
	@$(BIN)/mingzhang serve

check: .venv/test
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/ruff check --quiet
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(if $(wildcard generator/docs.py generator/docs/__main__.py),$(BIN)/python -m generator.docs --check)
	@$(ECHARTS)
	@$(BIN)/mingzhang build

# In this order: what the tests need from outside Python, the quick checks, every test.
test: .venv/test
	@$(BIN)/python -m tests.tools
	@$(MAKE) --no-print-directory check
	@$(BIN)/python -m pytest

bench: .venv/test
	@$(BIN)/python -m bench

clean:
	@rm -rf .venv .site-* build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	@find site -mindepth 1 ! -name .gitignore -delete
	@find generator tests bench -name __pycache__ -prune -exec rm -rf {} +

# What is installed, each marked by an empty file; a larger set holds the smaller ones.
.venv/site: NEEDS = .
.venv/serve: NEEDS = .[serve]
.venv/test: NEEDS = .[cards,dev,serve]
.venv/serve: HOLDS = .venv/site
.venv/test: HOLDS = .venv/site .venv/serve

.venv/site .venv/serve .venv/test: pyproject.toml | .venv/made
	@echo '正在安装所需的 Python 包（仅首次）…'
	@$(BIN)/python -m pip --disable-pip-version-check -qq install --editable '$(NEEDS)' \
	  || { echo '没有装成：请检查网络，或设好 pip 的镜像后再试。' >&2; exit 1; }
	@touch $@ $(HOLDS)

# Debian keeps ensurepip in a package of its own.
.venv/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo '需要 Python 3.11 或更高版本；装在别处的可这样指明：make PYTHON=python3.12 …' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
	  || { test "$$(id -u)" = 0 && apt-get -qq update && DEBIAN_FRONTEND=noninteractive \
	    apt-get -qq install -y --no-install-recommends python3-venv; } >/dev/null 2>&1 \
	  || { echo '缺少 venv：请先安装 python3-venv（apt-get install python3-venv）。' >&2; exit 1; }
	@$(PYTHON) -m venv .venv
	@touch $@
