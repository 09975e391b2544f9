/** Texts of what came after a successful end. @internal */
export const afterwatchTexts = {
  one: 'After it had been successful: {{sentence}} at {{time}}, {{later}} later.',
  several_one: 'After it had been successful there was trouble once.',
  several_other:
    'After it had been successful there was trouble {{count}} times.',
  each: '{{sentence}} at {{time}}, {{later}} later.',
  stays: 'The outcome stays {{outcome}}.',
  healed: 'Well again since {{time}}.',
  watching: 'Watched until {{time}}',
  notSeen:
    'Watched until {{time}}, but in the end some objects could not be seen: nobody knows whether they are well.',
  mark: 'trouble after success',
  note: {
    Restarted_one: '1 restart of {{name}}',
    Restarted_other: '{{count}} restarts of {{name}}',
    NotReady: '{{kind}} {{name}} was not ready for {{seconds}} s',
    Failed: '{{kind}} {{name}} failed',
    Deleted: '{{kind}} {{name}} was deleted',
  },
} as const;
