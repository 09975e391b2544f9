import { splitCommand } from './splitCommand';

it.each([
  [
    'Read its log: kubectl -n shop logs web-1 -c web --previous',
    {
      before: 'Read its log: ',
      command: 'kubectl -n shop logs web-1 -c web --previous',
      after: '',
    },
  ],
  [
    'Delete it: kubectl delete pod web-1; it is made anew.',
    {
      before: 'Delete it: ',
      command: 'kubectl delete pod web-1',
      after: '; it is made anew.',
    },
  ],
  ['Deploy again.', { before: 'Deploy again.', after: '' }],
])('of "%s"', (text, parts) => {
  expect(splitCommand(text)).toEqual(parts);
});
