import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Files of the key pair that signs service account tokens. @internal */
export interface ServiceAccountKeys {
  publicKeyFile: string;
  privateKeyFile: string;
}

/** Makes a fresh key pair in a folder. @internal */
export async function writeServiceAccountKeys(
  folder: string,
): Promise<ServiceAccountKeys> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  const files = {
    publicKeyFile: join(folder, 'service-account.pub'),
    privateKeyFile: join(folder, 'service-account.key'),
  };
  await writeFile(files.publicKeyFile, publicKey);
  await writeFile(files.privateKeyFile, privateKey, { mode: 0o600 });
  return files;
}
