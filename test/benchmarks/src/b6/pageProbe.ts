/** What a row said when it was painted: the number of the Pod's last change. */
export interface Sighting {
  id: string;
  value: number;
  /** Milliseconds since 1970. */
  at: number;
}

/** A piece of work that held the page up. */
export interface LongTask {
  /** Milliseconds since 1970. */
  at: number;
  ms: number;
}

/** What is kept in the page. */
export interface Probe {
  sightings: Sighting[];
  longTasks: LongTask[];
  /** When so many rows were painted, in milliseconds since the navigation. */
  rowsAt: Array<{ rows: number; ms: number }>;
}

declare global {
  interface Window {
    kosProbe: Probe;
  }
}

/**
 * Runs in the page before its own scripts: notes what is painted and what takes
 * long. It is sent there as text, so it knows nothing from outside of itself.
 */
export function installProbe(): void {
  const probe: Probe = { sightings: [], longTasks: [], rowsAt: [] };
  window.kosProbe = probe;
  const latest = new Map<string, number>();
  const instant = () => performance.timeOrigin + performance.now();

  new PerformanceObserver(list => {
    for (const { startTime, duration } of list.getEntries()) {
      probe.longTasks.push({
        at: performance.timeOrigin + startTime,
        ms: duration,
      });
    }
  }).observe({ type: 'longtask', buffered: true });

  // The first message after a frame's callbacks comes when the frame is drawn.
  const afterPaint = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(undefined);
    });

  const changeOf = (row: Element) =>
    Number(/Change(\d+)/.exec(row.textContent ?? '')?.[1] ?? 0);
  const rowOf = (node: Node) =>
    (node instanceof Element ? node : node.parentElement)?.closest(
      '[data-object]',
    );

  new MutationObserver(records => {
    const rows = new Set<Element>();
    let hasNewNodes = false;
    for (const { target, addedNodes } of records) {
      hasNewNodes ||= addedNodes.length > 0;
      const row = rowOf(target);
      if (row) rows.add(row);
    }
    const seen: Array<{ id: string; value: number }> = [];
    for (const row of rows) {
      const id = row.getAttribute('data-object') ?? '';
      const value = changeOf(row);
      if (value > 0 && latest.get(id) !== value) {
        latest.set(id, value);
        seen.push({ id, value });
      }
    }
    const before = probe.rowsAt.at(-1)?.rows ?? 0;
    const count = hasNewNodes
      ? document.querySelectorAll('tr[data-object]').length
      : before;
    if (seen.length === 0 && count === before) return;
    afterPaint(() => {
      const at = instant();
      for (const each of seen) probe.sightings.push({ ...each, at });
      if (count !== before) {
        probe.rowsAt.push({ rows: count, ms: performance.now() });
      }
    });
  }).observe(document, {
    childList: true,
    characterData: true,
    subtree: true,
  });
}
