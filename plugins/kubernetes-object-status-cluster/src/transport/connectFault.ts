import { Endpoint } from '../config/Endpoint';
import { ClusterError } from '../errors/ClusterError';
import { codeOf, messageOf, nameOf } from '../errors/errorFields';
import { safeText } from '../errors/safeText';

// OpenSSL's and Node's codes of a certificate that does not prove the server.
const certificateFaults: Record<string, string> = {
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not of the configured CA',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is not of the configured CA',
  UNABLE_TO_GET_ISSUER_CERT: 'its certificate is not of the configured CA',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    'its certificate is not of the configured CA',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'its certificate is not of the configured CA',
  CERT_SIGNATURE_FAILURE: 'its certificate is not of the configured CA',
  CERT_UNTRUSTED: 'its certificate is not of the configured CA',
  CERT_REVOKED: 'its certificate was revoked',
  INVALID_CA: 'the configured CA may not sign certificates',
  INVALID_PURPOSE: 'its certificate is not made for a server',
};

/**
 * What it means that a connection could not be made or was lost: a TLS fault
 * is said as such, since waiting does not mend it (S17).
 *
 * @internal
 */
export function connectFault(endpoint: Endpoint, error: unknown): ClusterError {
  if (error instanceof ClusterError) return error;
  const code = codeOf(error);
  const fault = code && certificateFaults[code];
  if (fault) {
    return new ClusterError(
      'TlsFailed',
      `Cluster ${endpoint.name} at ${endpoint.origin} was not trusted (${code}): ${fault}; check its CA, tlsServerName and url.`,
      { retry: 'later', cause: error },
    );
  }
  if (code?.startsWith('ERR_SSL') || code === 'EPROTO') {
    return new ClusterError(
      'TlsFailed',
      `Cluster ${endpoint.name} at ${endpoint.origin} failed the TLS handshake (${code}); check its url, client certificate and proxy.`,
      { retry: 'later', cause: error },
    );
  }
  return new ClusterError(
    'Unreachable',
    `Cluster ${endpoint.name} at ${
      endpoint.origin
    } cannot be reached (${describe(
      error,
    )}); check its address, the network and the proxy.`,
    { retry: 'later', cause: error },
  );
}

function describe(error: unknown): string {
  const code = codeOf(error);
  if (code) return code;
  return safeText(messageOf(error) ?? nameOf(error));
}

/** A request that was sent and not answered in time. @internal */
export function noAnswer(
  cluster: string,
  attempt: string,
  timeoutMs: number,
): ClusterError {
  return new ClusterError(
    'Unreachable',
    `Cluster ${cluster} did not answer the request to ${attempt} within ${
      timeoutMs / 1000
    } s; check its load and the network.`,
    { retry: 'later' },
  );
}
