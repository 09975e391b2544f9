import { createServer } from 'node:net';

// Above the registered services that test machines run, below the ephemeral
// range (32768 on Linux): a port from there was taken at bind time (measured).
const lowest = 20_000;
const highest = 32_767;

const given = new Set<number>();

/**
 * Finds ports on 127.0.0.1 that nobody listens on and that this process has not
 * given away before.
 *
 * @throws Error - after 200 tries without enough free ports
 * @internal
 */
export async function findFreePorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  for (let tries = 0; tries < 200 && ports.length < count; tries++) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest + 1));
    if (given.has(port) || !(await isFree(port))) continue;
    given.add(port);
    ports.push(port);
  }
  if (ports.length === count) return ports;
  throw new Error(
    `No ${count} free ports between ${lowest} and ${highest} on 127.0.0.1: stop what listens there.`,
  );
}

function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () =>
      server.close(() => resolve(true)),
    );
  });
}
