import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';

/** Somebody who may talk to the API server. @internal */
export interface UserOptions {
  name: string;
  /** Groups of the user; RBAC decides what they may do. */
  groups?: string[];
}

/** A user with the token that the API server knows. @internal */
export interface User {
  name: string;
  groups: string[];
  token: string;
}

/** May do everything. @internal */
export const adminName = 'admin';

/** Gives each user a token; the administrator is always the first. @internal */
export function issueUsers(users: UserOptions[]): User[] {
  const admin = { name: adminName, groups: ['system:masters'] };
  return [admin, ...users].map(({ name, groups }) => ({
    name,
    groups: groups ?? [],
    token: randomBytes(24).toString('hex'),
  }));
}

/** Writes the file that `--token-auth-file` reads, once, at start. @internal */
export async function writeTokenFile(
  file: string,
  users: User[],
): Promise<void> {
  const lines = users.map(
    ({ token, name, groups }, index) =>
      `${token},${name},${index + 1},"${groups.join(',')}"`,
  );
  await writeFile(file, `${lines.join('\n')}\n`, { mode: 0o600 });
}
