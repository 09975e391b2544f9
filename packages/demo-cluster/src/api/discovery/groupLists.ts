import { servedVersions } from './resourceList';

interface Group {
  name: string;
  versions: Array<{ groupVersion: string; version: string }>;
}

function readGroups(): Group[] {
  const groups = new Map<string, Group>();
  for (const groupVersion of servedVersions()) {
    const [name, version] = groupVersion.split('/');
    // The core group is found under /api.
    if (version === undefined) continue;
    const group = groups.get(name) ?? { name, versions: [] };
    group.versions.push({ groupVersion, version });
    groups.set(name, group);
  }
  return [...groups.values()];
}

const withPreferred = (group: Group) => ({
  ...group,
  preferredVersion: group.versions[0],
});

/** What `/apis` answers. @internal */
export function groupList(): unknown {
  return {
    kind: 'APIGroupList',
    apiVersion: 'v1',
    groups: readGroups().map(withPreferred),
  };
}

/** What `/apis/GROUP` answers; `undefined` where there is no such group. @internal */
export function groupOf(name: string): unknown | undefined {
  const found = readGroups().find(group => group.name === name);
  if (!found) return undefined;
  return { kind: 'APIGroup', apiVersion: 'v1', ...withPreferred(found) };
}

/** What `/api` answers. @internal */
export function coreVersions(serverAddress: string): unknown {
  return {
    kind: 'APIVersions',
    versions: ['v1'],
    serverAddressByClientCIDRs: [{ clientCIDR: '0.0.0.0/0', serverAddress }],
  };
}
