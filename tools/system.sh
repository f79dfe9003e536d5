#!/bin/sh
# Системные пакеты, без которых читается не всё: ставит недостающее, если можно (root и apt-get), иначе говорит, чего нет.
# Ничего из этого не обязательно: программа работает и так, а файлы, которым чего-то не хватило, называет поимённо.
set -u

missing=""
command -v soffice >/dev/null 2>&1 || missing="$missing libreoffice-writer-nogui"
for language in rus kir; do
    found=$(find /usr/share /usr/local/share -name "$language.traineddata" -print -quit 2>/dev/null)
    [ -n "$found" ] || missing="$missing tesseract-ocr-$language"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Ставлю системные пакеты:$missing"
    export DEBIAN_FRONTEND=noninteractive
    # shellcheck disable=SC2086
    if apt-get update -qq && apt-get install -y -qq --no-install-recommends $missing >/dev/null; then
        exit 0
    fi
fi
echo "Не хватает системных пакетов:$missing"
echo "  libreoffice-writer-nogui — чтобы читать .doc и .rtf; tesseract-ocr-rus, tesseract-ocr-kir — чтобы читать сканы."
echo "  Поставить: sudo apt-get install$missing"
