#!/bin/sh
# venv.sh PYTHON FOLDER: виртуальное окружение там, где нет Python или его модуля venv (в Debian это отдельный пакет).
set -u
package="$(basename "$1")-venv"

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Ставлю $package"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$package" >/dev/null
fi
if ! command -v "$1" >/dev/null 2>&1; then
    echo "Нет $1. Поставить: sudo apt-get install $package; или назовите другой, 3.11 или новее: make run PYTHON=python3"
    exit 1
fi
"$1" -m venv "$2" || {
    rm -rf "$2"
    echo "Нет модуля venv. Поставить: sudo apt-get install $package"
    exit 1
}
