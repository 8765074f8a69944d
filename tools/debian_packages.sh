# Sourced by quickstart and test: the Debian packages that the project needs, and how to get them.

readonly BUILD_PACKAGES=(
  g++ cmake ninja-build pkg-config ccache
  libre2-dev libabsl-dev nlohmann-json3-dev libsimdjson-dev libyaml-cpp-dev libcli11-dev libutf8proc-dev
  jq)
readonly TEST_PACKAGES=(
  libgtest-dev libgmock-dev libbenchmark-dev
  clang-14 libclang-rt-14-dev clang-tidy clang-format)

# install_packages PACKAGE...: installs those that are missing, as root or with sudo. On a system without
# apt it lists what is needed and goes on: the build will say what it misses.
install_packages() {
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    echo "This is not a Debian-like system, so nothing is installed. Needed are the equivalents of these" >&2
    echo "Debian packages: $*" >&2
    return 0
  fi
  local missing=() package
  for package in "$@"; do
    if [[ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" != installed ]]; then
      missing+=("$package")
    fi
  done
  if [[ ${#missing[@]} -eq 0 ]]; then return 0; fi
  local as_root=()
  if [[ $EUID -ne 0 ]]; then
    if ! command -v sudo >/dev/null; then
      echo "Missing packages: ${missing[*]}" >&2
      echo "Run as root: apt-get install ${missing[*]}" >&2
      return 1
    fi
    as_root=(sudo)
  fi
  echo "Installing ${missing[*]}"
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
