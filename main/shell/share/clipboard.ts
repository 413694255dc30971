// The system's clipboard as it stands in the Electron that runs: before 44 pictures had a function of their own, from
// 44 on everything is written as items.

import * as electron from 'electron'

interface WritesImages {
  writeImage(image: Electron.NativeImage): void
}

const writesImages = (clipboard: object): clipboard is WritesImages => 'writeImage' in clipboard

export const systemClipboard = {
  writeText: (text: string): Promise<void> | void => electron.clipboard.writeText(text),
  async writePicture(png: Uint8Array): Promise<void> {
    const { clipboard } = electron
    if (writesImages(clipboard)) {
      clipboard.writeImage(electron.nativeImage.createFromBuffer(Buffer.from(png)))
      return
    }
    const blob = new Blob([new Uint8Array(png)], { type: 'image/png' })
    await clipboard.write([new electron.ClipboardItem({ 'image/png': blob })])
  },
}
