/** Who a field manager is, in the words that people have for it. */
const managers: ReadonlyArray<[RegExp, string]> = [
  [/^kubectl(?:-client-side-apply|-last-applied)?$/, 'kubectl apply'],
  [/^kubectl-([a-z]+)$/, 'kubectl $1'],
  [/^helm$/i, 'Helm'],
  [/^argocd-(?:application-)?controller$/, 'Argo CD'],
  [/^argo-?cd$/, 'Argo CD'],
  [/^(?:kustomize|helm)-controller$/, 'Flux'],
  [/^(?:terraform|hashicorp).*$/i, 'Terraform'],
  [/^pulumi.*$/i, 'Pulumi'],
  [/^kapp(?:-server)?$/, 'kapp'],
  [/^skaffold.*$/, 'Skaffold'],
  [/^werf$/, 'werf'],
  [/^(?:rancher|fleetagent|fleet-agent)$/i, 'Rancher Fleet'],
  [/^k9s$/, 'k9s'],
  [/^dashboard$/, 'Kubernetes Dashboard'],
];

const longest = 128;

/**
 * Who set a pod template, by the name of its field manager; a name that is not
 * known stands for itself. Never a person: Kubernetes does not write that down.
 */
export function actorOf(manager: string | undefined): string | undefined {
  if (manager === undefined || manager === '') return undefined;
  const found = managers.find(([pattern]) => pattern.test(manager));
  const shown = found ? manager.replace(...found) : manager;
  return shown.slice(0, longest);
}
