import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { root, typescriptFiles } from './workspace.ts';

/** The one shape of a use case. */
export const houseShape = 'function(needs, props): Promise';

/** Two inverse acts share the file of the first. */
const inverse: Readonly<Record<string, string>> = {
  'add-staff': 'closeStaff',
  'publish-signal': 'unpublishSignal',
  'follow-signal': 'unfollowSignal',
  'subscribe-to-area': 'unsubscribeFromArea',
  'subscribe-to-push': 'unsubscribeFromPush',
  'create-api-token': 'revokeApiToken',
  'hold-signal': 'releaseHold',
  'look-through-public-photos': 'pausePublicPhotos',
};

/** Something that a file of `commands/` gives to others. */
export interface ExportedCommand {
  readonly path: string;
  readonly name: string;
  readonly shape: string;
}

/** The files of use cases: `commands/` of a slice, and that of a part of a slice which has storeys of its own. */
export function commandFiles(): string[] {
  return typescriptFiles('libs').filter((path) => /\/src\/([\w-]+\/)?commands\/[^/]+\.ts$/.test(path) && !isSpec(path));
}

/** Every use case with its shape. Types, constants and errors are none. */
export function exportedCommands(): ExportedCommand[] {
  return commandFiles().flatMap((path) => commandsIn(path, readFileSync(join(root, path), 'utf8')));
}

/** The use cases of one file. */
export function commandsIn(path: string, text: string): ExportedCommand[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return file.statements.flatMap((statement) => {
    if (!ts.canHaveModifiers(statement) || !isExported(statement)) {
      return [];
    }
    if (ts.isClassDeclaration(statement)) {
      const isError = statement.heritageClauses?.some((clause) => clause.getText(file) === 'extends Error') ?? false;
      return isError ? [] : [{ path, name: statement.name?.text ?? '', shape: 'class' }];
    }
    if (ts.isFunctionDeclaration(statement)) {
      return [{ path, name: statement.name?.text ?? '', shape: shapeOf(statement, file) }];
    }
    return ts.isVariableStatement(statement)
      ? statement.declarationList.declarations
          .filter(({ initializer }) => initializer !== undefined && ts.isArrowFunction(initializer))
          .map(({ name }) => ({ path, name: name.getText(file), shape: 'constant' }))
      : [];
  });
}

/** The different shapes of the use cases, each with how many have it: one, when all is well. */
export function commandShapes(commands = exportedCommands()): Readonly<Record<string, number>> {
  const byShape = Object.groupBy(commands, ({ shape }) => shape);
  return Object.fromEntries(Object.entries(byShape).map(([shape, alike = []]) => [shape, alike.length]));
}

/** Files of `commands/` that are not called as what they hold, or hold more than one act and its inverse. */
export function misnamedCommands(files = commandFiles(), commands = exportedCommands()): string[] {
  return files.filter((path) => {
    const file = basename(path, '.ts');
    const expected = file.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const [first, ...others] = commands.filter((command) => command.path === path).map(({ name }) => name);
    return first !== expected || others.some((name) => name !== inverse[file]);
  });
}

/**
 * Whether the text of a resolver or a route begins a transaction or writes the audit: then it is a use case that
 * nobody else can call, and what it writes in two statements may end between them.
 */
export function isCommandInResolver(path: string, text: string): boolean {
  return /\/src\/([\w-]+\/)?(graphql|http)\//.test(path) && /\.transaction\(|\brecordAudit\(/.test(text);
}

/** Interfaces and types that mean needs and are called otherwise, and parameters of that kind. */
export function otherNamesOfNeeds(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isType = ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
    if (isType && (/(Deps|Uses|Dependencies)$/.test(node.name.text) || takesDatabase(node, file))) {
      found.push(`${path}: ${node.name.text}`);
    }
    if (ts.isParameter(node) && /^(deps|uses|dependencies)$/.test(node.name.getText(file))) {
      found.push(`${path}: parameter ${node.name.getText(file)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** What of a slice is given a database and is not called needs. */
function takesDatabase(node: ts.Node & { readonly name: ts.Identifier }, file: ts.SourceFile): boolean {
  const members = ts.isInterfaceDeclaration(node) ? [...node.members] : [];
  return (
    /^libs\/(?!platform\/)[\w-]+\/src\/(?!testing\/)/.test(file.fileName) &&
    members.some((member) => ts.isPropertySignature(member) && member.type?.getText(file) === 'Database') &&
    !node.name.text.endsWith('Needs')
  );
}

function shapeOf({ parameters, type }: ts.FunctionDeclaration, file: ts.SourceFile): string {
  const names = parameters.map((parameter, index) => {
    const called = parameter.type?.getText(file) ?? '';
    return index === 0 && areNeeds(called) ? 'needs' : index === 1 && isProps(parameter) ? 'props' : called;
  });
  const promise = type?.getText(file).startsWith('Promise<') === true ? 'Promise' : 'no promise';
  // One that acts for everybody, or on everything, is told nothing more.
  const given = names.length === 1 && names[0] === 'needs' ? ['needs', 'props'] : names;
  return `function(${given.join(', ')}): ${promise}`;
}

/** Needs of the slice, or several of them together. */
function areNeeds(type: string): boolean {
  return type.split(' & ').every((one) => /^(Needs<[^<>]+>|\w+Needs)$/.test(one));
}

/** Props are one object that says who and what: never an id or a connection by itself. */
function isProps({ name, type }: ts.ParameterDeclaration): boolean {
  const isNamed = ts.isObjectBindingPattern(name) || name.getText() === 'props';
  return isNamed && type !== undefined && !/^(string|number|boolean|EntityManager)$/.test(type.getText());
}

function isExported(node: ts.HasModifiers): boolean {
  return ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function isSpec(path: string): boolean {
  return path.endsWith('.spec.ts');
}
