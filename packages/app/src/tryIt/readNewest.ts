import { ObjectStatusApi } from '@object-status/backstage-plugin-kubernetes-object-status';

type Summary = Awaited<
  ReturnType<ObjectStatusApi['listExecutions']>
>['items'][number];

/** A deployment as one line. */
export interface NewestDeployment {
  id: string;
  url: string;
  title: string;
  /** A word: its outcome, or that it is under way. */
  state: string;
  /** Absent while it is under way. */
  outcome?: string;
}

const outcomeWords: Record<string, string> = { TimedOut: 'Timed out' };

/** The line of an execution. */
export function readNewest(execution: Summary): NewestDeployment {
  const { id, url, entityRef, version, environment, outcome } = execution;
  const name = entityRef?.slice(entityRef.lastIndexOf('/') + 1);
  const what = [name, version].filter(Boolean).join(' ') || 'Deployment';
  return {
    id,
    url,
    title: `${what} to ${environment}`,
    outcome,
    state: outcome ? outcomeWords[outcome] ?? outcome : 'Rolling out',
  };
}

/** A permalink names the portal's address; within the page its path is enough. */
export function linkOf({ url }: Pick<NewestDeployment, 'url'>): string {
  const { pathname, search } = new URL(url, 'http://localhost');
  return `${pathname}${search}`;
}
