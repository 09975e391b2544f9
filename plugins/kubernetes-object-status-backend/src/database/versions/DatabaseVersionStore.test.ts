import { aDraft } from '../../__testUtils__/aDraft';
import { openTestDatabase } from '../../__testUtils__/openTestDatabase';
import { testDatabases } from '../../__testUtils__/testDatabases';
import { DatabaseExecutionStore } from '../executions/DatabaseExecutionStore';
import { DatabaseVersionStore } from './DatabaseVersionStore';

const databases = testDatabases();

describe.each(databases.eachSupportedId())('versions on %s', id => {
  it('are those of the executions that there are', async () => {
    const database = await openTestDatabase(databases, id);
    const executions = new DatabaseExecutionStore(database);
    const versions = new DatabaseVersionStore(database);
    await executions.insert('a', aDraft());
    await executions.insert('b', aDraft());
    await executions.requestCancel('b', 'enough');

    expect(await versions.findVersions(['a', 'b', 'nope'])).toEqual(
      new Map([
        ['a', 1],
        ['b', 2],
      ]),
    );
  });

  it('are found for more executions than one statement can name', async () => {
    const database = await openTestDatabase(databases, id);
    await new DatabaseExecutionStore(database).insert('last', aDraft());
    const ids = Array.from({ length: 70_000 }, (_, count) => `e${count}`);

    const found = await new DatabaseVersionStore(database).findVersions([
      ...ids,
      'last',
    ]);
    expect(found).toEqual(new Map([['last', 1]]));
  });

  it('come with the clock of the database', async () => {
    const database = await openTestDatabase(databases, id);

    expect(await new DatabaseVersionStore(database).now()).toBe(database.at);
  });
});
