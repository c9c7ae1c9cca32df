import { describe, expect, it } from 'vitest';
import { refuseOtherNode } from './project-node.ts';

describe('the tests', () => {
  it.each(['18.19.0', '20.20.2', '22.22.1'])('say on Node %s which one they need, and how to get it', (version) =>
    expect(() => refuseOtherNode(version)).toThrow(`Node 24 of the project, and this is Node ${version}.`),
  );

  it.each(['24.21.0', '26.0.0'])('run on Node %s', (version) => expect(() => refuseOtherNode(version)).not.toThrow());
});
