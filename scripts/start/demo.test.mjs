import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { requireDistinctNames } from './demo.mjs';

const named = (...names) => names.map(name => ({ name }));

describe('requireDistinctNames', () => {
  for (const [name, fixed, contexts, isDemoWanted] of [
    ['contexts beside the demo cluster', [], ['one', 'two'], true],
    ['a context "demo" without the demo cluster', [], ['demo'], false],
    ['a fixed cluster "demo" without the demo cluster', ['demo'], ['a'], false],
  ]) {
    it(`takes ${name}`, () =>
      requireDistinctNames({
        fixed: named(...fixed),
        contexts: named(...contexts),
        isDemoWanted,
      }));
  }

  for (const [name, fixed, contexts, isDemoWanted, message] of [
    [
      'a context "demo" beside the demo cluster',
      [],
      ['one', 'demo'],
      true,
      /^Context "demo" .*rename-context demo NAME.*--no-demo\.$/,
    ],
    [
      'a fixed cluster "demo" beside the demo cluster',
      ['demo'],
      [],
      true,
      /^app-config\.yaml has a cluster "demo"/,
    ],
    [
      'a context with the name of a fixed cluster',
      ['one'],
      ['one'],
      false,
      /^Context "one" has the name of a cluster in app-config\.yaml/,
    ],
  ]) {
    it(`refuses ${name}`, () =>
      assert.throws(
        () =>
          requireDistinctNames({
            fixed: named(...fixed),
            contexts: named(...contexts),
            isDemoWanted,
          }),
        { name: 'UsageError', message },
      ));
  }
});
