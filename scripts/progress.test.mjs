import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withProgress } from './progress.mjs';

const told = { what: 'Building the app', usually: '1 min' };

describe('withProgress', () => {
  it('tells begin and end, and gives what the work gives', async () => {
    const lines = [];
    const say = line => lines.push(line);
    const result = await withProgress({ ...told, say }, async () => 'built');
    assert.equal(result, 'built');
    assert.deepEqual(lines, [
      'Building the app (usually 1 min)',
      'Building the app: done in 0 s',
    ]);
  });

  it('says now and then that it goes on', async () => {
    let goOn;
    const going = new Promise(resolve => {
      goOn = resolve;
    });
    const lines = [];
    const say = line => {
      lines.push(line);
      if (lines.length === 3) goOn();
    };
    await withProgress({ ...told, say, everyMs: 1 }, () => going);
    assert.equal(lines[2], 'Building the app: 0 s so far');
  });

  it('tells no success of work that failed', async () => {
    const lines = [];
    const work = async () => {
      throw new Error('no space');
    };
    const say = line => lines.push(line);
    await assert.rejects(withProgress({ ...told, say }, work), /no space/);
    assert.equal(lines.length, 1);
  });
});
