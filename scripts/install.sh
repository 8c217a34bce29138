#!/bin/sh
# Installs the Debian packages that are missing, and says which and why. Prints nothing where none is missing.
# With --tests also what only the tests need.
set -eu

wanted='
libcmark-dev  Markdown, by the CommonMark reference library
libssl-dev    SHA-256 of inputs and pages
zlib1g-dev     tables kept of each edition, .gz files beside pages
libbrotli-dev  .br files beside pages
libqrcodegen-dev  QR codes of the posters
libfreetype-dev  letters of the preview images
libpng-dev    preview images
fonts-noto-cjk  the font of the preview images
libjs-leaflet  the map, copied into the site with its licence
libjs-leaflet.markercluster  the same, for places that lie close together
libzip-dev    opens .xlsx workbooks for portal import
libexpat1-dev reads the XML in them
poppler-utils  reads the text of PDF attachments, to find personal information in them
poppler-data  Chinese encodings of PDF files
libcurl4-openssl-dev  Foundation, when linked statically
pkg-config    finds the libraries for the Swift package manager
python3       scripts that check the layers and derive the demo content
'
wanted_by_tests='
python3-venv     keeps the tests'\'' Python packages in .venv/
chromium         the browser that the pages are looked at with
chromium-driver  steers it
fonts-noto-cjk   Chinese letters in it
zbar-tools       reads the QR codes of posters as a telephone does
nginx-light      the web server that the pages come from
libnginx-mod-http-dav-ext  lets it take publications by WebDAV
libnginx-mod-http-brotli-static  lets it give out .br files
rclone           publishes to servers
faketime         sets the clock back in the tests of faults
default-jre-headless  runs the Nu checker and jing
ruby             reads Atom feeds strictly
libreoffice-calc-nogui  opens the workbooks that readers download
jing             holds Atom feeds against the schema of RFC 4287
'
case "${1:-}" in
  '') ;;
  --tests) wanted="$wanted$wanted_by_tests" ;;
  *) echo "usage: $0 [--tests]" >&2; exit 2 ;;
esac

missing=''
while read -r package reason; do
  [ -n "$package" ] || continue
  if ! dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed'; then
    echo "Missing: $package ($reason)"
    missing="$missing $package"
  fi
done <<EOT
$wanted
EOT
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -eq 0 ]; then sudo=''; else sudo='sudo'; fi
echo "Installing:$missing"
$sudo apt-get update -qq
# shellcheck disable=SC2086 # a list of packages
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $missing >/dev/null
