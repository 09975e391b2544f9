import { Config } from '@backstage/config';
import {
  CelRule,
  defaultObjectStatusCheck,
  ObjectStatusCheck,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { configSchema } from './configSchema';

const root = 'kubernetesObjectStatus';

/** The longest time-out that a step may have: 30 days, in milliseconds. */
export const longestTimeoutMs = 30 * 24 * 3_600_000;

type ParsedConfig = z.output<typeof configSchema>;

/** A cluster as configured. */
export type ClusterConfig = ParsedConfig['clusters'][number];
/** An environment as configured. */
export type EnvironmentConfig = ParsedConfig['environments'][number];
/** What one service principal may do. */
export type AccessEntry = ParsedConfig['access'][number];
/** What may be done; the map's word for a permission. */
export type AccessAction = AccessEntry['actions'][number];
/** What is recorded by itself. */
export type AutoRecordConfig = ParsedConfig['autoRecord'];
/** Limits of the API. */
export type Limits = ParsedConfig['limits'];

/** The configuration with its defaults; durations in milliseconds. */
export interface ObjectStatusConfig {
  clusters: ClusterConfig[];
  environments: EnvironmentConfig[];
  /** The check of a step that says nothing. */
  defaultCheck: ObjectStatusCheck;
  access: AccessEntry[];
  /** Health rules for other kinds, as data. */
  rules: CelRule[];
  autoRecord: AutoRecordConfig;
  /** How long successful steps are watched, in milliseconds; absent: not at all. */
  afterwatchMs: number | undefined;
  /** Whether owners are told. */
  notifications: { enabled: boolean };
  /** Whether executions of the past may be imported. */
  historyImport: { enabled: boolean };
  /** How long rows of the past are kept, in milliseconds. */
  historyKeptMs: number | 'forever';
  /** How long what was kept of objects is kept, in milliseconds. */
  evidenceKeptMs: number | 'forever';
  limits: Limits;
  /** Sentences for the log: what is configured and has no effect yet. */
  notices: string[];
}

/**
 * Reads and checks `kubernetesObjectStatus`; nothing at all is fine.
 *
 * @throws InputError - an unknown key or an impossible value, each with its path
 */
export function readConfig(config: Config): ObjectStatusConfig {
  const parsed = configSchema.safeParse(config.getOptional(root) ?? {});
  if (!parsed.success) throw new InputError(describe(parsed.error));
  return complete(parsed.data);
}

function describe(error: z.ZodError): string {
  const faults = error.issues.map(
    issue => `${pathOf(issue.path)} ${issue.message}`,
  );
  return `The configuration cannot be used: ${faults.join('; ')}`;
}

function pathOf(path: PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : `${text}.${String(key)}`,
    root,
  );
}

function complete(parsed: ParsedConfig): ObjectStatusConfig {
  return {
    clusters: parsed.clusters,
    environments: withDefault(parsed.environments),
    defaultCheck: defaultCheckOf(parsed.defaults),
    access: parsed.access,
    rules: parsed.rules,
    autoRecord: parsed.autoRecord,
    afterwatchMs: afterwatchMsOf(parsed.afterwatch),
    notifications: parsed.notifications,
    historyImport: parsed.historyImport,
    historyKeptMs: parsed.retention.shownOnlyTransitions,
    evidenceKeptMs: parsed.retention.evidence,
    limits: parsed.limits,
    notices: noticesOf(parsed),
  };
}

/** A day is more than a deployment has to answer for, and all of it costs watching. */
const longestAfterwatchMs = 24 * 3_600_000;

function afterwatchMsOf({
  enabled,
  duration,
}: ParsedConfig['afterwatch']): number | undefined {
  if (duration > longestAfterwatchMs) {
    throw new InputError(
      `The configuration cannot be used: ${root}.afterwatch.duration must not be longer than 24 hours`,
    );
  }
  return enabled && duration > 0 ? duration : undefined;
}

/** `default` is what an execution is in that names no environment. */
function withDefault(environments: EnvironmentConfig[]): EnvironmentConfig[] {
  return environments.some(({ name }) => name === 'default')
    ? environments
    : [...environments, { name: 'default', tier: 'development' }];
}

function defaultCheckOf(defaults: ParsedConfig['defaults']): ObjectStatusCheck {
  const execution = defaults.stepExecutionTimeout;
  const window = defaults.statusStabilizationTimeout;
  if (execution === 0) {
    throw impossible('stepExecutionTimeout', 'must not be 0: none is no limit');
  }
  if (execution !== 'none' && execution > longestTimeoutMs) {
    throw impossible('stepExecutionTimeout', 'must not be longer than 30 days');
  }
  if (window > longestTimeoutMs) {
    throw impossible(
      'statusStabilizationTimeout',
      'must not be longer than 30 days',
    );
  }
  return {
    ...defaultObjectStatusCheck,
    stepExecutionTimeoutSeconds: execution === 'none' ? null : execution / 1000,
    statusStabilizationTimeoutSeconds: window / 1000,
  };
}

function impossible(key: string, message: string): InputError {
  return new InputError(
    `The configuration cannot be used: ${root}.defaults.${key} ${message}`,
  );
}

function noticesOf(parsed: ParsedConfig): string[] {
  const notices: string[] = [];
  if (parsed.clusters.length === 0) {
    notices.push(
      `No cluster is configured, so nothing can be observed: list clusters under ${root}.clusters`,
    );
  }
  parsed.clusters.forEach((cluster, index) => {
    const path = `${root}.clusters[${index}]`;
    if (cluster.apply) notices.push(`${path}.apply has no effect yet`);
  });
  for (const key of ['executions', 'transitions'] as const) {
    if (parsed.retention[key] === 'forever') continue;
    notices.push(
      `${root}.retention.${key} has no effect yet: everything is kept`,
    );
  }
  return notices;
}
