import { badRequest } from '../../registry/refusals';

/** Whether labels are those that a selector asks for. @internal */
export type LabelMatch = (labels: Readonly<Record<string, string>>) => boolean;

const keyPattern = '[A-Za-z0-9]([-A-Za-z0-9_./]*[A-Za-z0-9])?';
const valuePattern = '[-A-Za-z0-9_.]*';
const setPattern = new RegExp(
  `^(${keyPattern})\\s+(in|notin)\\s*\\(([^()]*)\\)$`,
);
const equalPattern = new RegExp(
  `^(${keyPattern})\\s*(==|=|!=)\\s*(${valuePattern})$`,
);
const existsPattern = new RegExp(`^(!?)\\s*(${keyPattern})$`);

/**
 * Reads `a=b,c!=d,e in (f,g),!h`.
 *
 * Source: Kubernetes documentation, labels and selectors.
 *
 * @throws StatusError - 400, it is no selector
 * @internal
 */
export function parseLabelSelector(selector: string): LabelMatch {
  // Commas inside of brackets separate values.
  const requirements = selector
    .split(/,(?![^(]*\))/)
    .map(text => text.trim())
    .filter(Boolean)
    .map(parseRequirement);
  return labels => requirements.every(matches => matches(labels));
}

function parseRequirement(text: string): LabelMatch {
  const ofSet = setPattern.exec(text);
  if (ofSet) {
    const [, key, , operator, listed] = ofSet;
    const values = listed.split(',').map(value => value.trim());
    const isIn = (labels: Readonly<Record<string, string>>) =>
      Object.hasOwn(labels, key) && values.includes(labels[key]);
    return operator === 'in' ? isIn : labels => !isIn(labels);
  }
  const equal = equalPattern.exec(text);
  if (equal) {
    const [, key, , operator, value] = equal;
    return operator === '!='
      ? labels => labels[key] !== value
      : labels => labels[key] === value;
  }
  const exists = existsPattern.exec(text);
  if (!exists) {
    throw badRequest(`unable to parse requirement: ${text} is none`);
  }
  const [, not, key] = exists;
  return labels => Object.hasOwn(labels, key) === (not === '');
}
