// The sizes that systems ask icons in, in pixels, both ways.
export const SIZES = {
  linux: [16, 22, 24, 32, 48, 64, 96, 128, 256, 512],
  mime: [16, 32, 48, 256],
  windows: [16, 20, 24, 32, 40, 48, 64, 256],
  macos: [32, 64, 128, 256, 512, 1024],
  window: 256,
}
