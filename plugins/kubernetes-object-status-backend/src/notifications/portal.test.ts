import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  notificationService,
  NotificationSendOptions,
} from '@backstage/plugin-notifications-node';
import { createdExecutionSchema } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  anEntity,
  silentCluster,
  startPortal,
} from '../__testUtils__/startPortal';

const entityRef = 'component:default/checkout';
const owner = 'group:default/payments';

/** A portal that hands every notification to the test. */
async function aTellingPortal(send: (told: NotificationSendOptions) => void) {
  return startPortal({
    entities: [anEntity('checkout', owner)],
    config: {
      clusters: [silentCluster],
      environments: [{ name: 'production', tier: 'production' }],
    },
    features: [
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({ send: async told => send(told) }),
      }),
    ],
  });
}

describe('a portal with notifications', () => {
  it('tells the owners of a deployment that failed, with its link', async () => {
    let heard: (told: NotificationSendOptions) => void = () => {};
    const told = new Promise<NotificationSendOptions>(resolve => {
      heard = resolve;
    });
    const portal = await aTellingPortal(one => heard(one));
    const { body } = await portal.post('/v1/executions', {
      ...{ entityRef, environment: 'production', version: '1.4.2' },
      report: 'stepwise',
      steps: [{ name: 'Deploy', type: 'raw-yaml' }],
    });
    const { id } = createdExecutionSchema.parse(body);
    await portal.post(`/v1/executions/${id}/steps/1/start`, {});
    await portal.post(`/v1/executions/${id}/steps/1/finish`, {
      result: 'failed',
      error: 'spec.selector: field is immutable',
    });

    expect(await told).toEqual({
      recipients: { type: 'entity', entityRef: [owner] },
      payload: {
        title: 'checkout 1.4.2 to production: Failed',
        description: expect.stringContaining('field is immutable'),
        severity: 'high',
        link: `https://portal.example.com/catalog/default/component/checkout/object-status/${id}`,
        topic: 'kubernetes-object-status.outcome',
        scope: `${id}/outcome`,
      },
    });
    await portal.stop();
  });
});
