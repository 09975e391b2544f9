import { Json, jsonAt } from '../../registry/fields';
import { KubernetesObject } from '../../registry/Registry';

/** `stringData` can only be written: it ends up in `data`. @internal */
export function completeSecret(secret: KubernetesObject): KubernetesObject {
  const { stringData, ...rest } = secret;
  if (stringData === undefined) return secret;
  const encoded: Json = Object.fromEntries(
    Object.entries(jsonAt(secret, 'stringData')).map(([key, value]) => [
      key,
      Buffer.from(String(value)).toString('base64'),
    ]),
  );
  return { ...rest, data: { ...jsonAt(secret, 'data'), ...encoded } };
}
