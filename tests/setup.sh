#!/bin/sh
# Sets up what the tests need beside Python: Chromium, Java and npm from the system, and two judges from npm.
#
# A person's machine is never changed: system packages are installed only as root where CI=true, else the command is
# printed. What is missing here is skipped by the tests with its reason (and fails where CI=true): see tests/tools.py.
set -eu
cd "$(dirname "$0")/judges"

wanted=""
want() { # want COMMAND... PACKAGE: note the Debian package unless one of the commands is there
    for word in "$@"; do
        package=$word
        if command -v "$word" >/dev/null 2>&1; then return 0; fi
    done
    wanted="$wanted $package"
}

want google-chrome chromium-browser chromium
want java default-jre-headless
want npm

if [ -n "$wanted" ]; then
    if [ "${CI:-}" = true ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        export DEBIAN_FRONTEND=noninteractive
        apt-get update -qq
        # shellcheck disable=SC2086 # a list of words on purpose
        apt-get install -qq -y --no-install-recommends $wanted
    else
        echo "Some tests will be skipped. To run them all: sudo apt-get install$wanted" >&2
    fi
fi

# No install scripts: a judge may not download anything of its own.
if command -v npm >/dev/null 2>&1 && [ ! node_modules/.package-lock.json -nt package-lock.json ]; then
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error || echo "npm could not install the judges" >&2
fi
