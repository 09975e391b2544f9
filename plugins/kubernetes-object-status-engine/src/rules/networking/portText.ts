import { number, text } from '../../kubernetes/fields';

/** A port with its protocol, `80/TCP`; `?` where no number is given. */
export function portText(port: Record<string, unknown>): string {
  return `${number(port, 'port') ?? '?'}/${text(port, 'protocol') ?? 'TCP'}`;
}
