import {
  ExecutionOutcome,
  executionReadPermission,
} from '@object-status/backstage-plugin-kubernetes-object-status-common';
import {
  ExecutionService,
  FoundExecution,
} from '../executions/ExecutionService';
import { ExecutionFeeds } from '../feeds/ExecutionFeeds';
import { FeedItem } from '../feeds/ExecutionFeed';
import { operations } from '../schema/openapiTypes.generated';
import { mayCancel, withActions } from './answerExecution';
import { ServerSentEvent } from './events/ServerSentEvent';
import { route, Route } from './Route';

/** The route that follows an execution. */
export function executionEventRoutes(
  executions: ExecutionService,
  feeds: ExecutionFeeds,
): Route[] {
  return [
    route<operations['followExecution']>({
      method: 'get',
      path: '/v1/executions/{id}/events',
      permission: executionReadPermission,
      action: 'read',
      async handle(call) {
        const { id } = call.path;
        // Whoever may not see it is not told that it is there.
        await executions.get(id, call.visibility);
        const isCancellable = await mayCancel(executions, call, id);
        const after = Number(call.header('last-event-id') ?? 0);
        return {
          async *events(signal) {
            for await (const item of feeds.follow(id, after, signal)) {
              yield* eventsOf(item, isCancellable);
            }
          },
        };
      },
    }),
  ];
}

function eventsOf(item: FeedItem, isCancellable: boolean): ServerSentEvent[] {
  if (item.type === 'Transitions') {
    return item.transitions.map(transition => ({
      event: 'transition',
      id: String(transition.seq),
      data: transition,
    }));
  }
  const { execution, now } = item.look;
  const state = {
    ...withActions(execution, isCancellable),
    now: new Date(now).toISOString(),
  };
  const events: ServerSentEvent[] = [{ event: 'state', data: state }];
  if (execution.state === 'Finished') {
    events.push({ event: 'outcome', data: outcomeOf(execution) });
  }
  return events;
}

function outcomeOf(execution: FoundExecution): ExecutionOutcome {
  const { id, outcome = '', causeCode, finishedAt } = execution;
  return { id, outcome, causeCode, finishedAt };
}
