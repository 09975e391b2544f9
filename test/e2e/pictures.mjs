// Takes the pictures of README.md: npm run pictures
// Starts a portal with the demo and fresh data, deploys to it, and writes docs/images/NAME-THEME.png.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { requireChromium } from './stage/chromium.mjs';
import { startDemoPortal } from './demoPortal.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const images = join(root, 'docs', 'images');
const themes = ['light', 'dark'];
// Tall enough for the objects below the header.
const viewport = { width: 1440, height: 1180 };
const patienceMs = 120_000;
const say = line => process.stderr.write(`${line}\n`);

/** Deploys to the demo and gives the permalink as soon as it is printed. */
async function deploy({ dataDir }, ...args) {
  const program = join(root, 'scripts', 'demo.mjs');
  const child = spawn(
    process.execPath,
    [program, 'deploy', ...args, '--data-dir', dataDir],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const said = [];
  for await (const line of createInterface({ input: child.stderr })) {
    if (line.startsWith('http')) return line;
    said.push(line);
  }
  throw new Error(`Nothing was deployed: ${said.join(' ')}`);
}

/** A page in each theme, signed in. */
async function openPages(browser, url) {
  return Promise.all(
    themes.map(async theme => {
      const page = await browser.newPage({ viewport, colorScheme: theme });
      await page.goto(`${url}/deployments`);
      await page.getByRole('button', { name: 'Enter' }).click();
      await page.getByRole('link', { name: 'Deployments' }).first().waitFor();
      return { theme, page };
    }),
  );
}

/** Takes a picture of that address in every theme once the words are to be seen. */
async function take(pages, { name, address, words }) {
  await Promise.all(
    pages.map(async ({ theme, page }) => {
      await page.goto(address);
      await page.getByText(words).first().waitFor({ timeout: patienceMs });
      await page
        .getByRole('row', { name: /Deployment/ })
        .first()
        .waitFor();
      // Fonts and skeletons have settled when nothing is loaded any more.
      await page.evaluate(() => document.fonts.ready);
      const path = join(images, `${name}-${theme}.png`);
      await page.screenshot({ path, animations: 'disabled' });
      say(`docs/images/${name}-${theme}.png`);
    }),
  );
}

async function takeAll(portal, browser) {
  const pages = await openPages(browser, portal.url);
  const good = await deploy(portal, 'checkout', '--environment', 'production');
  await take(pages, {
    ...{ name: 'live', address: good },
    words: /Successful, stable for [3-7] s/,
  });
  await take(pages, { name: 'frozen', address: good, words: /Frozen at/ });
  const bad = await deploy(
    portal,
    ...['storefront', '--environment', 'production'],
    ...['--break', 'image-cannot-be-pulled'],
  );
  await take(pages, { name: 'failed', address: bad, words: /Frozen at/ });
}

const executablePath = await requireChromium();
const folder = await mkdtemp(join(tmpdir(), 'object-status-pictures-'));
const stops = [() => rm(folder, { recursive: true, force: true })];
try {
  await mkdir(images, { recursive: true });
  say('Starting the portal with the demo');
  const dataDir = join(folder, 'data');
  const portal = await startDemoPortal({ root, dataDir });
  stops.push(() => portal.stop());
  const browser = await chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  stops.push(() => browser.close());
  await takeAll({ ...portal, dataDir }, browser);
} finally {
  for (const stop of stops.reverse()) await stop();
}
