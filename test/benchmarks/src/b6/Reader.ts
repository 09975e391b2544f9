import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Browser, chromium } from '@playwright/test';
import { MissingError } from '../Benchmark';
import { installProbe } from './pageProbe';
import { Visit } from './Visit';

const names = ['chromium', 'chromium-browser', 'google-chrome'];
/** As the browser tests have them. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Wide enough for every column of a Pod. */
const viewport = { width: 1680, height: 1000 };
const patienceMs = 60_000;

/** A browser with the page of one execution. */
export class Reader {
  private constructor(private readonly browser: Browser) {}

  /** @throws MissingError - there is no Chromium */
  static async start(): Promise<Reader> {
    const executablePath = findChromium();
    return new Reader(await chromium.launch({ executablePath, args: flags }));
  }

  /** Enters the portal for the first time, and gives what the browser keeps of it. */
  async enter(url: string): Promise<Visit['state']> {
    const context = await this.browser.newContext({ viewport });
    const page = await context.newPage();
    await page.goto(url);
    await page.getByRole('button', { name: 'Enter' }).click();
    // The choice is kept when the next page is there.
    await page.getByRole('link').first().waitFor({ timeout: patienceMs });
    const state = await context.storageState();
    await context.close();
    return state;
  }

  /** A browser of somebody who has been here, but with nothing of the page in it. */
  async visit(state: Visit['state']): Promise<Visit> {
    const context = await this.browser.newContext({
      viewport,
      storageState: state,
      locale: 'en-GB',
    });
    await context.addInitScript(installProbe);
    const page = await context.newPage();
    return Visit.begin(context, page, state);
  }

  /** Of the browser. */
  get version(): string {
    return this.browser.version();
  }

  stop(): Promise<void> {
    return this.browser.close();
  }
}

function findChromium(): string {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = process.env.CHROMIUM
    ? [process.env.CHROMIUM]
    : names.flatMap(name => folders.map(folder => join(folder, name)));
  const path = found.find(existsSync);
  if (path !== undefined) return path;
  throw new MissingError(
    'No Chromium on PATH: install it (Debian: apt-get install chromium) or name it in CHROMIUM.',
  );
}
