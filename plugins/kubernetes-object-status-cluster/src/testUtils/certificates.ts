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
let serial = 1;

/** A certificate and its key, as PEM. */
export interface Identity {
  certificate: string;
  key: string;
}

/** A CA of a test. */
export interface Authority {
  certificate: string;
  /** A certificate for these names and addresses. */
  issue(names: string[], validity?: { notAfter?: Date }): Promise<Identity>;
}

/** Makes a CA that nobody trusts yet. */
export async function createAuthority(name: string): Promise<Authority> {
  const keys = await generateKeys();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: nextSerial(),
    name: `CN=${name}`,
    ...validFor(day),
    keys,
    signingAlgorithm: algorithm,
    extensions: [new BasicConstraintsExtension(true, undefined, true)],
  });
  return {
    certificate: certificate.toString('pem'),
    async issue(names, { notAfter = new Date(Date.now() + day) } = {}) {
      const own = await generateKeys();
      const issued = await X509CertificateGenerator.create({
        serialNumber: nextSerial(),
        subject: `CN=${names[0]}`,
        issuer: certificate.subject,
        notBefore: new Date(notAfter.getTime() - 2 * day),
        notAfter,
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

function nextSerial(): string {
  serial += 1;
  return serial.toString(16).padStart(2, '0');
}

function validFor(ms: number) {
  const now = Date.now();
  return { notBefore: new Date(now - ms), notAfter: new Date(now + ms) };
}
