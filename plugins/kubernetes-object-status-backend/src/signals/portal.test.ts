import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  SignalPayload,
  signalsServiceRef,
} from '@backstage/plugin-signals-node';
import {
  createdExecutionSchema,
  executionsChannel,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { anExecution } from '../__testUtils__/requests';
import { startPortal } from '../__testUtils__/startPortal';

/** A portal whose signals the test hears, with a way to wait for one. */
async function aListeningPortal() {
  const heard: SignalPayload[] = [];
  const waiting = new Set<() => void>();
  const portal = await startPortal({
    features: [
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({
          async publish(signal) {
            heard.push(signal);
            waiting.forEach(check => check());
          },
        }),
      }),
    ],
  });
  const untilVersion = (least: number) =>
    new Promise<void>(resolve => {
      const check = () => {
        if (heard.some(({ message }) => Number(message.version) >= least)) {
          resolve();
        }
      };
      waiting.add(check);
      check();
    });
  return { ...portal, heard, untilVersion };
}

describe('a portal', () => {
  it('tells by signals when an execution is recorded, cancelled and ended', async () => {
    const portal = await aListeningPortal();
    const { body } = await portal.post('/v1/executions', anExecution());
    const { id } = createdExecutionSchema.parse(body);
    await portal.untilVersion(1);
    await portal.post(`/v1/executions/${id}/cancel`, {});

    const find = async () => (await portal.get(`/v1/executions/${id}`)).body;
    let found = await find();
    while (found.state !== 'Finished') {
      await portal.untilVersion(found.sequence + 1);
      found = await find();
    }
    await portal.untilVersion(found.sequence);

    for (const signal of portal.heard) {
      expect(signal).toEqual({
        recipients: { type: 'broadcast' },
        channel: executionsChannel,
        message: { executionId: id, version: expect.any(Number) },
      });
    }
    const versions = portal.heard.map(({ message }) => Number(message.version));
    expect(versions).toEqual(
      [...new Set(versions)].sort((one, other) => one - other),
    );
    expect(versions.at(-1)).toBe(found.sequence);
  });
});
