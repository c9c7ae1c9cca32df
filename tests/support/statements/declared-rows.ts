import fs from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import type { Kind } from './kinds.ts';

export interface DeclaredColumn {
  readonly name: string;
  readonly kinds: readonly Kind[];
  /** Whether the row may have null, or nothing, there */
  readonly nullable: boolean;
  /** Whether the property may be left out */
  readonly optional: boolean;
}

/** A call in the sources of the product that runs a statement. */
export interface Site {
  /** `libs/…/file.ts:12`, the line of the called name */
  readonly at: string;
  /** `raw` where the row is asserted, `built` where the builder infers it */
  readonly kind: 'raw' | 'built';
  /** the row that the code reads; undefined where it reads none */
  readonly columns: readonly DeclaredColumn[] | undefined;
}

/** Files whose statements are described. */
const sources = ['libs/*/src/**/*.ts', 'apps/{api,worker,solo}/**/*.ts'];
const isLeftOut = /^libs\/(web|contract)\/|\.spec\.ts$|\/testing\/|node_modules/;

/** Names of the calls that run a statement: of Kysely, of the mapper, of the driver, and of the figures' source. */
const runs = /^(execute|executeTakeFirst|executeTakeFirstOrThrow|rows|query)$/;
/** What such a call is made on, or given, for it to be one. */
const rawSources = new Set(['RawBuilder', 'PostgreSqlConnection', 'SqlEntityManager', 'Client', 'ResilientClient']);
const builders = new Set(['SelectQueryBuilder', 'InsertQueryBuilder', 'UpdateQueryBuilder', 'DeleteQueryBuilder']);

/**
 * Reads what the product's sources declare about the rows of their statements, by the TypeScript checker; some ten
 * seconds.
 * @param root folder of the workspace
 */
export function declaredRows(root: string): readonly Site[] {
  const files = fs.globSync(sources, { cwd: root }).filter((file) => !isLeftOut.test(file));
  const { config } = ts.readConfigFile(resolve(root, 'tsconfig.base.json'), (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: unknown };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const program = ts.createProgram(
    files.map((file) => resolve(root, file)),
    options,
  );
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const source = program.getSourceFile(resolve(root, file));
    return source ? sitesIn(source, file, checker) : [];
  });
}

function sitesIn(source: ts.SourceFile, file: string, checker: ts.TypeChecker): readonly Site[] {
  const sites: Site[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { name, expression } = node.expression;
      const kind = runs.test(name.text) ? kindOf([expression, ...node.arguments], checker) : undefined;
      const row = kind && rowOf(checker.getTypeAtLocation(node), checker);
      if (kind && !(row && isGeneric(row))) {
        const { line } = source.getLineAndCharacterOfPosition(name.getStart(source));
        sites.push({ at: `${file}:${String(line + 1)}`, kind, columns: row && columnsOf(row, node, checker) });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return sites;
}

function kindOf(nodes: readonly ts.Expression[], checker: ts.TypeChecker): Site['kind'] | undefined {
  const names = nodes.map((each) => checker.getTypeAtLocation(each).symbol?.name ?? '');
  if (names.some((name) => rawSources.has(name))) {
    return 'raw';
  }
  return builders.has(names[0] ?? '') ? 'built' : undefined;
}

/** A function that runs the statements of others: the row is declared where it is called. */
function isGeneric(row: ts.Type): boolean {
  return (row.flags & ts.TypeFlags.TypeParameter) !== 0;
}

/** The type of one row of what a call answers; undefined where it answers none, or one that nobody declared. */
function rowOf(answer: ts.Type, checker: ts.TypeChecker): ts.Type | undefined {
  const awaited = checker.getNonNullableType(checker.getAwaitedType(answer) ?? answer);
  const rows = awaited.symbol?.name === 'QueryResult' ? awaited.getProperty('rows') : undefined;
  const list = rows ? checker.getTypeOfSymbol(rows) : awaited;
  const row = checker.isArrayLikeType(list) ? checker.getTypeArguments(list as ts.TypeReference)[0] : list;
  if (row && isGeneric(row)) {
    return row;
  }
  const isRead =
    row !== undefined &&
    checker.getPropertiesOfType(row).length > 0 &&
    (row.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Never)) === 0 &&
    !/^(Insert|Update|Delete|Merge)Result$/.test(row.symbol?.name ?? '');
  return isRead ? row : undefined;
}

function columnsOf(row: ts.Type, at: ts.Node, checker: ts.TypeChecker): readonly DeclaredColumn[] {
  return checker.getPropertiesOfType(row).map((property) => {
    const parts = partsOf(checker.getTypeOfSymbolAtLocation(property, at));
    const isNothing = ({ flags }: ts.Type) => (flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) !== 0;
    const kinds = parts.filter((part) => !isNothing(part)).map((part) => kindOfValue(part, checker));
    return {
      name: property.name,
      kinds: [...new Set(kinds)],
      nullable: parts.some(isNothing) || kinds.includes('anything'),
      optional: (property.flags & ts.SymbolFlags.Optional) !== 0,
    };
  });
}

function partsOf(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

const kindsOfNames: Readonly<Record<string, Kind>> = { Date: 'Date', Buffer: 'Buffer', Uint8Array: 'Buffer' };

function kindOfValue(type: ts.Type, checker: ts.TypeChecker): Kind {
  const { flags } = type;
  if (flags & ts.TypeFlags.StringLike) {
    return 'string';
  }
  if (flags & ts.TypeFlags.NumberLike) {
    return 'number';
  }
  if (flags & ts.TypeFlags.BooleanLike) {
    return 'boolean';
  }
  if (type.isIntersection()) {
    const kinds = type.types.map((part) => kindOfValue(part, checker));
    return kinds.find((kind) => kind !== 'object') ?? 'object';
  }
  if (checker.isArrayLikeType(type)) {
    return 'array';
  }
  return (flags & ts.TypeFlags.Object) === 0 ? 'anything' : (kindsOfNames[type.symbol?.name ?? ''] ?? 'object');
}
