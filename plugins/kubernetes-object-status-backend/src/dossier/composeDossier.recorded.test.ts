import { composeDossier, Explained } from './composeDossier';
import {
  recordedMaterial,
  recordedScenarios,
} from './__testUtils__/recordedMaterial';

/** Everything that a reader is told, in the order in which it is shown. */
function told({ causes, ruledOut }: Explained): string {
  const lines = causes.flatMap(cause => {
    const { code, title, object, container, sentence, actions } = cause;
    const bearer = object ? `${object.kind} ${object.name}` : 'the step';
    return [
      `${code}: ${title} (${[bearer, container].filter(Boolean).join(', ')})`,
      `  ${sentence}`,
      ...actions.map(({ id, text, url }) =>
        ['  -', `[${id}]`, text, url].filter(Boolean).join(' '),
      ),
    ];
  });
  return [
    ...lines,
    ...ruledOut.map(({ code, sentence }) => `not ${code}: ${sentence}`),
  ].join('\n');
}

const ended = recordedScenarios().flatMap(name => {
  const material = recordedMaterial(name);
  return material ? [{ name, material }] : [];
});
const isSuccess = ({ material }: (typeof ended)[number]) =>
  material.execution.outcome === 'Successful';
const unsuccessful = ended.filter(each => !isSuccess(each));

describe('a rollout that was recorded on a real control plane', () => {
  it.each(unsuccessful.map(each => [each.name, each] as const))(
    '%s',
    (_, { material }) => {
      const { outcome, causeCode } = material.execution;
      const explained = composeDossier(material);
      const text = told(explained);
      expect(`${outcome}\n${text}`).toMatchSnapshot();
      expect(text).not.toMatch(/undefined|\{\{|\bNaN\b| {2}\S* {2}|\(\)/);
      // A step without an explanation of its own decides no cause.
      const [decisive] = explained.causes;
      expect(decisive.code).toBe(causeCode ?? decisive.code);
      expect(explained.evidence?.items).not.toEqual([]);
    },
  );

  it('shows at least 15 failures', () => {
    expect(unsuccessful.length).toBeGreaterThanOrEqual(15);
  });
});

it.each(
  ended
    .filter(isSuccess)
    .map(({ name, material }) => [name, material] as const),
)('%s: a success has no cause', (_, material) => {
  const { causes, ruledOut } = composeDossier(material);
  expect({ causes, ruledOut }).toEqual({ causes: [], ruledOut: [] });
});
