// Written by scripts/generate-openapi.mjs from openapi.yaml: change that, then run it.
export interface paths {
  '/v1/executions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lists executions, newest first where no order is given */
    get: operations['listExecutions'];
    put?: never;
    /**
     * Records and starts an execution
     * @description Everything counts as applied at this call. With an Idempotency-Key the first answer stands for 24 hours and comes again with 200. A report adopts the automatic execution that recorded the same rollout in the last 15 minutes.
     */
    post: operations['createExecution'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/executions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One execution with its steps */
    get: operations['getExecution'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/executions/{id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Asks an execution to end
     * @description One that has ended comes back unchanged.
     */
    post: operations['cancelExecution'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/executions/{id}/steps/{n}/start': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A pipeline begins to apply a step
     * @description For executions with report "stepwise". The step's clock starts; one that has started already stays as it is.
     */
    post: operations['startStep'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/executions/{id}/steps/{n}/finish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * A pipeline has applied a step, or could not
     * @description For executions with report "stepwise". What is named takes the place of what was named when the execution was recorded. A failed apply ends the step. One that was finished already stays as it is.
     */
    post: operations['finishStep'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/executions/{id}/steps/{n}/objects': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The objects of a step */
    get: operations['listObjects'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/executions/{id}/steps/{n}/objects/{uid}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One object of a step, as it was and as it is
     * @description Asks the object's cluster once, with a short deadline; what it does not answer is left out and said. What needs evidence.read is left out for who may not read it.
     */
    get: operations['getObject'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/executions/{id}/steps/{n}/objects/{uid}/log': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The last lines that a container of a Pod wrote
     * @description From the cluster while the Pod is there and its logs may be read, else what was kept of it; masked either way.
     */
    get: operations['getObjectLog'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/executions/{id}/steps/{n}/objects/{uid}/evidence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What was kept of one object when it failed, and when its step ended
     * @description Newest first; empty where nothing was kept. Also of an object that the step does not show any more. Of an object that fails over and over the first and the latest 9 failures are kept. Log tails come some seconds later. Everything was masked before it was stored. Who may see the execution and not its evidence gets 403.
     */
    get: operations['getObjectEvidence'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/executions/{id}/dossier': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Why an execution ended as it did
     * @description Causes, what to do, what was checked and is not the cause, what was kept of the objects, how often the first cause was there before, and what is different from the last good execution. Of an execution that runs, the causes of what has failed so far. `evidence` is left out for who may not read it; `differenceToLastGood` where nothing was successful before.
     */
    get: operations['getDossier'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/executions/{id}/compare': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What differs between two executions
     * @description The other one is `before` in the answer, this one `after`. Manifests are compared field by field as they are kept: the order of keys, units of quantities, defaults and what the server writes say nothing, and a value that is never kept is `{ "$withheld": true }` on both sides and not compared. Who may not see one of the two gets 404.
     */
    get: operations['compareExecutions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/executions/{id}/transitions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The history of an execution, oldest first */
    get: operations['listTransitions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/executions/{id}/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Follows an execution by server-sent events
     * @description First what there is, then every change as it comes: `transition` for each entry of the history, with its seq as id, and behind those that belong together one `state` with the execution as GET gives it. States in between may be left out, transitions never are. When the execution has ended, its last `state` is followed by `outcome`, and the stream ends. It also ends when the caller's token expires, after 15 minutes, and when the server stops: whoever comes again with Last-Event-ID gets what is missing. Comments come every 15 s. A client that takes nothing for long is dropped.
     */
    get: operations['followExecution'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/clusters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The clusters that are observed, and how well */
    get: operations['listClusters'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/environments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The environments that executions may name */
    get: operations['listEnvironments'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/evaluate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Judges objects; nothing is stored */
    post: operations['evaluateObjects'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    ShortText: string;
    Name: string;
    ShortId: string;
    Address: string;
    Params: {
      [key: string]: string | number;
    };
    /** @description A Kubernetes object as JSON; a Secret is reduced to its identity and key count */
    Manifest: {
      [key: string]: unknown;
    };
    Target: {
      cluster: components['schemas']['Name'];
      namespace?: components['schemas']['Name'];
    };
    ObjectReference: {
      cluster?: components['schemas']['Name'];
      apiVersion: components['schemas']['ShortText'];
      kind: components['schemas']['Name'];
      namespace?: components['schemas']['Name'];
      name: components['schemas']['Name'];
      uid?: components['schemas']['ShortId'];
      generation?: number;
      resourceVersion?: components['schemas']['ShortId'];
      manifest?: components['schemas']['Manifest'];
    };
    /** @description An absent field has its default */
    CheckSettings: {
      /** @enum {string} */
      mode?: 'check' | 'none';
      /** @description Without limit if null; 0 is refused */
      stepExecutionTimeoutSeconds?: number | null;
      statusStabilizationTimeoutSeconds?: number;
      waitForJobs?: boolean;
      /** @enum {string} */
      pausedObjects?: 'wait' | 'successful' | 'failed';
      /** @enum {string} */
      unknownObjects?: 'accept' | 'wait' | 'fail';
      /** @enum {string} */
      oldPods?: 'wait' | 'ignoreLeaving';
      /** @enum {string} */
      daemonSetNodes?: 'ready' | 'all';
      unschedulableGraceSeconds?: number;
      requireLoadBalancerAddress?: boolean;
      requireIngressAddress?: boolean;
      requireReadyEndpoints?: boolean;
      /** @enum {string} */
      onTimeoutWhileStabilizing?: 'succeed' | 'fail';
      allowEmpty?: boolean;
      /** @description JSON pointers (RFC 6901) into the manifests, to what others may change. `*` stands for any key or index; `name=web` in the place of an index names the items of a list by a field, as in `/spec/template/spec/containers/name=web/image` */
      ignoreDifferences?: string[];
    };
    StepRequest: {
      name: components['schemas']['Name'];
      /** @description raw-yaml, containers, config-map, secret, ingress or service */
      type: string;
      cluster?: components['schemas']['Name'];
      namespace?: components['schemas']['Name'];
      targets?: components['schemas']['Target'][];
      manifests?: components['schemas']['Manifest'][];
      objects?: components['schemas']['ObjectReference'][];
      apply?: boolean;
      objectStatusCheck?: components['schemas']['CheckSettings'];
      continueOnFailure?: boolean;
    };
    Source: {
      type: components['schemas']['Name'];
      url?: components['schemas']['Address'];
      actor?: components['schemas']['Name'];
      commit?: {
        sha: string;
        /** Format: date-time */
        time?: string;
      };
    };
    ExecutionRequest: {
      entityRef?: components['schemas']['ShortText'];
      environment?: components['schemas']['Name'];
      version?: components['schemas']['Name'];
      release?: components['schemas']['Name'];
      title?: components['schemas']['Name'];
      source?: components['schemas']['Source'];
      steps?: components['schemas']['StepRequest'][];
      /** @enum {string} */
      report?: 'complete' | 'stepwise';
      /** @enum {string} */
      concurrency?: 'supersede' | 'wait';
    };
    CancelRequest: {
      reason?: string;
    };
    FinishStepRequest: {
      /** @enum {string} */
      result: 'applied' | 'failed';
      objects?: components['schemas']['ObjectReference'][];
      manifests?: components['schemas']['Manifest'][];
      /** @description Why it failed, in the words of whoever applied it */
      error?: string;
    };
    StepReport: {
      number: number;
      state: string;
    };
    Warning: {
      code: string;
      params: components['schemas']['Params'];
      message: string;
    };
    CreatedExecution: {
      id: string;
      /** @description Permalink in the portal */
      url: string;
      steps: {
        number: number;
        state: string;
      }[];
      warnings: components['schemas']['Warning'][];
      /** @description It was recorded by itself before, and has become the report */
      adopted?: boolean;
    };
    ExplainedObject: {
      id: string;
      cluster: string;
      kind: string;
      namespace?: string;
      name: string;
      status: string;
      reason: string;
      params: components['schemas']['Params'];
      message: string;
      pod?: string;
      container?: string;
      cause?: string;
      /** @description What the cause's sentence speaks of */
      causeParams?: components['schemas']['Params'];
    };
    Explanation: {
      code: string;
      params: components['schemas']['Params'];
      message: string;
      cause?: string;
      objects: components['schemas']['ExplainedObject'][];
    };
    /** @description A status that has to last */
    Window: {
      status: string;
      since: components['schemas']['Instant'];
      until: components['schemas']['Instant'];
    };
    /** @description ISO 8601, UTC, with milliseconds */
    Instant: string;
    /** @description The settings of a step as they were */
    Check: {
      mode: string;
      stepExecutionTimeoutSeconds: number | null;
      statusStabilizationTimeoutSeconds: number;
      waitForJobs: boolean;
      pausedObjects: string;
      unknownObjects: string;
      oldPods: string;
      daemonSetNodes: string;
      unschedulableGraceSeconds: number;
      requireLoadBalancerAddress: boolean;
      requireIngressAddress: boolean;
      requireReadyEndpoints: boolean;
      onTimeoutWhileStabilizing: string;
      allowEmpty: boolean;
      ignoreDifferences: string[];
    };
    Step: {
      number: number;
      name: string;
      type: string;
      state: string;
      targets: components['schemas']['Target'][];
      objectStatusCheck: components['schemas']['Check'];
      continueOnFailure: boolean;
      startedAt?: components['schemas']['Instant'];
      finishedAt?: components['schemas']['Instant'];
      timeoutAt?: components['schemas']['Instant'];
      aggregate?: string;
      counts: {
        [key: string]: number;
      };
      window?: components['schemas']['Window'];
      waitingFor: components['schemas']['ExplainedObject'][];
      outcome?: string;
      stabilized?: boolean;
      verified?: boolean;
      explanation?: components['schemas']['Explanation'];
      warnings: components['schemas']['Warning'][];
    };
    Execution: {
      id: string;
      url: string;
      entityRef?: string;
      environment: string;
      version?: string;
      release?: string;
      title?: string;
      source: components['schemas']['Source'];
      state: string;
      outcome?: string;
      causeCode?: string;
      createdAt: components['schemas']['Instant'];
      startedAt?: components['schemas']['Instant'];
      finishedAt?: components['schemas']['Instant'];
      /** @description Goes up with every change */
      sequence: number;
      /** @description The server's time at this answer; no part of the ETag */
      now?: components['schemas']['Instant'];
      steps: components['schemas']['Step'][];
      warnings: components['schemas']['Warning'][];
      /** @description Steps of other executions that it took over when it was recorded */
      supersedes?: components['schemas']['TakenStep'][];
      /** @description The report that it counts as; then it is in no list, metric or report itself */
      adoptedBy?: string;
      afterwatch?: components['schemas']['Afterwatch'];
      allowedActions: string[];
    };
    /** @description What came after a successful end; absent where nothing was watched. It changes no outcome */
    Afterwatch: {
      /** @description `Watching`, `Over`, or `NotSeen`: some object could not be seen in the end, so nobody knows; more may come */
      state: string;
      until: components['schemas']['Instant'];
      /** @description Oldest first */
      notes: components['schemas']['AfterwatchNote'][];
    };
    /** @description Trouble of one object that its step had applied */
    AfterwatchNote: {
      at: components['schemas']['Instant'];
      step: number;
      /** @description `Restarted`, `NotReady`, `Failed`, `Deleted`; more may come */
      code: string;
      params: components['schemas']['Params'];
      message: string;
      object: {
        /** @description Its row in the table of the step */
        id: string;
        cluster: string;
        kind: string;
        namespace?: string;
        name: string;
      };
      healedAt?: components['schemas']['Instant'];
    };
    TakenStep: {
      executionId: string;
      step: number;
      /** @description What people call that execution */
      title: string;
      /** @description Kind and name of what was taken over */
      object: string;
    };
    ExecutionSummary: {
      id: string;
      url: string;
      entityRef?: string;
      environment: string;
      version?: string;
      release?: string;
      title?: string;
      source: components['schemas']['Source'];
      state: string;
      outcome?: string;
      causeCode?: string;
      createdAt: components['schemas']['Instant'];
      startedAt?: components['schemas']['Instant'];
      finishedAt?: components['schemas']['Instant'];
      sequence: number;
      stepCount: number;
      explanation?: string;
      /** @description How often there was trouble after it had been successful; absent: never */
      afterwatchNotes?: number;
    };
    ExecutionList: {
      items: components['schemas']['ExecutionSummary'][];
      nextCursor?: string;
      totalItems?: number;
    };
    ObjectRow: {
      id: string;
      uid?: string;
      cluster: string;
      apiVersion: string;
      kind: string;
      namespace?: string;
      name: string;
      applied: boolean;
      counted: boolean;
      notCounted?: string;
      parentId?: string;
      revision?: string;
      status: string;
      reason: string;
      params: components['schemas']['Params'];
      message: string;
      since: components['schemas']['Instant'];
      verified: boolean;
      cause?: string;
      /** @description What the cause's sentence speaks of */
      causeParams?: components['schemas']['Params'];
      warnings: components['schemas']['Warning'][];
      columns: components['schemas']['Params'];
      position: number;
    };
    ObjectList: {
      version: number;
      items: components['schemas']['ObjectRow'][];
      removed: string[];
      /** @description Of a moment whose rows are kept no longer; statuses and reasons are true, nothing else is told */
      partial?: boolean;
      /** @description Of a moment; since when the rows had been so. Absent before the first */
      validFrom?: components['schemas']['Instant'];
      /** @description Of a moment; when they changed next. Absent after the last change */
      validUntil?: components['schemas']['Instant'];
    };
    Transition: {
      seq: number;
      at: components['schemas']['Instant'];
      step: number;
      /** @enum {string} */
      subject: 'object' | 'step';
      objectId?: string;
      kind?: string;
      name?: string;
      status?: string;
      previousStatus?: string;
      reason: string;
      message: string;
    };
    /** @description A condition of an object as it was */
    Condition: {
      type: string;
      status: string;
      reason?: string;
      message?: string;
      changedAt?: string;
    };
    ContainerRun: {
      state: string;
      reason?: string;
      message?: string;
      exitCode?: number;
      startedAt?: string;
      finishedAt?: string;
    };
    Container: {
      name: string;
      role: string;
      image?: string;
      ready: boolean;
      restarts: number;
      now?: components['schemas']['ContainerRun'];
      previous?: components['schemas']['ContainerRun'];
    };
    /** @description An Event of the cluster about an object */
    ObjectEvent: {
      type: string;
      reason: string;
      message: string;
      count: number;
      lastSeen?: string;
      reportedBy?: string;
      container?: string;
    };
    /** @description What can be told of an object at one moment; without status it is not there */
    ObjectMoment: {
      at: components['schemas']['Instant'];
      status?: string;
      reason?: string;
      message?: string;
      conditions: components['schemas']['Condition'][];
      containers: components['schemas']['Container'][];
      events: components['schemas']['ObjectEvent'][];
      manifest?: components['schemas']['Manifest'];
    };
    ObjectDetail: {
      step: {
        number: number;
        name: string;
        state: string;
        outcome?: string;
        finishedAt?: components['schemas']['Instant'];
      };
      row: components['schemas']['ObjectRow'];
      owners: {
        id: string;
        kind: string;
        name: string;
        revision?: string;
      }[];
      node?: string;
      labels: {
        [key: string]: string;
      };
      transitions: components['schemas']['Transition'][];
      ended?: components['schemas']['ObjectMoment'];
      now?: components['schemas']['ObjectMoment'];
      nowMissing?: string;
      applied?: components['schemas']['Manifest'];
      logs: string;
      evidenceWithheld: boolean;
    };
    /** @description The last lines that a container wrote, masked before they were kept */
    LogTail: {
      container: string;
      previous: boolean;
      lines: string[];
      capturedAt: components['schemas']['Instant'];
      truncated: boolean;
      masked: number;
    };
    /** @description An object as it was at the moment at which something was kept of it */
    Capture: {
      /** @description `Failed`: it went to Failed then; `Ended`: the step ended then; more may come */
      moment: string;
      at: components['schemas']['Instant'];
      status: string;
      reason: string;
      params: components['schemas']['Params'];
      message: string;
      healedAt?: components['schemas']['Instant'];
      conditions: components['schemas']['Condition'][];
      containers: components['schemas']['Container'][];
      events: components['schemas']['ObjectEvent'][];
      logs: components['schemas']['LogTail'][];
      /** @description Why there are no logs though a container ran: `Off`, `Forbidden` or `NoAnswer`; more may come */
      logsMissing?: string;
      masked: number;
      cut: boolean;
      context: {
        kind: string;
        name: string;
        said: string;
      }[];
    };
    ObjectEvidence: {
      objectId: string;
      uid?: string;
      cluster: string;
      apiVersion: string;
      kind: string;
      namespace?: string;
      name: string;
      captures: components['schemas']['Capture'][];
    };
    ObjectLog: {
      container: string;
      previous: boolean;
      lines: string[];
      capturedAt: components['schemas']['Instant'];
      truncated: boolean;
      masked: number;
      kept: boolean;
    };
    Dossier: {
      /** @description The most decisive first; empty of one that was Successful */
      causes: components['schemas']['DossierCause'][];
      /** @description What was checked and is not the cause */
      ruledOut: {
        code: string;
        params: components['schemas']['Params'];
        title: string;
        sentence: string;
      }[];
      /** @description Absent for who may not read evidence */
      evidence?: {
        from?: components['schemas']['Instant'];
        to?: components['schemas']['Instant'];
        /** @description Newest first */
        items: components['schemas']['EvidenceItem'][];
        truncatedLogs: number;
        maskedValues: number;
      };
      /** @description How often the first cause decided executions of the same owner, or without one of the same entity, that the caller may see */
      seenBefore: {
        count: number;
        days: number;
        ownerRef?: string;
      };
      differenceToLastGood?: components['schemas']['Comparison'];
    };
    DossierCause: {
      code: string;
      step: number;
      /** @description Absent where it is the step as a whole */
      object?: {
        id?: string;
        cluster: string;
        apiVersion: string;
        kind: string;
        namespace?: string;
        name: string;
      };
      container?: string;
      params: components['schemas']['Params'];
      title: string;
      sentence: string;
      actions: {
        id: string;
        text: string;
        /** @description Kubernetes documentation */
        url?: string;
      }[];
    };
    EvidenceItem: {
      at: components['schemas']['Instant'];
      /** @description Status, Condition, Event, Container, Log or Context */
      type: string;
      /** @description Who said it */
      from: string;
      step: number;
      objectId: string;
      kind: string;
      name: string;
      reason?: string;
      message: string;
      count?: number;
    };
    Comparison: {
      before: components['schemas']['ExecutionSummary'];
      after: components['schemas']['ExecutionSummary'];
      objects: components['schemas']['ObjectDifference'][];
      unchangedObjects: number;
      /** @description Of the unchanged those with values that are never kept: such a value may be another one */
      notFullyCompared?: number;
      images: {
        kind: string;
        namespace?: string;
        name: string;
        container: string;
        before?: string;
        after?: string;
      }[];
      settings: {
        step: number;
        stepName: string;
        setting: string;
        before?: unknown;
        after?: unknown;
      }[];
      timing: {
        total: components['schemas']['Timing'];
        steps: components['schemas']['Timing'][];
        /** @description Until each applied object was Successful for good; the slowest first */
        objects: {
          name: string;
          kind: string;
          beforeSeconds?: number;
          afterSeconds?: number;
        }[];
      };
      causes: {
        before: string[];
        after: string[];
      };
    };
    ObjectDifference: {
      /** @description Added, Removed or Changed */
      change: string;
      cluster: string;
      apiVersion: string;
      kind: string;
      namespace?: string;
      name: string;
      /** @description Of a changed object, the most telling first */
      fields: {
        /** @description For instance spec.template.spec.containers[app].image */
        path: string;
        before?: unknown;
        after?: unknown;
      }[];
      /** @description Fields that differ beyond those */
      more: number;
      /** @description A manifest is missing: nothing can be said of its fields */
      unknown: boolean;
    };
    Timing: {
      name: string;
      beforeSeconds?: number;
      afterSeconds?: number;
    };
    TransitionList: {
      items: components['schemas']['Transition'][];
      nextCursor?: string;
    };
    StateEvent: {
      /** @constant */
      event: 'state';
      data: components['schemas']['Execution'];
    };
    TransitionEvent: {
      /** @constant */
      event: 'transition';
      /** @description Its seq */
      id: string;
      data: components['schemas']['Transition'];
    };
    OutcomeEvent: {
      /** @constant */
      event: 'outcome';
      data: components['schemas']['ExecutionOutcome'];
    };
    /** @description How an execution ended */
    ExecutionOutcome: {
      id: string;
      outcome: string;
      /** @description Cause of the worst step */
      causeCode?: string;
      finishedAt?: components['schemas']['Instant'];
    };
    EnvironmentList: {
      items: {
        name: string;
        tier: string;
        clusters?: string[];
        namespaces?: string[];
      }[];
    };
    ClusterList: {
      items: {
        name: string;
        state: string;
        message?: string;
        openLists: number;
        /** @description How rollouts that nobody reports are watched; absent where none are */
        recording?: {
          workloads: number;
          refused: {
            /** @description Absent for the whole cluster */
            namespace?: string;
            kinds: string[];
            message: string;
          }[];
        };
      }[];
    };
    EvaluateRequest: {
      objects: components['schemas']['Manifest'][];
      applied?: components['schemas']['ObjectReference'][];
      /** Format: date-time */
      now?: string;
      options?: components['schemas']['CheckSettings'];
    };
    EvaluateAnswer: {
      aggregate: string;
      objects: {
        apiVersion: string;
        kind: string;
        namespace?: string;
        name: string;
        uid?: string;
        counted: boolean;
        status: string;
        reason: string;
        message: string;
      }[];
    };
    Problem: {
      error: {
        name: string;
        message: string;
        /** @description Stable */
        code: string;
        /** @description URI of the kind of problem */
        type: string;
        faults: {
          /** @description JSON pointer into the body, or /query/<name> */
          pointer: string;
          message: string;
        }[];
      };
      request: {
        method: string;
        url: string;
      };
      response: {
        statusCode: number;
      };
    };
  };
  responses: {
    /** @description Nothing changed since the answer with that ETag */
    NotModified: {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description There is no place for another one now */
    TryLater: {
      headers: {
        'Retry-After'?: number;
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Problem'];
      };
    };
    /** @description What is wrong, and what to do */
    Problem: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Problem'];
      };
    };
  };
  parameters: {
    ExecutionId: string;
    /** @description From 1 */
    StepNumber: number;
    /** @description The object's uid, or the id of its row */
    ObjectUid: string;
    Limit: number;
    /** @description The nextCursor of an earlier answer; opaque */
    Cursor: string;
    /** @description The ETag of an earlier answer; 304 when nothing changed */
    IfNoneMatch: string;
    /** @description The same for each repetition of one call; kept for 24 hours */
    IdempotencyKey: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  listExecutions: {
    parameters: {
      query?: {
        entityRef?: components['schemas']['ShortText'];
        /** @description Owner of the entity, by the catalog; of several any */
        ownerRef?: components['schemas']['ShortText'][];
        environment?: components['schemas']['ShortText'];
        cluster?: components['schemas']['ShortText'];
        namespace?: components['schemas']['ShortText'];
        state?: 'Queued' | 'Running' | 'Finished';
        outcome?: components['schemas']['ShortText'];
        /** @description Type of the source */
        source?: components['schemas']['ShortText'];
        causeCode?: components['schemas']['ShortText'];
        /** @description Created at or after */
        since?: string;
        /** @description Created before */
        until?: string;
        /** @description Part of id, entity, environment, version or title */
        q?: components['schemas']['ShortText'];
        /** @description By an instant, with - the latest first; what has none yet comes where the latest would */
        orderBy?: 'startedAt' | '-startedAt' | 'finishedAt' | '-finishedAt';
        limit?: components['parameters']['Limit'];
        /** @description The nextCursor of an earlier answer; opaque */
        cursor?: components['parameters']['Cursor'];
      };
      header?: {
        /** @description The ETag of an earlier answer; 304 when nothing changed */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExecutionList'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  createExecution: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same for each repetition of one call; kept for 24 hours */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExecutionRequest'];
      };
    };
    responses: {
      /** @description The answer of the first call with this key, or the automatic execution of the same rollout, which has become the report: its check begins anew */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedExecution'];
        };
      };
      /** @description Recorded and started */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedExecution'];
        };
      };
      400: components['responses']['Problem'];
      401: components['responses']['Problem'];
      403: components['responses']['Problem'];
      /** @description The first call with this key is in progress */
      409: {
        headers: {
          'Retry-After'?: number;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem'];
      415: components['responses']['Problem'];
      422: components['responses']['Problem'];
      default: components['responses']['Problem'];
    };
  };
  getExecution: {
    parameters: {
      query?: {
        /** @description How many objects each step names that it waits for, the most decisive first; who lists the objects anyway needs few of them */
        waitingFor?: number;
      };
      header?: {
        /** @description The ETag of an earlier answer; 304 when nothing changed */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path: {
        id: components['parameters']['ExecutionId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The execution */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Execution'];
        };
      };
      304: components['responses']['NotModified'];
      404: components['responses']['Problem'];
      default: components['responses']['Problem'];
    };
  };
  cancelExecution: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['ExecutionId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CancelRequest'];
      };
    };
    responses: {
      /** @description The execution; its outcome may follow a moment later */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Execution'];
        };
      };
      403: components['responses']['Problem'];
      404: components['responses']['Problem'];
      default: components['responses']['Problem'];
    };
  };
  startStep: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['ExecutionId'];
        /** @description From 1 */
        n: components['parameters']['StepNumber'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description The state of the step */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReport'];
        };
      };
      403: components['responses']['Problem'];
      404: components['responses']['Problem'];
      409: components['responses']['Problem'];
      default: components['responses']['Problem'];
    };
  };
  finishStep: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['ExecutionId'];
        /** @description From 1 */
        n: components['parameters']['StepNumber'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FinishStepRequest'];
      };
    };
    responses: {
      /** @description The state of the step */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepReport'];
        };
      };
      403: components['responses']['Problem'];
      404: components['responses']['Problem'];
      409: components['responses']['Problem'];
      413: components['responses']['Problem'];
      422: components['responses']['Problem'];
      default: components['responses']['Problem'];
    };
  };
  listObjects: {
    parameters: {
      query?: {
        /** @description A version that an earlier answer had; gives only what changed after it */
        since?: number;
        /** @description A time, ISO 8601; gives the rows as they were then, in the places where they ended up. Not beside `since` (422) */
        at?: string;
      };
      header?: {
        /** @description The ETag of an earlier answer; 304 when nothing changed */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path: {
        id: components['parameters']['ExecutionId'];
        /** @description From 1 */
        n: components['parameters']['StepNumber'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Rows in their places */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectList'];
        };
      };
      304: components['responses']['NotModified'];
      404: components['responses']['Problem'];
      default: components['responses']['Problem'];
    };
  };
  getObject: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag of an earlier answer; 304 when nothing changed */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path: {
        id: components['parameters']['ExecutionId'];
        /** @description From 1 */
        n: components['parameters']['StepNumber'];
        /** @description The object's uid, or the id of its row */
        uid: components['parameters']['ObjectUid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The object */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectDetail'];
        };
      };
      304: components['responses']['NotModified'];
      404: components['responses']['Problem'];
      default: components['responses']['Problem'];
    };
  };
  getObjectLog: {
    parameters: {
      query: {
        container: components['schemas']['Name'];
        /** @description Of the run before the current one */
        previous?: boolean;
      };
      header?: {
        /** @description The ETag of an earlier answer; 304 when nothing changed */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path: {
        id: components['parameters']['ExecutionId'];
        /** @description From 1 */
        n: components['parameters']['StepNumber'];
        /** @description The object's uid, or the id of its row */
        uid: components['parameters']['ObjectUid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The lines */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectLog'];
        };
      };
      304: components['responses']['NotModified'];
      404: components['responses']['Problem'];
      default: components['responses']['Problem'];
    };
  };
  getObjectEvidence: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag of an earlier answer; 304 when nothing changed */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path: {
        id: components['parameters']['ExecutionId'];
        /** @description From 1 */
        n: components['parameters']['StepNumber'];
        /** @description The object's uid, or the id of its row */
        uid: components['parameters']['ObjectUid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was kept */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObjectEvidence'];
        };
      };
      304: components['responses']['NotModified'];
      403: components['responses']['Problem'];
      404: components['responses']['Problem'];
      default: components['responses']['Problem'];
    };
  };
  getDossier: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag of an earlier answer; 304 when nothing changed */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path: {
        id: components['parameters']['ExecutionId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The dossier */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Dossier'];
        };
      };
      304: components['responses']['NotModified'];
      404: components['responses']['Problem'];
      default: components['responses']['Problem'];
    };
  };
  compareExecutions: {
    parameters: {
      query: {
        /** @description Id of the other execution, or `lastGood`: the newest one before this one, of the same entity and environment, that was Successful and verified (404 NoLastGood where there is none) */
        with: components['schemas']['ShortId'];
      };
      header?: {
        /** @description The ETag of an earlier answer; 304 when nothing changed */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path: {
        id: components['parameters']['ExecutionId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The differences */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Comparison'];
        };
      };
      304: components['responses']['NotModified'];
      404: components['responses']['Problem'];
      default: components['responses']['Problem'];
    };
  };
  listTransitions: {
    parameters: {
      query?: {
        /** @description Only transitions behind this seq */
        after?: number;
        limit?: components['parameters']['Limit'];
        /** @description The nextCursor of an earlier answer; opaque */
        cursor?: components['parameters']['Cursor'];
      };
      header?: {
        /** @description The ETag of an earlier answer; 304 when nothing changed */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path: {
        id: components['parameters']['ExecutionId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TransitionList'];
        };
      };
      304: components['responses']['NotModified'];
      404: components['responses']['Problem'];
      default: components['responses']['Problem'];
    };
  };
  followExecution: {
    parameters: {
      query?: never;
      header?: {
        /** @description Id of the last event that the client has; default none */
        'Last-Event-ID'?: number;
      };
      path: {
        id: components['parameters']['ExecutionId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Each event, in the format of server-sent events */
      200: {
        headers: {
          'Cache-Control'?: 'no-cache, no-transform';
          [name: string]: unknown;
        };
        content: {
          'text/event-stream':
            | components['schemas']['StateEvent']
            | components['schemas']['TransitionEvent']
            | components['schemas']['OutcomeEvent'];
        };
      };
      404: components['responses']['Problem'];
      429: components['responses']['TryLater'];
      503: components['responses']['TryLater'];
      default: components['responses']['Problem'];
    };
  };
  listClusters: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag of an earlier answer; 304 when nothing changed */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The clusters that the caller may see */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClusterList'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  listEnvironments: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag of an earlier answer; 304 when nothing changed */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Those whose clusters the caller may see */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EnvironmentList'];
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Problem'];
    };
  };
  evaluateObjects: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EvaluateRequest'];
      };
    };
    responses: {
      /** @description The verdict */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EvaluateAnswer'];
        };
      };
      400: components['responses']['Problem'];
      413: components['responses']['Problem'];
      415: components['responses']['Problem'];
      default: components['responses']['Problem'];
    };
  };
}
