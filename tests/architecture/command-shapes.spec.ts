import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  commandShapes,
  commandsIn,
  exportedCommands,
  houseShape,
  isCommandInResolver,
  misnamedCommands,
  otherNamesOfNeeds,
} from './command-shapes.ts';
import { root, typescriptFiles } from './workspace.ts';

describe('a use case', () => {
  it('has one shape', () => {
    const others = exportedCommands().filter(({ shape }) => shape !== houseShape);
    expect(others.map(({ path, name, shape }) => `${path}: ${name} is ${shape}`)).toEqual([]);
    expect(Object.keys(commandShapes())).toEqual([houseShape]);
  });

  it('is called as its file', () => {
    expect(misnamedCommands()).toEqual([]);
  });

  it('is no part of a resolver or a route', () => {
    const files = ['libs', 'apps'].flatMap(typescriptFiles).filter((path) => !path.endsWith('.spec.ts'));
    expect(files.filter((path) => isCommandInResolver(path, readFileSync(join(root, path), 'utf8')))).toEqual([]);
  });

  it('calls what it needs by one name', () => {
    const ours = ['libs', 'apps/api', 'apps/worker', 'apps/solo', 'tools', 'tests'].flatMap(typescriptFiles);
    const others = ours.flatMap((path) => otherNamesOfNeeds(path, readFileSync(join(root, path), 'utf8')));
    expect(others).toEqual([]);
  });
});

describe('the rules find', () => {
  const shapesIn = (text: string) => commandsIn('libs/demo/src/commands/do-it.ts', text).map(({ shape }) => shape);

  it('a class, but no error', () => {
    expect(shapesIn('export class DoIt {}')).toEqual(['class']);
    expect(shapesIn('export class Refused extends Error {}')).toEqual([]);
  });

  it('a parameter too many, one by itself, and what is written in the transaction of another', () => {
    const needs = "needs: Needs<'database'>";
    expect(shapesIn(`export async function doIt(${needs}, props: DoItProps): Promise<void> {}`)).toEqual([houseShape]);
    expect(shapesIn(`export async function doIt(${needs}, { id }: DoItProps): Promise<void> {}`)).toEqual([houseShape]);
    expect(
      shapesIn(`export async function doIt(${needs}, props: DoItProps, visitor: Visitor): Promise<void> {}
        export async function doIt(${needs}, id: string): Promise<void> {}
        export async function doIt(tx: EntityManager, props: DoItProps): Promise<void> {}
        export function doIt(${needs}, props: DoItProps): void {}
        export const doIt = async (${needs}, props: DoItProps): Promise<void> => {};`),
    ).not.toContain(houseShape);
  });

  it('a transaction and an audit in a resolver', () => {
    const resolver = 'libs/demo/src/graphql/demo.resolver.ts';
    expect(isCommandInResolver(resolver, 'await database.transaction(async (tx) => doIt(tx));')).toBe(true);
    expect(isCommandInResolver('libs/demo/src/held/http/demo.routes.ts', 'await recordAudit(em, act);')).toBe(true);
    expect(isCommandInResolver('libs/demo/src/commands/do-it.ts', 'database.transaction(write)')).toBe(false);
    expect(isCommandInResolver(resolver, 'await doIt(this.needs, props);')).toBe(false);
  });

  it('a file that is called otherwise', () => {
    const path = 'libs/demo/src/commands/do-it.ts';
    const named = (name: string) => [{ path, name, shape: houseShape }];
    expect(misnamedCommands([path], named('doIt'))).toEqual([]);
    expect(misnamedCommands([path], named('doOther'))).toEqual([path]);
    expect(misnamedCommands([path], [])).toEqual([path]);
  });

  it('needs under another name', () => {
    const namesIn = (text: string) => otherNamesOfNeeds('libs/demo/src/demo.ts', text);
    expect(namesIn('interface DemoDeps {} function demo(uses: Demo) {}')).toHaveLength(2);
    expect(namesIn('interface DemoParts { readonly database: Database }')).toHaveLength(1);
    expect(namesIn('interface DemoNeeds { readonly database: Database } function demo(needs: DemoNeeds) {}')).toEqual(
      [],
    );
  });
});
