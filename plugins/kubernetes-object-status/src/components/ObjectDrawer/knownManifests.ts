import { ObjectDetail } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { withoutClusterFields } from '../../views/manifestFields';
import { manifestText } from '../../views/manifestText';
import { DifferenceLine, textDifference } from '../../views/textDifference';

type Manifest = Record<string, unknown>;

/** Which manifest is looked at. @internal */
export type ManifestName = 'applied' | 'live' | 'atEnd' | 'difference';

/** The manifests that there are of an object. @internal */
export interface KnownManifests {
  applied?: Manifest;
  live?: Manifest;
  liveAt?: string;
  /** Only where nothing is live: what was there when the step ended. */
  atEnd?: Manifest;
  endedAt?: string;
}

/** @internal */
export function knownManifests(detail: ObjectDetail): KnownManifests {
  const { applied, now, ended } = detail;
  return {
    applied,
    live: now?.manifest,
    liveAt: now?.at,
    atEnd: now?.manifest === undefined ? ended?.manifest : undefined,
    endedAt: ended?.at,
  };
}

/** A manifest, or the difference of two, as it is drawn. @internal */
export interface ShownText {
  /** To be copied or kept. */
  text: string;
  lines: DifferenceLine[];
  /** Fields set by the cluster that were left out. */
  hidden: number;
  /** There is no difference. */
  isSame: boolean;
}

/**
 * @param isWhole - also the fields that the cluster has set
 * @internal
 */
export function shownText(
  { applied, live, atEnd }: KnownManifests,
  name: ManifestName,
  isWhole: boolean,
): ShownText {
  const source = name === 'atEnd' ? atEnd : live;
  const reduced = withoutClusterFields(source ?? {}, applied);
  const { manifest, hidden } = isWhole
    ? { manifest: source ?? {}, hidden: 0 }
    : reduced;
  if (name !== 'difference') {
    const text = manifestText(name === 'applied' ? applied ?? {} : manifest);
    const lines = text
      .split('\n')
      .map((line): DifferenceLine => ({ type: 'same', text: line }));
    return { text, lines, hidden, isSame: false };
  }
  const lines = textDifference(
    manifestText(applied ?? {}),
    manifestText(manifest),
  );
  const text = lines.map(lineText).join('\n');
  return { text, lines, hidden, isSame: lines.length === 0 };
}

const signs = { same: ' ', removed: '-', added: '+' };

function lineText(line: DifferenceLine): string {
  return line.type === 'skipped' ? '...' : `${signs[line.type]}${line.text}`;
}
