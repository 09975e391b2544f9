import { expect, Locator, Page, test } from '@playwright/test';
import { kubectl } from './kubectl';
import { checkout } from './manifests';
import { Rollout } from './Rollout';

const namespace = 'shop';
const repository = 'registry.example.test/checkout';

/** What a browser must never have to say while the portal is used. */
let complaints: string[];

// Applied, not created: after a failed test this runs again.
test.beforeAll(() =>
  kubectl(
    ['apply', '--filename', '-'],
    [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } }],
  ),
);

test.beforeEach(({ page }) => {
  complaints = [];
  page.on('pageerror', error => complaints.push(error.message));
});

test.afterEach(() => {
  expect(complaints).toEqual([]);
});

test('follows a rollout from its permalink until it is frozen', async ({
  page,
}) => {
  const manifests = checkout({
    namespace,
    image: `${repository}:1.4.1`,
    behaviour: { lives: [{ ready: 1, runs: null }] },
  });
  const rollout = await Rollout.begin(manifests, {
    version: '1.4.1',
    environment: 'production',
    stabilization: 8,
  });
  await enter(page, rollout.permalink);
  const head = page.getByRole('region', { name: '1.4.1 to production' });

  await test.step('before anything is applied', async () => {
    await expect(head).toContainText('Rolling out');
    await expect(head).toContainText('Live');
    await expect(head).toContainText('Waiting for 2 of 2 objects.');
    await expect(rowOf(page, 'Deployments', 'checkout')).toContainText(
      'In progress',
    );
  });

  await test.step('while it rolls out', async () => {
    await kubectl(['apply', '--filename', '-'], manifests);
    await expect(head).toContainText(/Successful, stable for .* of 8 s/);
    await expect(page.getByRole('grid', { name: /^Pods/ })).toBeVisible();
  });

  await test.step('after its end', async () => {
    await expect(head).toContainText('Frozen at');
    expect(await rollout.exitCode).toBe(0);
    await expectWordsOfApi(page, rollout);
    await expect(head).toContainText(/Stable for 8 s/i);
    await expect(rowOf(page, 'Deployments', 'checkout')).toContainText('2/2');
  });

  await test.step('whatever happens to the objects later', async () => {
    await kubectl(['delete', 'deployment', 'checkout', '-n', namespace]);
    await page.reload();
    await expect(head).toContainText('Frozen at');
    await expectWordsOfApi(page, rollout);
    await expect(rowOf(page, 'Deployments', 'checkout')).toContainText('2/2');
  });
});

test('names what failed, in the words of the API', async ({ page }) => {
  const manifests = checkout({
    namespace,
    image: `${repository}:1.4.2`,
    behaviour: { pull: { error: 'ErrImagePull', errFor: 1, backoffs: [60] } },
  });
  await kubectl(['apply', '--filename', '-'], manifests);
  const rollout = await Rollout.begin(manifests, {
    version: '1.4.2',
    environment: 'staging',
    stabilization: 4,
  });
  await enter(page, '/catalog/default/component/checkout');
  await page.getByRole('link', { name: 'Kubernetes Object Status' }).click();
  await page.getByRole('link', { name: 'staging' }).click();
  const head = page.getByRole('region', { name: '1.4.2 to staging' });

  await expect(head).toContainText('Failed');
  await expect(head).toContainText('Frozen at');
  expect(await rollout.exitCode).toBe(1);
  await expectWordsOfApi(page, rollout);

  const execution = await rollout.fetchExecution();
  const [decisive] = execution.steps[0].explanation?.objects ?? [];
  const panel = page.getByRole('region', { name: 'The image does not exist' });
  await expect(panel).toContainText(execution.causeCode ?? 'no cause');
  await expect(panel).toContainText(`Pod ${decisive.pod}`);
  await expect(panel).toContainText('Container app');
  await expect(panel).toContainText(decisive.reason);
  await expect(panel).toContainText(decisive.message);
});

/** Opens an address as a guest. */
async function enter(page: Page, address: string) {
  await page.goto(address);
  await page.getByRole('button', { name: 'Enter' }).click();
}

/** The row of an object; what it says may stand in a row below. */
function rowOf(page: Page, kinds: string, name: string): Locator {
  const table = page.getByRole('grid', { name: `${kinds} of step 1` });
  return table.getByRole('row').filter({
    has: page.getByRole('rowheader', { name: new RegExp(`^${name}( |$)`) }),
  });
}

const statusWords: Record<string, string> = {
  Successful: 'Successful',
  InProgress: 'In progress',
  Failed: 'Failed',
};

/** Every object that counts stands in the table with the status of the API. */
async function expectWordsOfApi(page: Page, rollout: Rollout) {
  const counted = (await rollout.fetchObjects()).filter(row => row.counted);
  expect(counted.length).toBeGreaterThan(0);
  for (const { kind, name, status, message } of counted) {
    const row = rowOf(page, `${kind}s`, name);
    await expect(row).toContainText(statusWords[status]);
    if (status === 'Successful') continue;
    const table = page.getByRole('grid', { name: `${kind}s of step 1` });
    await expect(table).toContainText(message);
  }
}
