// How the app is packaged. Nothing is published from here, and never with the stand-in Electron, which is for
// development and tests alone: electron-builder fetches the version that package.json pins.
import type { Configuration } from 'electron-builder'

const configuration: Configuration = {
  appId: 'org.cvqlab.app',
  productName: 'CVQ Lab',
  directories: { output: 'dist' },
  files: [
    'out/main/**',
    'out/preload/**',
    'out/renderer/**',
    'assets/**',
    'package.json',
    '!node_modules/**',
  ],
  npmRebuild: false,
  asar: true,
  publish: null,
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
  },
  linux: { category: 'Development', syncDesktopName: true, target: ['AppImage', 'deb'] },
  win: { target: ['nsis'] },
  mac: { category: 'public.app-category.developer-tools', target: ['dmg'] },
}

export default configuration
