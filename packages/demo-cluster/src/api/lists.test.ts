import { TestApi } from './testUtils/TestApi';
import { aConfigMap } from './testUtils/objects';

const path = '/api/v1/namespaces/default/configmaps';
const namesOf = (body: { items: { metadata: { name: string } }[] }) =>
  body.items.map(({ metadata }) => metadata.name);

let api: TestApi;
beforeEach(async () => {
  api = await TestApi.start({ maxEvents: 20 });
  for (const name of ['a', 'b', 'c', 'd', 'e']) {
    api.registry.create(aConfigMap(name, { labels: { name } }));
  }
});
afterEach(() => api.stop());

it('lists in the order of names, with the version that the list shows', async () => {
  const { code, body } = await api.ask(path);
  expect(code).toBe(200);
  expect(body.kind).toBe('ConfigMapList');
  expect(namesOf(body)).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(body.metadata).toEqual({
    resourceVersion: String(api.registry.store.resourceVersion),
  });
  expect(body.items[0]).not.toHaveProperty('kind');
});

it('shows on all pages what was there on the first', async () => {
  const first = (await api.ask(`${path}?limit=2`)).body;
  expect(namesOf(first)).toEqual(['a', 'b']);
  expect(first.metadata.remainingItemCount).toBe(3);
  api.registry.create(aConfigMap('bb'));
  api.registry.delete({ ...aConfigMap('d'), namespace: 'default', name: 'd' });
  const continued = `${path}?limit=2&continue=${first.metadata.continue}`;
  const second = (await api.ask(continued)).body;
  expect(namesOf(second)).toEqual(['c', 'd']);
  expect(second.metadata.resourceVersion).toBe(first.metadata.resourceVersion);
  const third = (
    await api.ask(`${path}?limit=2&continue=${second.metadata.continue}`)
  ).body;
  expect(namesOf(third)).toEqual(['e']);
  expect(third.metadata.continue).toBeUndefined();
});

it('refuses to go on in what it forgot, and says how to see the rest', async () => {
  const first = (await api.ask(`${path}?limit=2`)).body;
  api.registry.create(aConfigMap('f'));
  api.registry.store.compact();
  const refused = await api.ask(
    `${path}?limit=2&continue=${first.metadata.continue}`,
  );
  expect(refused.code).toBe(410);
  expect(refused.body).toMatchObject({ reason: 'Expired', status: 'Failure' });
  const rest = await api.ask(
    `${path}?continue=${refused.body.metadata.continue}`,
  );
  expect(namesOf(rest.body)).toEqual(['c', 'd', 'e', 'f']);
});

describe('resourceVersion', () => {
  it('0 answers all at once, whatever the limit', async () => {
    const { body } = await api.ask(`${path}?resourceVersion=0&limit=2`);
    expect(body.items).toHaveLength(5);
  });

  it('is the least that is shown', async () => {
    const old = api.registry.store.resourceVersion - 2;
    const { body } = await api.ask(
      `${path}?resourceVersion=${old}&resourceVersionMatch=NotOlderThan`,
    );
    expect(body.items).toHaveLength(5);
  });

  it('is exactly what is shown, when asked so', async () => {
    const old = api.registry.store.resourceVersion - 2;
    const { body } = await api.ask(
      `${path}?resourceVersion=${old}&resourceVersionMatch=Exact`,
    );
    expect(namesOf(body)).toEqual(['a', 'b', 'c']);
    expect(body.metadata.resourceVersion).toBe(String(old));
  });

  const refused = [
    {
      name: 'that has not come yet',
      query: 'resourceVersion=99999999&resourceVersionMatch=NotOlderThan',
      expected: {
        code: 504,
        reason: 'Timeout',
        details: {
          causes: [
            {
              reason: 'ResourceVersionTooLarge',
              message: 'Too large resource version',
            },
          ],
          retryAfterSeconds: 1,
        },
      },
    },
    {
      name: 'that is none',
      query: 'resourceVersion=abc',
      expected: { code: 400, reason: 'BadRequest' },
    },
    {
      name: 'that is missing for a match',
      query: 'resourceVersionMatch=Exact',
      expected: { code: 422, reason: 'Invalid' },
    },
    {
      name: '0 exactly',
      query: 'resourceVersion=0&resourceVersionMatch=Exact',
      expected: { code: 422, reason: 'Invalid' },
    },
  ];

  it.each(refused)('$name is refused', async ({ query, expected }) => {
    const { code, body } = await api.ask(`${path}?${query}`);
    expect(code).toBe(expected.code);
    expect(body).toMatchObject(expected);
  });

  it('that has not come yet says when to ask again', async () => {
    const { headers } = await api.ask(`${path}?resourceVersion=99999999`);
    expect(headers['retry-after']).toBe('1');
  });
});

describe('selectors', () => {
  const cases = [
    { selector: 'labelSelector=name%3Da', names: ['a'] },
    { selector: 'labelSelector=name!%3Da,name', names: ['b', 'c', 'd', 'e'] },
    { selector: 'labelSelector=name+in+(a,e)', names: ['a', 'e'] },
    { selector: 'labelSelector=name+notin+(a,e)', names: ['b', 'c', 'd'] },
    { selector: 'labelSelector=!name', names: [] },
    { selector: 'fieldSelector=metadata.name%3Dc', names: ['c'] },
    {
      selector: 'fieldSelector=metadata.name!%3Dc,metadata.namespace%3Ddefault',
      names: ['a', 'b', 'd', 'e'],
    },
  ];

  it.each(cases)('$selector', async ({ selector, names }) => {
    const { body } = await api.ask(`${path}?${selector}`);
    expect(namesOf(body)).toEqual(names);
  });

  it('finds the events about an object in both versions', async () => {
    for (const name of ['one', 'two']) {
      api.registry.create({
        apiVersion: 'v1',
        kind: 'Event',
        metadata: { name, namespace: 'default' },
        involvedObject: { kind: 'Pod', name },
        message: 'hello',
      });
    }
    const core = await api.ask(
      '/api/v1/events?fieldSelector=involvedObject.name%3Dtwo',
    );
    expect(namesOf(core.body)).toEqual(['two']);
    const other = await api.ask(
      '/apis/events.k8s.io/v1/events?fieldSelector=regarding.name%3Done',
    );
    expect(other.body.kind).toBe('EventList');
    expect(other.body.items[0]).toMatchObject({ note: 'hello' });
  });

  it.each(['fieldSelector=spec.foo%3D1', 'labelSelector=a+%3D%3D%3D'])(
    '%s is refused',
    async selector => {
      const { code, body } = await api.ask(`${path}?${selector}`);
      expect([code, body.reason]).toEqual([400, 'BadRequest']);
    },
  );
});

describe('forms', () => {
  it('gives metadata alone', async () => {
    const { body } = await api.ask(path, {
      headers: {
        accept:
          'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1',
      },
    });
    expect(body.kind).toBe('PartialObjectMetadataList');
    expect(body.items[0]).toEqual({
      kind: 'PartialObjectMetadata',
      apiVersion: 'meta.k8s.io/v1',
      metadata: expect.objectContaining({ name: 'a' }),
    });
  });

  it('gives rows for people', async () => {
    const { body } = await api.ask(path, {
      headers: {
        accept: 'application/json;as=Table;v=v1;g=meta.k8s.io,application/json',
      },
    });
    expect(
      body.columnDefinitions.map((column: { name: string }) => column.name),
    ).toEqual(['Name', 'Data', 'Age']);
    expect(body.rows[0].cells.slice(0, 2)).toEqual(['a', 1]);
  });

  it('refuses others', async () => {
    const accept = 'application/vnd.kubernetes.protobuf';
    expect((await api.ask(path, { headers: { accept } })).code).toBe(406);
  });
});
