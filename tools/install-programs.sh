#!/bin/sh
# Installs Debian packages for the tests, as root, without starting any service: a Dovecot that runs on port 143 of a
# developer's machine is not what `npm test` was asked for.
# Usage: install-programs.sh PACKAGE...
set -eu

policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  trap 'rm -f "$policy"' EXIT
  trap 'exit 1' HUP INT TERM
  printf '#!/bin/sh\nexit 101\n' >"$policy"
  chmod 755 "$policy"
fi

export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends "$@"
