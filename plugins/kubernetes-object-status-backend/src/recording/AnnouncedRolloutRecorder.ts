import { AuditorService } from '@backstage/backend-plugin-api';
import { observedSourceType } from '@object-status/backstage-plugin-kubernetes-object-status-common';
import { EntityOwners } from '../owners/EntityOwners';
import {
  IsThere,
  KnownTemplate,
  Noticed,
  Rollout,
  RolloutRecorder,
  WatchedSince,
} from './Rollout';

/**
 * Lets what is recorded by itself be seen by the owners of its entity, and has
 * it audited like what is reported.
 */
export class AnnouncedRolloutRecorder implements RolloutRecorder {
  constructor(
    private readonly recorder: RolloutRecorder,
    private readonly world: {
      auditor: AuditorService;
      owners: Pick<EntityOwners, 'lookUp' | 'remember'>;
    },
  ) {}

  async begin(rollouts: Rollout[]): Promise<Noticed[]> {
    const noticed = await this.recorder.begin(rollouts);
    for (const [index, each] of noticed.entries()) {
      await this.announce(rollouts[index], each);
    }
    return noticed;
  }

  async notice(rollout: Rollout): Promise<Noticed> {
    const noticed = await this.recorder.notice(rollout);
    await this.announce(rollout, noticed);
    return noticed;
  }

  watch(cluster: string, entities: WatchedSince[]): Promise<void> {
    return this.recorder.watch(cluster, entities);
  }

  refresh(seen: KnownTemplate[]): Promise<void> {
    return this.recorder.refresh(seen);
  }

  forget(isThere: IsThere): Promise<void> {
    return this.recorder.forget(isThere);
  }

  private async announce(
    { entityRef }: Rollout,
    noticed: Noticed,
  ): Promise<void> {
    if (noticed.type !== 'Opened') return;
    const { auditor, owners } = this.world;
    const event = await auditor.createEvent({
      eventId: 'execution-create',
      severityLevel: 'medium',
      meta: {
        executionId: noticed.executionId,
        source: observedSourceType,
      },
    });
    await event.success();
    // Should the process end before: the owners of all entities with executions
    // are refreshed by schedule.
    await owners.remember(entityRef, await owners.lookUp(entityRef));
  }
}
