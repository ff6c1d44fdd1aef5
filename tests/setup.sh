#!/bin/sh
# Sets up what the tests need beside Python.
set -eu
