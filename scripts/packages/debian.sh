# Makes a Debian that nothing outside can see: a folder of its own over a base that stays as it is, processes and mounts
# of its own, all of which are gone with this process. Started by debian.mjs under unshare.
#   debian.sh BASE LAYER ROOT SHARED ARCHIVES
# BASE what debootstrap made, LAYER for all that changes, ROOT an empty folder to mount on; SHARED is /mnt in there,
# ARCHIVES is /mnt/archives.
set -e
base=$1 layer=$2 root=$3 shared=$4 archives=$5
mkdir -p "$layer/upper" "$layer/work"
mount -t overlay overlay -o "lowerdir=$base,upperdir=$layer/upper,workdir=$layer/work" "$root"
mount -t proc proc "$root/proc"
mount -t tmpfs -o mode=755 tmpfs "$root/dev"
for device in null zero full random urandom tty; do
  : >"$root/dev/$device"
  mount --bind "/dev/$device" "$root/dev/$device"
done
mkdir "$root/dev/shm" "$root/dev/pts"
mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
mount -t devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts"
ln -s pts/ptmx "$root/dev/ptmx"
ln -s /proc/self/fd "$root/dev/fd"
mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
mount -t tmpfs -o mode=755 tmpfs "$root/run"
mkdir "$root/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
mount --bind "$shared" "$root/mnt"
mkdir -p "$root/mnt/archives"
mount --bind "$archives" "$root/mnt/archives"
cat /etc/resolv.conf >"$root/etc/resolv.conf"
# Not chroot: from inside one the kernel gives nobody a namespace, and Chromium no sandbox.
cd "$root"
pivot_root . .
umount -l .
cd /
echo ready
exec sleep infinity
