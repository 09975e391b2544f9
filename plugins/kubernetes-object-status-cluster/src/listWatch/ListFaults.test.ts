import { ClusterError, ClusterErrorCode } from '../errors/ClusterError';
import { ClusterLogger, withDefaults } from '../options';
import { ListFaults } from './ListFaults';

function aFaultOf(code: ClusterErrorCode): ClusterError {
  return new ClusterError(code, `It is ${code}`, { retry: 'later' });
}

/** What is logged of these faults, in their order. */
function levelsOf(codes: ClusterErrorCode[], isContext = false): string[] {
  const levels: string[] = [];
  const note = (level: string) => () => levels.push(level);
  const logger: ClusterLogger = {
    debug: note('debug'),
    info: note('info'),
    warn: note('warn'),
    error: note('error'),
  };
  const faults = new ListFaults(
    withDefaults({ logger }),
    'pods of a',
    isContext,
  );
  for (const code of codes) faults.next(aFaultOf(code));
  return levels;
}

describe('what an operator is told of a list', () => {
  it.each<[string, ClusterErrorCode[], string[]]>([
    ['a warning of trouble', ['Unreachable'], ['warn']],
    [
      'nothing of the same again',
      ['Unreachable', 'Unreachable'],
      ['warn', 'debug'],
    ],
    ['no warning of a kind that is not served', ['NotFound'], ['info']],
    ['a warning of what follows', ['NotFound', 'Forbidden'], ['info', 'warn']],
  ])('%s', (_, codes, levels) => {
    expect(levelsOf(codes)).toEqual(levels);
  });

  it('no warning of a list on which nothing depends', () => {
    expect(levelsOf(['Forbidden', 'Unreachable'], true)).toEqual([
      'info',
      'info',
    ]);
  });
});
