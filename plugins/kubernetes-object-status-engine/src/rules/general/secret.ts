import { successful } from '../../judging/Verdict';
import { record, text } from '../../kubernetes/fields';
import { KindRule } from '../KindRule';

/** Secrets are never requested: being reported as applied is all that is known of one. */
export const secret: KindRule = {
  group: '',
  kind: 'Secret',
  columns: [
    {
      id: 'data',
      title: 'Data',
      align: 'end',
      value: manifest =>
        new Set([
          ...Object.keys(record(manifest, 'data') ?? {}),
          ...Object.keys(record(manifest, 'stringData') ?? {}),
        ]).size,
    },
    { id: 'type', title: 'Type', value: manifest => text(manifest, 'type') },
  ],
  judge: () => successful('NotRead', {}, { verified: false }),
};
