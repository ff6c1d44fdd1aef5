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

want google-chrome chromium-browser chromium-headless-shell chromium
want java default-jre-headless
want npm

may_install() { [ "${CI:-}" = true ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; }

install() { # install PACKAGE...
    DEBIAN_FRONTEND=noninteractive apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@"
}

if [ -n "$wanted" ]; then
    if may_install; then
        # shellcheck disable=SC2086 # a list of words on purpose
        install $wanted
    else
        echo "Some tests will be skipped. To run them all: sudo apt-get install$wanted" >&2
    fi
fi

# The same browser without a screen, in half the time: tests take it where it is (tests/tools.py). Not every system has it.
if may_install && ! command -v chromium-headless-shell >/dev/null 2>&1; then
    install chromium-headless-shell || echo "chromium-headless-shell is not to be had; the tests take longer" >&2
fi

# No install scripts: a judge may not download anything of its own.
if command -v npm >/dev/null 2>&1 && [ ! node_modules/.package-lock.json -nt package-lock.json ]; then
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error || echo "npm could not install the judges" >&2
fi
