import {
  aNode,
  anEvent,
  aPod,
} from '@object-status/backstage-plugin-kubernetes-object-status-engine/testUtils';
import { CauseCase, made, recorded } from '../CauseCase';
import { judgedEvidence } from '../judgedEvidence';

const pulling = (message: string, reason = 'ErrImagePull') =>
  judgedEvidence(aPod().waiting(reason, message));

const backingOff = aPod().waiting(
  'ImagePullBackOff',
  'Back-off pulling image "shop/web:1"',
);

/** Images that cannot be had. */
export const imageCases: CauseCase[] = [
  recorded('ImageNotFound', 'deploy-image-pull', { kind: 'Pod' }),
  recorded('ImageNotFound', 'deploy-image-pull', { kind: 'Deployment' }),
  recorded('ImageNotFound', 'clock-window-0', { kind: 'Pod' }),
  made('ImageNotFound', 'containerd: no image for this processor', () =>
    pulling(
      'failed to pull and unpack image "docker.io/shop/web:1": no match for platform in manifest: not found',
    ),
  ),
  made('ImageNotFound', 'CRI-O: no image for this processor', () =>
    pulling(
      'choosing image instance: no image found in manifest list for architecture "arm64", variant "v8", OS "linux"',
    ),
  ),
  made('ImageNotFound', 'Docker: manifest unknown', () =>
    pulling(
      'rpc error: code = Unknown desc = Error response from daemon: manifest for shop/web:1 not found: manifest unknown: manifest unknown',
    ),
  ),
  made('ImageNotFound', 'never to be pulled, and not on the node', () =>
    pulling(
      'Container image "shop/web:1" is not present with pull policy of Never',
      'ErrImageNeverPull',
    ),
  ),
  made('ImageNotFound', 'held back, and nobody says why', () =>
    judgedEvidence(backingOff),
  ),
  made(
    'ImagePullDenied',
    'held back, an older kubelet: the event says why',
    () =>
      judgedEvidence(backingOff, {
        beside: [
          anEvent(
            backingOff,
            'Failed',
            'Failed to pull image "shop/web:1": rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/shop/web:1": failed to resolve reference "docker.io/shop/web:1": unexpected status from HEAD request to https://registry-1.docker.io/v2/shop/web/manifests/1: 401 Unauthorized',
          ),
        ],
      }),
  ),
  made('ImagePullDenied', 'no login, or no such repository', () =>
    pulling(
      'failed to pull and unpack image "docker.io/shop/web:1": failed to resolve reference "docker.io/shop/web:1": pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
    ),
  ),
  made('ImagePullDenied', '403 of a registry with a port', () =>
    judgedEvidence(
      aPod()
        .waiting(
          'ErrImagePull',
          'failed to resolve reference "registry.acme.example:5000/web:1": unexpected status from HEAD request to https://registry.acme.example:5000/v2/web/manifests/1: 403 Forbidden',
        )
        .set('spec.containers', [
          { name: 'web', image: 'registry.acme.example:5000/web:1' },
        ]),
    ),
  ),
  made('RegistryUnreachable', 'too many pulls', () =>
    pulling(
      'failed to pull and unpack image "docker.io/shop/web:1": failed to copy: httpReadSeeker: failed open: unexpected status code https://registry-1.docker.io/v2/shop/web/manifests/1: 429 Too Many Requests - Server message: toomanyrequests: You have reached your pull rate limit',
    ),
  ),
  made('RegistryUnreachable', 'an authority that the node does not trust', () =>
    pulling(
      'failed to do request: Head "https://registry.acme.example/v2/web/manifests/1": tls: failed to verify certificate: x509: certificate signed by unknown authority',
    ),
  ),
  made('RegistryUnreachable', 'a host that nobody knows', () =>
    pulling(
      'failed to do request: Head "https://registri.acme.example/v2/web/manifests/1": dial tcp: lookup registri.acme.example on 10.96.0.10:53: no such host',
    ),
  ),
  made('RegistryUnreachable', 'no token for want of a connection', () =>
    pulling(
      'failed to authorize: failed to fetch anonymous token: Get "https://auth.docker.io/token": dial tcp 44.208.254.194:443: i/o timeout',
    ),
  ),
  made('InvalidImageName', 'a variable that was not filled in', () =>
    judgedEvidence(
      aPod()
        .waiting(
          'InvalidImageName',
          'Failed to apply default image tag "shop/web:${TAG}": couldn\'t parse image name "shop/web:${TAG}": invalid reference format',
        )
        .set('spec.containers', [{ name: 'web', image: 'shop/web:${TAG}' }]),
    ),
  ),
  made('NodeProblem', 'no room on the disk of the node', () =>
    judgedEvidence(
      aPod().waiting(
        'ErrImagePull',
        'failed to extract layer sha256:1f: write /var/lib/containerd/io.containerd.snapshotter.v1.overlayfs/snapshots/88/fs/usr/lib: no space left on device',
      ),
      { beside: [aNode()] },
    ),
  ),
];
