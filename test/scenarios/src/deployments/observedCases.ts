import { aDeployment, Manifest } from '@object-status/test-control-plane';
import { stringify } from 'yaml';
import { goodImage, nextImage, quickPods } from '../scenarios/behaviours';
import { DeployCase, ExpectedExecution } from './DeployCase';
import { Scene } from './Scene';

/** A workload that the entity checkout names by its label. */
function checkout(
  image: string,
  labels: Record<string, string> = {},
): Manifest {
  const manifest = aDeployment({ replicas: 2, image });
  const { metadata } = manifest;
  return {
    ...manifest,
    metadata: {
      ...metadata,
      labels: { ...metadata.labels, app: 'checkout', ...labels },
    },
  };
}

const first = checkout(goodImage);
const second = checkout(nextImage);

/** Without metrics it still sees to it that there are three. */
const autoscaler: Manifest = {
  apiVersion: 'autoscaling/v2',
  kind: 'HorizontalPodAutoscaler',
  metadata: { name: 'web' },
  spec: {
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
    minReplicas: 3,
    maxReplicas: 5,
  },
};

const observed = (
  version: string,
  more: Partial<ExpectedExecution> = {},
): ExpectedExecution => ({
  version,
  outcome: 'Successful',
  source: 'observed',
  ...more,
});

/** Applied by somebody who reports nothing, and recorded by itself. */
async function givenFirst(scene: Scene): Promise<void> {
  await scene.stage.apply([first]);
  await scene.until('1', 'its record', () => true);
}

async function givenFirstEnded(scene: Scene): Promise<void> {
  await givenFirst(scene);
  await scene.untilEnded(1);
  await scene.moment();
}

/** Server-side, as GitOps tools do it. */
function applyAs(
  scene: Scene,
  manager: string,
  manifest: Manifest,
): Promise<string> {
  return scene.kubectl(
    [
      ...['apply', '--server-side', '--force-conflicts', '-f', '-'],
      `--field-manager=${manager}`,
    ],
    stringify(manifest),
  );
}

const gitOpsTools: Array<[string, string, Record<string, string>]> = [
  ['Argo CD', 'argocd-controller', { 'argocd.argoproj.io/instance': 'shop' }],
  [
    'Flux',
    'kustomize-controller',
    {
      'kustomize.toolkit.fluxcd.io/name': 'shop',
      'kustomize.toolkit.fluxcd.io/namespace': 'flux-system',
    },
  ],
];

const cases: DeployCase[] = [
  {
    name: 'kubectl apply, twice, which nobody reports',
    async play(scene) {
      await givenFirstEnded(scene);
      await scene.stage.apply([second]);
    },
    then: [observed('1'), observed('2')],
  },
  {
    name: 'kubectl apply, twice in a row, which nobody reports',
    isAlsoRestarted: false,
    async play(scene) {
      await givenFirst(scene);
      await scene.stage.apply([second]);
      await scene.until('2', 'its record', () => true);
      await scene.moment();
    },
    then: [
      observed('1', { outcome: 'Superseded', supersededBy: '2' }),
      observed('2'),
    ],
  },
  {
    name: 'kubectl apply and rollout undo, which nobody reports',
    async play(scene) {
      await givenFirst(scene);
      await scene.untilEnded(1);
      await scene.stage.apply([second]);
      await scene.untilEnded(2);
      await scene.moment();
      await scene.kubectl(['rollout', 'undo', 'deployment/web']);
    },
    then: [observed('1'), observed('2'), observed('1')],
  },
  {
    name: 'kubectl scale, which is no rollout',
    async play(scene) {
      await givenFirstEnded(scene);
      await scene.kubectl(['scale', 'deployment/web', '--replicas=3']);
      await scene.stage.until('Pod', 'three pods', pods => pods.length === 3);
    },
    then: [observed('1')],
  },
  {
    name: 'an autoscaler, which is no rollout',
    async play(scene) {
      await givenFirstEnded(scene);
      await scene.stage.apply([autoscaler]);
      await scene.stage.until('Pod', 'three pods', pods => pods.length === 3);
    },
    then: [observed('1')],
  },
  {
    name: 'kubectl rollout restart of what has ended',
    async play(scene) {
      await givenFirstEnded(scene);
      await scene.kubectl(['rollout', 'restart', 'deployment/web']);
    },
    then: [observed('1'), observed('1')],
  },
  {
    name: 'kubectl replace --force of what has ended',
    async play(scene) {
      await givenFirstEnded(scene);
      await scene.kubectl(['replace', '--force', '-f', '-'], stringify(first));
    },
    then: [observed('1'), observed('1')],
  },
  {
    name: 'kubectl apply, which is reported while it is being recorded',
    async play(scene) {
      await givenFirst(scene);
      await scene.applyAndReport([first], { version: '1' });
      await scene.ended('1');
      await scene.moment();
    },
    then: [{ version: '1', outcome: 'Successful' }],
  },
  {
    name: 'kubectl apply, which is reported after its record has ended',
    async play(scene) {
      await givenFirstEnded(scene);
      await scene.applyAndReport([first], { version: '1' });
    },
    then: [{ version: '1', outcome: 'Successful' }],
  },
  {
    name: 'kubectl apply that is reported, and an undo that is not',
    async play(scene) {
      await givenFirst(scene);
      await scene.untilEnded(1);
      await scene.applyAndReport([second], {
        version: '2',
        stabilizationSeconds: 120,
      });
      await scene.untilWindow('2');
      await scene.moment();
      await scene.kubectl(['rollout', 'undo', 'deployment/web']);
    },
    then: [
      observed('1'),
      { version: '2', outcome: 'Superseded', supersededBy: '1' },
      observed('1'),
    ],
  },
  ...gitOpsTools.map(
    ([name, manager, labels]): DeployCase => ({
      name: `${name}, which nobody reports`,
      async play(scene) {
        await applyAs(scene, manager, checkout(goodImage, labels));
        await scene.until('1', 'its record', () => true);
        await scene.untilEnded(1);
        await scene.moment();
        await applyAs(scene, manager, checkout(nextImage, labels));
      },
      then: [observed('1', { actor: name }), observed('2', { actor: name })],
    }),
  ),
];

/** Of workloads that are recorded by themselves. */
export const observedCases: DeployCase[] = cases.map(each => ({
  ...each,
  pods: [quickPods],
  isWatched: true,
}));
