// The same cases for every mutant and at every run: a figure that can be measured again.
process.env.OBJECT_STATUS_PROPERTY_SEED ??= '20261122';
// Enough to notice what is wrong, and to show every outcome; no more: every mutant is tried with them.
process.env.OBJECT_STATUS_PROPERTY_RUNS ??= '200';
