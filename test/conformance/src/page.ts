import { join } from 'node:path';
import { Comparison, shareOf } from './Comparison';
import { markdownTable } from './markdownTable';
import { Decisions, WaiverGroup } from './waivers';

/** Where the page lies. */
export const pageFile = join(
  __dirname,
  '..',
  '..',
  '..',
  'docs',
  'conformance.md',
);

const peerNames: Record<string, string> = {
  argocd: 'Argo CD',
  kstatus: 'kstatus',
  kubectl: 'kubectl',
  calamari: 'Calamari (Octopus)',
  helm: 'Helm',
  krane: 'krane',
  pulumi: 'Pulumi',
  kapp: 'kapp',
  'flux-cel': 'Flux',
};

const intro = `# Conformance

How the engine judges the objects of other programs' own tests, and why it disagrees where it does. Written by \`node test/conformance/run.mjs --write\`, which reads the corpora from \`CORPORA_DIR\` (by default \`../shared/corpora\` beside the checkout) and the reasons from \`test/conformance/waivers\`; the suite \`conformance\` fails when a disagreement has no reason, when a reason is no longer needed and when this page says something else.

A case is one object or set of objects, one sequence of polls or events, one setting of a timer, or one step of kapp's sequences beside how each of them ends. A case without a verdict runs too, and says nothing that could be compared. Every case is judged with the rules that are shipped (\`rulePack\`); custom resources of Argo CD are counted a second time without them, which is in no sum and needs no reason. "False success" counts the disagreements in which we say Successful and the peer does not.
`;

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
}

function countsOf(comparisons: Comparison[]): string[] {
  const { judged, agreed, falseSuccesses } = shareOf(comparisons);
  return [
    comparisons.length,
    judged,
    agreed,
    percent(agreed, judged),
    judged - agreed,
    falseSuccesses,
  ].map(String);
}

function agreementTable(comparisons: Comparison[]): string {
  const rows = Object.entries(peerNames).flatMap(([peer, name]) => {
    const ofPeer = comparisons.filter(each => each.peer === peer);
    const suites = [...new Set(ofPeer.map(({ suite }) => suite))];
    const parts = suites.map(suite => [
      name,
      suite,
      ...countsOf(ofPeer.filter(each => each.suite === suite)),
    ]);
    const withPack = ofPeer.filter(each => !each.isWithoutPack);
    const sum = [name, 'all', ...countsOf(withPack)];
    return suites.length > 1 ? [...parts, sum] : parts;
  });
  return markdownTable(
    [
      'Peer',
      'Part',
      'Cases',
      'With a verdict',
      'We agree',
      'Share',
      'Disagreements',
      'False success',
    ],
    rows,
  );
}

function rowOf({ peer, theirs, ours, cases, reason }: WaiverGroup): string[] {
  const name = peerNames[peer] ?? peer;
  return [name, theirs, ours, String(cases.length), reason];
}

function sectionOf(
  decision: string,
  title: string,
  groups: WaiverGroup[],
): string {
  const rows = groups.filter(each => each.decision === decision).map(rowOf);
  const header = ['Peer', 'They say', 'We say', 'Cases', 'Why'];
  return `### ${decision}: ${title}\n\n${markdownTable(header, rows)}`;
}

/** The page as Markdown: agreement per peer, then every disagreement by its reason. */
export function renderPage(
  comparisons: Comparison[],
  groups: WaiverGroup[],
  decisions: Decisions,
): string {
  const sections = Object.entries(decisions)
    .filter(([decision]) => groups.some(each => each.decision === decision))
    .map(([decision, title]) => sectionOf(decision, title, groups));
  return [
    intro,
    '## Agreement\n',
    agreementTable(comparisons),
    '## Disagreements by reason\n',
    'D1 to D34 are the decisions of the handbook of health rules, P1 to P4 those of [decision 20](decisions/0020-rules-of-the-pack.md); the case ids stand in the waivers.\n',
    ...sections,
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}
