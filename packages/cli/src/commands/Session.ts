import { ObjectStatusClient } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { connect } from '../connection/connect';
import { findPortal } from '../connection/findPortal';
import { usageError } from '../errors';
import { Console, OutputFormat, outputFormats } from '../host/Console';
import { Host } from '../host/Host';

/** Options of every command. @internal */
export interface CommonOptions {
  output?: string;
  quiet?: boolean;
  color?: boolean;
}

/** Options of every command that asks the portal. @internal */
export interface PortalCommandOptions extends CommonOptions {
  url?: string;
  token?: string;
}

/** @throws CommandError - exit code 2 @internal */
export function openConsole(
  host: Host,
  options: CommonOptions,
  defaultFormat: OutputFormat = 'text',
): Console {
  const format = outputFormats.find(
    name => name === (options.output ?? defaultFormat),
  );
  if (!format) {
    throw usageError(
      `--output must be one of ${outputFormats.join(', ')}, not "${
        options.output
      }"`,
    );
  }
  return new Console(host, {
    format,
    isQuiet: options.quiet === true,
    color: options.color !== false,
  });
}

/** @throws CommandError - exit code 2 @internal */
export async function openClient(
  host: Host,
  options: PortalCommandOptions,
): Promise<ObjectStatusClient> {
  return connect(await findPortal(options, host), host);
}

/** An id, or the permalink of an execution, of which it is the last part. @internal */
export function executionId(text: string): string {
  const path = URL.canParse(text) ? new URL(text).pathname : text;
  const id = path.split('/').filter(Boolean).at(-1);
  if (!id || !/^[\w.-]{1,100}$/.test(id)) {
    throw usageError(
      `"${text}" is neither the id nor the permalink of an execution`,
    );
  }
  return id;
}
