import { CelRule } from '../rules/own/CelRule';
import { allOf, isOneOf } from './expressions';
import { forKinds } from './forKinds';

const group = 'numaflow.numaproj.io';

/** Reasons by which the controller says that pods are still to come. */
const onItsWay = "['Progressing', 'Unavailable']";

const wrong = `at(object, 'status.conditions', []).exists(c, at(c, 'status', '') == 'False' && !(at(c, 'reason', '') in ${onItsWay}))`;
const unfinished =
  "at(object, 'status.conditions', []).exists(c, at(c, 'status', '') in ['False', 'Unknown'])";

/** Numaplane writes on a child how its progressive upgrade ended. */
const upgradeFailed =
  "at(object, 'metadata.labels', {}).exists(l, l == 'numaplane.numaproj.io/progressive-result-state' && at(object, 'metadata.labels', {})[l] == 'failed')";

const asksForPause =
  "at(object, 'spec.lifecycle.desiredPhase', '') == 'Paused'";

const failed = `${upgradeFailed} || at(object, 'status.phase', '') == 'Failed' || (at(object, 'status.phase', '') == 'Running' && ${wrong})`;

/** Numaflow: pipelines, their vertices and the buffers between them. */
export const numaflow: CelRule[] = [
  ...forKinds(group, ['Pipeline', 'MonoVertex', 'ServingPipeline'], {
    paused: `!(${upgradeFailed}) && at(object, 'status.phase', '') == 'Paused' && !(${asksForPause})`,
    failed,
    successful: `(at(object, 'status.phase', '') == 'Running' && !${unfinished}) || (at(object, 'status.phase', '') == 'Paused' && ${asksForPause})`,
    message: "at(object, 'status.message', '')",
    note: 'A pipeline whose specification asks for the pause has reached what it asks for.',
  }),
  ...forKinds(group, ['InterStepBufferService', 'Vertex'], {
    failed,
    successful: allOf(isOneOf('status.phase', ['Running']), `!${unfinished}`),
    message: "at(object, 'status.message', '')",
    note: 'Unavailable is also what the controller says of a buffer that is starting.',
  }),
];
