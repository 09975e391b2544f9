/** One condition of a label selector. */
export type LabelRequirement =
  | { key: string; type: 'In' | 'NotIn'; values: string[] }
  | { key: string; type: 'Exists' | 'DoesNotExist' };

/** Conditions that all have to hold. */
export type LabelSelector = LabelRequirement[];

// Names and values as Kubernetes allows them (its documentation, "Labels and Selectors").
const name = '[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?';
const key = `(?:[a-z0-9][-a-z0-9.]{0,252}/)?${name}`;
const value = `(?:${name})?`;
const forms = {
  equality: new RegExp(`^(${key})\\s*(==|=|!=)\\s*(${value})$`),
  set: new RegExp(`^(${key})\\s+(in|notin)\\s*\\(([^()]*)\\)$`),
  existence: new RegExp(`^(!?)\\s*(${key})$`),
  value: new RegExp(`^${value}$`),
};

/**
 * Reads a label selector as kubectl and Kubernetes take it, equality and set
 * based; `undefined` when it is none, or selects nothing in particular.
 */
export function parseLabelSelector(text: string): LabelSelector | undefined {
  const requirements = splitOutsideBrackets(text).map(readRequirement);
  return requirements.every(isRead) ? requirements : undefined;
}

/** Whether labels meet every condition. */
export function meetsSelector(
  selector: LabelSelector,
  labels: Readonly<Record<string, string>> = {},
): boolean {
  return selector.every(requirement => meets(requirement, labels));
}

/** Commas inside of brackets separate values. */
function splitOutsideBrackets(text: string): string[] {
  const parts: string[] = [];
  let isInside = false;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') isInside = true;
    if (text[at] === ')') isInside = false;
    if (text[at] !== ',' || isInside) continue;
    parts.push(text.slice(start, at).trim());
    start = at + 1;
  }
  return [...parts, text.slice(start).trim()];
}

function meets(
  requirement: LabelRequirement,
  labels: Readonly<Record<string, string>>,
): boolean {
  const found = Object.hasOwn(labels, requirement.key)
    ? labels[requirement.key]
    : undefined;
  switch (requirement.type) {
    case 'In':
      return found !== undefined && requirement.values.includes(found);
    case 'NotIn':
      return found === undefined || !requirement.values.includes(found);
    case 'Exists':
      return found !== undefined;
    default:
      return found === undefined;
  }
}

function isRead(
  requirement: LabelRequirement | undefined,
): requirement is LabelRequirement {
  return requirement !== undefined;
}

function readRequirement(text: string): LabelRequirement | undefined {
  return readEquality(text) ?? readSet(text) ?? readExistence(text);
}

function readEquality(text: string): LabelRequirement | undefined {
  const found = forms.equality.exec(text);
  if (!found) return undefined;
  const [, label, operator, only] = found;
  const type = operator === '!=' ? 'NotIn' : 'In';
  return { key: label, type, values: [only] };
}

function readSet(text: string): LabelRequirement | undefined {
  const found = forms.set.exec(text);
  if (!found) return undefined;
  const [, label, operator, list] = found;
  const values = list.split(',').map(each => each.trim());
  if (!values.every(each => forms.value.test(each))) return undefined;
  return { key: label, type: operator === 'in' ? 'In' : 'NotIn', values };
}

function readExistence(text: string): LabelRequirement | undefined {
  const found = forms.existence.exec(text);
  if (!found) return undefined;
  const [, not, label] = found;
  return { key: label, type: not ? 'DoesNotExist' : 'Exists' };
}
