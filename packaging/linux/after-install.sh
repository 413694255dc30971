#!/bin/sh
# After the package's files are in place, at an installation and at an upgrade. Nothing here may keep it from being
# installed.
folder='/opt/${sanitizedProductName}'

# Chromium's sandbox needs user namespaces; where the kernel gives them to no ordinary user, its helper runs as root.
namespaces=yes
[ -e /proc/self/ns/user ] || namespaces=no
[ "$(cat /proc/sys/kernel/unprivileged_userns_clone 2>/dev/null)" = 0 ] && namespaces=no
[ "$(cat /proc/sys/user/max_user_namespaces 2>/dev/null)" = 0 ] && namespaces=no
if [ "$namespaces" = yes ]; then
  chmod 0755 "$folder/chrome-sandbox" || true
else
  chown root:root "$folder/chrome-sandbox" && chmod 4755 "$folder/chrome-sandbox" || true
fi

# Where AppArmor withholds user namespaces (Ubuntu 24.04 and later) a profile gives them to this program. Older
# parsers do not know its language, and there it is not needed.
profile=/etc/apparmor.d/${executable}
if command -v apparmor_status >/dev/null && apparmor_status --enabled 2>/dev/null; then
  if apparmor_parser --skip-kernel-load "$folder/resources/apparmor-profile" >/dev/null 2>&1; then
    cp -f "$folder/resources/apparmor-profile" "$profile" || true
    if ! { command -v ischroot >/dev/null && ischroot; }; then
      apparmor_parser --replace --write-cache --skip-read-cache "$profile" || true
    fi
  fi
fi

# Debian and Fedora do these by themselves; others do not.
if command -v update-mime-database >/dev/null; then update-mime-database /usr/share/mime || true; fi
if command -v update-desktop-database >/dev/null; then
  update-desktop-database -q /usr/share/applications || true
fi
if [ -f /usr/share/icons/hicolor/icon-theme.cache ] && command -v gtk-update-icon-cache >/dev/null; then
  gtk-update-icon-cache -q -f /usr/share/icons/hicolor || true
fi
exit 0
