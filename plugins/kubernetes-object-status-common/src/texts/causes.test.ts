import {
  CauseCode,
  causeCodes,
  diagnose,
  evidenceOfRow,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CauseText } from './CauseText';
import { causeTexts } from './causeTexts';
import { explainCause, isSayable, sayRuledOut } from './explainCause';
import { admissionCases } from './testUtils/tables/admissionCases';
import { configurationCases } from './testUtils/tables/configurationCases';
import { crashCases } from './testUtils/tables/crashCases';
import { imageCases } from './testUtils/tables/imageCases';
import { placeCases } from './testUtils/tables/placeCases';
import { startCases } from './testUtils/tables/startCases';
import { stepCases } from './testUtils/tables/stepCases';
import { surroundingsCases } from './testUtils/tables/surroundingsCases';
import { CauseCase } from './testUtils/CauseCase';
import { looksAt } from './testUtils/recordedEvidence';

const tables: Record<string, CauseCase[]> = {
  images: imageCases,
  crashes: crashCases,
  starts: startCases,
  configuration: configurationCases,
  admission: admissionCases,
  places: placeCases,
  surroundings: surroundingsCases,
  steps: stepCases,
};
const cases = Object.values(tables).flat();

const repository = join(__dirname, '../../../..');
const diagnosis = join(
  repository,
  'plugins/kubernetes-object-status-engine/src/diagnosis',
);

/** Everything that a reader is told, in the order in which it is shown. */
function told({ evidence }: CauseCase): { code: string; text: string } {
  const { causes, ruledOut } = diagnose(evidence());
  const [{ code, params, object, actions }, ...others] = causes;
  const explained = explainCause({ code, params, object, actions });
  const lines = [
    `${code} ${JSON.stringify(params)}`,
    explained?.sentence,
    ...(explained?.actions ?? []).map(action => `- ${action}`),
    ...others.map(
      other => `also ${other.code}: ${explainCause(other)?.sentence}`,
    ),
    ...ruledOut.map(each => `not ${each.code}: ${sayRuledOut(each)}`),
  ];
  return { code, text: lines.join('\n') };
}

describe.each(Object.entries(tables))('%s', (_, table) => {
  it.each(table.map(each => [each.name, each] as const))(
    '%s',
    (_name, each) => {
      const { code, text } = told(each);
      expect(code).toBe(each.code);
      expect(text).toMatchSnapshot();
      // No place stays empty, and nothing is said that is not known.
      expect(text).not.toMatch(/undefined|\{\{|\bNaN\b| {2}|\(\)|: \.(\s|$)/);
    },
  );
});

describe('the family of causes', () => {
  it('is shown by many cases, half of them as real controllers wrote them', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    const real = cases.filter(({ isRecorded }) => isRecorded);
    expect(real.length).toBeGreaterThanOrEqual(30);
  });

  it.each(causeCodes)('%s has a file, a text and a case', code => {
    const name = code === 'OOMKilled' ? 'oomKilled' : lowerFirst(code);
    expect(existsSync(join(diagnosis, `${name}.ts`))).toBe(true);
    expect(causeTexts[code].title).toMatch(/^[A-Z].*[^.]$/);
    expect(cases.filter(each => each.code === code)).not.toEqual([]);
  });

  it('has no file that is no cause of the list', () => {
    const known: string[] = causeCodes.map(code => code.toLowerCase());
    const others = readdirSync(diagnosis)
      .map(name => name.replace(/\.ts$/, ''))
      .filter(name => !known.includes(name.toLowerCase()));
    expect(others.sort()).toEqual([
      'Diagnosis',
      'Evidence',
      'causeCodes',
      'causeRules',
      'diagnose',
      'diagnose.test',
      'evidenceOfRow',
      'gathering',
      'reading',
    ]);
  });

  it.each(Object.entries<CauseText>(causeTexts))(
    '%s can always be said',
    (code, { sentences, actions }) => {
      const object = { cluster: 'c', kind: 'Pod', namespace: 'n', name: 'p' };
      const explained = explainCause({ code, object });
      expect(explained?.sentence).not.toMatch(/ {2}|\{\{/);
      const all = [...sentences, ...Object.values(actions)];
      expect(all.filter(text => !isPlain(text))).toEqual([]);
      expect(new Set(sentences).size).toBe(sentences.length);
    },
  );

  it('knows what a condition asks for', () => {
    expect(isSayable('{{?a}}x {{b}}', { a: 1, b: 2 })).toBe(true);
    expect(isSayable('{{?a}}x', {})).toBe(false);
    expect(isSayable('{{!a}}x', {})).toBe(true);
    expect(isSayable('{{!a}}x', { a: 1 })).toBe(false);
  });

  it('says nothing of a code that it does not know', () => {
    const object = { cluster: 'c', kind: 'Pod', name: 'p' };
    expect(explainCause({ code: 'FromTomorrow', object })).toBeUndefined();
    expect(sayRuledOut({ code: 'FromTomorrow', params: {} })).toBeUndefined();
  });
});

describe('every look at every recorded rollout', () => {
  const names = readdirSync(join(repository, 'test/recordings/data'))
    .filter(name => name.endsWith('.ndjson'))
    .map(name => name.replace(/\.ndjson$/, ''));

  it.each(names)('%s: rows have the cause that the evidence leads to', name => {
    const { looks, objectsAt } = looksAt(name);
    for (const { at, judgement } of looks) {
      const objects = objectsAt(at);
      for (const row of judgement.objects) {
        if (row.status.status === 'Successful') continue;
        const evidence = evidenceOfRow(judgement.objects, row.id, objects);
        const [found] = evidence ? diagnose(evidence).causes : [];
        // Of what is only not there yet, that nothing tells is not said.
        const isVague = found?.code === 'NotKnown' && row.cause === undefined;
        if (isVague && row.status.status !== 'Failed') continue;
        expect(row.cause).toBe(found?.code);
        const { cause = '', causeParams: params } = row;
        const explained = explainCause({ code: cause, params, object: row });
        expect(explained).toEqual(found && explainCause(found));
        expect(explained?.sentence).toMatch(/^[A-Z0-9].*\.$/);
      }
    }
  });
});

function lowerFirst(code: CauseCode): string {
  return code[0].toLowerCase() + code.slice(1);
}

/** A sentence of one line that ends as one, or with a command. */
function isPlain(text: string): boolean {
  return /^[A-Z{][^\n]*([.?]|\{\{\?\w+\}\}|: kubectl .+)$/.test(text);
}
