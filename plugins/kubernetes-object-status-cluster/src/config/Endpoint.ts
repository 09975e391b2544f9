import { isIP } from 'node:net';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { ClusterConfig, ClusterCredential } from './ClusterConfig';
import { ClusterConfigError } from './ClusterConfigError';
import { readPem } from './readPem';

/**
 * A checked configuration, in the form that connecting needs.
 *
 * @internal
 */
export interface Endpoint {
  name: string;
  /** Scheme, host and port: for people and for the proxy's rules. */
  origin: string;
  host: string;
  port: number;
  secure: boolean;
  /** In front of every path; without a slash at its end. */
  pathPrefix: string;
  ca?: string;
  certificate?: string;
  key?: string;
  serverName?: string;
  verify: boolean;
  proxyUrl?: URL;
  credential: Pick<ClusterCredential, 'token' | 'tokenFile'>;
}

/**
 * Checks a cluster's configuration.
 *
 * @throws ClusterConfigError - says what is wrong and what to do
 * @internal
 */
export function checkConfig(
  config: ClusterConfig,
  options: { allowInsecureLoopback?: boolean } = {},
): Endpoint {
  const where = `Cluster ${config.name}`;
  const url = readUrl(config.url, where);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const secure = url.protocol === 'https:';
  if (!secure && !isLoopback(host)) {
    throw new ClusterConfigError(
      `${where} has an http url, which would send the credential in the open; use https.`,
    );
  }
  return {
    name: config.name,
    origin: url.origin,
    host,
    port: Number(url.port) || (secure ? 443 : 80),
    secure,
    pathPrefix: url.pathname.replace(/\/+$/, ''),
    ca: config.caData && readCertificate(config.caData, `caData of ${where}`),
    ...readClientCertificate(config.credential, where),
    serverName: config.tlsServerName,
    verify: !maySkipVerification(config, host, options),
    proxyUrl: config.proxyUrl
      ? readProxyUrl(config.proxyUrl, where)
      : undefined,
    credential: readBearer(config.credential, where),
  };
}

function readUrl(text: string, where: string): URL {
  const url = URL.parse(text);
  if (!url || !['https:', 'http:'].includes(url.protocol)) {
    throw new ClusterConfigError(
      `${where} has no https url; give the API server's address.`,
    );
  }
  if (url.username || url.password) {
    throw new ClusterConfigError(
      `${where} has user info in its url; use a token or a client certificate.`,
    );
  }
  if (url.search || url.hash) {
    throw new ClusterConfigError(
      `${where} has a query or fragment in its url; give the address alone.`,
    );
  }
  return url;
}

/** @internal */
export function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true;
  return isIP(host) === 4 && host.startsWith('127.');
}

function maySkipVerification(
  config: ClusterConfig,
  host: string,
  options: { allowInsecureLoopback?: boolean },
): boolean {
  if (!config.skipTlsVerify) return false;
  if (options.allowInsecureLoopback && isLoopback(host)) return true;
  throw new ClusterConfigError(
    `Cluster ${config.name} asks to skip TLS verification, which is refused; give its CA instead.`,
  );
}

function readProxyUrl(text: string, where: string): URL {
  const url = URL.parse(text);
  if (url && ['http:', 'https:'].includes(url.protocol)) return url;
  throw new ClusterConfigError(
    `${where} has a proxy that is neither http nor https; use one of them.`,
  );
}

function readCertificate(value: string, what: string): string {
  const pem = readPem(value, what);
  try {
    return new X509Certificate(pem) && pem;
  } catch (cause) {
    throw new ClusterConfigError(
      `${what} holds no certificate that can be read; give it as PEM.`,
      { cause },
    );
  }
}

function readClientCertificate(
  credential: ClusterCredential,
  where: string,
): { certificate?: string; key?: string } {
  const { clientCertificate, clientKey } = credential;
  if (!clientCertificate && !clientKey) return {};
  if (!clientCertificate || !clientKey) {
    throw new ClusterConfigError(
      `${where} has a client certificate or a client key, but not both; give both.`,
    );
  }
  const certificate = readCertificate(
    clientCertificate,
    `The client certificate of ${where}`,
  );
  const key = readPem(clientKey, `The client key of ${where}`);
  try {
    createPrivateKey(key);
  } catch {
    // Without the cause: a library might quote the key.
    throw new ClusterConfigError(
      `The client key of ${where} cannot be read; give it as PEM without passphrase.`,
    );
  }
  return { certificate, key };
}

function readBearer(
  credential: ClusterCredential,
  where: string,
): Endpoint['credential'] {
  const { token, tokenFile } = credential;
  // A line break would end the header it is put into.
  if (token !== undefined && !/^[\x21-\x7e]+$/.test(token)) {
    throw new ClusterConfigError(
      `${where} has a token with characters that no token has; check how it was copied.`,
    );
  }
  return { token, tokenFile };
}
