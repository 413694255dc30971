#!/bin/sh
# After the package's files are gone. An upgrade comes by here too, and then what the new version has just set up
# stays: dpkg says so with a word, rpm with the number of versions that are left.
case "$1" in
  upgrade | failed-upgrade | abort-install | abort-upgrade | disappear | [1-9]*) exit 0 ;;
esac

profile=/etc/apparmor.d/${executable}
if [ -f "$profile" ]; then
  if command -v apparmor_status >/dev/null && apparmor_status --enabled 2>/dev/null; then
    if ! { command -v ischroot >/dev/null && ischroot; }; then
      apparmor_parser --remove "$profile" || true
    fi
  fi
  rm -f "$profile"
fi

if command -v update-mime-database >/dev/null; then update-mime-database /usr/share/mime || true; fi
if command -v update-desktop-database >/dev/null; then
  update-desktop-database -q /usr/share/applications || true
fi
if [ -f /usr/share/icons/hicolor/icon-theme.cache ] && command -v gtk-update-icon-cache >/dev/null; then
  gtk-update-icon-cache -q -f /usr/share/icons/hicolor || true
fi
exit 0
