/** States that a real cluster shows or not by the order of its watches. */
const racyStates = [
  {
    why: 'In an update the controller sees progress only where it wrote a count of no new pods before; whether it looks between the new ReplicaSet and its first pod depends on which watch is quicker (seen in Kubernetes 1.36.3).',
    state:
      /^(Available=True\/MinimumReplicasAvailable Progressing=True)\/(NewReplicaSetCreated|ReplicaSetUpdated)$/,
    as: '$1/(under way)',
  },
];

/** The state as it is compared. */
export function withoutRaces(text: string): string {
  return racyStates.reduce(
    (rest, { state, as }) => rest.replace(state, as),
    text,
  );
}
