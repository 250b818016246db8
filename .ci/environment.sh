#!/bin/sh
# Makes the virtual environment and installs what the lock files pin.
# Does nothing, at once, when that is done already.
#
#   .ci/environment.sh NAME LOCK
#
# NAME tells the stamps apart. PYTHON chooses the interpreter, VENV the folder.
set -eu

name=$1
lock=$2
venv=${VENV:-.venv}
stamp="$venv/.$name-installed"
suits='import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))'
version='import sys; print("%d.%d.%d" % sys.version_info[:3])'

fail() {
    echo "$*" >&2
    exit 2
}

# The first Python that is new enough and can make environments; failing that,
# the first that is new enough, so that the message below can name it.
find_python() {
    almost=
    for candidate in python3 python3.13 python3.12 python3.11 python3.14 python; do
        "$candidate" -c "$suits" 2>/dev/null || continue
        if "$candidate" -c 'import ensurepip, venv' 2>/dev/null; then
            echo "$candidate"
            return
        fi
        almost=${almost:-$candidate}
    done
    echo "$almost"
}

make_environment() {
    python=${PYTHON:-$(find_python)}
    [ -n "$python" ] || fail "Python 3.11 to 3.14 is needed and was not found." \
        "Install it (Debian, Ubuntu: apt-get install python3 python3-venv)" \
        "or name one: make PYTHON=/path/to/python3.12 ..."
    "$python" -c "$suits" 2>/dev/null ||
        fail "$python is not Python 3.11 to 3.14; name another: make PYTHON=... "
    minor=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    "$python" -c 'import ensurepip, venv' 2>/dev/null ||
        fail "$python cannot make virtual environments:" \
            "apt-get install python$minor-venv"
    echo "Making $venv with $("$python" --version)"
    "$python" -m venv --clear "$venv" || fail "$python could not make $venv."
}

# Another Python than the environment's, or a newer lock, makes the stamp differ.
wanted=$(cksum <"$lock")
if [ -n "${PYTHON:-}" ]; then
    chosen=$("$PYTHON" -c "$version" 2>/dev/null) || fail "$PYTHON does not run."
    present=$("$venv/bin/python" -c "$version" 2>/dev/null || true)
    [ "$chosen" = "$present" ] || rm -f "$venv"/.*-installed
fi
[ -x "$venv/bin/python" ] || rm -f "$venv"/.*-installed
[ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ] || exit 0

if [ -z "$(ls "$venv"/.*-installed 2>/dev/null)" ]; then
    make_environment
fi
echo "Installing the packages of $lock"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check \
    --require-hashes --only-binary :all: -r "$lock" ||
    fail "The packages could not be installed; the lines above tell why." \
        "Run the same command again to go on."
echo "$wanted" >"$stamp"
