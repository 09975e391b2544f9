import {
  answered,
  FakeObjectStatusApi,
} from '../src/__testUtils__/FakeObjectStatusApi';

/** Names of entities whose deployments cannot be shown, and why. */
export const troubled = ['empty', 'refused', 'broken', 'slow'] as const;

/** Answers with the recorded examples, and with trouble for some entities. */
export class DevApi extends FakeObjectStatusApi {
  override async listExecutions(
    query: Parameters<FakeObjectStatusApi['listExecutions']>[0],
  ) {
    const name = troubled.find(each => query.entityRef?.endsWith(`/${each}`));
    if (name === 'refused') throw answered(403);
    if (name === 'broken') throw answered(500, '7c1f-92ab');
    if (name === 'slow') return new Promise<never>(() => {});
    return super.listExecutions(query);
  }
}
