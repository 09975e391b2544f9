import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import {
  Browser,
  BrowserContext,
  CDPSession,
  chromium,
  Page,
} from '@playwright/test';
import { MissingError } from '../Benchmark';
import { installProbe, Probe } from './pageProbe';

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

/** Rows that fill a window: what a reader has to wait for. */
export const SCREENFUL = 25;

/** An answer of the portal, or a message of its socket, as it crossed the wire. */
export interface Crossing {
  /** Path with its query; `socket` for messages. */
  what: string;
  bytes: number;
  /** Milliseconds since 1970. */
  at: number;
}

/** How soon a page was there, in milliseconds since the navigation. */
export interface Opening {
  rowsVisibleMs: number;
  allRowsMs: number;
  longestTaskMs: number;
}

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

/** One reader's look at the page. */
export class Visit {
  readonly crossings: Crossing[] = [];

  private constructor(
    private readonly context: BrowserContext,
    private readonly page: Page,
    private readonly tools: CDPSession,
    readonly state: Awaited<ReturnType<BrowserContext['storageState']>>,
  ) {}

  static async begin(
    context: BrowserContext,
    page: Page,
    state: Visit['state'],
  ): Promise<Visit> {
    const tools = await context.newCDPSession(page);
    const visit = new Visit(context, page, tools, state);
    await visit.listen();
    return visit;
  }

  /** Opens the page and waits for all rows. */
  async open(address: string, rows: number): Promise<Opening> {
    await this.page.goto(address, { waitUntil: 'commit' });
    await this.page.waitForFunction(
      wanted => (window.kosProbe.rowsAt.at(-1)?.rows ?? 0) >= wanted,
      rows,
      { timeout: patienceMs, polling: 100 },
    );
    const { rowsAt, longTasks } = await this.probe();
    const whenThere = (count: number) =>
      rowsAt.find(each => each.rows >= count)?.ms ?? NaN;
    return {
      rowsVisibleMs: whenThere(SCREENFUL),
      allRowsMs: whenThere(rows),
      longestTaskMs: Math.max(0, ...longTasks.map(({ ms }) => ms)),
    };
  }

  /** What the page noted so far. */
  probe(): Promise<Probe> {
    return this.page.evaluate(() => window.kosProbe);
  }

  /** Waits until a row says the number. */
  async untilPainted(id: string, value: number): Promise<number> {
    const handle = await this.page.waitForFunction(
      wanted =>
        window.kosProbe.sightings.find(
          each => each.id === wanted.id && each.value === wanted.value,
        )?.at,
      { id, value },
      { timeout: patienceMs, polling: 100 },
    );
    return (await handle.jsonValue()) ?? NaN;
  }

  /** Bytes of living objects: after a full collection, whose time is given too. */
  async measureHeap(): Promise<{ bytes: number; from: number; to: number }> {
    const from = Date.now();
    await this.tools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.tools.send('Runtime.getHeapUsage');
    return { bytes: usedSize, from, to: Date.now() };
  }

  close(): Promise<void> {
    return this.context.close();
  }

  private async listen(): Promise<void> {
    await this.tools.send('Network.enable');
    await this.tools.send('HeapProfiler.enable');
    const asked = new Map<string, string>();
    this.tools.on('Network.requestWillBeSent', ({ requestId, request }) => {
      const { pathname, search } = new URL(request.url);
      asked.set(requestId, `${pathname}${search}`);
    });
    this.tools.on(
      'Network.loadingFinished',
      ({ requestId, encodedDataLength: bytes }) => {
        const what = asked.get(requestId);
        asked.delete(requestId);
        if (what) this.crossings.push({ what, bytes, at: Date.now() });
      },
    );
    this.tools.on('Network.webSocketFrameReceived', ({ response }) => {
      const bytes = Buffer.byteLength(response.payloadData);
      this.crossings.push({ what: 'socket', bytes, at: Date.now() });
    });
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
