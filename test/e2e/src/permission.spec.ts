import { writeFile } from 'node:fs/promises';
import { expect, Page, test } from '@playwright/test';
import { violationsOf } from './axe';
import { enter, forbidPageErrors, headOf, treeOf } from './page';
import { required } from './required';
import { Rollout } from './Rollout';
import { apply, aService, prepareShop } from './shop';

prepareShop();
forbidPageErrors();

/** The portal whose policy can be told what to refuse. */
const portal = required('E2E_LEGACY_URL');
const tab = `${portal}/catalog/default/component/checkout/object-status`;
const evidence = 'kubernetes-object-status.evidence.read';
const executions = 'kubernetes-object-status.execution.read';

let failed: Rollout;

test.beforeAll(async () => {
  const manifests = aService('guarded', '8.0.1', 'imageMissing');
  await apply(manifests);
  failed = await Rollout.begin(manifests, {
    ...{ version: '8.0.1', environment: 'production', stabilization: 2 },
    portal,
  });
  expect(await failed.exitCode).toBe(1);
});

test.afterEach(() => refuse());

test('without permission for evidence a failure says why, what to do, and what is left out', async ({
  page,
}) => {
  await refuse(evidence);
  await enter(page, failed.permalink);
  await expect(headOf(page, '8.0.1 to production')).toContainText('Frozen at');
  const dossier = page.getByRole('region', {
    name: 'The image does not exist',
  });

  await test.step('dossier', async () => {
    await expect(
      dossier.getByRole('region', { name: 'Evidence' }),
    ).toContainText('You may not see the evidence.');
    await expect(
      dossier.getByRole('region', { name: 'What to do' }),
    ).toContainText('Push the image');
    expect(await violationsOf(page)).toEqual([]);
  });

  await test.step('drawer', async () => {
    await podOf(page).getByRole('link').first().click();
    const drawer = page.getByRole('dialog');
    await expect(drawer).toContainText('You may not read evidence');
    await expect(drawer).toContainText(evidence);
    await drawer.getByRole('tab', { name: /^Events/ }).click();
    await expect(drawer).toContainText(
      'You may not read events of deployments.',
    );
    await drawer.getByRole('tab', { name: /^Log/ }).click();
    await expect(drawer).toContainText('You may not read logs of deployments.');
    expect(await violationsOf(page, '[role="dialog"]')).toEqual([]);
  });

  await test.step('with it all is there', async () => {
    await refuse();
    await page.goto(failed.permalink);
    await expect(
      dossier.getByRole('region', { name: 'Evidence' }).getByRole('row'),
    ).not.toHaveCount(0);
  });
});

test('without permission for deployments nothing of them is shown, and the permission is named', async ({
  page,
}) => {
  await refuse(executions);
  await enter(page, tab);

  await test.step('on the tab of a component, with its owner', async () => {
    await expect(
      page.getByText('You may not see deployments of this component'),
    ).toBeVisible();
    await expect(page.getByText(executions)).toBeVisible();
    await expect(
      page
        .getByRole('tabpanel')
        .or(page.locator('article'))
        .getByText('payments')
        .first(),
    ).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
  });

  await test.step('among all deployments', async () => {
    await page.goto(`${portal}/deployments`);
    await expect(
      page.getByText('You may not see these deployments'),
    ).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
  });

  await test.step('behind a link that somebody gave', async () => {
    await page.goto(failed.permalink);
    await expect(page.getByText('You may not see')).toBeVisible();
    await expect(page.getByText('8.0.1')).toHaveCount(0);
  });
});

test('a component that nobody has deployed says how its first deployment appears', async ({
  page,
}) => {
  await enter(page, `${portal}/catalog/default/component/idle/object-status`);
  await expect(page.getByText('No deployments yet')).toBeVisible();
  await expect(page.locator('pre').first()).toContainText(
    'component:default/idle',
  );
  expect(await violationsOf(page)).toEqual([]);
});

function podOf(page: Page) {
  return treeOf(page, 'Deployments')
    .getByRole('row')
    .filter({ hasText: 'Pod' })
    .first();
}

/** What users may not do from now on. */
async function refuse(...permissions: string[]): Promise<void> {
  await writeFile(required('E2E_REFUSED_FILE'), JSON.stringify(permissions));
}
