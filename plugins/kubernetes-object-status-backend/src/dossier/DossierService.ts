import {
  Comparison,
  Dossier,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { CaptureReader } from '../evidence/Capture';
import { UnknownExecutionError } from '../executions/errors';
import { StoredExecution, Visibility } from '../executions/ExecutionStore';
import { permalink } from '../executions/permalink';
import { composeComparison, Side } from './composeComparison';
import { composeDossier } from './composeDossier';
import { ComparedExecution, DossierStore } from './DossierStore';
import { NoLastGoodError } from './errors';
import { lacksManifest, withSeenManifests } from './withSeenManifests';

/** How far back it is looked whether a cause was there before. */
const daysBefore = 90;

/** What the service works with. */
export interface DossierServiceOptions {
  store: DossierStore;
  captures: CaptureReader;
  /** Address of the portal. */
  baseUrl: string;
}

/** Explains executions and compares them; knows nothing of requests. */
export class DossierService {
  constructor(private readonly options: DossierServiceOptions) {}

  /**
   * What differs between an execution and another one, or the last good one
   * before it.
   *
   * @throws UnknownExecutionError - one of them is not there, or the caller may not see it
   * @throws NoLastGoodError - nothing was successful before it
   */
  async compare(
    id: string,
    other: string,
    visibility: Visibility,
  ): Promise<Comparison> {
    const after = await this.load(id, visibility);
    if (other !== 'lastGood') {
      return this.compareSides(await this.load(other, visibility), after);
    }
    const before = await this.lastGoodBefore(after.execution, visibility);
    if (!before) throw new NoLastGoodError(after.execution.environment);
    return this.compareSides(before, after);
  }

  /**
   * Why an execution ended as it did. `maySeeEvidence` is asked of each cluster;
   * without it nothing of what was kept is in the answer but causes.
   *
   * @throws UnknownExecutionError - there is none, or the caller may not see it
   */
  async explain(
    id: string,
    visibility: Visibility,
    maySeeEvidence?: (cluster: string) => boolean,
  ): Promise<Dossier> {
    const side = await this.load(id, visibility);
    const { execution, applied } = side;
    const { store } = this.options;
    const explained = composeDossier({
      execution,
      applied,
      rows: await store.listTroubled(id),
      captures: await this.capturesOf(execution),
      maySeeEvidence,
    });
    const [decisive] = explained.causes;
    const lastGood = await this.lastGoodBefore(execution, visibility);
    return {
      ...explained,
      seenBefore: await this.seenBefore(execution, decisive?.code, visibility),
      ...(lastGood && {
        differenceToLastGood: await this.compareSides(lastGood, side),
      }),
    };
  }

  /** Of a success all its objects are kept, and only what failed on the way tells anything. */
  private async capturesOf({ id, outcome, finishedAt }: StoredExecution) {
    const { store, captures } = this.options;
    const isNeeded = outcome !== 'Successful' || (await store.hasFailures(id));
    if (!isNeeded) return [];
    const end = finishedAt === undefined ? Infinity : Date.parse(finishedAt);
    // What came after the end is the afterwatch's.
    return (await captures.list(id)).filter(({ at }) => at <= end);
  }

  private async load(id: string, visibility: Visibility): Promise<Side> {
    const found = await this.options.store.load(id, visibility);
    if (!found) throw new UnknownExecutionError();
    return this.toSide(found);
  }

  private async lastGoodBefore(
    { id, entityRef, environment }: StoredExecution,
    visibility: Visibility,
  ): Promise<Side | undefined> {
    const { store } = this.options;
    if (entityRef === undefined) return undefined;
    const place = { id, entityRef, environment };
    const found = await store.findLastGood(place, visibility);
    const lastGood = found && (await store.load(found, visibility));
    return lastGood ? this.toSide(lastGood) : undefined;
  }

  private async seenBefore(
    { id, entityRef, createdAt }: StoredExecution,
    causeCode: string | undefined,
    visibility: Visibility,
  ): Promise<Dossier['seenBefore']> {
    const days = daysBefore;
    // Two that nobody could explain need have nothing in common.
    const isTelling = causeCode !== undefined && causeCode !== 'NotKnown';
    if (entityRef === undefined || !isTelling) return { count: 0, days };
    const before = { id, createdAt: Date.parse(createdAt) };
    const query = { causeCode, entityRef, before, days };
    return {
      ...(await this.options.store.countCause(query, visibility)),
      days,
    };
  }

  private toSide({ summary, ...rest }: ComparedExecution): Side {
    const url = permalink(this.options.baseUrl, summary);
    return { ...rest, summary: { ...summary, url } };
  }

  private async compareSides(before: Side, after: Side): Promise<Comparison> {
    const sides = [before, after];
    if (!sides.some(({ applied }) => lacksManifest(applied))) {
      return composeComparison(before, after);
    }
    const [seenBefore, seenAfter] = await Promise.all(
      sides.map(async ({ applied, summary }) => ({
        applied,
        captures: await this.options.captures.list(summary.id),
      })),
    );
    const [one, other] = withSeenManifests(seenBefore, seenAfter);
    return composeComparison(
      { ...before, applied: one },
      { ...after, applied: other },
    );
  }
}
