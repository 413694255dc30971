// Texts of the self-check: what it looked at, what it found, what was expected and what to do.

const INSTALL_AGAIN = 'Install CVQ Lab again.'

export const doctor = {
  heading: 'cvq-lab {{version}} in {{root}}',
  line: '{{state}}  {{check}}  {{sentence}}',
  sentence: { where: '{{sentence}} ({{where}})', expected: '{{found}} Expected {{expected}}.' },
  nothing: 'Nothing is wrong with this installation.',
  wrong_one: '{{count}} thing is wrong with this installation.',
  wrong_other: '{{count}} things are wrong with this installation.',
  state: { ok: 'ok', note: 'note', wrong: 'WRONG', unknown: 'cannot tell' },
  check: {
    data: 'Data files',
    fonts: 'Fonts',
    program: 'Program files',
    electron: 'Electron',
    fuses: 'Fuses',
    sandbox: 'Sandbox',
    display: 'Display',
    folder: 'Own folder',
    settings: 'Settings',
    work: 'Unsaved work',
    progress: 'Progress',
    log: 'Log',
    lock: 'Lock',
    desktop: 'Desktop',
    port: 'Port 1863',
  },
  data: {
    whole: 'The catalogue, {{policies}} policies, {{scenarios}} scenarios and the rollouts can be read.',
    broken: {
      found: '{{sentence}}',
      expected: 'the data files that come with the app',
      todo: INSTALL_AGAIN,
    },
  },
  fonts: {
    whole_one: '{{count}} font file can be read.',
    whole_other: '{{count}} font files can be read.',
    broken: {
      found: '{{files}} cannot be read as fonts.',
      expected: 'the fonts that come with the app',
      todo: INSTALL_AGAIN,
    },
  },
  program: {
    whole_one: '{{count}} file is as it was built.',
    whole_other: '{{count}} files are as they were built.',
    sources: 'CVQ Lab runs from its sources, so no built file is looked at.',
    unlisted: 'No list of built files is here: this build was not made by npm run build.',
    'no-list': {
      found: 'The list of built files cannot be read.',
      expected: 'it beside the program',
      todo: INSTALL_AGAIN,
    },
    damaged: {
      found: '{{files}}.',
      expected: '{{count}} files as they were built',
      todo: INSTALL_AGAIN,
    },
    missing: '{{file}} is missing',
    changed: '{{file}} is not as it was built',
    more_one: '{{count}} more file is missing or changed',
    more_other: '{{count}} more files are missing or changed',
  },
  electron: {
    missing: {
      found: '{{files}} is not there, and no window opens without.',
      expected: 'all files of Electron beside the program',
      todo: INSTALL_AGAIN,
    },
    none: 'CVQ Lab runs on Node {{node}}, without Electron.',
    official: 'Electron {{running}} runs, the official one.',
    'stand-in':
      'Electron {{running}} stands in for the official one: this is a test build, not for daily use.',
    older: {
      found: 'Electron {{running}} runs.',
      expected: 'Electron {{wanted}}, which this version was built with, or a newer one',
      todo: INSTALL_AGAIN,
    },
  },
  fuses: {
    set: 'All {{count}} are set as in a release.',
    'not-packaged': 'Fuses are set when the app is packaged; this one is not.',
    unreadable: 'The fuses of the program cannot be read: {{detail}}.',
    wrong: {
      found: '{{fuses}}.',
      expected: 'the fuses of a release',
      todo: 'This is a test build or was changed: install CVQ Lab from where you trust it.',
    },
    on: '{{fuse}} is on',
    off: '{{fuse}} is off',
  },
  sandbox: {
    'other-system': 'The system itself gives it; nothing has to be set up.',
    root: 'This is root, for whom Chromium has no sandbox: commands run, the window opens for an ordinary user.',
    namespaces: 'User namespaces are there for it.',
    helper: 'The helper chrome-sandbox is ready for it.',
    'not-electron': 'Without Electron no page is shown, so none is needed.',
    none: {
      found: 'The system gives no user namespaces to this program, and the helper is not set up.',
      expected: 'one of them',
      todo: 'As root: chown root:root "{{helper}}" && chmod 4755 "{{helper}}"',
    },
  },
  display: {
    'other-system': 'The system itself has one.',
    none: 'There is none here. Commands run all the same; the window needs one.',
    needed:
      'The window of CVQ Lab needs a display, and neither DISPLAY nor WAYLAND_DISPLAY names one. Start it in a desktop session; what runs without is listed by cvq-lab --help.',
    answers: '{{name}} answers.',
    remote: '{{name}} is on another machine and was not asked.',
    silent: {
      found: '{{name}} does not answer: the system says {{detail}}.',
      expected: 'a display that takes connections',
      todo: 'Start CVQ Lab in a desktop session, or set DISPLAY or WAYLAND_DISPLAY to one that runs.',
    },
  },
  folder: {
    writable: 'It can be written; {{free}} are free.',
    absent: 'It is not there yet; the first start of the window makes it. {{free}} are free.',
    'not-writable': {
      found: 'It cannot be written: the system says {{detail}}.',
      expected: 'a folder of your own for settings and unsaved work',
      todo: 'Make it yours, or set CVQ_LAB_USER_DATA to a folder that is.',
    },
    full: {
      found: 'Only {{free}} are free.',
      expected: 'at least {{least}}, so that unsaved work can be kept',
      todo: 'Free some space.',
    },
    size: { mb: '{{size}} MB', gb: '{{size}} GB', unknown: 'an unknown number of bytes' },
  },
  kept: {
    none: 'There is none.',
    read: 'It can be read.',
    broken: {
      found: 'It cannot be read. {{detail}}',
      expected: 'a file as CVQ Lab writes it',
      todo: 'The next start of the window puts it aside and goes on without; to keep what is in it, copy it first.',
    },
    'log-broken': {
      found: 'It cannot be read. {{detail}}',
      expected: 'a text file of your own',
      todo: 'Move it away; the next start begins a new one.',
    },
    'not-work': 'It is not unsaved work of this version, whole.',
  },
  lock: {
    none: 'No window is open.',
    held: 'A window is open, in process {{pid}}.',
    left: 'A window ended without taking its lock away; the next start does.',
    elsewhere: {
      found: 'It is held by process {{pid}} on {{host}}.',
      expected: 'no lock of another machine',
      todo: 'If CVQ Lab does not run there, delete the file: until then no window opens here.',
    },
  },
  desktop: {
    'other-system': 'This check is for Linux alone.',
    'not-packaged': 'Only an installed app is registered with the desktop.',
    'no-entry': 'There is no desktop entry: an app in a folder opens no files by a double click.',
    'no-tool': 'xdg-mime is not installed, so the desktop cannot be asked.',
    ours_one: '{{count}} kind of file or link opens with CVQ Lab.',
    ours_other: '{{count}} kinds of files and links open with CVQ Lab.',
    others: '{{types}}: opened by another program, as somebody chose.',
    type: '{{type}} ({{program}})',
    unregistered: {
      found: 'The desktop opens {{types}} with nothing.',
      expected: 'cvq-lab.desktop',
      todo: 'As root: update-desktop-database; then log in again. If that does not help, install CVQ Lab again.',
    },
  },
  port: {
    free: 'It is free for cvq-lab serve.',
    taken: 'Another program has it; cvq-lab serve --port 0 takes any other.',
    untold: 'It cannot be opened here: the system says {{code}}.',
  },
} as const
