import { deployCommand, kubectlCommand, plainCommand, quote } from './commands';
import { Demo } from './readDemo';

const demo: Demo = {
  checkout: '/checkout',
  kubeconfig: '/checkout/.data/demo/kubeconfig',
  portal: 'http://localhost:7007',
};
const elsewhere: Demo = {
  ...demo,
  dataDir: '/my data',
  kubeconfig: '/my data/demo/kubeconfig',
};

describe('deployCommand', () => {
  it.each<[string, string]>([
    [
      deployCommand(demo, { service: 'checkout', environment: 'staging' }),
      'npm run -s demo -- deploy checkout',
    ],
    [
      deployCommand(demo, {
        service: 'checkout',
        environment: 'testing',
        behaviour: 'crash-loop',
      }),
      'npm run -s demo -- deploy checkout --environment testing --break crash-loop',
    ],
    [
      deployCommand(elsewhere, { service: 'ledger', environment: 'staging' }),
      "npm run -s demo -- deploy ledger --data-dir '/my data'",
    ],
    [
      plainCommand(elsewhere, 'status'),
      "npm run -s demo -- status --data-dir '/my data'",
    ],
  ])('%s', (command, expected) => expect(command).toBe(expected));
});

describe('kubectlCommand', () => {
  it('goes through a pipe from the manifest to the verdict', () => {
    const [edit, apply, wait] = kubectlCommand(demo).split(' |\n  ');
    expect(edit).toMatch(/^sed .* examples\/demo\/checkout\.yaml$/);
    expect(apply).toMatch(
      /^kubectl --kubeconfig \/checkout\/\.data\/demo\/kubeconfig .*--output json$/,
    );
    expect(wait).toMatch(/^npm run -s object-status -- wait --file - /);
  });

  it.each([
    ['a data directory of its own', elsewhere, "$(cat '/my data/ci-token')"],
    [
      'another port',
      { ...demo, portal: 'http://localhost:7100' },
      '$(cat /checkout/.data/ci-token)',
    ],
  ])('names portal and token with %s', (_, at, token) => {
    const [, , wait] = kubectlCommand(at).split(' |\n  ');
    expect(wait).toContain(`OBJECT_STATUS_URL=${at.portal} `);
    expect(wait).toContain(`OBJECT_STATUS_TOKEN="${token}" npm run`);
  });
});

describe('quote', () => {
  it.each([
    ['/home/me/.data', '/home/me/.data'],
    ['/my data', "'/my data'"],
    ["/it's", "'/it'\\''s'"],
    ['/$(reboot)', "'/$(reboot)'"],
  ])('%s', (text, expected) => expect(quote(text)).toBe(expected));
});
