import { CauseRule } from './Diagnosis';
import { Evidence } from './Evidence';
import { warningsOf } from './reading/eventsOf';
import { isBeingCreated } from './reading/podEvidence';
import { detailOfRefusal, refusalFor } from './reading/refusal';
import { known } from './reading/reasons';

/** Who may not do what, as the API server says it. */
function refused(message: string): Record<string, string | undefined> {
  const account = /serviceaccount "([^"]+)" not found/i.exec(message)?.[1];
  if (account) return { account };
  const denied = /User "([^"]+)" cannot (\w+) resource "([^"]+)"/.exec(message);
  if (!denied) return {};
  const [, user, verb, resource] = denied;
  return { user, verb, resource };
}

/** A Pod's token cannot be made for an account that is not there. */
function ofToken(evidence: Evidence): string | undefined {
  if (!isBeingCreated(evidence)) return undefined;
  return warningsOf(evidence, 'FailedMount')
    .map(({ message }) => message)
    .find(message =>
      /serviceaccounts? "[^"]+" (not found|is forbidden)/i.test(message),
    );
}

/** An account may not do what it has to, or is not there. */
export const permissionDenied: CauseRule = {
  code: 'PermissionDenied',
  find(evidence) {
    const message =
      refusalFor(evidence, 'PermissionDenied') ?? ofToken(evidence);
    if (message === undefined) return undefined;
    const account = /serviceaccounts? "([^"]+)" not found/i.exec(message)?.[1];
    const detail = detailOfRefusal(message);
    return { params: known({ ...refused(message), account, detail }) };
  },
};
