import { text } from '../../kubernetes/fields';
import { IMAGE_REASONS } from '../../rules/pod/waitingReasons';
import { CauseCode } from '../causeCodes';
import { Evidence } from '../Evidence';
import { warningsOf } from './eventsOf';
import { specOf, troubledContainer } from './podEvidence';
import { known, saying } from './reasons';

/** Why an image is not there. */
export interface ImageTrouble {
  code: CauseCode;
  params: Record<string, string | number>;
  container: string;
}

interface Pattern {
  code: CauseCode;
  /** What the message says when it is this. */
  says: RegExp;
  /** What it is in particular; a parameter under this name is 1. */
  mark?: string;
}

/**
 * What kubelet, containerd, CRI-O and Docker write, the more certain first: a
 * name that is not resolved is "not found" too, and a token that cannot be
 * fetched for want of a connection is "failed to authorize" too.
 */
const PATTERNS: Pattern[] = [
  {
    code: 'InvalidImageName',
    says: /invalid reference format|couldn['’]t parse image|failed to apply default image tag|must be lowercase/i,
  },
  {
    code: 'ImageNotFound',
    says: /no match(ing manifest)? for (platform|[a-z]+\/)|no image found in (manifest list|image index)/i,
    mark: 'platform',
  },
  { code: 'NodeProblem', says: /no space left on device/i, mark: 'disk' },
  {
    code: 'RegistryUnreachable',
    says: /too ?many ?requests|\b429\b|rate limit|pull qps exceeded/i,
    mark: 'rateLimited',
  },
  {
    code: 'RegistryUnreachable',
    says: /x509:|certificate|server gave HTTP response to HTTPS client/i,
    mark: 'certificate',
  },
  {
    code: 'RegistryUnreachable',
    says: /no such host|server misbehaving|name resolution/i,
    mark: 'hostUnknown',
  },
  {
    code: 'RegistryUnreachable',
    says: /time(d )?out|deadline exceeded|refused|unreachable|no route to host|connection reset|request canceled|\bEOF\b|\b50[0-4]\b|dial tcp/i,
  },
  {
    code: 'ImagePullDenied',
    says: /repository does not exist or may require|may not exist or may require/i,
    mark: 'mayNotExist',
  },
  {
    code: 'ImagePullDenied',
    says: /unauthori[sz]ed|denied|forbidden|\b40[13]\b|authentication|insufficient_scope|no basic auth|failed to authorize/i,
  },
  {
    code: 'ImageNotFound',
    says: /not found|manifest unknown|name unknown|does not exist|\b404\b|no such image/i,
  },
];

const BY_REASON: Partial<Record<string, Omit<Pattern, 'says'>>> = {
  InvalidImageName: { code: 'InvalidImageName' },
  ErrImageNeverPull: { code: 'ImageNotFound', mark: 'neverPulled' },
  SignatureValidationFailed: { code: 'ImagePullDenied', mark: 'signature' },
};

/** What it says beyond that it is waiting to try again. */
function withoutBackOff(message: string): string {
  return message.replace(/^back-off pulling image( "[^"]*")?(: \w+)?:? ?/i, '');
}

/** What stands before what was tried last, in the words of each that passed it on. */
const PASSED_ON =
  /^(rpc error: code = \w+ desc = |failed to pull (and unpack )?image "[^"]*": |failed to resolve (reference|image) "[^"]*": |error response from daemon: )/i;

/** The end of what was tried says it; what stands before repeats the image. */
function essence(message: string): string {
  const rest = message.replace(PASSED_ON, '');
  return rest === message ? message : essence(rest);
}

function messageOf(evidence: Evidence, own: string, image: string): string {
  const said = withoutBackOff(own);
  if (said) return said;
  // Older kubelets say why in the event alone.
  const pulls = warningsOf(evidence, 'Failed', 'InspectFailed', 'FailedPull')
    .map(({ message }) => message)
    .filter(message => message.includes(`"${image}"`));
  return pulls[0] ?? '';
}

function registryOf(image: string): string {
  const [first, ...rest] = image.split('/');
  const isHost = rest.length > 0 && /[.:]|^localhost$/.test(first);
  return isHost ? first : 'docker.io';
}

/** Why a container's image cannot be had; `undefined` where none is waited for in vain. */
export function imageTroubleOf(evidence: Evidence): ImageTrouble | undefined {
  // What is being deleted, or not seen, has a trouble of its own.
  if (!IMAGE_REASONS.has(evidence.status.reason)) return undefined;
  const container = troubledContainer(evidence, ({ waiting }) =>
    IMAGE_REASONS.has(waiting?.reason ?? ''),
  );
  if (!container) return undefined;
  const reason = container.waiting?.reason ?? '';
  const { name } = container;
  const image = text(specOf(evidence, name), 'image') ?? container.image;
  const message = messageOf(evidence, container.waiting?.message ?? '', image);
  const isSaid = message !== '' && message !== reason;
  const byReason = BY_REASON[reason];
  const found = byReason ?? PATTERNS.find(({ says }) => says.test(message));
  // Where nothing tells, no more is claimed than that it cannot be had.
  const unknown = isSaid ? 'unclear' : 'unsaid';
  const mark = found ? found.mark : unknown;
  return {
    code: found?.code ?? 'ImageNotFound',
    container: name,
    params: known({
      container: name,
      image: image || 'without a name',
      registry: registryOf(image),
      detail: saying(essence(message)),
      ...(mark !== undefined && { [mark]: 1 }),
    }),
  };
}
