import { expect, Page, test } from '@playwright/test';
import { violationsOf } from './axe';
import { enter, forbidPageErrors, headOf } from './page';
import { aService, deploy, prepareShop } from './shop';

prepareShop();
forbidPageErrors();

/** A good version and then one whose image does not exist, of one entity. */
async function deployGoodThenBroken(name: string) {
  const options = {
    environment: 'production',
    stabilization: 2,
  };
  const good = await deploy(aService(name, '5.0.0', 'healthy'), {
    ...{ ...options, version: '5.0.0' },
  });
  expect(await good.exitCode).toBe(0);
  const broken = await deploy(aService(name, '5.0.1', 'imageMissing'), {
    ...{ ...options, version: '5.0.1' },
  });
  expect(await broken.exitCode).toBe(1);
  return { good, broken };
}

function part(page: Page, name: string) {
  return page
    .getByRole('region', { name: 'The image does not exist' })
    .getByRole('region', { name });
}

test('tells of a failure why, what to do and what was different, and compares it', async ({
  page,
}) => {
  const { broken } = await deployGoodThenBroken('dossier');
  await enter(page, broken.permalink);
  const head = headOf(page, '5.0.1 to production');
  await expect(head).toContainText('Frozen at');

  await test.step('dossier', async () => {
    await expect(part(page, 'Evidence').getByRole('row')).not.toHaveCount(0);
    await expect(
      part(page, 'What to do').getByRole('listitem').first(),
    ).toBeVisible();
    const difference = part(page, 'Difference to the last good deployment');
    await expect(difference).toContainText('checkout:5.0.0');
    await expect(difference).toContainText('checkout:5.0.1');
    expect(await violationsOf(page)).toEqual([]);
  });

  await test.step('compare from the head, swap, and back', async () => {
    await head.getByRole('link', { name: 'Compare' }).click();
    await expect(page).toHaveURL(/\/compare\?a=lastGood&b=/);
    await expect(page.getByRole('note')).toContainText(
      'One difference explains the outcome: the image of dossier went from 5.0.0 to 5.0.1',
    );
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Swap A and B' }).click();
    await expect(page.getByRole('region', { name: 'A, 5.0.1' })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('region', { name: 'A, 5.0.0' })).toBeVisible();
    await page.goBack();
    await expect(head).toBeVisible();
  });
});

test('keeps the filter of the history in the address: reload, back and forward', async ({
  page,
}) => {
  const { broken } = await deployGoodThenBroken('filtered-history');
  await enter(page, broken.permalink);
  await page.getByRole('link', { name: 'ImageNotFound' }).click();
  const failed = page.getByRole('row').filter({ hasText: '5.0.1' }).first();
  const good = page.getByRole('row').filter({ hasText: '5.0.0' }).first();

  await expect(page).toHaveURL(/history\?causeCode=ImageNotFound/);
  await expect(failed).toBeVisible();
  await expect(good).toHaveCount(0);
  await page.reload();
  await expect(failed).toBeVisible();
  await expect(good).toHaveCount(0);
  expect(await violationsOf(page)).toEqual([]);

  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(good).toBeVisible();
  await page.goBack();
  await expect(good).toHaveCount(0);
  await page.goForward();
  await expect(good).toBeVisible();
});
