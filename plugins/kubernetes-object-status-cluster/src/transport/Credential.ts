import { readFile, stat } from 'node:fs/promises';
import { Endpoint } from '../config/Endpoint';
import { ClusterError } from '../errors/ClusterError';
import { codeOf } from '../errors/errorFields';

const tokenShape = /^[\x21-\x7e]+$/;

/**
 * The bearer token to send: a fixed one, or that of a file, read again when
 * the file changes.
 *
 * @internal
 */
export class Credential {
  readonly #endpoint: Endpoint;
  #fromFile?: { token: string; version: string };

  constructor(endpoint: Endpoint) {
    this.#endpoint = endpoint;
  }

  /**
   * The `authorization` header; `undefined` without a token.
   *
   * @throws ClusterError - the token file cannot be read or holds no token
   */
  async header(): Promise<string | undefined> {
    const { token, tokenFile } = this.#endpoint.credential;
    if (tokenFile) return `Bearer ${await this.#readFile(tokenFile)}`;
    return token && `Bearer ${token}`;
  }

  /** Forgets what was read; says whether reading again can bring something else. */
  forget(): boolean {
    this.#fromFile = undefined;
    return this.#endpoint.credential.tokenFile !== undefined;
  }

  async #readFile(path: string): Promise<string> {
    try {
      const { mtimeMs, ino, size } = await stat(path);
      const version = `${mtimeMs}/${ino}/${size}`;
      if (this.#fromFile?.version !== version) {
        const token = (await readFile(path, 'utf8')).trim();
        if (!tokenShape.test(token)) throw new Error('it holds no token');
        this.#fromFile = { token, version };
      }
      return this.#fromFile.token;
    } catch (cause) {
      throw new ClusterError(
        'Unauthorized',
        `The token file of cluster ${this.#endpoint.name} cannot be used (${
          codeOf(cause) ?? 'it holds no token'
        }); check tokenFile and its permissions.`,
        { retry: 'later', cause },
      );
    }
  }
}
