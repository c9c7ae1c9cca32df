import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../..');

/**
 * Every address pattern that an application shows a page at, such as `/signals/:id`, read from its route table and the tables that it
 * loads; redirections are none.
 * @param file the route table, relative to the workspace
 */
export function routesIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(resolve(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const tables = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations]);
  const table = tables.find(({ name }) => ts.isIdentifier(name) && name.text === 'routes')?.initializer;
  if (!table || !ts.isArrayLiteralExpression(table)) {
    throw new Error(`${file} has no table named routes.`);
  }
  return [...new Set(pagesOf(table, '', file))];
}

function pagesOf(table: ts.ArrayLiteralExpression, parent: string, file: string): string[] {
  return table.elements.filter(ts.isObjectLiteralExpression).flatMap((route) => {
    const path = valueOf(route, 'path');
    if (!path || !ts.isStringLiteral(path)) {
      throw new Error('A route without a written path.');
    }
    const address = [parent, path.text].filter(Boolean).join('/');
    const children = valueOf(route, 'children');
    const below = children && ts.isArrayLiteralExpression(children) ? pagesOf(children, address, file) : [];
    const isPage =
      Boolean(valueOf(route, 'component') ?? valueOf(route, 'loadComponent')) && !(children && path.text === '');
    const lazy = /import\('(\.[^']+)'\)/.exec(valueOf(route, 'loadChildren')?.getText() ?? '')?.[1];
    const elsewhere = lazy ? routesIn(join(dirname(file), lazy)).map((page) => `/${address}${page}`) : [];
    return [...(isPage ? [`/${address}`] : []), ...below, ...elsewhere];
  });
}

function valueOf(route: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  return route.properties
    .filter(ts.isPropertyAssignment)
    .find((property) => ts.isIdentifier(property.name) && property.name.text === name)?.initializer;
}
