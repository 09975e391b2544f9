import { TerminatedState } from '../../kubelet/PodRecord';

/** One run of a container, as a Pod's status tells of it. @internal */
export interface LoggedRun {
  image: string;
  startedAt: string;
  ready: boolean;
  /** Absent while it goes on. */
  end?: Pick<TerminatedState, 'exitCode' | 'reason' | 'message' | 'finishedAt'>;
}

/** Where a program would come from that prints an error like this. */
const stackOf = (name: string) => [
  '',
  'goroutine 1 [running]:',
  `main.main()`,
  `\t/src/${name}/main.go:42 +0x1d`,
];

function endOf(
  name: string,
  { exitCode, reason, message }: NonNullable<LoggedRun['end']>,
) {
  // The kernel asks nobody: the last line is whatever came before.
  if (reason === 'OOMKilled') return ['loading the catalog into memory'];
  if (exitCode === 0) return ['done'];
  const said = message ?? `${name} gives up`;
  return said.startsWith('panic:')
    ? [said, ...stackOf(name)]
    : [`error: ${said}`];
}

/**
 * What a container might have written in a run, oldest first, each line with its
 * time: how it began, what it says of itself, and how it ended.
 *
 * @internal
 */
export function logLines(name: string, run: LoggedRun): string[] {
  const { image, startedAt, ready, end } = run;
  // A program that could not be started has written nothing.
  if (end?.reason === 'StartError') return [];
  // Nothing real: it is here so that a reader sees what masking leaves of it.
  const address = `postgres://${name}:demo-password@database:5432/${name}`;
  const begun = [`starting ${image}`, `connecting to ${address}`];
  const going = ready
    ? ['connected', 'listening on :8080']
    : ['GET /ready 503: no answer from the database'];
  const ended = end ? endOf(name, end) : [];
  return [
    ...begun.map(line => `${startedAt} ${line}`),
    ...(end ? [] : going.map(line => `${startedAt} ${line}`)),
    ...ended.map(line => `${end?.finishedAt} ${line}`),
  ];
}
