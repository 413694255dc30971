// Texts of when things go wrong: bars, questions, the boundary around what is drawn, and the diagnosis.

export const trouble = {
  bar: {
    'settings-broken':
      'The settings could not be read, so the defaults apply. What was there is kept as {{aside}} beside the new settings.',
    'settings-lost':
      'The settings could not be read, nor put aside. The defaults apply until the app is closed.',
    'settings-not-kept':
      'The settings cannot be written: the system says {{detail}}. They hold until the app is closed. Make room or allow writing.',
    'work-not-kept':
      'Unsaved work cannot be kept for the next start: the system says {{detail}}. It is here until the window is closed. Save it to another disk, or make room.',
    'page-again':
      'The page of the window stopped and was loaded again. Your work is back as it was kept, a second before at most.',
    'work-aside':
      'The window starts without the unsaved work, in which it stopped. That is kept as {{aside}} beside the settings.',
    'work-lost': 'The window starts without the unsaved work, whose file could not be put aside.',
    software:
      'Drawing by the graphics processor failed the last time, so {{name}} draws in software. Everything works, some of it slower.',
    'graphics-failing':
      'The graphics processor failed several times. From the next start on {{name}} draws in software. Your work is kept.',
    'inner-error':
      'Something failed inside {{name}} and was noted in the log. Your work is kept. Save it; if anything acts oddly, close {{name}} and start it again.',
    copied_one:
      'The diagnosis is on the clipboard: versions, system, a check of the installation, settings without paths, and the last line of the log, addresses masked. Nothing was sent.',
    copied_other:
      'The diagnosis is on the clipboard: versions, system, a check of the installation, settings without paths, and the last {{count}} lines of the log, addresses masked. Nothing was sent.',
    'not-copied':
      'The diagnosis could not be put on the clipboard. The log is in the folder that docs/troubleshooting.md names.',
  },
  act: {
    copy: 'Copy diagnostics',
    tryGraphics: 'Try it again at the next start',
    saveAs: 'Save as…',
  },
  /** After {{detail}}, the system's own code, what it means. */
  system: {
    known: '{{code}} ({{meaning}})',
    ENOSPC: 'the disk is full',
    EDQUOT: 'your share of the disk is used up',
    EFBIG: 'the file would be larger than may be written',
    EROFS: 'the disk can only be read',
    EACCES: 'there is no permission',
    EPERM: 'the system or another program does not allow it',
    EBUSY: 'another program holds it',
    ETXTBSY: 'another program holds it',
    ENOENT: 'it or its folder is not there',
    ENOTDIR: 'a folder of its path is none',
    EISDIR: 'it is a folder',
    EIO: 'the disk has a fault',
    ENAMETOOLONG: 'the name is too long',
    EMFILE: 'too many files are open',
    ENODEV: 'the disk is gone',
    ENXIO: 'the disk is gone',
  },
  crash: {
    title: 'This part of the window stopped',
    whole: 'The window stopped drawing',
    sentence: 'It failed while drawing: {{detail}}. Your work is kept, with all that can be undone.',
    again: 'Draw it again',
    reset: 'Back to the start',
    reload: 'Load the window again',
    leave: 'Close it',
    noBoot: 'The window has no data',
    noBootSentence:
      'The main process did not answer with what the window opens with. Load the window again; if that does not help, close the app and start it again. Unsaved work is kept.',
  },
  page: {
    goneTitle: 'The page of the window stopped several times',
    gone: 'Your unsaved work is kept on the disk. Load the page again, or, if the work itself makes it stop, start without it: it is put aside, not deleted.',
    silentTitle: 'The window does not answer',
    silent:
      'Something takes longer than it should. Wait for it, or load the page again: what was kept until a second ago comes back.',
    wait: 'Wait',
    reload: 'Load again',
    without: 'Start without the unsaved work',
    copy: 'Copy diagnostics',
    quit: 'Quit',
  },
  closing: {
    title: 'Your unsaved work is not on the disk',
    detail:
      'It could not be kept for the next start. If the window closes now, what was changed since then is gone. Stay and save it somewhere else.',
    stay: 'Stay',
    close: 'Close and lose it',
  },
  diagnosis: {
    title: '{{name}} {{version}}, diagnosis of {{made}}',
    runsOn: 'Electron {{electron}}, Chromium {{chromium}}, Node {{node}}',
    official: 'the official Electron',
    standIn: 'a stand-in for Electron, for development and tests',
    installed: 'installed or unpacked from a package',
    sources: 'started from the sources',
    system: 'System: {{name}} {{version}}, {{arch}}, language {{language}}',
    memory: 'Memory: {{totalMb}} MB, {{freeMb}} MB free',
    screens: 'Screens: {{screens}}',
    graphics: 'Graphics: {{features}}',
    software: 'Graphics: in software since the graphics processor failed; {{features}}',
    settings_one: 'Settings: theme {{theme}}, {{count}} recent file',
    settings_other: 'Settings: theme {{theme}}, {{count}} recent files',
    up: 'Running for {{seconds}} s',
    refused: 'Calls refused: {{counts}}',
    troubles: 'Troubles now: {{troubles}}',
    none: 'none',
    examined: 'The installation:',
    log_one: 'The log {{path}}, its last line:',
    log_other: 'The log {{path}}, its last {{count}} lines:',
    logTrouble: 'The log cannot be written: {{code}}',
  },
} as const
