import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { kubectl } from './kubectl';
import { enter, forbidPageErrors, treeOf } from './page';
import { required } from './required';

const checkout = join(__dirname, '../../..');

forbidPageErrors();

test('has watched a rollout succeed and one fail within a minute', async ({
  page,
}) => {
  await enter(page, '/');
  await expect(
    page.getByText('Everything that runs here is simulated'),
  ).toBeVisible();

  await page.goto('/deployments');
  const rows = page.getByRole('row');
  const succeeded = rows
    .filter({ hasText: 'checkout' })
    .filter({ hasText: 'Successful' });
  const failed = rows
    .filter({ hasText: 'storefront' })
    .filter({ hasText: 'Failed' });
  await expect(succeeded.first()).toBeVisible({ timeout: 60_000 });
  await expect(failed.first()).toBeVisible({ timeout: 60_000 });
  await expect(failed.first()).toContainText('The image does not exist');

  await failed.first().getByRole('link').first().click();
  await expect(
    treeOf(page, 'Deployments').getByText('The image does not exist.'),
  ).toBeVisible();
});

test('can copy commands that work as they stand', async ({ page }) => {
  await enter(page, '/');
  const commands = page.locator('pre', {
    hasText: 'npm run -s demo -- deploy',
  });
  await expect(commands.first()).toBeVisible();
  const texts = await commands.allTextContents();

  // The others are the same program with other names; each takes its time.
  const broken = texts.find(text => text.includes('image-cannot-be-pulled'));
  const { exitCode, output } = await run(broken ?? 'false');

  expect(output).toContain('(ImageNotFound)');
  expect(exitCode).toBe(1);
});

test('finds the real cluster beside the demo, and nothing of the demo in it', async ({
  request,
}) => {
  const answer = await request.get(
    '/api/kubernetes-object-status/v1/clusters',
    {
      headers: { authorization: `Bearer ${required('OBJECT_STATUS_TOKEN')}` },
    },
  );
  const { items } = await answer.json();
  expect(items.map(({ name }: { name: string }) => name).sort()).toEqual([
    'control-plane',
    'demo',
  ]);

  const namespaces = await kubectl(['get', 'namespaces', '--output', 'name']);
  expect(namespaces).not.toMatch(/storefront|payments|platform/);
});

/** Runs a command of the page as it stands, in the checkout. */
async function run(command: string) {
  const child = spawn(command, { cwd: checkout, shell: true });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => said.push(text));
  }
  const [exitCode] = await once(child, 'close');
  return { exitCode: Number(exitCode), output: said.join('') };
}
