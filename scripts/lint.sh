#!/bin/sh
# The checks that need no build.
. "$(dirname "$0")/steps.sh"

step 'layers' python3 scripts/check-layers.py
step 'format' swift format lint --strict --recursive --parallel Sources Tests Package.swift
step 'doc comments' python3 scripts/check-doc-comments.py
step 'diagnostics' python3 scripts/check-diagnostics.py
