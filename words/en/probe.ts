// The mock client against any server, and the download for real.

export const probe = {
  title: 'Probe of {{place}}',
  consent: {
    question: 'Connect to {{host}}?',
    detail:
      'This is another machine. CVQ Lab sends it what its mock client says, and nothing else. It asks once for each host while the app runs.',
    yes: 'Connect',
    no: 'Do not connect',
  },
  page: {
    title: 'The page that opens in place of the download',
    body: 'CVQ Lab made this page on this machine. It stands in for {{url}}, which nobody asked.',
  },
  bar: {
    host: 'Host',
    port: 'Port',
    own: 'Live server',
    ownTitle: 'Fills in the address of the server of the view Server',
    go: 'Probe',
    cancel: 'Cancel',
    settings: 'Options',
    conform: 'Conformance…',
    conformTitle: 'Run the conformance cases against this server',
    hostWrong: 'Expected a name or an address, such as 127.0.0.1.',
    portWrong: 'Expected a port from 1 to 65535.',
  },
  empty: {
    title: 'Ask a server',
    notYet: 'No answer yet. Press Probe.',
    what: 'The mock client connects to a dispatch server that you name, and says <w>VER</w> and <w>CVQ</w> to it as the client beside does. What comes back is shown as any other run.',
    host: 'Any host and port will do: the live server, your own project, another machine. Nothing but the client’s lines is sent there.',
    download:
      'An upgrade is downloaded for real, in bytes and seconds, from a server that CVQ Lab opens on this machine for as long as it takes. The host that the answer names is never asked.',
    ownOff: 'The live server does not run. Start it in the view Server.',
    toServer: 'Go to Server',
    wire: 'What is on the wire stands here once a server has been asked.',
  },
  client: {
    title: 'Client',
    aside: 'as on Negotiate',
    takes: 'Takes offered upgrades',
  },
  download: {
    title: 'Upgrades',
    follow: 'Follow upgrades: download, install, come back',
    size: 'Installer’s size',
    speed: 'Speed, a second',
    speedNote: '0 is as fast as it can.',
    trouble: 'What goes wrong',
    after: 'After so many bytes',
    most: 'The client takes at most',
    silence: 'The client waits, in seconds',
    wrongBytes: 'Expected a size from {{least}} to {{most}}, such as 9.1 MB.',
    wrongSeconds: 'Expected whole seconds from {{least}} to {{most}}.',
    troubles: {
      none: 'Nothing',
      stall: 'It stalls',
      cut: 'The connection is cut',
      longer: 'It names a length that is too large',
      shorter: 'It names a length that is too small',
      '404': '404, not found',
      '500': '500, the server fails',
      redirect: 'One redirect, which is fine',
      'redirect-loop': 'Redirects in a circle',
      'redirect-away': 'A redirect to another machine',
    },
  },
  doing: {
    asking: 'Waiting for your answer in the dialog, or for {{place}}.',
    talking: 'Talking to {{place}}.',
    again: 'Talking to {{place}}, connection {{number}}.',
    downloading: 'Downloading {{version}} from this machine: {{bytes}} of {{total}}.',
    unknown: 'Downloading {{version}} from this machine: {{bytes}}.',
    opening: 'Fetching the fallback page from this machine.',
    installing: 'Installing {{version}}.',
    bar: 'Download',
  },
  came: {
    legend: 'What came of it',
    failed: 'The probe failed inside CVQ Lab. Try again; Help › Copy diagnostics holds the details.',
    notConfirmed:
      '{{host}} is another machine, and nobody agreed to connect to it. Nothing was sent. Probe again to be asked again.',
    cancelled: 'Cancelled. What happened until then is shown.',
    tooMany:
      'CVQ Lab stops after {{count}} connections: the server names another version each time, without an end.',
    silentClose: '{{place}} closes the connection before it answers.',
    closesAfterVer: '{{place}} answers <w>VER</w>, and closes the connection before it answers <w>CVQ</w>.',
    notUnderstood:
      'What {{place}} says is no answer of a dispatch server: <w>{{line}}</w>. Is this the right port?',
    onlyVer:
      '{{place}} answers <w>VER</w>, and says nothing to <w>CVQ</w> within five seconds. Conformance tells what else it lacks.',
    noLine: '{{place}} accepts the connection and says nothing that could be a line within five seconds.',
    tooLong:
      'What {{place}} says has no line end within 1,024 bytes, as every line of a dispatch server has.',
    whyOwn: 'Why it answers so stands in the view Server, beside this conversation.',
    fault: {
      refused: '{{place}} refuses the connection. Start a server there, or name another port.',
      'unknown-host': 'There is no host {{host}} that this machine could find. Check its name.',
      'no-answer':
        '{{place}} does not answer within five seconds. Check its address, and any firewall between.',
      broken:
        'The connection to {{place}} breaks: the system says {{code}}. What was said until then is shown.',
      'not-allowed': 'The system does not allow a connection to {{place}} ({{code}}).',
      other: 'No connection to {{place}} can be made: the system says {{code}}.',
    },
    download: {
      done: 'Downloaded {{bytes}} in {{seconds}} s from <w>{{from}}</w>, in place of <w>{{host}}</w>, which nobody asked. SHA-256 <w>{{sum}}</w>.',
      redirected:
        'Downloaded {{bytes}} in {{seconds}} s after a redirect from <w>{{from}}</w>, in place of <w>{{host}}</w>, which nobody asked. SHA-256 <w>{{sum}}</w>.',
      'bad-address':
        'The download fails: <w>{{url}}</w> is no address of a file on the web. Nobody was asked.',
      'off-machine':
        'The download fails: a redirect leads to <w>{{url}}</w>, off this machine. Nobody there was asked.',
      'no-connection': 'The download fails: the download server on this machine is not there ({{code}}).',
      silence:
        'The download stalls: after {{bytes}} nothing came for {{seconds}} s, and the client gives up.',
      'too-slow':
        'The download takes too long: after {{seconds}} s there are {{bytes}}, and the client gives up.',
      status: 'The download fails: the server answers {{status}} in place of a file.',
      'too-many-redirects': 'The download fails: the client follows {{redirects}} redirects and no more.',
      'redirect-nowhere': 'The download fails: a redirect does not say where to.',
      'too-large': 'The download is refused: it is {{promised}}, and the client takes {{most}} at most.',
      'too-large-unsaid': 'The download is broken off: the client takes {{most}} at most, and more comes.',
      cut: 'The download fails: the connection breaks after {{bytes}} ({{code}}).',
      'too-short': 'The download fails: {{promised}} were named, and it ends after {{bytes}}.',
      'too-long': 'The download fails: {{promised}} were named, and more comes.',
      'not-http': 'The download fails: what answers does not speak HTTP ({{code}}).',
      cancelled: 'The download was cancelled after {{bytes}}.',
    },
    page: 'The fallback page',
    pageAside: 'as text, opened nowhere',
    pageOf: '<w>{{url}}</w>, fetched from <w>{{from}}</w>',
    pageFailed: 'The fallback page <w>{{url}}</w> did not come.',
  },
} as const
