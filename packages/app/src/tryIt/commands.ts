import { Demo, isDefaultPortal } from './readDemo';

/** Something to deploy. */
export interface Try {
  service: string;
  environment: 'testing' | 'staging' | 'production';
  /** Name of a behaviour; absent = the usual one. */
  behaviour?: string;
}

/** The command that deploys it and waits for the verdict, as it stands. */
export function deployCommand(demo: Demo, wanted: Try): string {
  const { service, environment, behaviour } = wanted;
  return [
    `npm run -s demo -- deploy ${service}`,
    ...(environment === 'staging' ? [] : [`--environment ${environment}`]),
    ...(behaviour === undefined ? [] : [`--break ${behaviour}`]),
    ...dataDirOption(demo),
  ].join(' ');
}

/** What runs, what may be broken. */
export function plainCommand(demo: Demo, words: string): string {
  return [`npm run -s demo -- ${words}`, ...dataDirOption(demo)].join(' ');
}

/** The same with kubectl, as a pipeline of one's own would do it. */
export function kubectlCommand(demo: Demo): string {
  const { kubeconfig } = demo;
  return [
    "sed 's/behaviour: healthy/behaviour: crash-loop/' examples/demo/checkout.yaml",
    `kubectl --kubeconfig ${quote(
      kubeconfig,
    )} --namespace payments-testing apply --server-side --force-conflicts --filename - --output json`,
    `${portalVariables(
      demo,
    )}npm run -s object-status -- wait --file - --new --cluster demo --environment testing --entity component:default/checkout`,
  ].join(' |\n  ');
}

/** Looks around in the demo cluster. */
export function podsCommand({ kubeconfig }: Demo): string {
  return `kubectl --kubeconfig ${quote(kubeconfig)} get pods --all-namespaces`;
}

function dataDirOption({ dataDir }: Demo): string[] {
  return dataDir === undefined ? [] : [`--data-dir ${quote(dataDir)}`];
}

function portalVariables(demo: Demo): string {
  if (isDefaultPortal(demo)) return '';
  const folder = demo.dataDir ?? `${demo.checkout}/.data`;
  return `OBJECT_STATUS_URL=${demo.portal} OBJECT_STATUS_TOKEN="$(cat ${quote(
    `${folder}/ci-token`,
  )})" `;
}

/** For a POSIX shell; what needs no quotes gets none. */
export function quote(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text)
    ? text
    : `'${text.replaceAll("'", "'\\''")}'`;
}
