import {
  number,
  read,
  record,
  scalarText,
  text,
  texts,
} from '../../kubernetes/fields';
import { Container } from '../../rules/pod/containers';
import { CauseFinding } from '../Diagnosis';
import { Evidence } from '../Evidence';
import { warningsOf } from './eventsOf';
import { lastEndOf } from './lastEnd';
import { containersIn, podOf, specOf } from './podEvidence';
import { known, param, saying } from './reasons';

/** The three questions that a kubelet asks a container. */
export type Probe = 'readiness' | 'liveness' | 'startup';

/** What is asked: `GET :8080/healthz`, `TCP :5432`. */
export function questionOf(
  evidence: Evidence,
  container: string,
  probe: Probe,
): string | undefined {
  const spec = record(specOf(evidence, container), `${probe}Probe`);
  const http = scalarText(read(spec, 'httpGet.port'));
  if (http) return `GET :${http}${text(spec, 'httpGet.path') ?? '/'}`;
  const tcp = scalarText(read(spec, 'tcpSocket.port'));
  if (tcp) return `TCP :${tcp}`;
  const grpc = number(spec, 'grpc.port');
  if (grpc !== undefined) return `gRPC :${grpc}`;
  return saying(texts(spec, 'exec.command').join(' '));
}

function containerOf(
  evidence: Evidence,
  named: string | undefined,
): Container | undefined {
  const containers = containersIn(evidence);
  const name = named ?? param(evidence, 'container');
  return containers.find(each => each.name === name) ?? containers[0];
}

/** What an event says that the probe got for an answer. */
export function probeFailure(
  evidence: Evidence,
  ...probes: Probe[]
): CauseFinding | undefined {
  if (!podOf(evidence)) return undefined;
  for (const event of warningsOf(evidence, 'Unhealthy', 'ProbeWarning')) {
    const said =
      /^(readiness|liveness|startup) probe (?:failed|errored[^:]*|warning):?\s*([\s\S]*)/i.exec(
        event.message,
      );
    const probe = said?.[1].toLowerCase() as Probe | undefined;
    if (!said || !probe || !probes.includes(probe)) continue;
    const container = containerOf(evidence, event.container)?.name;
    if (container === undefined) continue;
    const params = known({
      container,
      probe,
      question: questionOf(evidence, container, probe),
      answer: saying(said[2]),
      times: event.count > 1 ? event.count : undefined,
    });
    return { container, params };
  }
  return undefined;
}

/** A container that ended because this probe failed, and not by itself. */
export function killedByProbe(
  evidence: Evidence,
  probe: Probe,
): CauseFinding | undefined {
  const last = lastEndOf(evidence);
  if (!last) return undefined;
  const container = last.container.name;
  const isKilled = (evidence.events ?? []).some(
    ({ reason, message }) =>
      reason === 'Killing' &&
      message.startsWith(`Container ${container} failed ${probe} probe`),
  );
  if (!isKilled) return undefined;
  const failure = probeFailure(evidence, probe);
  const question = questionOf(evidence, container, probe);
  const params = known({ container, probe, question, ...failure?.params });
  return { container, params: { ...params, restarted: 1 } };
}
