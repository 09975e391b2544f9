/**
 * Timeline and replay of an execution (`ui.md` section 4.4).
 *
 * @internal
 */
export const timelineTexts = {
  title: 'Timeline',
  open: 'Show the timeline',
  close: 'Hide the timeline',
  changes_zero: 'no change yet',
  changes_one: '{{count}} change of {{objects}}',
  changes_other: '{{count}} changes of {{objects}}',
  objects_one: '{{count}} object',
  objects_other: '{{count}} objects',
  tableView: 'Table view',
  chartView: 'Chart view',
  showMore_one: 'Show {{count}} more',
  showMore_other: 'Show {{count}} more',
  failed: 'The history could not be loaded',
  nothing: 'Nothing has changed yet.',
  chart: 'Timeline of {{title}}',
  summary:
    '{{title}}: {{changes}} in {{duration}}, {{from}} to {{to}}. {{share}} The table view has all of them.',
  bars: 'Bars of the timeline',

  legend: {
    label: 'How to read the timeline',
    InProgress: 'In progress',
    Successful: 'Successful',
    Failed: 'Failed',
    Paused: 'Paused',
    Unknown: 'Unknown',
    window: 'Window',
    event: 'Change of its reason',
    blind: 'Not observed',
    critical: 'Decided the time',
  },

  bar: '{{object}}, {{status}}, {{duration}}, {{from}} to {{to}}',
  window: '{{step}}, window, {{status}}, {{duration}}, {{from}} to {{to}}',
  stepName: 'Step {{number}}: {{name}}',
  notObserved: 'not observed',
  zero: '0 s',

  share: '{{percent}} % of the time: {{what}}',
  shareMore: '{{percent}} %: {{what}}',
  shareSentence: '{{percent}} % of the time: {{what}}.',
  took: {
    windowSuccessful: 'stabilization of step {{step}}',
    windowFailed: 'stabilization of step {{step}}, failed',
    controller: 'waiting for the controller of {{object}}',
    scheduling: 'scheduling of {{object}}',
    containers: 'starting the containers of {{object}}',
    image: 'pull of {{object}}',
    init: 'init containers of {{object}}',
    readiness: 'readiness of {{object}}',
    pods: 'waiting for the pods of {{object}}',
    oldPods: 'old pods of {{object}}',
    restart: 'restarts of {{object}}',
    volume: 'volume of {{object}}',
    address: 'address of {{object}}',
    work: 'work of {{object}}',
    other: '{{object}}',
  },

  table: {
    label: 'Changes',
    time: 'Time',
    object: 'Object',
    from: 'From',
    to: 'To',
    reason: 'Reason',
    gone: 'Gone',
    showAll_one: 'Show {{count}} more change',
    showAll_other: 'Show {{count}} more changes',
  },

  step: {
    name: 'Step {{number}}',
    WindowOpened: 'Window opened: {{status}}',
    WindowClosed: 'Window broke',
    GapStarted: 'Not observed from here',
    GapEnded: 'Observed again',
    Adopted: 'Reported: begun anew',
    Recreated: 'Made again',
    ended: 'Ended: {{outcome}}',
  },

  replay: {
    label: 'Replay',
    slider: 'Moment of the replay, in seconds after the start',
    previous: 'Previous change',
    next: 'Next change',
    play: 'Play',
    pause: 'Pause',
    speed: 'Speed {{speed}}',
    times: '{{speed}}×',
    position: '{{done}} of {{total}}',
    moment: '{{time}}, +{{offset}}',
    momentAtStart: '{{time}}, start',
    keys: 'Arrow keys go from change to change, with Shift by one second; Home and End to start and end; Space plays.',
  },

  seen: {
    title: 'You see {{time}}, {{offset}} after the start.',
    titleAtStart: 'You see {{time}}, the start.',
    goToEnd: 'Go to the end',
    goToNow: 'Go to now',
    partial:
      'The rows of that time are kept no longer: only statuses and reasons are shown.',
  },
} as const;
