import { Command, CommanderError, Option } from 'commander';
import { cancel } from './commands/cancel';
import { EngineCommandOptions, evaluate } from './commands/evaluate';
import { list } from './commands/list';
import { show } from './commands/show';
import { simulate } from './commands/simulate';
import { wait } from './commands/wait';
import { watch } from './commands/watch';
import { exitCodes } from './exitCodes';
import { Host } from './host/Host';
import { outputFormats } from './host/Console';

type Done = (exitCode: number) => void;

const exitCodeHelp = `
Exit codes: 0 Successful, 1 Failed, 2 usage or configuration, 3 Timed out, 4 Superseded,
5 Cancelled, 6 Inconclusive or the portal cannot be reached, 130 and 143 signals.
OBJECT_STATUS_URL and OBJECT_STATUS_TOKEN say where the portal is and who we are to it.`;

/** The command line; `done` gets the exit code of the command that ran. @internal */
export function createProgram(host: Host, done: Done): Command {
  const program = new Command('object-status')
    .description('Did a deployment reach the state it asked for, and why not?')
    .exitOverride()
    .configureOutput({
      writeOut: text => host.stdout.write(text),
      writeErr: text => host.stderr.write(text),
    })
    .showHelpAfterError('(object-status --help tells more)')
    .addHelpText('after', exitCodeHelp);
  addWait(program, host, done);
  addWatch(program, host, done);
  addShow(program, host, done);
  addCancel(program, host, done);
  addList(program, host, done);
  addEvaluate(program, host, done);
  addSimulate(program, host, done);
  return program;
}

/** Exit code of what commander throws: help that was asked for is no fault. @internal */
export function exitCodeOfUsage(error: CommanderError): number {
  return error.exitCode === 0 ? exitCodes.successful : exitCodes.usage;
}

function addWait(program: Command, host: Host, done: Done): void {
  const command = program
    .command('wait')
    .description(
      'record an execution for these manifests and wait for its outcome',
    )
    .requiredOption(
      '-f, --file <path>',
      'YAML or JSON file, folder, or - for stdin; also what "kubectl apply -o json" printed; repeatable',
      collect,
    )
    .option('--entity <ref>', 'entity such as component:default/checkout')
    .option('--environment <name>', 'environment')
    .option('--cluster <name>', 'target cluster; repeatable', collect, [])
    .option('--namespace <name>', 'namespace of objects that name none')
    .option('--version <version>', 'version that was deployed')
    .option('--step <name>', 'name of the step')
    .option(
      '--timeout <duration>',
      'step execution timeout such as 180s, or none',
    )
    .option(
      '--stabilization <duration>',
      'how long a status has to last, such as 10s',
    )
    .option('--apply', 'let the portal apply the manifests')
    .option(
      '--idempotency-key <key>',
      'attach to the execution that has this key',
    )
    .option(
      '--new',
      'record a new execution even if this CI job has recorded one',
    );
  addFollowOptions(command).action(async options => {
    done(await wait(options, host));
  });
}

function addWatch(program: Command, host: Host, done: Done): void {
  const command = program
    .command('watch <execution>')
    .description(
      'follow an execution, by id or permalink, and wait for its outcome',
    );
  addFollowOptions(command).action(async (execution, options) => {
    done(await watch(execution, options, host));
  });
}

function addShow(program: Command, host: Host, done: Done): void {
  const command = program
    .command('show <execution>')
    .description('show an execution, by id or permalink')
    .option('--exit-code', 'exit code of its outcome');
  addPortalOptions(addCommonOptions(command)).action(
    async (execution, options) => {
      done(await show(execution, options, host));
    },
  );
}

function addCancel(program: Command, host: Host, done: Done): void {
  const command = program
    .command('cancel <execution>')
    .description('cancel an execution, by id or permalink')
    .option('--reason <text>', 'why');
  addPortalOptions(addCommonOptions(command)).action(
    async (execution, options) => {
      done(await cancel(execution, options, host));
    },
  );
}

function addList(program: Command, host: Host, done: Done): void {
  const command = program
    .command('list')
    .description('list executions, newest first')
    .option('--entity <ref>', 'of this entity')
    .option('--environment <name>', 'in this environment')
    .option('--cluster <name>', 'on this cluster')
    .option('--namespace <name>', 'in this namespace')
    .option('--state <state>', 'Queued, Running or Finished')
    .option('--outcome <outcome>', 'with this outcome')
    .option('--limit <count>', 'at most so many', '50');
  addPortalOptions(addCommonOptions(command)).action(async options => {
    done(await list(options, host));
  });
}

function addEvaluate(program: Command, host: Host, done: Done): void {
  const command = program
    .command('evaluate <file>')
    .description(
      'judge objects of a file, or of - for stdin, without a portal',
    );
  addEngineOptions(command).action(
    async (file: string, options: EngineCommandOptions) => {
      done(await evaluate(file, options, host));
    },
  );
}

function addSimulate(program: Command, host: Host, done: Done): void {
  const command = program
    .command('simulate <file>')
    .description(
      'run the stabilization engine in virtual time, without a portal',
    );
  addEngineOptions(command).action(
    async (file: string, options: EngineCommandOptions) => {
      done(await simulate(file, options, host));
    },
  );
}

function addEngineOptions(command: Command): Command {
  return addCommonOptions(command, 'json')
    .option('--cases', 'the input is an array of cases')
    .option(
      '--rules <file>',
      'health rules in CEL that come before the shipped ones; repeatable',
      collect,
    )
    .option('--no-rule-pack', 'without the shipped health rules')
    .option('--exit-code', 'exit code of the result');
}

/** Of commands that follow an execution to its end. */
function addFollowOptions(command: Command): Command {
  command
    .option(
      '--queue-timeout <duration>',
      'longest wait behind another execution (default: "10m"); given to wait, it waits for its turn instead of taking the other over',
    )
    .option(
      '--require-verified',
      'exit code 6 for a success that was not verified',
    )
    .option(
      '--require-stabilized',
      'exit code 6 for a success that did not last',
    )
    .option('--junit <file>', 'write a JUnit report')
    .option('--summary <file>', "add a Markdown summary; default the CI's own")
    .option('--progress <kind>', 'auto, tty, plain or none', 'auto')
    .option(
      '--poll-interval <duration>',
      'time between two looks where the portal cannot tell of changes',
    );
  return addPortalOptions(addCommonOptions(command));
}

function addCommonOptions(command: Command, format = 'text'): Command {
  const output = new Option('-o, --output <format>', 'format of the result')
    .choices([...outputFormats])
    .default(format);
  return command
    .addOption(output)
    .option('--quiet', 'nothing but the result')
    .option('--no-color', 'without colours');
}

function addPortalOptions(command: Command): Command {
  return command
    .option('--url <url>', 'address of the portal; default OBJECT_STATUS_URL')
    .option(
      '--token <token>',
      'token; OBJECT_STATUS_TOKEN is better, process lists show options',
    );
}

function collect(value: string, earlier: string[] = []): string[] {
  return [...earlier, value];
}
