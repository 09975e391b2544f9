import { aDeployment, Manifest } from '@object-status/test-control-plane';
import { stringify } from 'yaml';
import { quickPods } from '../scenarios/behaviours';
import { DeployCase } from './DeployCase';
import { endlessWindow, Scene } from './Scene';

const service: Manifest = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web' },
  spec: {
    selector: { 'app.kubernetes.io/name': 'web' },
    ports: [{ port: 80, targetPort: 8080 }],
  },
};

/** A chart whose image has the tag that is given; gives its folder. */
function writeChart(scene: Scene): Promise<string> {
  const deployment = aDeployment({
    replicas: 2,
    image: 'registry.example.test/web:{{ .Values.tag }}',
  });
  return scene.files({
    'Chart.yaml': stringify({
      apiVersion: 'v2',
      name: 'web',
      version: '1.0.0',
    }),
    'values.yaml': stringify({ tag: 'none' }),
    'templates/web.yaml': [deployment, service]
      .map(one => stringify(one))
      .join('---\n'),
  });
}

function upgrade(scene: Scene, chart: string, tag: string): Promise<string> {
  return scene.helm([
    'upgrade',
    '--install',
    'web',
    chart,
    '--set-string',
    `tag=${tag}`,
  ]);
}

/** Deployments by Helm itself. */
export const helmCases: DeployCase[] = [
  {
    name: 'Helm, and what it applied is reported',
    pods: [quickPods],
    async play(scene) {
      const chart = await writeChart(scene);
      for (const version of ['1', '2']) {
        await upgrade(scene, chart, version);
        scene.report(await scene.helm(['get', 'manifest', 'web']), { version });
        await scene.ended(version);
        if (version === '1') await scene.moment();
      }
    },
    then: [
      { version: '1', outcome: 'Successful' },
      { version: '2', outcome: 'Successful' },
    ],
  },
  {
    name: 'Helm, and what it will apply is reported before',
    pods: [quickPods],
    async play(scene) {
      const chart = await writeChart(scene);
      const deploy = async (version: string, options = {}) => {
        const manifests = await scene.helm([
          ...['template', 'web', chart, '--set-string', `tag=${version}`],
        ]);
        scene.report(manifests, { version, ...options });
        await scene.until(version, 'its record', () => true);
        await upgrade(scene, chart, version);
      };
      await deploy('1', endlessWindow);
      await scene.untilWindow('1');
      await scene.moment();
      await deploy('2');
    },
    then: [
      { version: '1', outcome: 'Superseded', supersededBy: '2' },
      { version: '2', outcome: 'Successful' },
    ],
  },
  {
    name: 'Helm, which somebody rolls back',
    pods: [quickPods],
    async play(scene) {
      const chart = await writeChart(scene);
      await upgrade(scene, chart, '1');
      await scene.stage.untilAvailable();
      await upgrade(scene, chart, '2');
      scene.report(await scene.helm(['get', 'manifest', 'web']), {
        version: '2',
        ...endlessWindow,
      });
      await scene.untilWindow('2');
      await scene.moment();
      await scene.helm(['rollback', 'web', '1']);
    },
    then: [{ version: '2', outcome: 'Superseded', supersededBy: 'unknown' }],
  },
];
