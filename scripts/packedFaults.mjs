/**
 * What is wrong with a packed package: missing entry points, sources or ranges of the workspace that
 * were not replaced.
 *
 * @param {object} manifest package.json of the archive
 * @param {string[]} entries paths of the archive, below package/
 * @returns {string[]} a sentence a fault
 */
export function faultsOf(manifest, entries) {
  const files = new Set(entries.map(entry => entry.replace(/^package\//, '')));
  const missing = entryPointsOf(manifest).filter(file => !files.has(file));
  const sources = [...files].filter(file =>
    /^(src|dev)\/|[.]test[.]/.test(file),
  );
  const ranges = Object.entries({
    ...manifest.dependencies,
    ...manifest.peerDependencies,
  }).filter(([, range]) => /^(workspace|link|file|portal):/.test(range));
  return [
    ...missing.map(file => `${file} is named in package.json and not packed`),
    ...sources.map(file => `${file} is packed and should not be`),
    ...ranges.map(([name, range]) => `${name} has the range ${range}`),
    ...(files.has('README.md') ? [] : ['README.md is not packed']),
  ];
}

function entryPointsOf({ main, types, bin, exports, configSchema }) {
  const named = [
    main,
    types,
    configSchema,
    ...leavesOf(bin),
    ...leavesOf(exports),
  ];
  const paths = named.filter(path => typeof path === 'string');
  return [...new Set(paths.map(path => path.replace(/^\.\//, '')))];
}

function leavesOf(value) {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || !value) return [];
  return Object.entries(value).flatMap(([key, nested]) =>
    // Backstage keeps its own notes among the conditions; they name no file.
    key === 'backstage' ? [] : leavesOf(nested),
  );
}
