import { celRulesSchema } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  CelRule,
  HealthRules,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import {
  checkCelRule,
  compileCelRules,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine/cel';
import { rulePack } from '@object-status/backstage-plugin-kubernetes-object-status-engine/rulePack';
import { usageError } from '../errors';
import { Host } from '../host/Host';
import { ParsedDocument } from '../manifests/parseDocuments';
import { plainText } from '../texts/plainText';
import { parseAs, readEngineDocuments } from './readEngineInput';

/** Which health rules judge. @internal */
export interface RuleOptions {
  /** Files of rules, the strongest first. */
  rules?: string[];
  /** `false` leaves the shipped rules out. */
  rulePack?: boolean;
}

/**
 * The rules of the files that were given, then the shipped ones.
 *
 * @throws CommandError - exit code 2, with file, line and field
 * @internal
 */
export async function readRules(
  { rules: files = [], rulePack: isPackUsed = true }: RuleOptions,
  host: Host,
): Promise<HealthRules> {
  const sets: CelRule[][] = [];
  for (const file of files) sets.push(await readFile(file, host));
  if (isPackUsed) sets.push(rulePack);
  return HealthRules.of(...sets.map(compileCelRules));
}

async function readFile(path: string, host: Host): Promise<CelRule[]> {
  const { documents } = await readEngineDocuments(path, host);
  return documents.flatMap(document => {
    const rules = parseAs(celRulesSchema, document);
    rules.forEach((rule, index) => checkExpressions(rule, index, document));
    return rules;
  });
}

function checkExpressions(
  rule: CelRule,
  index: number,
  document: ParsedDocument,
): void {
  const [fault] = checkCelRule(rule);
  if (!fault) return;
  const { field, message } = fault;
  const place = document.locate([index, field]);
  throw usageError(plainText(`${place}: ${index}.${field}: ${message}`));
}
