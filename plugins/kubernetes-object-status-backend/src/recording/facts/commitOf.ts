import { fields } from '@object-status/backstage-plugin-kubernetes-object-status-engine';

/**
 * Names of labels and annotations in common use for the commit that was built,
 * without separators and in small letters: `git-commit`, `GIT_COMMIT` and
 * `gitCommit` are one. What stands before a slash is not looked at, so that
 * companies' own prefixes do not matter.
 */
const names = new Set([
  'buildcommit',
  'buildsha',
  'cicommitsha',
  'commit',
  'commithash',
  'commitid',
  'commitsha',
  'gitcommit',
  'gitcommitid',
  'gitcommitsha',
  'githash',
  'githubsha',
  'gitrevision',
  'gitsha',
  'orglabelschemavcsref',
  'orgopencontainersimagerevision',
  'sourcecommit',
  'vcsref',
  'vcsrevision',
]);

const sha = /^[0-9a-f]{7,64}$/i;

/** Where they stand: those of the pod template go with every rollout, so they come first. */
const places = [
  'spec.template.metadata.annotations',
  'spec.template.metadata.labels',
  'metadata.annotations',
  'metadata.labels',
];

/** The commit that a workload's labels and annotations name, in small letters. */
export function commitOf(workload: unknown): string | undefined {
  for (const place of places) {
    for (const [key, value] of Object.entries(
      fields.record(workload, place) ?? {},
    )) {
      if (!isCommitName(key) || typeof value !== 'string') continue;
      if (sha.test(value)) return value.toLocaleLowerCase('en-US');
    }
  }
  return undefined;
}

/** The commit in a revision as Argo CD and Flux write it: the id itself, or `branch@sha1:id`. */
export function commitOfRevision(revision: string): string | undefined {
  const found = /(?:^|@sha1:|@sha256:|\/)([0-9a-f]{40}|[0-9a-f]{64})$/i.exec(
    revision,
  );
  // An artefact of a registry has a digest, which is no commit.
  if (!found || /@sha256:/.test(revision)) return undefined;
  return found[1].toLocaleLowerCase('en-US');
}

function isCommitName(key: string): boolean {
  const name = key.slice(key.lastIndexOf('/') + 1);
  return names.has(name.replace(/[-_.]/g, '').toLocaleLowerCase('en-US'));
}
