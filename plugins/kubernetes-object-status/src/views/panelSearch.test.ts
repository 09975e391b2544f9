import { noFilter } from './objectFilter';
import { PanelChange, readPanelState, writePanelState } from './panelSearch';

function read(search: string) {
  return readPanelState(new URLSearchParams(search));
}

it.each([
  ['defaults of an empty address', '', { filter: noFilter, view: 'tree' }],
  [
    'everything that stands in it',
    'q=redis&status=Failed,Unknown&kind=Pod&cluster=eu,us&ns=shop&view=kind&folded=1,3',
    {
      filter: {
        q: 'redis',
        status: ['Failed', 'Unknown'],
        kind: ['Pod'],
        cluster: ['eu', 'us'],
        ns: ['shop'],
      },
      view: 'kind',
      folded: [1, 3],
    },
  ],
  [
    'nothing of what it does not know',
    'status=Great&view=list&folded=x&env=production',
    { filter: noFilter, view: 'tree', folded: [] },
  ],
  ['that no step is folded', 'folded=', { folded: [] }],
])('reads %s', (_, search, expected) => {
  expect(read(search)).toMatchObject(expected);
});

it.each<[string, string, PanelChange, string]>([
  [
    'what changes and keeps the rest',
    'env=staging&kind=Pod',
    { q: 'redis' },
    'env=staging&kind=Pod&q=redis',
  ],
  [
    'nothing of a default',
    'q=a&kind=Pod&view=kind',
    { q: '', kind: [], view: 'tree' },
    '',
  ],
  [
    'lists with commas',
    '',
    { status: ['Failed', 'Paused'] },
    'status=Failed%2CPaused',
  ],
  ['that no step is folded', 'folded=1', { folded: [] }, 'folded='],
])('writes %s', (_, search, change, expected) => {
  const written = writePanelState(new URLSearchParams(search), change);

  expect(written.toString()).toBe(expected);
});
