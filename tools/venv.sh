#!/bin/sh
# venv.sh PYTHON FOLDER: виртуальное окружение там, где модуля venv нет (в Debian это отдельный пакет).
set -u

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Ставлю $(basename "$1")-venv"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$(basename "$1")-venv" >/dev/null
fi
"$1" -m venv "$2" || {
    rm -rf "$2"
    echo "Нет модуля venv. Поставить: sudo apt-get install $(basename "$1")-venv"
    exit 1
}
