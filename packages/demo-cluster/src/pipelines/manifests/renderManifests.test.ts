import { join } from 'node:path';
import { requireBehaviour } from '../requireBehaviour';
import { demoServices, requireService } from '../services';
import { readManifests } from './readManifests';
import { renderManifests } from './renderManifests';

const examples = join(__dirname, '../../../../../examples/demo');

async function rendered(name: string, behaviour: string) {
  const service = requireService(name);
  return renderManifests(await readManifests(examples, name), {
    ...{ service, environment: 'testing', version: '9.8.7' },
    behaviour: requireBehaviour(behaviour),
  });
}

describe('renderManifests', () => {
  it.each(demoServices.map(({ name }) => name))(
    'gives %s its namespace, version and behaviour, wherever its pod template is',
    async name => {
      const manifests = await rendered(name, 'crash-loop');
      const { team } = requireService(name);
      for (const { metadata } of manifests)
        expect(metadata.namespace).toBe(`${team}-testing`);
      const text = JSON.stringify(manifests);
      expect(text).toContain(`registry.example.test/${name}:9.8.7`);
      expect(text).toContain('/behaviour":"crash-loop"');
      expect(text).not.toContain('"healthy"');
    },
  );

  it.each([
    ['checkout', 'healthy'],
    ['product-import', 'completes'],
  ])('leaves to %s what is healthy for it', async (name, expected) => {
    const text = JSON.stringify(await rendered(name, 'healthy'));
    expect(text).toContain(`/behaviour":"${expected}"`);
  });

  it('adds what a behaviour needs in the pod', async () => {
    const workload = (await rendered('checkout', 'unschedulable')).find(
      ({ kind }) => kind === 'Deployment',
    );
    expect(workload).toMatchObject({
      spec: { template: { spec: { nodeSelector: expect.anything() } } },
    });
  });
});
