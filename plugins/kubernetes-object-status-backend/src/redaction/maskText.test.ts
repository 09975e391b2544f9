import { maskMessage, maskText } from './maskText';
import { maskMessages } from './maskMessages';

const token = `eyJhbGciOiJIUzI1NiJ9.${'a'.repeat(30)}.${'b'.repeat(20)}`;

describe('maskText', () => {
  it.each([
    [
      'user info',
      'pull https://user:hunter2@registry.example.com/web failed',
      'pull https://***@registry.example.com/web failed',
    ],
    [
      'bearer',
      'Authorization: Bearer abcdef123456',
      'Authorization: Bearer ***',
    ],
    ['a web token', `token ${token} expired`, 'token *** expired'],
    [
      'a PEM block',
      'key -----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY----- end',
      'key *** end',
    ],
    [
      'a PEM block that was cut',
      'key -----BEGIN PRIVATE KEY-----\nMIIE',
      'key ***',
    ],
    ['long base64', `data ${'aB3'.repeat(20)}== end`, 'data *** end'],
  ])('masks %s', (_, text, masked) => {
    expect(maskText(text)).toBe(masked);
  });

  it.each([
    `registry.example.com/web@sha256:${'0a1b'.repeat(16)}`,
    'Back-off pulling image "registry.k8s.io/pause:3.9" (ErrImagePull)',
    `pods "checkout-7c9f8d5b6f-${'x'.repeat(60)}" not found`,
    'see https://example.com/users/@me',
    'the basic idea',
  ])('leaves %s', text => {
    expect(maskText(text)).toBe(text);
  });

  it('takes no longer than a moment for hostile texts', () => {
    const started = performance.now();
    for (const text of [
      'a://',
      '-----BEGIN A-----',
      'eyJaaaaa.',
      'bearer ',
      'aB3',
    ]) {
      maskMessage(text.repeat(400_000));
      maskText(text.repeat(1_000));
    }

    // A quadratic pattern takes minutes here.
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('maskMessages', () => {
  it('masks messages and their numbers and names, and no identity', () => {
    const secret = 'https://me:hunter2@x/';
    expect(
      maskMessages({
        id: secret,
        status: { message: secret, params: { image: secret, count: 3 } },
        windows: [{ why: secret, since: 7 }],
      }),
    ).toEqual({
      id: secret,
      status: {
        message: 'https://***@x/',
        params: { image: 'https://***@x/', count: 3 },
      },
      windows: [{ why: 'https://***@x/', since: 7 }],
    });
  });
});
