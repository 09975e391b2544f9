import { aDeployment, Manifest } from '@object-status/test-control-plane';
import { stringify } from 'yaml';
import { goodImage, nextImage, quickPods } from '../scenarios/behaviours';
import { DeployCase } from './DeployCase';
import { endlessWindow, longWindow, Scene } from './Scene';

const first = aDeployment({ replicas: 2, image: goodImage });
const second = aDeployment({ replicas: 2, image: nextImage });

const settings: Manifest = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'settings' },
};

/** Applied and reported, and inside a window that is to be disturbed. */
async function givenFirst(scene: Scene): Promise<void> {
  await scene.applyAndReport([first], { version: '1', ...longWindow });
  await scene.untilWindow('1');
  await scene.moment();
}

function asText(...manifests: Manifest[]): string {
  return manifests.map(manifest => stringify(manifest)).join('---\n');
}

/** Without an entity's workloads being recorded by themselves. */
export const reportedCases: DeployCase[] = [
  {
    name: 'kubectl apply, and again by a pipeline that reports before it applies',
    pods: [quickPods],
    async play(scene) {
      await scene.stage.apply([first]);
      scene.report(asText(first), { version: '1', ...endlessWindow });
      await scene.untilWindow('1');
      await scene.moment();
      scene.report(asText(second), { version: '2' });
      await scene.until('2', 'its record', () => true);
      await scene.stage.apply([second]);
    },
    then: [
      { version: '1', outcome: 'Superseded', supersededBy: '2' },
      { version: '2', outcome: 'Successful' },
    ],
  },
  {
    name: 'kubectl apply, twice with nothing changed',
    pods: [quickPods],
    async play(scene) {
      await givenFirst(scene);
      await scene.applyAndReport([first], { version: '1-again' });
    },
    then: [
      { version: '1', outcome: 'Successful' },
      { version: '1-again', outcome: 'Successful' },
    ],
  },
  {
    name: 'kubectl apply, which somebody undoes',
    pods: [quickPods],
    async play(scene) {
      await scene.stage.apply([first]);
      await scene.stage.untilAvailable();
      await scene.applyAndReport([second], { version: '2', ...endlessWindow });
      await scene.untilWindow('2');
      await scene.moment();
      await scene.kubectl(['rollout', 'undo', 'deployment/web']);
    },
    then: [
      {
        version: '2',
        outcome: 'Superseded',
        supersededBy: 'unknown',
        because: goodImage,
      },
    ],
  },
  {
    name: 'kubectl apply, which somebody scales',
    pods: [quickPods],
    async play(scene) {
      await givenFirst(scene);
      await scene.kubectl(['scale', 'deployment/web', '--replicas=3']);
    },
    then: [{ version: '1', outcome: 'Successful' }],
  },
  {
    name: 'kubectl apply, which somebody restarts',
    pods: [quickPods],
    async play(scene) {
      await givenFirst(scene);
      await scene.kubectl(['rollout', 'restart', 'deployment/web']);
    },
    then: [
      { version: '1', outcome: 'Successful', warnings: ['ChangedByOther'] },
    ],
  },
  {
    name: 'kubectl apply, which somebody replaces by force',
    pods: [quickPods],
    async play(scene) {
      await givenFirst(scene);
      await scene.kubectl(['replace', '--force', '-f', '-'], asText(first));
    },
    then: [{ version: '1', outcome: 'Failed', because: 'Replaced' }],
  },
  {
    name: 'kubectl apply of reported manifests, which somebody replaces by force',
    pods: [quickPods],
    async play(scene) {
      await scene.stage.apply([first]);
      scene.report(asText(first), { version: '1', ...longWindow });
      await scene.untilWindow('1');
      await scene.moment();
      await scene.kubectl(['replace', '--force', '-f', '-'], asText(first));
    },
    then: [{ version: '1', outcome: 'Successful', seen: ['Recreated'] }],
  },
  {
    name: 'kubectl kustomize',
    pods: [quickPods],
    async play(scene) {
      const folder = await scene.files({
        'deployment.yaml': asText(first),
        'kustomization.yaml': stringify({
          namespace: scene.stage.namespace,
          resources: ['deployment.yaml'],
          images: [{ name: 'registry.example.test/web', newTag: '2' }],
          configMapGenerator: [{ name: 'settings', literals: ['A=1'] }],
        }),
      });
      scene.report(await scene.kubectl(['kustomize', folder]), {
        version: '2',
      });
      await scene.until('2', 'its record', () => true);
      await scene.moment();
      await scene.kubectl(['apply', '--kustomize', folder]);
    },
    then: [{ version: '2', outcome: 'Successful' }],
  },
  {
    name: 'a GitOps tool, whose manifests its pipeline reports',
    pods: [quickPods],
    async play(scene) {
      scene.report(asText(first), { version: '1' });
      await scene.until('1', 'its record', () => true);
      await scene.moment();
      await scene.kubectl(
        [
          ...['apply', '--server-side', '--force-conflicts', '-f', '-'],
          '--field-manager=argocd-controller',
        ],
        asText(first),
      );
    },
    then: [{ version: '1', outcome: 'Successful' }],
  },
  {
    name: 'a pipeline that waits for its turn',
    pods: [quickPods],
    async play(scene) {
      await scene.applyAndReport([first], { version: '1', ...longWindow });
      await scene.untilWindow('1');
      scene.report(asText(second), {
        version: '2',
        more: ['--queue-timeout', '3m'],
      });
      await scene.until('2', 'its record', ({ state }) => state === 'Queued');
      await scene.moment();
      await scene.ended('1');
      await scene.until('2', 'its turn', ({ state }) => state === 'Running');
      await scene.stage.apply([second]);
    },
    then: [
      { version: '1', outcome: 'Successful' },
      { version: '2', outcome: 'Successful' },
    ],
  },
  {
    name: 'a pipeline that reports step by step',
    pods: [quickPods],
    async play(scene) {
      const { api } = scene.portal;
      const { namespace } = scene.stage;
      const { id } = await api.record({
        entityRef: scene.entityRef,
        environment: scene.environment,
        version: '1',
        report: 'stepwise',
        steps: ['Settings', 'Deployment'].map(name => ({
          ...{ name, type: 'raw-yaml', namespace },
          objectStatusCheck: {
            stepExecutionTimeoutSeconds: 150,
            statusStabilizationTimeoutSeconds: 2,
          },
        })),
      });
      const step = async (number: number, manifests: Manifest[]) => {
        await api.reportStep(id, number, 'start', {});
        await scene.stage.apply(manifests);
        await api.reportStep(id, number, 'finish', {
          result: 'applied',
          manifests,
        });
        await scene.until(
          '1',
          `the end of step ${number}`,
          ({ steps }) => steps[number - 1].outcome !== undefined,
        );
      };
      await step(1, [settings]);
      await scene.moment();
      await scene.portal.untilReady();
      await step(2, [first]);
    },
    then: [{ version: '1', outcome: 'Successful', source: 'api' }],
  },
];
