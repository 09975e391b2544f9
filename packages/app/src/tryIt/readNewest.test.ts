import { linkOf, readNewest } from './readNewest';

const execution = {
  id: 'x',
  url: 'https://portal.example.com/catalog/default/component/a/object-status/x',
  entityRef: 'component:default/checkout',
  environment: 'staging',
  version: '1.4.1',
  source: { type: 'demo-pipeline' },
  state: 'Running',
  createdAt: '2026-03-02T14:00:00.000Z',
  sequence: 1,
  stepCount: 1,
};

describe('readNewest', () => {
  it.each([
    ['one under way', {}, 'checkout 1.4.1 to staging', 'Rolling out'],
    [
      'one that ended',
      { state: 'Finished', outcome: 'TimedOut' },
      'checkout 1.4.1 to staging',
      'Timed out',
    ],
    [
      'one without entity and version',
      { entityRef: undefined, version: undefined },
      'Deployment to staging',
      'Rolling out',
    ],
  ])('tells %s', (_, more, title, state) => {
    expect(readNewest({ ...execution, ...more })).toMatchObject({
      title,
      state,
    });
  });

  it('links within the page', () => {
    expect(linkOf(readNewest(execution))).toBe(
      '/catalog/default/component/a/object-status/x',
    );
  });
});
