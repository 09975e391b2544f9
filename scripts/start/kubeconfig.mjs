import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { UsageError } from '../UsageError.mjs';

/**
 * The clusters that a kubeconfig's contexts stand for, as entries of the configuration.
 *
 * Credentials stay in the file: an entry only points at it.
 *
 * @param {string} file absolute path
 * @param {string[]} wanted names of contexts; none means the current one
 * @returns {Promise<{ name: string, kubeconfig: string, context: string }[]>}
 * @throws UsageError - the file cannot be read or lacks a context
 */
export async function readClusters(file, wanted) {
  const kubeconfig = await readKubeconfig(file);
  const known = namesOf(kubeconfig.contexts);
  const current = kubeconfig['current-context'];
  const names = wanted.length || !current ? wanted : [current];
  if (names.length === 0)
    throw new UsageError(
      `Kubeconfig ${file} has no current context: choose with --context (${list(
        known,
      )}).`,
    );
  for (const name of names) {
    if (!known.includes(name))
      throw new UsageError(
        `Kubeconfig ${file} has no context "${name}"; it has ${list(known)}.`,
      );
  }
  return names.map(name => ({ name, kubeconfig: file, context: name }));
}

async function readKubeconfig(file) {
  let content;
  try {
    content = parse(await readFile(file, 'utf8'));
  } catch (error) {
    // The first line is enough: the rest of a YAML error shows the text around it.
    const [reason] = error.message.split('\n');
    throw new UsageError(`Kubeconfig ${file} cannot be read: ${reason}`);
  }
  if (content?.kind !== 'Config' && !Array.isArray(content?.contexts))
    throw new UsageError(`${file} is not a kubeconfig.`);
  return content;
}

function namesOf(contexts) {
  if (!Array.isArray(contexts)) return [];
  return contexts.map(context => context?.name).filter(Boolean);
}

const list = names => names.join(', ') || 'none';
