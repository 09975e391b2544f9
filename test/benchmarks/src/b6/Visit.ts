import { BrowserContext, CDPSession, Page } from '@playwright/test';
import { Probe } from './pageProbe';

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
