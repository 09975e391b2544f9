/**
 * How we prove who we are. A token file wins over a token; a certificate may
 * come with either; empty means anonymous.
 *
 * @public
 */
export interface ClusterCredential {
  token?: string;
  /** Absolute path; read again when the file changes and once after a 401. */
  tokenFile?: string;
  /** PEM, or base64 of PEM. */
  clientCertificate?: string;
  /** PEM, or base64 of PEM. */
  clientKey?: string;
}

/** One cluster to observe. @public */
export interface ClusterConfig {
  name: string;
  /** https, or http on the loopback interface; a path in front of `/api` is kept. */
  url: string;
  /** The cluster's CA as PEM, or base64 of PEM. Without it the system's CAs count. */
  caData?: string;
  credential: ClusterCredential;
  /** The name that the server's certificate must have, when it is not the url's host. */
  tlsServerName?: string;
  /** An http or https proxy for this cluster; wins over `HTTPS_PROXY`. */
  proxyUrl?: string;
  /** Refused, but for a development flag and a server on this machine. */
  skipTlsVerify?: boolean;
}
