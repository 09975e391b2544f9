// Written by scripts/generate-openapi.mjs from openapi.yaml: change that, then run it.
export const openApiDocument = {
  openapi: '3.1.0',
  info: {
    title: 'Kubernetes Object Status',
    version: '1',
    summary:
      'Records deployment steps and says whether their objects became healthy',
    description:
      'Did a deployment step reach the state it asked for, did it stay there, and if not, why? Statuses, reasons, outcomes and fields may be added within v1; a client treats an unknown status or outcome as not successful. What the caller may not see answers 404, the same as what does not exist.',
    license: {
      name: 'Apache-2.0',
      url: 'http://www.apache.org/licenses/LICENSE-2.0.html',
    },
  },
  servers: [
    {
      url: '/',
      description: "/api/kubernetes-object-status on the portal's backend",
    },
  ],
  security: [{ token: [] }],
  tags: [
    {
      name: 'executions',
      description: 'Runs against an environment, with their steps',
    },
    { name: 'clusters', description: 'The clusters that are observed' },
    { name: 'environments', description: 'What executions run against' },
    { name: 'evaluation', description: 'Judging without recording' },
  ],
  paths: {
    '/v1/executions': {
      post: {
        operationId: 'createExecution',
        tags: ['executions'],
        summary: 'Records and starts an execution',
        description:
          'Everything counts as applied at this call. With an Idempotency-Key the first answer stands for 24 hours and comes again with 200. A report adopts the automatic execution that recorded the same rollout in the last 15 minutes.',
        parameters: [{ $ref: '#/components/parameters/IdempotencyKey' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/ExecutionRequest' },
            },
          },
        },
        responses: {
          '200': {
            description:
              'The answer of the first call with this key, or the automatic execution of the same rollout, which has become the report: its check begins anew',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CreatedExecution' },
              },
            },
          },
          '201': {
            description: 'Recorded and started',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/CreatedExecution' },
              },
            },
          },
          '400': { $ref: '#/components/responses/Problem' },
          '401': { $ref: '#/components/responses/Problem' },
          '403': { $ref: '#/components/responses/Problem' },
          '409': {
            description: 'The first call with this key is in progress',
            headers: { 'Retry-After': { schema: { type: 'integer' } } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Problem' },
              },
            },
          },
          '413': { $ref: '#/components/responses/Problem' },
          '415': { $ref: '#/components/responses/Problem' },
          '422': { $ref: '#/components/responses/Problem' },
          default: { $ref: '#/components/responses/Problem' },
        },
      },
      get: {
        operationId: 'listExecutions',
        tags: ['executions'],
        summary: 'Lists executions, newest first where no order is given',
        parameters: [
          {
            name: 'entityRef',
            in: 'query',
            allowReserved: true,
            schema: { $ref: '#/components/schemas/ShortText' },
          },
          {
            name: 'ownerRef',
            in: 'query',
            allowReserved: true,
            description: 'Owner of the entity, by the catalog; of several any',
            schema: {
              type: 'array',
              maxItems: 200,
              items: { $ref: '#/components/schemas/ShortText' },
            },
          },
          {
            name: 'environment',
            in: 'query',
            allowReserved: true,
            schema: { $ref: '#/components/schemas/ShortText' },
          },
          {
            name: 'cluster',
            in: 'query',
            allowReserved: true,
            schema: { $ref: '#/components/schemas/ShortText' },
          },
          {
            name: 'namespace',
            in: 'query',
            allowReserved: true,
            schema: { $ref: '#/components/schemas/ShortText' },
          },
          {
            name: 'state',
            in: 'query',
            allowReserved: true,
            schema: { type: 'string', enum: ['Queued', 'Running', 'Finished'] },
          },
          {
            name: 'outcome',
            in: 'query',
            allowReserved: true,
            schema: { $ref: '#/components/schemas/ShortText' },
          },
          {
            name: 'source',
            in: 'query',
            allowReserved: true,
            description: 'Type of the source',
            schema: { $ref: '#/components/schemas/ShortText' },
          },
          {
            name: 'causeCode',
            in: 'query',
            allowReserved: true,
            schema: { $ref: '#/components/schemas/ShortText' },
          },
          {
            name: 'since',
            in: 'query',
            allowReserved: true,
            description: 'Created at or after',
            schema: { type: 'string', format: 'date-time' },
          },
          {
            name: 'until',
            in: 'query',
            allowReserved: true,
            description: 'Created before',
            schema: { type: 'string', format: 'date-time' },
          },
          {
            name: 'q',
            in: 'query',
            allowReserved: true,
            description: 'Part of id, entity, environment, version or title',
            schema: { $ref: '#/components/schemas/ShortText' },
          },
          {
            name: 'orderBy',
            in: 'query',
            allowReserved: true,
            description:
              'By an instant, with - the latest first; what has none yet comes where the latest would',
            schema: {
              type: 'string',
              enum: ['startedAt', '-startedAt', 'finishedAt', '-finishedAt'],
            },
          },
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
          { $ref: '#/components/parameters/IfNoneMatch' },
        ],
        responses: {
          '200': {
            description: 'One page',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ExecutionList' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          default: { $ref: '#/components/responses/Problem' },
        },
      },
    },
    '/v1/executions/{id}': {
      get: {
        operationId: 'getExecution',
        tags: ['executions'],
        summary: 'One execution with its steps',
        parameters: [
          { $ref: '#/components/parameters/ExecutionId' },
          {
            name: 'waitingFor',
            in: 'query',
            allowReserved: true,
            description:
              'How many objects each step names that it waits for, the most decisive first; who lists the objects anyway needs few of them',
            schema: { type: 'integer', minimum: 1, maximum: 20, default: 20 },
          },
          { $ref: '#/components/parameters/IfNoneMatch' },
        ],
        responses: {
          '200': {
            description: 'The execution',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Execution' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '404': { $ref: '#/components/responses/Problem' },
          default: { $ref: '#/components/responses/Problem' },
        },
      },
    },
    '/v1/executions/{id}/cancel': {
      post: {
        operationId: 'cancelExecution',
        tags: ['executions'],
        summary: 'Asks an execution to end',
        description: 'One that has ended comes back unchanged.',
        parameters: [{ $ref: '#/components/parameters/ExecutionId' }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/CancelRequest' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The execution; its outcome may follow a moment later',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Execution' },
              },
            },
          },
          '403': { $ref: '#/components/responses/Problem' },
          '404': { $ref: '#/components/responses/Problem' },
          default: { $ref: '#/components/responses/Problem' },
        },
      },
    },
    '/v1/executions/{id}/steps/{n}/start': {
      post: {
        operationId: 'startStep',
        tags: ['executions'],
        summary: 'A pipeline begins to apply a step',
        description:
          'For executions with report "stepwise". The step\'s clock starts; one that has started already stays as it is.',
        parameters: [
          { $ref: '#/components/parameters/ExecutionId' },
          { $ref: '#/components/parameters/StepNumber' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { type: 'object', additionalProperties: false },
            },
          },
        },
        responses: {
          '200': {
            description: 'The state of the step',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/StepReport' },
              },
            },
          },
          '403': { $ref: '#/components/responses/Problem' },
          '404': { $ref: '#/components/responses/Problem' },
          '409': { $ref: '#/components/responses/Problem' },
          default: { $ref: '#/components/responses/Problem' },
        },
      },
    },
    '/v1/executions/{id}/steps/{n}/finish': {
      post: {
        operationId: 'finishStep',
        tags: ['executions'],
        summary: 'A pipeline has applied a step, or could not',
        description:
          'For executions with report "stepwise". What is named takes the place of what was named when the execution was recorded. A failed apply ends the step. One that was finished already stays as it is.',
        parameters: [
          { $ref: '#/components/parameters/ExecutionId' },
          { $ref: '#/components/parameters/StepNumber' },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/FinishStepRequest' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The state of the step',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/StepReport' },
              },
            },
          },
          '403': { $ref: '#/components/responses/Problem' },
          '404': { $ref: '#/components/responses/Problem' },
          '409': { $ref: '#/components/responses/Problem' },
          '413': { $ref: '#/components/responses/Problem' },
          '422': { $ref: '#/components/responses/Problem' },
          default: { $ref: '#/components/responses/Problem' },
        },
      },
    },
    '/v1/executions/{id}/steps/{n}/objects': {
      get: {
        operationId: 'listObjects',
        tags: ['executions'],
        summary: 'The objects of a step',
        parameters: [
          { $ref: '#/components/parameters/ExecutionId' },
          { $ref: '#/components/parameters/StepNumber' },
          {
            name: 'since',
            in: 'query',
            allowReserved: true,
            description:
              'A version that an earlier answer had; gives only what changed after it',
            schema: { type: 'integer', minimum: 0, maximum: 2147483647 },
          },
          {
            name: 'at',
            in: 'query',
            allowReserved: true,
            description:
              'A time, ISO 8601; gives the rows as they were then, in the places where they ended up. Not beside `since` (422)',
            schema: { type: 'string', maxLength: 64 },
          },
          { $ref: '#/components/parameters/IfNoneMatch' },
        ],
        responses: {
          '200': {
            description: 'Rows in their places',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ObjectList' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '404': { $ref: '#/components/responses/Problem' },
          default: { $ref: '#/components/responses/Problem' },
        },
      },
    },
    '/v1/executions/{id}/steps/{n}/objects/{uid}': {
      get: {
        operationId: 'getObject',
        tags: ['executions'],
        summary: 'One object of a step, as it was and as it is',
        description:
          "Asks the object's cluster once, with a short deadline; what it does not answer is left out and said. What needs evidence.read is left out for who may not read it.",
        parameters: [
          { $ref: '#/components/parameters/ExecutionId' },
          { $ref: '#/components/parameters/StepNumber' },
          { $ref: '#/components/parameters/ObjectUid' },
          { $ref: '#/components/parameters/IfNoneMatch' },
        ],
        responses: {
          '200': {
            description: 'The object',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ObjectDetail' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '404': { $ref: '#/components/responses/Problem' },
          default: { $ref: '#/components/responses/Problem' },
        },
      },
    },
    '/v1/executions/{id}/steps/{n}/objects/{uid}/log': {
      get: {
        operationId: 'getObjectLog',
        tags: ['executions'],
        summary: 'The last lines that a container of a Pod wrote',
        description:
          'From the cluster while the Pod is there and its logs may be read, else what was kept of it; masked either way.',
        parameters: [
          { $ref: '#/components/parameters/ExecutionId' },
          { $ref: '#/components/parameters/StepNumber' },
          { $ref: '#/components/parameters/ObjectUid' },
          {
            name: 'container',
            in: 'query',
            required: true,
            allowReserved: true,
            schema: { $ref: '#/components/schemas/Name' },
          },
          {
            name: 'previous',
            in: 'query',
            description: 'Of the run before the current one',
            schema: { type: 'boolean', default: false },
          },
          { $ref: '#/components/parameters/IfNoneMatch' },
        ],
        responses: {
          '200': {
            description: 'The lines',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ObjectLog' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '404': { $ref: '#/components/responses/Problem' },
          default: { $ref: '#/components/responses/Problem' },
        },
      },
    },
    '/v1/executions/{id}/steps/{n}/objects/{uid}/evidence': {
      get: {
        operationId: 'getObjectEvidence',
        tags: ['executions'],
        summary:
          'What was kept of one object when it failed, and when its step ended',
        description:
          'Newest first; empty where nothing was kept. Also of an object that the step does not show any more. Of an object that fails over and over the first and the latest 9 failures are kept. Log tails come some seconds later. Everything was masked before it was stored. Who may see the execution and not its evidence gets 403.',
        parameters: [
          { $ref: '#/components/parameters/ExecutionId' },
          { $ref: '#/components/parameters/StepNumber' },
          { $ref: '#/components/parameters/ObjectUid' },
          { $ref: '#/components/parameters/IfNoneMatch' },
        ],
        responses: {
          '200': {
            description: 'What was kept',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ObjectEvidence' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '403': { $ref: '#/components/responses/Problem' },
          '404': { $ref: '#/components/responses/Problem' },
          default: { $ref: '#/components/responses/Problem' },
        },
      },
    },
    '/v1/executions/{id}/dossier': {
      get: {
        operationId: 'getDossier',
        tags: ['executions'],
        summary: 'Why an execution ended as it did',
        description:
          'Causes, what to do, what was checked and is not the cause, what was kept of the objects, how often the first cause was there before, and what is different from the last good execution. Of an execution that runs, the causes of what has failed so far. `evidence` is left out for who may not read it; `differenceToLastGood` where nothing was successful before.',
        parameters: [
          { $ref: '#/components/parameters/ExecutionId' },
          { $ref: '#/components/parameters/IfNoneMatch' },
        ],
        responses: {
          '200': {
            description: 'The dossier',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Dossier' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '404': { $ref: '#/components/responses/Problem' },
          default: { $ref: '#/components/responses/Problem' },
        },
      },
    },
    '/v1/executions/{id}/compare': {
      get: {
        operationId: 'compareExecutions',
        tags: ['executions'],
        summary: 'What differs between two executions',
        description:
          'The other one is `before` in the answer, this one `after`. Manifests are compared field by field as they are kept: the order of keys, units of quantities, defaults and what the server writes say nothing, and a value that is never kept is `{ "$withheld": true }` on both sides and not compared. Who may not see one of the two gets 404.',
        parameters: [
          { $ref: '#/components/parameters/ExecutionId' },
          {
            name: 'with',
            in: 'query',
            required: true,
            allowReserved: true,
            description:
              'Id of the other execution, or `lastGood`: the newest one before this one, of the same entity and environment, that was Successful and verified (404 NoLastGood where there is none)',
            schema: { $ref: '#/components/schemas/ShortId' },
          },
          { $ref: '#/components/parameters/IfNoneMatch' },
        ],
        responses: {
          '200': {
            description: 'The differences',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Comparison' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '404': { $ref: '#/components/responses/Problem' },
          default: { $ref: '#/components/responses/Problem' },
        },
      },
    },
    '/v1/executions/{id}/transitions': {
      get: {
        operationId: 'listTransitions',
        tags: ['executions'],
        summary: 'The history of an execution, oldest first',
        parameters: [
          { $ref: '#/components/parameters/ExecutionId' },
          {
            name: 'after',
            in: 'query',
            allowReserved: true,
            description: 'Only transitions behind this seq',
            schema: { type: 'integer', minimum: 0, maximum: 2147483647 },
          },
          { $ref: '#/components/parameters/Limit' },
          { $ref: '#/components/parameters/Cursor' },
          { $ref: '#/components/parameters/IfNoneMatch' },
        ],
        responses: {
          '200': {
            description: 'One page',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/TransitionList' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          '404': { $ref: '#/components/responses/Problem' },
          default: { $ref: '#/components/responses/Problem' },
        },
      },
    },
    '/v1/executions/{id}/events': {
      get: {
        operationId: 'followExecution',
        tags: ['executions'],
        summary: 'Follows an execution by server-sent events',
        description:
          "First what there is, then every change as it comes: `transition` for each entry of the history, with its seq as id, and behind those that belong together one `state` with the execution as GET gives it. States in between may be left out, transitions never are. When the execution has ended, its last `state` is followed by `outcome`, and the stream ends. It also ends when the caller's token expires, after 15 minutes, and when the server stops: whoever comes again with Last-Event-ID gets what is missing. Comments come every 15 s. A client that takes nothing for long is dropped.",
        parameters: [
          { $ref: '#/components/parameters/ExecutionId' },
          {
            name: 'Last-Event-ID',
            in: 'header',
            description:
              'Id of the last event that the client has; default none',
            schema: { type: 'integer', minimum: 0, maximum: 2147483647 },
          },
        ],
        responses: {
          '200': {
            description: 'Each event, in the format of server-sent events',
            headers: {
              'Cache-Control': {
                schema: { type: 'string', const: 'no-cache, no-transform' },
              },
            },
            content: {
              'text/event-stream': {
                schema: {
                  oneOf: [
                    { $ref: '#/components/schemas/StateEvent' },
                    { $ref: '#/components/schemas/TransitionEvent' },
                    { $ref: '#/components/schemas/OutcomeEvent' },
                  ],
                },
              },
            },
          },
          '404': { $ref: '#/components/responses/Problem' },
          '429': { $ref: '#/components/responses/TryLater' },
          '503': { $ref: '#/components/responses/TryLater' },
          default: { $ref: '#/components/responses/Problem' },
        },
      },
    },
    '/v1/clusters': {
      get: {
        operationId: 'listClusters',
        tags: ['clusters'],
        summary: 'The clusters that are observed, and how well',
        parameters: [{ $ref: '#/components/parameters/IfNoneMatch' }],
        responses: {
          '200': {
            description: 'The clusters that the caller may see',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/ClusterList' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          default: { $ref: '#/components/responses/Problem' },
        },
      },
    },
    '/v1/environments': {
      get: {
        operationId: 'listEnvironments',
        tags: ['environments'],
        summary: 'The environments that executions may name',
        parameters: [{ $ref: '#/components/parameters/IfNoneMatch' }],
        responses: {
          '200': {
            description: 'Those whose clusters the caller may see',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EnvironmentList' },
              },
            },
          },
          '304': { $ref: '#/components/responses/NotModified' },
          default: { $ref: '#/components/responses/Problem' },
        },
      },
    },
    '/v1/evaluate': {
      post: {
        operationId: 'evaluateObjects',
        tags: ['evaluation'],
        summary: 'Judges objects; nothing is stored',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/EvaluateRequest' },
            },
          },
        },
        responses: {
          '200': {
            description: 'The verdict',
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/EvaluateAnswer' },
              },
            },
          },
          '400': { $ref: '#/components/responses/Problem' },
          '413': { $ref: '#/components/responses/Problem' },
          '415': { $ref: '#/components/responses/Problem' },
          default: { $ref: '#/components/responses/Problem' },
        },
      },
    },
  },
  components: {
    securitySchemes: {
      token: {
        type: 'http',
        scheme: 'bearer',
        description: 'A Backstage token of a user or of a service',
      },
    },
    parameters: {
      ExecutionId: {
        name: 'id',
        in: 'path',
        required: true,
        schema: {
          type: 'string',
          minLength: 1,
          maxLength: 100,
          pattern: '^[^\\u0000]*$',
        },
      },
      StepNumber: {
        name: 'n',
        in: 'path',
        required: true,
        description: 'From 1',
        schema: { type: 'integer', minimum: 1, maximum: 2147483647 },
      },
      ObjectUid: {
        name: 'uid',
        in: 'path',
        required: true,
        description: "The object's uid, or the id of its row",
        schema: {
          type: 'string',
          minLength: 1,
          maxLength: 1200,
          pattern: '^[^\\u0000]*$',
        },
      },
      Limit: {
        name: 'limit',
        in: 'query',
        allowReserved: true,
        schema: { type: 'integer', minimum: 1, maximum: 500, default: 50 },
      },
      Cursor: {
        name: 'cursor',
        in: 'query',
        allowReserved: true,
        description: 'The nextCursor of an earlier answer; opaque',
        schema: { type: 'string', maxLength: 500 },
      },
      IfNoneMatch: {
        name: 'If-None-Match',
        in: 'header',
        description: 'The ETag of an earlier answer; 304 when nothing changed',
        schema: { type: 'string' },
      },
      IdempotencyKey: {
        name: 'Idempotency-Key',
        in: 'header',
        description:
          'The same for each repetition of one call; kept for 24 hours',
        schema: { type: 'string', minLength: 1, maxLength: 255 },
      },
    },
    responses: {
      NotModified: {
        description: 'Nothing changed since the answer with that ETag',
      },
      TryLater: {
        description: 'There is no place for another one now',
        headers: { 'Retry-After': { schema: { type: 'integer' } } },
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Problem' },
          },
        },
      },
      Problem: {
        description: 'What is wrong, and what to do',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/Problem' },
          },
        },
      },
    },
    schemas: {
      ShortText: {
        type: 'string',
        minLength: 1,
        maxLength: 500,
        pattern: '^[^\\u0000]*$',
      },
      Name: {
        type: 'string',
        minLength: 1,
        maxLength: 253,
        pattern: '^[^\\u0000]*$',
      },
      ShortId: { type: 'string', maxLength: 100, pattern: '^[^\\u0000]*$' },
      Address: { type: 'string', pattern: '^https?://', maxLength: 2000 },
      Params: {
        type: 'object',
        additionalProperties: { type: ['string', 'number'] },
      },
      Manifest: {
        type: 'object',
        description:
          'A Kubernetes object as JSON; a Secret is reduced to its identity and key count',
        additionalProperties: true,
      },
      Target: {
        type: 'object',
        additionalProperties: false,
        required: ['cluster'],
        properties: {
          cluster: { $ref: '#/components/schemas/Name' },
          namespace: { $ref: '#/components/schemas/Name' },
        },
      },
      ObjectReference: {
        type: 'object',
        additionalProperties: false,
        required: ['apiVersion', 'kind', 'name'],
        properties: {
          cluster: { $ref: '#/components/schemas/Name' },
          apiVersion: { $ref: '#/components/schemas/ShortText' },
          kind: { $ref: '#/components/schemas/Name' },
          namespace: { $ref: '#/components/schemas/Name' },
          name: { $ref: '#/components/schemas/Name' },
          uid: { $ref: '#/components/schemas/ShortId' },
          generation: {
            type: 'integer',
            minimum: 0,
            maximum: 9007199254740991,
          },
          resourceVersion: { $ref: '#/components/schemas/ShortId' },
          manifest: { $ref: '#/components/schemas/Manifest' },
        },
      },
      CheckSettings: {
        type: 'object',
        description: 'An absent field has its default',
        additionalProperties: false,
        properties: {
          mode: { type: 'string', enum: ['check', 'none'] },
          stepExecutionTimeoutSeconds: {
            type: ['number', 'null'],
            description: 'Without limit if null; 0 is refused',
          },
          statusStabilizationTimeoutSeconds: { type: 'number' },
          waitForJobs: { type: 'boolean' },
          pausedObjects: {
            type: 'string',
            enum: ['wait', 'successful', 'failed'],
          },
          unknownObjects: { type: 'string', enum: ['accept', 'wait', 'fail'] },
          oldPods: { type: 'string', enum: ['wait', 'ignoreLeaving'] },
          daemonSetNodes: { type: 'string', enum: ['ready', 'all'] },
          unschedulableGraceSeconds: { type: 'number' },
          requireLoadBalancerAddress: { type: 'boolean' },
          requireIngressAddress: { type: 'boolean' },
          requireReadyEndpoints: { type: 'boolean' },
          onTimeoutWhileStabilizing: {
            type: 'string',
            enum: ['succeed', 'fail'],
          },
          allowEmpty: { type: 'boolean' },
          ignoreDifferences: {
            type: 'array',
            description:
              'JSON pointers (RFC 6901) into the manifests, to what others may change. `*` stands for any key or index; `name=web` in the place of an index names the items of a list by a field, as in `/spec/template/spec/containers/name=web/image`',
            maxItems: 200,
            items: { type: 'string', maxLength: 1000 },
          },
        },
      },
      StepRequest: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'type'],
        properties: {
          name: { $ref: '#/components/schemas/Name' },
          type: {
            type: 'string',
            maxLength: 100,
            description:
              'raw-yaml, containers, config-map, secret, ingress or service',
          },
          cluster: { $ref: '#/components/schemas/Name' },
          namespace: { $ref: '#/components/schemas/Name' },
          targets: {
            type: 'array',
            minItems: 1,
            maxItems: 200,
            items: { $ref: '#/components/schemas/Target' },
          },
          manifests: {
            type: 'array',
            items: { $ref: '#/components/schemas/Manifest' },
          },
          objects: {
            type: 'array',
            items: { $ref: '#/components/schemas/ObjectReference' },
          },
          apply: { type: 'boolean' },
          objectStatusCheck: { $ref: '#/components/schemas/CheckSettings' },
          continueOnFailure: { type: 'boolean' },
        },
      },
      Source: {
        type: 'object',
        additionalProperties: false,
        required: ['type'],
        properties: {
          type: { $ref: '#/components/schemas/Name' },
          url: { $ref: '#/components/schemas/Address' },
          actor: { $ref: '#/components/schemas/Name' },
          commit: {
            type: 'object',
            additionalProperties: false,
            required: ['sha'],
            properties: {
              sha: { type: 'string', minLength: 1, maxLength: 100 },
              time: { type: 'string', format: 'date-time' },
            },
          },
        },
      },
      ExecutionRequest: {
        type: 'object',
        additionalProperties: false,
        properties: {
          entityRef: { $ref: '#/components/schemas/ShortText' },
          environment: { $ref: '#/components/schemas/Name' },
          version: { $ref: '#/components/schemas/Name' },
          release: { $ref: '#/components/schemas/Name' },
          title: { $ref: '#/components/schemas/Name' },
          source: { $ref: '#/components/schemas/Source' },
          steps: {
            type: 'array',
            items: { $ref: '#/components/schemas/StepRequest' },
          },
          report: { type: 'string', enum: ['complete', 'stepwise'] },
          concurrency: { type: 'string', enum: ['supersede', 'wait'] },
        },
      },
      CancelRequest: {
        type: 'object',
        additionalProperties: false,
        properties: {
          reason: { type: 'string', maxLength: 1000, pattern: '^[^\\u0000]*$' },
        },
      },
      FinishStepRequest: {
        type: 'object',
        additionalProperties: false,
        required: ['result'],
        properties: {
          result: { type: 'string', enum: ['applied', 'failed'] },
          objects: {
            type: 'array',
            items: { $ref: '#/components/schemas/ObjectReference' },
          },
          manifests: {
            type: 'array',
            items: { $ref: '#/components/schemas/Manifest' },
          },
          error: {
            type: 'string',
            maxLength: 4000,
            pattern: '^[^\\u0000]*$',
            description: 'Why it failed, in the words of whoever applied it',
          },
        },
      },
      StepReport: {
        type: 'object',
        additionalProperties: false,
        required: ['number', 'state'],
        properties: { number: { type: 'integer' }, state: { type: 'string' } },
      },
      Warning: {
        type: 'object',
        additionalProperties: false,
        required: ['code', 'params', 'message'],
        properties: {
          code: { type: 'string' },
          params: { $ref: '#/components/schemas/Params' },
          message: { type: 'string' },
        },
      },
      CreatedExecution: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'url', 'steps', 'warnings'],
        properties: {
          id: { type: 'string' },
          url: { type: 'string', description: 'Permalink in the portal' },
          steps: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['number', 'state'],
              properties: {
                number: { type: 'integer' },
                state: { type: 'string' },
              },
            },
          },
          warnings: {
            type: 'array',
            items: { $ref: '#/components/schemas/Warning' },
          },
          adopted: {
            type: 'boolean',
            description:
              'It was recorded by itself before, and has become the report',
          },
        },
      },
      ExplainedObject: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'cluster',
          'kind',
          'name',
          'status',
          'reason',
          'params',
          'message',
        ],
        properties: {
          id: { type: 'string' },
          cluster: { type: 'string' },
          kind: { type: 'string' },
          namespace: { type: 'string' },
          name: { type: 'string' },
          status: { type: 'string' },
          reason: { type: 'string' },
          params: { $ref: '#/components/schemas/Params' },
          message: { type: 'string' },
          pod: { type: 'string' },
          container: { type: 'string' },
          cause: { type: 'string' },
          causeParams: {
            description: "What the cause's sentence speaks of",
            $ref: '#/components/schemas/Params',
          },
        },
      },
      Explanation: {
        type: 'object',
        additionalProperties: false,
        required: ['code', 'params', 'message', 'objects'],
        properties: {
          code: { type: 'string' },
          params: { $ref: '#/components/schemas/Params' },
          message: { type: 'string' },
          cause: { type: 'string' },
          objects: {
            type: 'array',
            items: { $ref: '#/components/schemas/ExplainedObject' },
          },
        },
      },
      Window: {
        type: 'object',
        description: 'A status that has to last',
        additionalProperties: false,
        required: ['status', 'since', 'until'],
        properties: {
          status: { type: 'string' },
          since: { $ref: '#/components/schemas/Instant' },
          until: { $ref: '#/components/schemas/Instant' },
        },
      },
      Instant: {
        type: 'string',
        description: 'ISO 8601, UTC, with milliseconds',
        pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$',
      },
      Check: {
        type: 'object',
        description: 'The settings of a step as they were',
        additionalProperties: false,
        required: [
          'mode',
          'stepExecutionTimeoutSeconds',
          'statusStabilizationTimeoutSeconds',
          'waitForJobs',
          'pausedObjects',
          'unknownObjects',
          'oldPods',
          'daemonSetNodes',
          'unschedulableGraceSeconds',
          'requireLoadBalancerAddress',
          'requireIngressAddress',
          'requireReadyEndpoints',
          'onTimeoutWhileStabilizing',
          'allowEmpty',
          'ignoreDifferences',
        ],
        properties: {
          mode: { type: 'string' },
          stepExecutionTimeoutSeconds: { type: ['number', 'null'] },
          statusStabilizationTimeoutSeconds: { type: 'number' },
          waitForJobs: { type: 'boolean' },
          pausedObjects: { type: 'string' },
          unknownObjects: { type: 'string' },
          oldPods: { type: 'string' },
          daemonSetNodes: { type: 'string' },
          unschedulableGraceSeconds: { type: 'number' },
          requireLoadBalancerAddress: { type: 'boolean' },
          requireIngressAddress: { type: 'boolean' },
          requireReadyEndpoints: { type: 'boolean' },
          onTimeoutWhileStabilizing: { type: 'string' },
          allowEmpty: { type: 'boolean' },
          ignoreDifferences: { type: 'array', items: { type: 'string' } },
        },
      },
      Step: {
        type: 'object',
        additionalProperties: false,
        required: [
          'number',
          'name',
          'type',
          'state',
          'targets',
          'objectStatusCheck',
          'continueOnFailure',
          'counts',
          'waitingFor',
          'warnings',
        ],
        properties: {
          number: { type: 'integer' },
          name: { type: 'string' },
          type: { type: 'string' },
          state: { type: 'string' },
          targets: {
            type: 'array',
            items: { $ref: '#/components/schemas/Target' },
          },
          objectStatusCheck: { $ref: '#/components/schemas/Check' },
          continueOnFailure: { type: 'boolean' },
          startedAt: { $ref: '#/components/schemas/Instant' },
          finishedAt: { $ref: '#/components/schemas/Instant' },
          timeoutAt: { $ref: '#/components/schemas/Instant' },
          aggregate: { type: 'string' },
          counts: { type: 'object', additionalProperties: { type: 'integer' } },
          window: { $ref: '#/components/schemas/Window' },
          waitingFor: {
            type: 'array',
            items: { $ref: '#/components/schemas/ExplainedObject' },
          },
          outcome: { type: 'string' },
          stabilized: { type: 'boolean' },
          verified: { type: 'boolean' },
          explanation: { $ref: '#/components/schemas/Explanation' },
          warnings: {
            type: 'array',
            items: { $ref: '#/components/schemas/Warning' },
          },
        },
      },
      Execution: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'url',
          'environment',
          'source',
          'state',
          'createdAt',
          'sequence',
          'steps',
          'warnings',
          'allowedActions',
        ],
        properties: {
          id: { type: 'string' },
          url: { type: 'string' },
          entityRef: { type: 'string' },
          environment: { type: 'string' },
          version: { type: 'string' },
          release: { type: 'string' },
          title: { type: 'string' },
          source: { $ref: '#/components/schemas/Source' },
          state: { type: 'string' },
          outcome: { type: 'string' },
          causeCode: { type: 'string' },
          createdAt: { $ref: '#/components/schemas/Instant' },
          startedAt: { $ref: '#/components/schemas/Instant' },
          finishedAt: { $ref: '#/components/schemas/Instant' },
          sequence: {
            type: 'integer',
            description: 'Goes up with every change',
          },
          now: {
            description:
              "The server's time at this answer; no part of the ETag",
            $ref: '#/components/schemas/Instant',
          },
          steps: {
            type: 'array',
            items: { $ref: '#/components/schemas/Step' },
          },
          warnings: {
            type: 'array',
            items: { $ref: '#/components/schemas/Warning' },
          },
          supersedes: {
            type: 'array',
            description:
              'Steps of other executions that it took over when it was recorded',
            items: { $ref: '#/components/schemas/TakenStep' },
          },
          adoptedBy: {
            type: 'string',
            description:
              'The report that it counts as; then it is in no list, metric or report itself',
          },
          afterwatch: { $ref: '#/components/schemas/Afterwatch' },
          allowedActions: { type: 'array', items: { type: 'string' } },
        },
      },
      Afterwatch: {
        type: 'object',
        description:
          'What came after a successful end; absent where nothing was watched. It changes no outcome',
        additionalProperties: false,
        required: ['state', 'until', 'notes'],
        properties: {
          state: {
            type: 'string',
            description:
              '`Watching`, `Over`, or `NotSeen`: some object could not be seen in the end, so nobody knows; more may come',
          },
          until: { $ref: '#/components/schemas/Instant' },
          notes: {
            type: 'array',
            maxItems: 20,
            description: 'Oldest first',
            items: { $ref: '#/components/schemas/AfterwatchNote' },
          },
        },
      },
      AfterwatchNote: {
        type: 'object',
        description: 'Trouble of one object that its step had applied',
        additionalProperties: false,
        required: ['at', 'step', 'code', 'params', 'message', 'object'],
        properties: {
          at: { $ref: '#/components/schemas/Instant' },
          step: { type: 'integer' },
          code: {
            type: 'string',
            description:
              '`Restarted`, `NotReady`, `Failed`, `Deleted`; more may come',
          },
          params: { $ref: '#/components/schemas/Params' },
          message: { type: 'string' },
          object: {
            type: 'object',
            additionalProperties: false,
            required: ['id', 'cluster', 'kind', 'name'],
            properties: {
              id: {
                type: 'string',
                description: 'Its row in the table of the step',
              },
              cluster: { type: 'string' },
              kind: { type: 'string' },
              namespace: { type: 'string' },
              name: { type: 'string' },
            },
          },
          healedAt: { $ref: '#/components/schemas/Instant' },
        },
      },
      TakenStep: {
        type: 'object',
        additionalProperties: false,
        required: ['executionId', 'step', 'title', 'object'],
        properties: {
          executionId: { type: 'string' },
          step: { type: 'integer' },
          title: {
            type: 'string',
            description: 'What people call that execution',
          },
          object: {
            type: 'string',
            description: 'Kind and name of what was taken over',
          },
        },
      },
      ExecutionSummary: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'url',
          'environment',
          'source',
          'state',
          'createdAt',
          'sequence',
          'stepCount',
        ],
        properties: {
          id: { type: 'string' },
          url: { type: 'string' },
          entityRef: { type: 'string' },
          environment: { type: 'string' },
          version: { type: 'string' },
          release: { type: 'string' },
          title: { type: 'string' },
          source: { $ref: '#/components/schemas/Source' },
          state: { type: 'string' },
          outcome: { type: 'string' },
          causeCode: { type: 'string' },
          createdAt: { $ref: '#/components/schemas/Instant' },
          startedAt: { $ref: '#/components/schemas/Instant' },
          finishedAt: { $ref: '#/components/schemas/Instant' },
          sequence: { type: 'integer' },
          stepCount: { type: 'integer' },
          explanation: { type: 'string' },
          afterwatchNotes: {
            type: 'integer',
            minimum: 1,
            description:
              'How often there was trouble after it had been successful; absent: never',
          },
        },
      },
      ExecutionList: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ExecutionSummary' },
          },
          nextCursor: { type: 'string' },
          totalItems: { type: 'integer' },
        },
      },
      ObjectRow: {
        type: 'object',
        additionalProperties: false,
        required: [
          'id',
          'cluster',
          'apiVersion',
          'kind',
          'name',
          'applied',
          'counted',
          'status',
          'reason',
          'params',
          'message',
          'since',
          'verified',
          'warnings',
          'columns',
          'position',
        ],
        properties: {
          id: { type: 'string' },
          uid: { type: 'string' },
          cluster: { type: 'string' },
          apiVersion: { type: 'string' },
          kind: { type: 'string' },
          namespace: { type: 'string' },
          name: { type: 'string' },
          applied: { type: 'boolean' },
          counted: { type: 'boolean' },
          notCounted: { type: 'string' },
          parentId: { type: 'string' },
          revision: { type: 'string' },
          status: { type: 'string' },
          reason: { type: 'string' },
          params: { $ref: '#/components/schemas/Params' },
          message: { type: 'string' },
          since: { $ref: '#/components/schemas/Instant' },
          verified: { type: 'boolean' },
          cause: { type: 'string' },
          causeParams: {
            description: "What the cause's sentence speaks of",
            $ref: '#/components/schemas/Params',
          },
          warnings: {
            type: 'array',
            items: { $ref: '#/components/schemas/Warning' },
          },
          columns: { $ref: '#/components/schemas/Params' },
          position: { type: 'integer' },
        },
      },
      ObjectList: {
        type: 'object',
        additionalProperties: false,
        required: ['version', 'items', 'removed'],
        properties: {
          version: { type: 'integer' },
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/ObjectRow' },
          },
          removed: { type: 'array', items: { type: 'string' } },
          partial: {
            type: 'boolean',
            description:
              'Of a moment whose rows are kept no longer; statuses and reasons are true, nothing else is told',
          },
          validFrom: {
            description:
              'Of a moment; since when the rows had been so. Absent before the first',
            allOf: [{ $ref: '#/components/schemas/Instant' }],
          },
          validUntil: {
            description:
              'Of a moment; when they changed next. Absent after the last change',
            allOf: [{ $ref: '#/components/schemas/Instant' }],
          },
        },
      },
      Transition: {
        type: 'object',
        additionalProperties: false,
        required: ['seq', 'at', 'step', 'subject', 'reason', 'message'],
        properties: {
          seq: { type: 'integer' },
          at: { $ref: '#/components/schemas/Instant' },
          step: { type: 'integer' },
          subject: { type: 'string', enum: ['object', 'step'] },
          objectId: { type: 'string' },
          kind: { type: 'string' },
          name: { type: 'string' },
          status: { type: 'string' },
          previousStatus: { type: 'string' },
          reason: { type: 'string' },
          message: { type: 'string' },
        },
      },
      Condition: {
        type: 'object',
        description: 'A condition of an object as it was',
        additionalProperties: false,
        required: ['type', 'status'],
        properties: {
          type: { type: 'string' },
          status: { type: 'string' },
          reason: { type: 'string' },
          message: { type: 'string' },
          changedAt: { type: 'string' },
        },
      },
      ContainerRun: {
        type: 'object',
        additionalProperties: false,
        required: ['state'],
        properties: {
          state: { type: 'string' },
          reason: { type: 'string' },
          message: { type: 'string' },
          exitCode: { type: 'number' },
          startedAt: { type: 'string' },
          finishedAt: { type: 'string' },
        },
      },
      Container: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'role', 'ready', 'restarts'],
        properties: {
          name: { type: 'string' },
          role: { type: 'string' },
          image: { type: 'string' },
          ready: { type: 'boolean' },
          restarts: { type: 'number' },
          now: { $ref: '#/components/schemas/ContainerRun' },
          previous: { $ref: '#/components/schemas/ContainerRun' },
        },
      },
      ObjectEvent: {
        type: 'object',
        description: 'An Event of the cluster about an object',
        additionalProperties: false,
        required: ['type', 'reason', 'message', 'count'],
        properties: {
          type: { type: 'string' },
          reason: { type: 'string' },
          message: { type: 'string' },
          count: { type: 'number' },
          lastSeen: { type: 'string' },
          reportedBy: { type: 'string' },
          container: { type: 'string' },
        },
      },
      ObjectMoment: {
        type: 'object',
        description:
          'What can be told of an object at one moment; without status it is not there',
        additionalProperties: false,
        required: ['at', 'conditions', 'containers', 'events'],
        properties: {
          at: { $ref: '#/components/schemas/Instant' },
          status: { type: 'string' },
          reason: { type: 'string' },
          message: { type: 'string' },
          conditions: {
            type: 'array',
            items: { $ref: '#/components/schemas/Condition' },
          },
          containers: {
            type: 'array',
            items: { $ref: '#/components/schemas/Container' },
          },
          events: {
            type: 'array',
            items: { $ref: '#/components/schemas/ObjectEvent' },
          },
          manifest: { $ref: '#/components/schemas/Manifest' },
        },
      },
      ObjectDetail: {
        type: 'object',
        additionalProperties: false,
        required: [
          'step',
          'row',
          'owners',
          'labels',
          'transitions',
          'logs',
          'evidenceWithheld',
        ],
        properties: {
          step: {
            type: 'object',
            additionalProperties: false,
            required: ['number', 'name', 'state'],
            properties: {
              number: { type: 'integer' },
              name: { type: 'string' },
              state: { type: 'string' },
              outcome: { type: 'string' },
              finishedAt: { $ref: '#/components/schemas/Instant' },
            },
          },
          row: { $ref: '#/components/schemas/ObjectRow' },
          owners: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['id', 'kind', 'name'],
              properties: {
                id: { type: 'string' },
                kind: { type: 'string' },
                name: { type: 'string' },
                revision: { type: 'string' },
              },
            },
          },
          node: { type: 'string' },
          labels: { type: 'object', additionalProperties: { type: 'string' } },
          transitions: {
            type: 'array',
            items: { $ref: '#/components/schemas/Transition' },
          },
          ended: { $ref: '#/components/schemas/ObjectMoment' },
          now: { $ref: '#/components/schemas/ObjectMoment' },
          nowMissing: { type: 'string' },
          applied: { $ref: '#/components/schemas/Manifest' },
          logs: { type: 'string' },
          evidenceWithheld: { type: 'boolean' },
        },
      },
      LogTail: {
        type: 'object',
        description:
          'The last lines that a container wrote, masked before they were kept',
        additionalProperties: false,
        required: [
          'container',
          'previous',
          'lines',
          'capturedAt',
          'truncated',
          'masked',
        ],
        properties: {
          container: { type: 'string' },
          previous: { type: 'boolean' },
          lines: { type: 'array', items: { type: 'string' } },
          capturedAt: { $ref: '#/components/schemas/Instant' },
          truncated: { type: 'boolean' },
          masked: { type: 'integer' },
        },
      },
      Capture: {
        type: 'object',
        description:
          'An object as it was at the moment at which something was kept of it',
        additionalProperties: false,
        required: [
          'moment',
          'at',
          'status',
          'reason',
          'params',
          'message',
          'conditions',
          'containers',
          'events',
          'logs',
          'masked',
          'cut',
          'context',
        ],
        properties: {
          moment: {
            type: 'string',
            description:
              '`Failed`: it went to Failed then; `Ended`: the step ended then; more may come',
          },
          at: { $ref: '#/components/schemas/Instant' },
          status: { type: 'string' },
          reason: { type: 'string' },
          params: { $ref: '#/components/schemas/Params' },
          message: { type: 'string' },
          healedAt: { $ref: '#/components/schemas/Instant' },
          conditions: {
            type: 'array',
            items: { $ref: '#/components/schemas/Condition' },
          },
          containers: {
            type: 'array',
            items: { $ref: '#/components/schemas/Container' },
          },
          events: {
            type: 'array',
            items: { $ref: '#/components/schemas/ObjectEvent' },
          },
          logs: {
            type: 'array',
            items: { $ref: '#/components/schemas/LogTail' },
          },
          logsMissing: {
            type: 'string',
            description:
              'Why there are no logs though a container ran: `Off`, `Forbidden` or `NoAnswer`; more may come',
          },
          masked: { type: 'integer' },
          cut: { type: 'boolean' },
          context: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['kind', 'name', 'said'],
              properties: {
                kind: { type: 'string' },
                name: { type: 'string' },
                said: { type: 'string' },
              },
            },
          },
        },
      },
      ObjectEvidence: {
        type: 'object',
        additionalProperties: false,
        required: [
          'objectId',
          'cluster',
          'apiVersion',
          'kind',
          'name',
          'captures',
        ],
        properties: {
          objectId: { type: 'string' },
          uid: { type: 'string' },
          cluster: { type: 'string' },
          apiVersion: { type: 'string' },
          kind: { type: 'string' },
          namespace: { type: 'string' },
          name: { type: 'string' },
          captures: {
            type: 'array',
            items: { $ref: '#/components/schemas/Capture' },
          },
        },
      },
      ObjectLog: {
        type: 'object',
        additionalProperties: false,
        required: [
          'container',
          'previous',
          'lines',
          'capturedAt',
          'truncated',
          'masked',
          'kept',
        ],
        properties: {
          container: { type: 'string' },
          previous: { type: 'boolean' },
          lines: { type: 'array', items: { type: 'string' } },
          capturedAt: { $ref: '#/components/schemas/Instant' },
          truncated: { type: 'boolean' },
          masked: { type: 'integer' },
          kept: { type: 'boolean' },
        },
      },
      Dossier: {
        type: 'object',
        additionalProperties: false,
        required: ['causes', 'ruledOut', 'seenBefore'],
        properties: {
          causes: {
            type: 'array',
            description:
              'The most decisive first; empty of one that was Successful',
            maxItems: 20,
            items: { $ref: '#/components/schemas/DossierCause' },
          },
          ruledOut: {
            type: 'array',
            description: 'What was checked and is not the cause',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['code', 'params', 'title', 'sentence'],
              properties: {
                code: { type: 'string' },
                params: { $ref: '#/components/schemas/Params' },
                title: { type: 'string' },
                sentence: { type: 'string' },
              },
            },
          },
          evidence: {
            type: 'object',
            description: 'Absent for who may not read evidence',
            additionalProperties: false,
            required: ['items', 'truncatedLogs', 'maskedValues'],
            properties: {
              from: { $ref: '#/components/schemas/Instant' },
              to: { $ref: '#/components/schemas/Instant' },
              items: {
                type: 'array',
                description: 'Newest first',
                maxItems: 200,
                items: { $ref: '#/components/schemas/EvidenceItem' },
              },
              truncatedLogs: { type: 'integer' },
              maskedValues: { type: 'integer' },
            },
          },
          seenBefore: {
            type: 'object',
            description:
              'How often the first cause decided executions of the same owner, or without one of the same entity, that the caller may see',
            additionalProperties: false,
            required: ['count', 'days'],
            properties: {
              count: { type: 'integer' },
              days: { type: 'integer' },
              ownerRef: { type: 'string' },
            },
          },
          differenceToLastGood: { $ref: '#/components/schemas/Comparison' },
        },
      },
      DossierCause: {
        type: 'object',
        additionalProperties: false,
        required: ['code', 'step', 'params', 'title', 'sentence', 'actions'],
        properties: {
          code: { type: 'string' },
          step: { type: 'integer' },
          object: {
            type: 'object',
            description: 'Absent where it is the step as a whole',
            additionalProperties: false,
            required: ['cluster', 'apiVersion', 'kind', 'name'],
            properties: {
              id: { type: 'string' },
              cluster: { type: 'string' },
              apiVersion: { type: 'string' },
              kind: { type: 'string' },
              namespace: { type: 'string' },
              name: { type: 'string' },
            },
          },
          container: { type: 'string' },
          params: { $ref: '#/components/schemas/Params' },
          title: { type: 'string' },
          sentence: { type: 'string' },
          actions: {
            type: 'array',
            maxItems: 3,
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['id', 'text'],
              properties: {
                id: { type: 'string' },
                text: { type: 'string' },
                url: {
                  type: 'string',
                  description: 'Kubernetes documentation',
                },
              },
            },
          },
        },
      },
      EvidenceItem: {
        type: 'object',
        additionalProperties: false,
        required: [
          'at',
          'type',
          'from',
          'step',
          'objectId',
          'kind',
          'name',
          'message',
        ],
        properties: {
          at: { $ref: '#/components/schemas/Instant' },
          type: {
            type: 'string',
            description: 'Status, Condition, Event, Container, Log or Context',
          },
          from: { type: 'string', description: 'Who said it' },
          step: { type: 'integer' },
          objectId: { type: 'string' },
          kind: { type: 'string' },
          name: { type: 'string' },
          reason: { type: 'string' },
          message: { type: 'string' },
          count: { type: 'integer' },
        },
      },
      Comparison: {
        type: 'object',
        additionalProperties: false,
        required: [
          'before',
          'after',
          'objects',
          'unchangedObjects',
          'images',
          'settings',
          'timing',
          'causes',
        ],
        properties: {
          before: { $ref: '#/components/schemas/ExecutionSummary' },
          after: { $ref: '#/components/schemas/ExecutionSummary' },
          objects: {
            type: 'array',
            items: { $ref: '#/components/schemas/ObjectDifference' },
          },
          unchangedObjects: { type: 'integer' },
          notFullyCompared: {
            type: 'integer',
            description:
              'Of the unchanged those with values that are never kept: such a value may be another one',
          },
          images: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['kind', 'name', 'container'],
              properties: {
                kind: { type: 'string' },
                namespace: { type: 'string' },
                name: { type: 'string' },
                container: { type: 'string' },
                before: { type: 'string' },
                after: { type: 'string' },
              },
            },
          },
          settings: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['step', 'stepName', 'setting'],
              properties: {
                step: { type: 'integer' },
                stepName: { type: 'string' },
                setting: { type: 'string' },
                before: {},
                after: {},
              },
            },
          },
          timing: {
            type: 'object',
            additionalProperties: false,
            required: ['total', 'steps', 'objects'],
            properties: {
              total: { $ref: '#/components/schemas/Timing' },
              steps: {
                type: 'array',
                items: { $ref: '#/components/schemas/Timing' },
              },
              objects: {
                type: 'array',
                description:
                  'Until each applied object was Successful for good; the slowest first',
                maxItems: 20,
                items: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['name', 'kind'],
                  properties: {
                    name: { type: 'string' },
                    kind: { type: 'string' },
                    beforeSeconds: { type: 'number' },
                    afterSeconds: { type: 'number' },
                  },
                },
              },
            },
          },
          causes: {
            type: 'object',
            additionalProperties: false,
            required: ['before', 'after'],
            properties: {
              before: { type: 'array', items: { type: 'string' } },
              after: { type: 'array', items: { type: 'string' } },
            },
          },
        },
      },
      ObjectDifference: {
        type: 'object',
        additionalProperties: false,
        required: [
          'change',
          'cluster',
          'apiVersion',
          'kind',
          'name',
          'fields',
          'more',
          'unknown',
        ],
        properties: {
          change: { type: 'string', description: 'Added, Removed or Changed' },
          cluster: { type: 'string' },
          apiVersion: { type: 'string' },
          kind: { type: 'string' },
          namespace: { type: 'string' },
          name: { type: 'string' },
          fields: {
            type: 'array',
            description: 'Of a changed object, the most telling first',
            maxItems: 200,
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['path'],
              properties: {
                path: {
                  type: 'string',
                  description:
                    'For instance spec.template.spec.containers[app].image',
                },
                before: {},
                after: {},
              },
            },
          },
          more: {
            type: 'integer',
            description: 'Fields that differ beyond those',
          },
          unknown: {
            type: 'boolean',
            description:
              'A manifest is missing: nothing can be said of its fields',
          },
        },
      },
      Timing: {
        type: 'object',
        additionalProperties: false,
        required: ['name'],
        properties: {
          name: { type: 'string' },
          beforeSeconds: { type: 'number' },
          afterSeconds: { type: 'number' },
        },
      },
      TransitionList: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: { $ref: '#/components/schemas/Transition' },
          },
          nextCursor: { type: 'string' },
        },
      },
      StateEvent: {
        type: 'object',
        additionalProperties: false,
        required: ['event', 'data'],
        properties: {
          event: { const: 'state' },
          data: { $ref: '#/components/schemas/Execution' },
        },
      },
      TransitionEvent: {
        type: 'object',
        additionalProperties: false,
        required: ['event', 'id', 'data'],
        properties: {
          event: { const: 'transition' },
          id: { type: 'string', description: 'Its seq' },
          data: { $ref: '#/components/schemas/Transition' },
        },
      },
      OutcomeEvent: {
        type: 'object',
        additionalProperties: false,
        required: ['event', 'data'],
        properties: {
          event: { const: 'outcome' },
          data: { $ref: '#/components/schemas/ExecutionOutcome' },
        },
      },
      ExecutionOutcome: {
        type: 'object',
        description: 'How an execution ended',
        additionalProperties: false,
        required: ['id', 'outcome'],
        properties: {
          id: { type: 'string' },
          outcome: { type: 'string' },
          causeCode: { type: 'string', description: 'Cause of the worst step' },
          finishedAt: { $ref: '#/components/schemas/Instant' },
        },
      },
      EnvironmentList: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['name', 'tier'],
              properties: {
                name: { type: 'string' },
                tier: { type: 'string' },
                clusters: { type: 'array', items: { type: 'string' } },
                namespaces: { type: 'array', items: { type: 'string' } },
              },
            },
          },
        },
      },
      ClusterList: {
        type: 'object',
        additionalProperties: false,
        required: ['items'],
        properties: {
          items: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['name', 'state', 'openLists'],
              properties: {
                name: { type: 'string' },
                state: { type: 'string' },
                message: { type: 'string' },
                openLists: { type: 'integer' },
                recording: {
                  description:
                    'How rollouts that nobody reports are watched; absent where none are',
                  type: 'object',
                  additionalProperties: false,
                  required: ['workloads', 'refused'],
                  properties: {
                    workloads: { type: 'integer' },
                    refused: {
                      type: 'array',
                      items: {
                        type: 'object',
                        additionalProperties: false,
                        required: ['kinds', 'message'],
                        properties: {
                          namespace: {
                            type: 'string',
                            description: 'Absent for the whole cluster',
                          },
                          kinds: { type: 'array', items: { type: 'string' } },
                          message: { type: 'string' },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
      EvaluateRequest: {
        type: 'object',
        additionalProperties: false,
        required: ['objects'],
        properties: {
          objects: {
            type: 'array',
            items: { $ref: '#/components/schemas/Manifest' },
          },
          applied: {
            type: 'array',
            items: { $ref: '#/components/schemas/ObjectReference' },
          },
          now: { type: 'string', format: 'date-time' },
          options: { $ref: '#/components/schemas/CheckSettings' },
        },
      },
      EvaluateAnswer: {
        type: 'object',
        additionalProperties: false,
        required: ['aggregate', 'objects'],
        properties: {
          aggregate: { type: 'string' },
          objects: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: [
                'apiVersion',
                'kind',
                'name',
                'counted',
                'status',
                'reason',
                'message',
              ],
              properties: {
                apiVersion: { type: 'string' },
                kind: { type: 'string' },
                namespace: { type: 'string' },
                name: { type: 'string' },
                uid: { type: 'string' },
                counted: { type: 'boolean' },
                status: { type: 'string' },
                reason: { type: 'string' },
                message: { type: 'string' },
              },
            },
          },
        },
      },
      Problem: {
        type: 'object',
        additionalProperties: false,
        required: ['error', 'request', 'response'],
        properties: {
          error: {
            type: 'object',
            additionalProperties: false,
            required: ['name', 'message', 'code', 'type', 'faults'],
            properties: {
              name: { type: 'string' },
              message: { type: 'string' },
              code: { type: 'string', description: 'Stable' },
              type: {
                type: 'string',
                description: 'URI of the kind of problem',
              },
              faults: {
                type: 'array',
                items: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['pointer', 'message'],
                  properties: {
                    pointer: {
                      type: 'string',
                      description:
                        'JSON pointer into the body, or /query/<name>',
                    },
                    message: { type: 'string' },
                  },
                },
              },
            },
          },
          request: {
            type: 'object',
            additionalProperties: false,
            required: ['method', 'url'],
            properties: { method: { type: 'string' }, url: { type: 'string' } },
          },
          response: {
            type: 'object',
            additionalProperties: false,
            required: ['statusCode'],
            properties: { statusCode: { type: 'integer' } },
          },
        },
      },
    },
  },
} as const;
