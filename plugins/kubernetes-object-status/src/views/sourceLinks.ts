import { Execution } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { safeHttpUrl } from './safeHttpUrl';

type Source = Execution['source'];

/** How the systems write themselves; names are the same in every language. */
const systemNames: Record<string, string> = {
  'github-actions': 'GitHub Actions',
  gitlab: 'GitLab',
  jenkins: 'Jenkins',
  'azure-pipelines': 'Azure Pipelines',
  'argo-cd': 'Argo CD',
  flux: 'Flux',
};

/** Where a system keeps the number of a run in its address. */
const runPatterns = [
  /\/actions\/runs\/(\d+)/,
  /\/-\/(?:jobs|pipelines)\/(\d+)/,
  /[?&]buildId=(\d+)/,
  /\/job\/[^/]+\/(\d+)\/?$/,
];

/**
 * Name of a source with the number of its run, where its address has one:
 * `GitHub Actions #4812`.
 *
 * @internal
 */
export function sourceName({ type, url }: Source): string {
  const name = systemNames[type] ?? type;
  const run = runPatterns
    .map(pattern => pattern.exec(url ?? '')?.[1])
    .find(number => number !== undefined);
  return run === undefined ? name : `${name} #${run}`;
}

/** Up to the repository, by the place of the run below it. */
const commitPlaces = [
  { type: 'github-actions', pattern: /^(.+)\/actions\/runs\//, path: 'commit' },
  {
    type: 'gitlab',
    pattern: /^(.+)\/-\/(?:jobs|pipelines)\//,
    path: '-/commit',
  },
];

/**
 * Address of the commit, where that of the run tells the repository.
 *
 * @internal
 */
export function commitUrl({ type, url, commit }: Source): string | undefined {
  const run = safeHttpUrl(url);
  const place = commitPlaces.find(each => each.type === type);
  const repository = run && place?.pattern.exec(run)?.[1];
  if (!repository || !place || !commit) return undefined;
  const sha = encodeURIComponent(commit.sha);
  return safeHttpUrl(`${repository}/${place.path}/${sha}`);
}
