import { maskLog } from './maskLog';

const canary = 'c4nary-hunter2';

describe('maskLog', () => {
  it.each<[string, string]>([
    ['a bearer token', `GET / Authorization: Bearer ${canary}`],
    ['user info of an address', `postgres://me:${canary}@db/shop refused`],
    ['a web token', 'session eyJhbGciOiJIUzI1.eyJzdWIiOiJj.c4nary-hunter2'],
    ['a password that is set', `DB_PASSWORD=${canary} DB_HOST=db`],
    ['a password in quotes', `password: "my ${canary} is long"`],
    ['a token in JSON', `{"apiToken":"${canary}","level":"info"}`],
    ['a secret in a query', `GET /?client_secret=${canary}&a=1`],
    ['a secret between colours', `token=\u001b[31m${canary}\u001b[0m`],
    ['a token that an invisible sign divides', `Bea\u200brer ${canary}`],
    [
      'a key over several lines',
      `-----BEGIN RSA PRIVATE KEY-----\n${canary}\nabc\n-----END RSA PRIVATE KEY-----`,
    ],
    [
      'a key whose beginning is gone',
      `${canary}\nabc\n-----END PRIVATE KEY-----\nready`,
    ],
    ['a key whose end is missing', `-----BEGIN EC PRIVATE KEY-----\n${canary}`],
  ])('takes out %s', (_, text) => {
    const { lines, masked } = maskLog(`starting\n${text}`);
    expect(lines.join('\n')).not.toContain(canary);
    expect(lines.join('\n')).toContain('***');
    expect(masked).toBeGreaterThanOrEqual(1);
  });

  it.each([
    'AKIAIOSFODNN7EXAMPLE',
    `ghp_${'a1'.repeat(18)}`,
    'sk-abcdefghijklmnopqrstuv',
  ])('takes out the access key %s', key => {
    expect(maskLog(`using ${key} now`).lines).toEqual(['using *** now']);
  });

  it.each([
    'panic: DATABASE_URL is not set',
    'goroutine 1 [running]:',
    'listening on :8080',
    'the secret of success is patience',
    'image sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  ])('leaves "%s" as it is', line => {
    expect(maskLog(`${line}\n`)).toEqual({
      ...{ lines: [line], masked: 0, isCut: false },
    });
  });

  it('strips colours and what cannot be seen', () => {
    const text = '\u001b[1;32mready\u001b[0m\u0007\r\nnext\u202eline\r\n';
    expect(maskLog(text).lines).toEqual(['ready', 'nextline']);
  });

  it('keeps nothing of nothing', () => {
    expect(maskLog('')).toEqual({ lines: [], masked: 0, isCut: false });
  });

  it('cuts long lines and keeps the newest', () => {
    const long = maskLog('x '.repeat(5_000));
    expect(long.lines[0]).toHaveLength(2_001);
    expect(long.isCut).toBe(true);
    const many = maskLog(
      Array.from(
        { length: 2_000 },
        (_, n) => `line ${n} ${'y '.repeat(20)}`,
      ).join('\n'),
    );
    expect(many.isCut).toBe(true);
    expect(many.lines.at(-1)).toContain('line 1999');
    expect(many.lines.join('').length).toBeLessThanOrEqual(32 * 1024);
  });

  it.each([
    ['a name', 'password'.repeat(40_000)],
    ['a dash', '-----BEGIN A-----'.repeat(15_000)],
    ['an end', '-----END A-----'.repeat(15_000)],
    ['an escape', '\u001b]'.repeat(120_000)],
    ['a separator', 'a.-_'.repeat(60_000)],
    ['an assignment', 'token = '.repeat(30_000)],
  ])('takes no time over %s many times', (_, text) => {
    const startedAt = performance.now();
    maskLog(text);
    // Linear it takes some milliseconds; backtracking would take minutes.
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });
});
