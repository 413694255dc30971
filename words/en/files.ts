// Texts of files, links, recovery, and what changed on disk.

export const files = {
  title: 'Files',
  dialog: {
    open: 'Open',
    known: 'Scenarios, policies, clients, rollouts, recordings',
    scenarios: 'Scenarios',
    policies: 'Policies',
    rollouts: 'Rollouts',
    recordings: 'Transcripts and captures',
    all: 'All files',
    save: {
      scenario: 'Save the scenario',
      policy: 'Save the policy',
      rollout: 'Save the rollout',
    },
  },
  menu: {
    button: 'File',
    label: 'Files and links',
    open: 'Open…',
    openKey: 'Ctrl+O',
    openLink: 'Open link…',
    save: 'Save',
    saveKey: 'Ctrl+S',
    saveAs: 'Save as…',
    saveAsKey: 'Ctrl+Shift+S',
    copyLink: 'Copy link',
    recent: 'Recent files',
    inFolder: '{{name}} in {{folder}}',
    clear: 'Clear this list',
  },
  trouble: {
    namedIn: '{{name}} (named in {{by}})',
    'not-written':
      '{{file}} cannot be written: the system says {{detail}}. What you have is kept here. Save it in another place or under another name.',
    several_one:
      '{{count}} file was given at once, and one is opened at a time. Give it alone. Nothing was changed.',
    several_other:
      '{{count}} files were given at once, and one is opened at a time. Choose one of them. Nothing was changed.',
    'no-file':
      'What was dropped is no file of this computer. Save it to a folder first, then drop it. Nothing was changed.',
    'too-long-for-link':
      'The link to this scenario would have {{length}} characters, and at most {{limit}} are passed on by every system. Save it as a file, and send that.',
    failed:
      'The main process did not carry this out. What you have is kept. Try again, or start the app again.',
    dismiss: 'Dismiss',
  },
  linkFault: {
    'not-a-link':
      'This is no link of {{app}}. Expected one that begins with cvq-lab://scenario/ and goes on without spaces. Nothing was changed.',
    'too-long':
      'The link has {{length}} characters, and at most {{limit}} are read. Ask for the scenario as a file. Nothing was changed.',
    'newer-link': 'A newer {{app}} made this link. Update {{app}} to open it. Nothing was changed.',
    damaged:
      'The link is damaged: what it carries cannot be unpacked. Copy the whole of it once more. Nothing was changed.',
    'too-much':
      'The link unpacks to more than {{limit}} bytes, which no scenario in a link needs. Ask for the scenario as a file. Nothing was changed.',
    /** Stands for the file's name where the content came from a link. */
    content: 'The scenario in the link',
  },
  bar: {
    migrated:
      '{{file}} is in the older format {{format}}. It is shown as today’s; saving keeps the old file beside it.',
    backup: '{{file}} is saved. What it was before is kept as {{backup}}.',
    changed: '{{file}} was changed by another program.',
    load: 'Load it',
    keep: 'Keep mine',
    deleted: '{{file}} is not there any more. What you have is kept here; saving writes it anew.',
    recovered: 'Your unsaved work of {{names}} is back.',
    and: '{{first}} and {{second}}',
    discard: 'Discard it',
    keepIt: 'Keep it',
    broken:
      'Unsaved work of the last time could not be read. The file is kept as {{name}} beside the settings.',
    lost: 'Unsaved work of the last time could not be read, nor its file put aside.',
    oneByOne_one: '{{count}} file came and was opened.',
    oneByOne_other:
      '{{count}} files came at once and were opened one after another. The last is in front; the others are under Recent files.',
    copied: 'The link is on the clipboard. Whoever opens it is asked first.',
    rollout: 'the rollout',
    otherClient: 'The client is now the one of {{file}}. Undo brings back the one before.',
  },
  ask: {
    replaceTitle: 'Save your changes to {{name}}?',
    replace: 'Something else is about to take its place. What is not saved is then gone.',
    save: 'Save',
    dont: 'Don’t save',
    cancel: 'Cancel',
    overwriteTitle: 'Write over {{file}}?',
    overwrite:
      'Another program changed it since it was opened or saved here. Loading it puts it in the place of yours, which undo brings back; writing over it loses what that program wrote.',
    writeOver: 'Write over it',
    loadInstead: 'Load it instead',
  },
  link: {
    openTitle: 'Open a link',
    field: 'Link',
    hint: 'It begins with cvq-lab://scenario/ and carries a whole scenario.',
    look: 'Show what it holds',
    title: 'Open this scenario from a link?',
    about: 'It opens as a copy that is in no file. Nothing is run on the network.',
    name: 'Title',
    client: 'Client',
    clientIs: '{{library}} {{version}} on {{system}} {{systemVersion}}',
    policy: 'Policy',
    hosts: 'Addresses it names',
    noHosts: 'none',
    also: 'Also',
    branches_one: '{{count}} branch',
    branches_other: '{{count}} branches',
    lesson: 'a lesson',
    bug: 'a bug planted in the server',
    open: 'Open the copy',
    cancel: 'Cancel',
  },
  drop: {
    here: 'Drop a file to open it',
    what: 'A scenario, policy, client, rollout, transcript or capture',
  },
} as const
