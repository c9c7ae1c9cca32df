import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../..');

/**
 * Every address pattern that an application shows a page at, such as `/signals/:id`, read from its route table and
 * the tables that it loads; redirections are none.
 * @param file the route table, relative to the workspace
 */
export function routesIn(file: string): string[] {
  return [...new Set(pagesOf(tableIn(file, 'routes'), '', file))];
}

function tableIn(file: string, name: string): ts.ArrayLiteralExpression {
  const table = sourceOf(file)
    .statements.filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .find((each) => ts.isIdentifier(each.name) && each.name.text === name)?.initializer;
  if (!table || !ts.isArrayLiteralExpression(table)) {
    throw new Error(`${file} has no table named ${name}.`);
  }
  return table;
}

function sourceOf(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(resolve(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
}

/** The pages of a table of another file that is spread into this one. */
function pagesOfSpread({ expression }: ts.SpreadElement, parent: string, file: string): string[] {
  const name = expression.getText();
  const from = new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from '([^']+)'`).exec(sourceOf(file).text)?.[1];
  if (!from) {
    throw new Error(`${file} spreads ${name}, which it does not import.`);
  }
  const other = join(dirname(file), from);
  return pagesOf(tableIn(other, name), parent, other);
}

function pagesOf(table: ts.ArrayLiteralExpression, parent: string, file: string): string[] {
  const spread = table.elements.filter(ts.isSpreadElement).flatMap((each) => pagesOfSpread(each, parent, file));
  const own = table.elements.filter(ts.isObjectLiteralExpression).flatMap((route) => {
    const path = valueOf(route, 'path');
    if (!path || !ts.isStringLiteral(path)) {
      throw new Error('A route without a written path.');
    }
    const address = [parent, path.text].filter(Boolean).join('/');
    const children = valueOf(route, 'children');
    const below = children && ts.isArrayLiteralExpression(children) ? pagesOf(children, address, file) : [];
    const leadsOn = Boolean(valueOf(route, 'redirectTo') ?? valueOf(route, 'loadChildren'));
    const isPage = !leadsOn && !(children && path.text === '');
    const lazy = /import\('(\.[^']+)'\)/.exec(valueOf(route, 'loadChildren')?.getText() ?? '')?.[1];
    const elsewhere = lazy ? routesIn(join(dirname(file), lazy)).map((page) => `/${address}${page}`) : [];
    return [...(isPage ? [`/${address}`] : []), ...below, ...elsewhere];
  });
  // Where a function writes the route of a page, the path comes first.
  const written = table.elements
    .filter(ts.isCallExpression)
    .flatMap((call) => call.arguments.slice(0, 1))
    .filter(ts.isStringLiteral)
    .map((path) => `/${[parent, path.text].filter(Boolean).join('/')}`);
  return [...own, ...written, ...spread];
}

function valueOf(route: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  return route.properties
    .filter(ts.isPropertyAssignment)
    .find((property) => ts.isIdentifier(property.name) && property.name.text === name)?.initializer;
}
