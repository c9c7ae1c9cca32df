import { describe, expect, it } from 'vitest';
import { type BillOfMaterials, installedOf, ofCommit, withModels } from './bill-of-materials.ts';

const written = (name: string, serialNumber: string, timestamp: string): BillOfMaterials => ({
  serialNumber,
  metadata: { timestamp, component: { 'bom-ref': 'x@1.0.0', type: 'library', name, version: '1.0.0' } },
  components: [
    { 'bom-ref': 'b@1', name: 'b', version: '1' },
    { 'bom-ref': 'a@1', name: 'a', version: '1' },
  ],
  dependencies: [{ ref: 'b@1' }, { ref: 'a@1' }],
});
const source = { commit: '27472b4e', epoch: 1_796_019_994, version: '1.0.0' };

describe('the bill of materials of a commit', () => {
  it('is the same from two folders, at two times', () => {
    const one = ofCommit(written('one', 'urn:uuid:1', '2026-11-30T06:00:00.000Z'), source);
    const two = ofCommit(written('two', 'urn:uuid:2', '2026-12-01T06:00:00.000Z'), source);
    expect(two).toEqual(one);
    expect(one.metadata).toMatchObject({ timestamp: '2026-11-30T06:26:34.000Z', component: { type: 'application' } });
    expect(one.components.map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it('has a serial number of its own for each commit', () => {
    const serialOf = (commit: string) => ofCommit(written('x', '', ''), { ...source, commit }).serialNumber;
    const form = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(serialOf('a')).toMatch(form);
    expect(serialOf('a')).not.toBe(serialOf('b'));
  });
});

it('names no package for other machines', () => {
  const all: BillOfMaterials = {
    ...written('x', '', ''),
    components: [
      { 'bom-ref': 'b@1', name: 'b', version: '1' },
      { 'bom-ref': 'b-mac@1', name: 'b-mac', version: '1' },
    ],
    dependencies: [{ ref: 'x@1.0.0', dependsOn: ['b@1'] }, { ref: 'b@1', dependsOn: ['b-mac@1'] }, { ref: 'b-mac@1' }],
  };
  const { components, dependencies } = installedOf(all, new Set(['b@1']));
  expect(components.map(({ name }) => name)).toEqual(['b']);
  expect(dependencies).toEqual([
    { ref: 'x@1.0.0', dependsOn: ['b@1'] },
    { ref: 'b@1', dependsOn: [] },
  ]);
});

it('names the weights of models with their licence, which the application uses', () => {
  const { components, dependencies } = withModels({ ...written('x', '', ''), dependencies: [{ ref: 'x@1.0.0' }] });
  expect(components).toContainEqual(
    expect.objectContaining({ name: 'tiny-face-detector', licenses: [{ license: { id: 'MIT' } }] }),
  );
  expect(dependencies).toEqual([
    { ref: 'x@1.0.0', dependsOn: ['tiny-face-detector@1.7.15'] },
    { ref: 'tiny-face-detector@1.7.15' },
  ]);
});
