/** The expression that is true when an annotation has a value: its name may hold dots. */
export function isAnnotated(name: string, value: string): string {
  const annotations = "at(object, 'metadata.annotations', {})";
  return `'${name}' in ${annotations} && ${annotations}['${name}'] == '${value}'`;
}
