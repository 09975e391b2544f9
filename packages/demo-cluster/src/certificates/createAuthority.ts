import { isIP } from 'node:net';
import {
  BasicConstraintsExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

const algorithm = {
  name: 'ECDSA',
  namedCurve: 'P-256',
  hash: 'SHA-256',
} as const;
const day = 24 * 60 * 60 * 1000;
// A demo cluster is made anew at each start; nobody keeps one longer.
const validity = 90 * day;

/** A certificate and its key, as PEM. @internal */
export interface Identity {
  certificate: string;
  key: string;
}

/** A certificate authority that exists as long as the cluster. @internal */
export interface Authority {
  certificate: string;
  /** A server's certificate for these names and addresses. */
  issue(names: string[]): Promise<Identity>;
}

/** Makes an authority that nobody trusts but who is given its certificate. @internal */
export async function createAuthority(
  name: string,
  now: Date,
): Promise<Authority> {
  const keys = await generateKeys();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name: `CN=${name}`,
    ...validAround(now),
    keys,
    signingAlgorithm: algorithm,
    extensions: [new BasicConstraintsExtension(true, undefined, true)],
  });
  let serial = 1;
  return {
    certificate: certificate.toString('pem'),
    async issue(names) {
      serial += 1;
      const own = await generateKeys();
      const issued = await X509CertificateGenerator.create({
        serialNumber: serial.toString(16).padStart(2, '0'),
        subject: `CN=${names[0]}`,
        issuer: certificate.subject,
        ...validAround(now),
        publicKey: own.publicKey,
        signingKey: keys.privateKey,
        signingAlgorithm: algorithm,
        extensions: [
          new SubjectAlternativeNameExtension(
            names.map(value => ({
              type: isIP(value) ? ('ip' as const) : ('dns' as const),
              value,
            })),
          ),
        ],
      });
      return {
        certificate: issued.toString('pem'),
        key: await exportKey(own.privateKey),
      };
    },
  };
}

function generateKeys() {
  return crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

async function exportKey(key: CryptoKey): Promise<string> {
  const bytes = await crypto.subtle.exportKey('pkcs8', key);
  return PemConverter.encode(bytes, 'PRIVATE KEY');
}

// A day back: for clocks of containers that run behind.
function validAround(now: Date) {
  return {
    notBefore: new Date(now.getTime() - day),
    notAfter: new Date(now.getTime() + validity),
  };
}
