import { nameExecution } from './nameExecution';

describe('an execution is called', () => {
  it.each([
    ['its version', { version: '1.3.8', title: 'Night build' }, 1, '1.3.8'],
    ['its version and run', { version: '1.3.8' }, 2, '1.3.8, second run'],
    ['its version and tenth run', { version: '1' }, 10, '1, tenth run'],
    ['its version and a late run', { version: '1' }, 11, '1, run 11'],
    ['its title', { title: 'Night build' }, 3, 'Night build'],
    ['what it is, without either', {}, 1, 'a later deployment'],
  ])('by %s', (_, execution, run, name) => {
    expect(nameExecution(execution, run)).toBe(name);
  });
});
