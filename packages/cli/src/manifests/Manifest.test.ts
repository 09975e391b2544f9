import { readManifests } from './Manifest';

const read = (text: string) => readManifests([{ file: 'k8s/app.yaml', text }]);
const service = (name: string) =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\n`;
const json = (name: string) =>
  JSON.stringify({ apiVersion: 'v1', kind: 'Service', metadata: { name } });

describe('reading manifests', () => {
  it.each<[string, string, string[]]>([
    ['a YAML document', service('a'), ['a']],
    [
      'several, with empty ones between',
      `---\n${service('a')}---\n# none\n---\n${service('b')}`,
      ['a', 'b'],
    ],
    [
      'with CRLF and a byte order mark',
      `\ufeff${service('a').replace(/\n/g, '\r\n')}`,
      ['a'],
    ],
    ['a JSON object', json('a'), ['a']],
    [
      'JSON objects one after the other, as kubectl create prints them',
      `${json('a')}\n${json('b')}\n`,
      ['a', 'b'],
    ],
    [
      'NDJSON with brackets in its strings',
      `${json('a}{')}\n${json('"b')}`,
      ['a}{', '"b'],
    ],
    ['a JSON array', `[${json('a')},${json('b')}]`, ['a', 'b']],
    [
      'a List',
      `{"apiVersion":"v1","kind":"List","items":[${json('a')},${json('b')}]}`,
      ['a', 'b'],
    ],
    [
      'a List in a List',
      `kind: List\nitems:\n- kind: List\n  items:\n  - ${json('a')}\n`,
      ['a'],
    ],
    [
      'a list of one kind, whose items leave it to the list',
      '{"apiVersion":"v1","kind":"ServiceList","items":[{"metadata":{"name":"a"}}]}',
      ['a'],
    ],
    [
      'a custom kind that is only called a list',
      'apiVersion: example.com/v1\nkind: DenyList\nmetadata: { name: a }\nitems: []',
      ['a'],
    ],
    ['nothing', '# nothing\n---\n', []],
    ['an empty List', 'kind: List\nitems: []\n', []],
  ])('takes %s', (_, text, names) => {
    expect(read(text).map(({ value }) => value.metadata.name)).toEqual(names);
  });

  // What kubectl 1.36.3 makes of the same text (`kubectl label --local -o json`).
  it.each<[string, unknown]>([
    ['0644', 420],
    ['0o644', 420],
    ['0x1F', 31],
    ['0b11', 3],
    ['08', 8],
    ['1_000', 1000],
    ['+5', 5],
    ['1.10', 1.1],
    ['1e3', 1000],
    ['yes', true],
    ['Y', true],
    ['off', false],
    ['TRUE', true],
    ['~', null],
    ['2026-01-31', '2026-01-31'],
    ['2026-01-31T00:00:00Z', '2026-01-31T00:00:00Z'],
    ['1:30', '1:30'],
    ['190:20:30.15', '190:20:30.15'],
    ['"0644"', '0644'],
    ['!!str 5', '5'],
  ])('reads %s as kubectl does', (text, value) => {
    const [found] = read(`${service('a')}spec: { value: ${text} }\n`);
    expect(found.value.spec).toEqual({ value });
  });

  it('reads a key y as kubectl does', () => {
    const [found] = read(`${service('a')}spec: { y: 1, 80: 2 }\n`);
    expect(found.value.spec).toEqual({ true: 1, '80': 2 });
  });

  it('keeps a key called __proto__ a key, and objects what they are', () => {
    const [found] = read(
      '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"},"data":{"__proto__":{"x":1}}}',
    );
    expect(Object.keys(Object(found.value.data))).toEqual(['__proto__']);
    expect(Object.prototype).not.toHaveProperty('x');
  });

  it('takes the aliases that people write', () => {
    const [found] = read(`${service('a')}spec:\n  a: &a { b: 1 }\n  c: *a\n`);
    expect(found.value.spec).toEqual({ a: { b: 1 }, c: { b: 1 } });
  });

  const bomb = [
    'a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9]',
    ...['b', 'c', 'd', 'e', 'f'].map((name, index) => {
      const alias = `*${'abcde'[index]}`;
      return `${name}: &${name} [${Array(9).fill(alias).join(', ')}]`;
    }),
  ].join('\n');

  it.each<[string, string, string]>([
    [
      'YAML that is broken',
      `${service('a')}spec: [1\n`,
      'k8s/app.yaml:6: Flow sequence',
    ],
    [
      'a line that is indented wrongly',
      'apiVersion: v1\nkind: Service\n  metadata: {}\n',
      'k8s/app.yaml:2:',
    ],
    [
      'JSON that is broken',
      '{\n"apiVersion": "v1",\n"kind": }\n,',
      'k8s/app.yaml:',
    ],
    [
      'a key that stands twice',
      `${service('a')}kind: Pod\n`,
      'k8s/app.yaml:5: Map keys must be unique',
    ],
    [
      'an alias bomb',
      bomb,
      'k8s/app.yaml: more than 100 YAML aliases (*name): write the values out',
    ],
    [
      'a merge key',
      `${service('a')}x: &x { y: 1 }\nz:\n  <<: *x\n`,
      'k8s/app.yaml:7: merge keys (<<) are not read: write the fields out',
    ],
    ['text', 'hello', 'k8s/app.yaml:1: this is not a Kubernetes object'],
    [
      'an object of another sort',
      'hello: world',
      'k8s/app.yaml:1: this object has no "kind"',
    ],
    [
      'no apiVersion',
      'kind: Service\nmetadata: { name: a }',
      'k8s/app.yaml:1: Service has no "apiVersion"',
    ],
    [
      'no name, in the second document',
      `${service('a')}---\napiVersion: v1\nkind: Pod\n`,
      'k8s/app.yaml:6: Pod has no "metadata.name"',
    ],
    [
      'a name that is a number',
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: 7\n',
      'k8s/app.yaml:1: Pod has a name or another identity field that is not a string',
    ],
    [
      'generateName only',
      'apiVersion: v1\nkind: Pod\nmetadata: { generateName: a- }',
      'k8s/app.yaml:1: Pod has only a "generateName": create it with "kubectl create -o json" and give its output',
    ],
    [
      'a bad item in a List',
      `{"kind":"List","items":[\n${json('a')},\n{"kind":"Pod"}]}`,
      'k8s/app.yaml:3: Pod has no "apiVersion"',
    ],
    ['something behind JSON', `${json('a')}\nrubbish`, 'k8s/app.yaml:2:'],
  ])('refuses %s, with file and line', (_, text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  it('finds the line of a field, or of the nearest one around it', () => {
    const [, found] = read(
      `${service('a')}---\n${service(
        'b',
      )}spec:\n  ports:\n  - port: 1\n  - port: 2\n`,
    );
    expect(found.locate(['spec', 'ports', 1, 'port'])).toBe('k8s/app.yaml:13');
    expect(found.locate(['spec', 'ports', '0'])).toBe('k8s/app.yaml:12');
    expect(found.locate(['spec', 'type'])).toBe('k8s/app.yaml:10');
  });

  it('finds the line in the second of two JSON documents', () => {
    const [, found] = read(
      `${json(
        'a',
      )}\n\n{"apiVersion": "v1",\n"kind": "Pod",\n"metadata": {"name": "b"}}`,
    );
    expect(found.locate(['metadata', 'name'])).toBe('k8s/app.yaml:5');
  });
});
