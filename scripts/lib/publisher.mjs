// Whose packages they are, from what a build machine sets: the site and the maintainer, and the keys they are signed
// with.

/**
 * On GitHub the repository is the site; mail to its owner's address there is not delivered, as is right for a package
 * that nobody is asked about by mail.
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
export function publisherArguments(env, platform) {
  return [...ownerArguments(env), ...(platform === 'darwin' && !env.CSC_LINK ? UNSIGNED_MAC : [])]
}

/** @param {NodeJS.ProcessEnv} env */
function ownerArguments({ GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_REPOSITORY_OWNER: owner }) {
  if (!GITHUB_SERVER_URL || !GITHUB_REPOSITORY || !owner) return []
  return [
    `-c.extraMetadata.homepage=${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`,
    `-c.linux.maintainer=${owner} <${owner}@users.noreply.github.com>`,
  ]
}

/**
 * A Mac with Apple's processor starts no program without a signature, be it one that names nobody; and the hardened
 * runtime lets a program load only parts of the same signer, which then is none.
 */
const UNSIGNED_MAC = ['-c.mac.identity=-', '-c.mac.hardenedRuntime=false']

const CREDENTIAL = /^(?:CSC_|WIN_CSC_|APPLE_)/

/**
 * A secret that is not set comes from GitHub as nothing, which electron-builder takes for the name of a file.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export const withoutEmptyCredentials = (env) =>
  Object.fromEntries(Object.entries(env).filter(([name, value]) => value !== '' || !CREDENTIAL.test(name)))
