import {
  aDeployment,
  anEvent,
  aPod,
  container,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine/testUtils';
import { CauseCase, made, recorded } from '../CauseCase';
import { judgedEvidence } from '../judgedEvidence';

const starting = aPod()
  .web({ ...container.running(), started: false })
  .set('spec.containers', [
    { name: 'web', startupProbe: { tcpSocket: { port: 5432 } } },
  ]);
const asked = aPod()
  .notReady()
  .set('spec.containers', [
    { name: 'web', readinessProbe: { exec: { command: ['pg_isready'] } } },
  ]);

const deadlineExceeded = aDeployment()
  .counts({ ready: 0, available: 0 })
  .deadlineExceeded();

/** Containers that run, or start, and are not ready. */
export const startCases: CauseCase[] = [
  recorded('ProbeFailing', 'deploy-readiness', { kind: 'Pod' }),
  recorded('ProbeFailing', 'deploy-readiness', { kind: 'Deployment' }),
  recorded('ProbeFailing', 'deploy-deadline', { kind: 'Deployment' }),
  made('ProbeFailing', 'a probe, and events may not be read', () =>
    judgedEvidence(asked),
  ),
  made('ProbeFailing', 'a command that says no, again and again', () =>
    judgedEvidence(asked, {
      beside: [
        anEvent(
          asked,
          'Unhealthy',
          'Readiness probe failed: /tmp:5432 - rejecting connections\n',
        )
          .container('web')
          .times(12),
      ],
    }),
  ),
  made('StartupTooSlow', 'its startup probe has not succeeded', () =>
    judgedEvidence(starting, {
      beside: [
        anEvent(
          starting,
          'Unhealthy',
          'Startup probe failed: dial tcp 10.0.0.9:5432: connect: connection refused',
        ).container('web'),
      ],
    }),
  ),
  recorded('StartupTooSlow', 'deploy-new', { kind: 'Deployment', at: 0.3 }),
  recorded('StartupTooSlow', 'deploy-new', { kind: 'Pod', at: 0.3 }),
  recorded('StartupTooSlow', 'deploy-min-ready', { kind: 'Deployment', at: 3 }),
  recorded('StartupTooSlow', 'sts-new', { kind: 'StatefulSet', at: 1 }),
  made('ProgressDeadlineExceeded', 'no pod that would say more', () =>
    judgedEvidence(deadlineExceeded),
  ),
];
