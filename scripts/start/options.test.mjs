import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseStartOptions } from './options.mjs';

const folders = { caller: '/caller', root: '/checkout' };
const defaults = {
  port: 7007,
  dataDir: '/checkout/.data',
  kubeconfig: undefined,
  contexts: [],
  database: undefined,
  isDemoWanted: true,
  isDev: false,
  isHelpWanted: false,
};

describe('parseStartOptions', () => {
  for (const [name, args, expected] of [
    ['nothing', [], {}],
    ['a port', ['--port', '8080'], { port: 8080 }],
    [
      'a data directory, meant from the caller',
      ['--data-dir', 'd'],
      { dataDir: '/caller/d' },
    ],
    [
      'an absolute kubeconfig',
      ['--kubeconfig', '/etc/k'],
      { kubeconfig: '/etc/k' },
    ],
    [
      'one context after another',
      [
        '--kubeconfig',
        'k',
        '--context',
        'a',
        'b',
        '--no-demo',
        '--context',
        'c',
        '--context',
        'a',
      ],
      {
        kubeconfig: '/caller/k',
        contexts: ['a', 'b', 'c'],
        isDemoWanted: false,
      },
    ],
    [
      'a database',
      ['--database', 'postgresql://a:b@host/name'],
      { database: new URL('postgresql://a:b@host/name') },
    ],
    ['the dev server', ['--dev'], { isDev: true }],
    ['help', ['--help'], { isHelpWanted: true }],
  ]) {
    it(`takes ${name}`, () =>
      assert.deepEqual(parseStartOptions(args, folders), {
        ...defaults,
        ...expected,
      }));
  }

  for (const [name, args, message] of [
    ['an unknown option', ['--databse', 'x'], /--databse/],
    ['a database of another kind', ['--database', 'x'], /postgresql:/],
    ['an argument of nothing', ['prod'], /Unknown argument "prod"/],
    [
      'an argument after another option',
      ['--kubeconfig', 'k', '--context', 'a', '--dev', 'b'],
      /"b"/,
    ],
    ['port 0', ['--port', '0'], /1 to 65535, not "0"/],
    ['port 65536', ['--port', '65536'], /not "65536"/],
    ['a port that is no number', ['--port', '1e3'], /not "1e3"/],
    [
      'a context without a kubeconfig',
      ['--context', 'a'],
      /needs --kubeconfig/,
    ],
    ['a kubeconfig without a file', ['--kubeconfig'], /--kubeconfig/],
  ]) {
    it(`refuses ${name}`, () =>
      assert.throws(() => parseStartOptions(args, folders), {
        name: 'UsageError',
        message,
      }));
  }
});
