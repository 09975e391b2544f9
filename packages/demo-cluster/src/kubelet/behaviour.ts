import { z } from 'zod';

const seconds = z.number().nonnegative();

/** One life of a container, from its start to its end. @internal */
export const lifeSchema = z.strictObject({
  /** Seconds from the start until it is ready; null = never. Default 0.5. */
  ready: seconds.nullable().optional(),
  /** Seconds it runs; null = for ever. */
  runs: seconds.nullable(),
  /** Once ready it is so for a while and then not, over and over; it never ends. */
  flaps: z.strictObject({ readyFor: seconds, unreadyFor: seconds }).optional(),
  /** Exit code. Default 0. */
  exit: z.number().int().optional(),
  /** Of the end, for instance `OOMKilled`. Default `Completed` or `Error`. */
  reason: z.string().optional(),
  /** Termination message. */
  message: z.string().optional(),
  /** Seconds before the next life; shown as CrashLoopBackOff. Default 0. */
  wait: seconds.optional(),
});

/** How the image of a pod's containers fails to be pulled. @internal */
export const pullSchema = z.strictObject({
  /** First reason, for instance `ErrImagePull`. */
  error: z.string(),
  /** Default: what containerd says of a tag that does not exist. */
  message: z.string().optional(),
  /** Seconds that each try takes. Default 0.5. */
  pullFor: seconds.optional(),
  /** Seconds before the error turns into ImagePullBackOff. Default 2. */
  errFor: seconds.optional(),
  /** Seconds of each back-off; the last one repeats. Default 8, 20. */
  backoffs: z.array(seconds).min(1).optional(),
  /** Number of failures before it works; absent = never. */
  heals: z.number().int().positive().optional(),
});

/** A volume that cannot be mounted. @internal */
export const mountSchema = z.strictObject({
  volume: z.string(),
  /** For instance `configmap "settings" not found`. */
  error: z.string(),
  /** Number of failures before it works; absent = never. */
  heals: z.number().int().positive().optional(),
});

/** What a pod does, whatever its containers' images are. @internal */
export const podBehaviourSchema = z.strictObject({
  /** Seconds from scheduled to the start of the first container. Default 0.4. */
  create: seconds.optional(),
  /** Seconds from the deletionTimestamp until it is gone. Default 0.3. */
  stop: seconds.optional(),
  /** Successive lives of each container; the last one repeats. */
  lives: z.array(lifeSchema).min(1).optional(),
  /** Lives of init containers and sidecars by name. */
  init: z.record(z.string(), z.array(lifeSchema).min(1)).optional(),
  /** The containers are not made before its volumes are there. */
  mount: mountSchema.optional(),
  pull: pullSchema.optional(),
  /** The containers never start and wait with this reason. */
  waiting: z
    .strictObject({ reason: z.string(), message: z.string() })
    .optional(),
  /** The kubelet ends the pod so many seconds after its start. */
  evict: z
    .strictObject({
      after: seconds,
      reason: z.string().optional(),
      message: z.string().optional(),
    })
    .optional(),
});

/** A behaviour and the pods that it is for: the first rule that fits counts. @internal */
export const podRuleSchema = podBehaviourSchema.extend({
  match: z
    .strictObject({
      /** Regular expression for the whole image of the first container. */
      image: z.string().optional(),
      /** Regular expression for the whole name. */
      name: z.string().optional(),
      /** Regular expression for the whole name of its node. */
      node: z.string().optional(),
      /** Places in the order of creation among the pods that fit otherwise. */
      index: z.array(z.number().int().nonnegative()).optional(),
    })
    .optional(),
});

/** @internal */
export type Life = z.infer<typeof lifeSchema>;
/** @internal */
export type PullBehaviour = z.infer<typeof pullSchema>;
/** @internal */
export type MountBehaviour = z.infer<typeof mountSchema>;
/** @internal */
export type PodBehaviour = z.infer<typeof podBehaviourSchema>;
/** @internal */
export type PodRule = z.infer<typeof podRuleSchema>;

const runsForEver: Life[] = [{ runs: null }];
const runsOnce: Life[] = [{ runs: 1 }];

/** Lives of a container that nothing is said about. @internal */
export const defaultLives = {
  /** Of a pod that is always restarted, and of a sidecar. */
  server: runsForEver,
  /** Of a pod that is to end, such as a Job's. */
  task: runsOnce,
  init: [{ runs: 0.4 }] as Life[],
};
