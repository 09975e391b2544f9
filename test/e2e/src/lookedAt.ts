import { expect, Page, test } from '@playwright/test';
import { enter, headOf, rowOf, treeOf } from './page';
import { Rollout } from './Rollout';
import { aService, deploy } from './shop';

/** Deployments of one service: the last good one, a failed one, one that runs. */
export interface LookedAt {
  good: Rollout;
  failed: Rollout;
  live: Rollout;
}

/** A page that is looked at, and how it is opened. */
export interface LookedAtPage {
  name: string;
  open: (page: Page, of: LookedAt) => Promise<void>;
}

const tab = '/catalog/default/component/checkout/object-status';

/** Records the three before the tests of a file, and gives what leads to them. */
export function prepareLookedAt(): () => LookedAt {
  let known: LookedAt | undefined;
  test.beforeAll(async () => {
    known = await record();
  });
  // Left running it would hold the portal's end up.
  test.afterAll(() => known?.live.cancel());
  return () => {
    if (known) return known;
    throw new Error('Nothing was recorded to look at.');
  };
}

async function record(): Promise<LookedAt> {
  const soon = { environment: 'production', stabilization: 2 };
  const good = await deploy(aService('looks', '6.0.0', 'healthy'), {
    ...{ ...soon, version: '6.0.0' },
  });
  expect(await good.exitCode).toBe(0);
  const failed = await deploy(aService('looks', '6.0.1', 'imageMissing'), {
    ...{ ...soon, version: '6.0.1' },
  });
  expect(await failed.exitCode).toBe(1);
  const live = await deploy(aService('looks-live', '6.0.2', 'healthy'), {
    ...{ version: '6.0.2', environment: 'staging' },
    ...{ stabilization: 600, timeout: 1200 },
  });
  return { good, failed, live };
}

async function openFailed(page: Page, { failed }: LookedAt) {
  await enter(page, failed.permalink);
  await expect(headOf(page, '6.0.1 to production')).toContainText('Frozen');
  const evidence = page.getByRole('region', { name: 'Evidence' });
  await expect(evidence.getByRole('row')).not.toHaveCount(0);
  await openTimeline(page);
  const deployments = treeOf(page, 'Deployments');
  await deployments.getByText('What to do').click();
  await expect(deployments.getByText('Push the image')).toBeVisible();
}

async function openTimeline(page: Page) {
  const timeline = page.getByRole('region', { name: 'Timeline' });
  const button = timeline.locator('button[aria-expanded]').first();
  await expect(button).toBeVisible();
  if ((await button.getAttribute('aria-expanded')) === 'false') {
    await button.click();
  }
  await expect(timeline.getByRole('slider')).toBeAttached();
}

/** Opens the drawer of the failed Deployment. */
export async function openDrawer(page: Page, of: LookedAt) {
  await enter(page, of.failed.permalink);
  const row = rowOf(treeOf(page, 'Deployments'), 'looks').first();
  await row.getByRole('link').first().click();
  await expect(page.getByRole('dialog')).toContainText('When the step ended');
}

/** Every page, in the state in which most of it is seen. */
export const pages: LookedAtPage[] = [
  {
    name: 'a live tab',
    async open(page, { live }) {
      await enter(page, live.permalink);
      await expect(headOf(page, '6.0.2 to staging')).toContainText(
        'Successful, stable for',
      );
    },
  },
  { name: 'a failed tab with dossier and timeline', open: openFailed },
  {
    name: 'a frozen tab with its timeline',
    async open(page, { good }) {
      await enter(page, good.permalink);
      await expect(headOf(page, '6.0.0 to production')).toContainText('Frozen');
      await openTimeline(page);
    },
  },
  {
    name: 'a comparison',
    async open(page, { failed }) {
      const id = failed.permalink.split('/').at(-1);
      await enter(page, `${tab}/compare?a=lastGood&b=${id}`);
      await expect(page.getByRole('note')).toContainText('looks');
    },
  },
  {
    name: 'a filtered history',
    async open(page) {
      await enter(page, `${tab}/history?causeCode=ImageNotFound`);
      await expect(page.getByText('6.0.1').first()).toBeVisible();
    },
  },
  {
    name: 'an overview with its card',
    async open(page) {
      await enter(page, '/catalog/default/component/checkout');
      const card = page.getByRole('list', {
        name: 'Newest deployment of each environment',
      });
      await expect(card.getByRole('listitem')).not.toHaveCount(0);
    },
  },
  {
    name: 'a tab without deployments',
    async open(page) {
      await enter(page, `${tab}?env=nowhere`);
      await expect(page.getByText('No deployments')).toBeVisible();
    },
  },
  {
    name: 'all deployments',
    async open(page) {
      await enter(page, '/deployments');
      await expect(page.getByRole('row').nth(1)).toBeVisible();
    },
  },
  {
    name: 'what to try',
    async open(page) {
      await enter(page, '/try-it');
      await expect(page.getByText('Deploy this, break that')).toBeVisible();
    },
  },
];
