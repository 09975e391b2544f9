import { execFileSync } from 'node:child_process';

const git = (root, ...args) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

/** The commit that is measured, and whether the engine differs from it. */
export function stateOf(root) {
  const commit = git(root, 'rev-parse', '--short', 'HEAD');
  const sources = 'plugins/kubernetes-object-status-engine/src';
  const changed = git(root, 'status', '--porcelain', '--', sources) !== '';
  return changed ? `${commit} with changes` : commit;
}

function mutantsOf({ files }) {
  return Object.entries(files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split('\n');
    return mutants.map(each => ({ ...each, file, was: textOf(lines, each) }));
  });
}

/** What stood where the mutant stands; of many lines the first. */
function textOf(lines, { location: { start, end } }) {
  const line = lines[start.line - 1];
  return start.line === end.line
    ? line.slice(start.column - 1, end.column - 1)
    : `${line.slice(start.column - 1)} ...`;
}

function oneLine(text) {
  return text.replace(/\s+/g, ' ').slice(0, 100);
}

/**
 * Text for people: figures, then every mutant that no test noticed. The score is
 * (killed + timed out) / (killed + timed out + survived + not covered); what does
 * not compile counts nowhere.
 */
export function summarize({ folder, state, result }) {
  const mutants = mutantsOf(result);
  const count = status => mutants.filter(each => each.status === status).length;
  const noticed = count('Killed') + count('Timeout');
  const unnoticed = count('Survived') + count('NoCoverage');
  const score = (100 * noticed) / Math.max(1, noticed + unnoticed);
  const figures = [
    `${folder} at ${state}: ${mutants.length} mutants`,
    `killed ${count('Killed')}`,
    `timed out ${count('Timeout')}`,
    `survived ${count('Survived')}`,
    `not covered ${count('NoCoverage')}`,
    `did not run ${count('RuntimeError') + count('CompileError')}`,
    `ignored ${count('Ignored')}`,
    `score ${score.toFixed(1)} %`,
  ].join(', ');
  const survivors = mutants
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map(
      ({ file, location, mutatorName, replacement, status, was }) =>
        `${file}:${location.start.line}:${location.start.column} ${mutatorName}` +
        `${status === 'NoCoverage' ? ' (not covered)' : ''}: ` +
        `${oneLine(was)} -> ${oneLine(replacement ?? '')}`,
    );
  return `${[figures, ...survivors].join('\n')}\n`;
}
