// The desk for lessons in the running app: its files, its dialog, its clock.

import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import type { Basics } from '../../files.ts'
import { writeTextFile } from '../../write-file.ts'
import { askWhereTo } from './dialog.ts'
import { createLessonDesk, type LessonDesk } from './lessons.ts'

export const lessonDesk = (assets: string, basics: Basics, window: () => BrowserWindow | null): LessonDesk =>
  createLessonDesk({
    assets,
    basics,
    file: join(app.getPath('userData'), 'progress.json'),
    home: app.getPath('documents'),
    toSave: askWhereTo(window),
    write: writeTextFile,
    now: () => new Date().toISOString(),
  })
