/** For answers whose sentences come from elsewhere. */
export const ownWords = {
  why: 'The words are those of the Go libraries that parse; code, reason and details are compared.',
  take: withoutMessage,
};

function withoutMessage(body: unknown): unknown {
  const { message: _message, details, ...rest } = Object(body);
  if (rest.kind !== 'Status' || details === undefined) {
    return rest.kind === 'Status' ? rest : body;
  }
  const { causes, ...about } = Object(details);
  if (!Array.isArray(causes)) return { ...rest, details };
  const wordless = causes.map(({ message: _words, ...cause }) => cause);
  return { ...rest, details: { ...about, causes: wordless } };
}

/** For tables: kubectl shows names and cells. */
export const columnTexts = {
  why: 'A column’s description is a sentence of the API reference, which no client shows.',
  take: withoutDescriptions,
};

function withoutDescriptions(body: unknown): unknown {
  const { columnDefinitions, ...rest } = Object(body);
  if (!Array.isArray(columnDefinitions)) return body;
  return {
    ...rest,
    columnDefinitions: columnDefinitions.map(
      ({ description: _description, ...column }) => column,
    ),
  };
}

/** For the last state of an object that is gone. */
export const lastManagers = {
  why: 'Who owned which field of an object that is gone: nobody can apply to it any more.',
  take: withoutManagers,
};

function withoutManagers(body: unknown): unknown {
  const { metadata, ...rest } = Object(body);
  if (metadata === undefined) return body;
  const { managedFields: _managers, ...others } = Object(metadata);
  return { ...rest, metadata: others };
}

/** Takes a real cluster's own ConfigMap out of a list. */
export function withoutRootCa(body: unknown): unknown {
  const { items, metadata, ...rest } = Object(body);
  if (!Array.isArray(items)) return body;
  const { remainingItemCount: _remaining, ...page } = Object(metadata);
  return {
    ...rest,
    metadata: page,
    items: items.filter(
      item => Object(Object(item).metadata).name !== 'kube-root-ca.crt',
    ),
  };
}

/** Takes out what a controller writes. */
export function withoutStatus(body: unknown): unknown {
  const { status, ...rest } = Object(body);
  if (typeof status === 'string') return body;
  const {
    managedFields: _managed,
    generation: _generation,
    annotations: _annotations,
    ...metadata
  } = Object(rest.metadata);
  return { ...rest, metadata };
}
