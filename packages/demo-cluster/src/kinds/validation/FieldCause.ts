/** What is wrong with one field. @internal */
export interface FieldCause {
  reason:
    | 'FieldValueRequired'
    | 'FieldValueInvalid'
    | 'FieldValueNotSupported'
    | 'FieldValueForbidden'
    | 'FieldValueDuplicate';
  message: string;
  field: string;
}

/** A field that must be set. @internal */
export function required(field: string, detail?: string): FieldCause {
  return {
    reason: 'FieldValueRequired',
    message: `Required value${detail ? `: ${detail}` : ''}`,
    field,
  };
}

/** A field whose value cannot be. @internal */
export function invalidValue(
  field: string,
  value: unknown,
  detail: string,
): FieldCause {
  return {
    reason: 'FieldValueInvalid',
    message: `Invalid value: ${JSON.stringify(value)}: ${detail}`,
    field,
  };
}

/** A field that may not be set or changed. @internal */
export function forbiddenField(field: string, detail: string): FieldCause {
  return {
    reason: 'FieldValueForbidden',
    message: `Forbidden: ${detail}`,
    field,
  };
}

/** A field with a value outside of those that there are. @internal */
export function notSupported(
  field: string,
  value: unknown,
  values: string[],
): FieldCause {
  const shown = values.map(name => `"${name}"`).join(', ');
  return {
    reason: 'FieldValueNotSupported',
    message: `Unsupported value: ${JSON.stringify(
      value,
    )}: supported values: ${shown}`,
    field,
  };
}

/** A name that another one of the same list has. @internal */
export function duplicate(field: string, value: unknown): FieldCause {
  return {
    reason: 'FieldValueDuplicate',
    message: `Duplicate value: ${JSON.stringify(value)}`,
    field,
  };
}
