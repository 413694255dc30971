// A network of its own for a program: one way out, on which the kernel counts every packet and which leads nowhere, with
// a name server behind it. What would reach the network is seen as such and reaches nobody. Linux alone, as root.

import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Switches IPv6 off, whose neighbours are greeted by the kernel itself, then makes the way out. The name server is one
 * that Chromium knows to answer over HTTPS too: it would be tried there, if Chromium did that.
 */
const SETUP = `
set -e
echo 1 > /proc/sys/net/ipv6/conf/all/disable_ipv6
echo 1 > /proc/sys/net/ipv6/conf/default/disable_ipv6
ip link set lo up
ip link add outside type veth peer name nowhere
ip addr add 192.0.2.2/24 dev outside
ip link set nowhere up
ip link set outside up
ip neigh add 192.0.2.1 lladdr 02:00:00:00:00:01 dev outside nud permanent
ip route add default via 192.0.2.1 dev outside
servers=$(mktemp)
echo 'nameserver 8.8.8.8' > "$servers"
mount --bind "$servers" /etc/resolv.conf
rm "$servers"
exec "$@"
`

const UNSHARE = ['--net', '--mount', '--propagation', 'private'] as const

/** Why there can be no such network here; null where there can. */
export function whyNoNamespace(): string | null {
  if (process.platform !== 'linux') return 'networks of their own are Linux’s'
  const { status, error } = spawnSync('unshare', [...UNSHARE, 'sh', '-c', SETUP, 'sh', 'true'])
  if (error !== undefined) return 'unshare is not installed'
  return status === 0 ? null : 'this user may make no network of its own: it takes root and the program ip'
}

/** What the program prints. Rejects where it fails, with what it said. */
export async function runInNamespace(
  command: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const { stdout } = await run('unshare', [...UNSHARE, 'sh', '-c', SETUP, 'sh', ...command], {
    env: { ...process.env, ...env },
    timeout: 120_000,
    maxBuffer: 16 * 1024 * 1024,
  })
  return stdout
}
