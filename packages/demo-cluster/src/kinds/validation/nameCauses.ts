import { KubernetesObject } from '../../registry/Registry';
import { KindDefinition } from '../KindDefinition';
import { FieldCause, invalidValue, required } from './FieldCause';

interface NameRule {
  pattern: RegExp;
  maxLength: number;
  detail: string;
}

const subdomain: NameRule = {
  pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
  maxLength: 253,
  detail:
    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')",
};
const label: NameRule = {
  pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/,
  maxLength: 63,
  detail:
    "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')",
};
const serviceLabel: NameRule = {
  pattern: /^[a-z]([-a-z0-9]*[a-z0-9])?$/,
  maxLength: 63,
  detail:
    "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')",
};

const rules: Record<string, NameRule> = {
  Namespace: label,
  Service: serviceLabel,
};

/** What is wrong with the object's name. @internal */
export function nameCauses(
  kind: KindDefinition,
  { metadata: { name } }: KubernetesObject,
): FieldCause[] {
  const field = 'metadata.name';
  if (!name) return [required(field, 'name or generateName is required')];
  const { pattern, maxLength, detail } = rules[kind.kind] ?? subdomain;
  return [
    ...(name.length > maxLength
      ? [
          invalidValue(
            field,
            name,
            `must be no more than ${maxLength} characters`,
          ),
        ]
      : []),
    ...(pattern.test(name) ? [] : [invalidValue(field, name, detail)]),
  ];
}
