import { parseAst } from 'vitest/node';

/** How one file asks for another: at run time, for its types only, or while it runs. */
export interface Import {
  specifier: string;
  kind: 'value' | 'type' | 'dynamic';
  line: number;
}

/** What the rules of the house look at in a source file. */
export interface Source {
  imports: Import[];
  /** Impure things used: `Math.random`, `new Date()`, `process`, `process.env`, `fetch`, … */
  uses: { name: string; line: number }[];
  /** Every string literal, piece of a template and JSX text. */
  texts: { text: string; line: number }[];
  /** Names of types that a value is declared to be with `as`. */
  casts: { name: string; line: number }[];
}

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Names that bring time, chance, the network or the machine into code, wherever they stand. */
const IMPURE_NAMES = new Set([
  'process',
  'fetch',
  'performance',
  'crypto',
  'setTimeout',
  'setInterval',
  'XMLHttpRequest',
  'localStorage',
]);
const IMPURE_MEMBERS = new Set(['Math.random', 'Date.now', 'process.env']);

const literal = (node: unknown): string | undefined =>
  isNode(node) && node.type === 'Literal' && typeof node.value === 'string'
    ? node.value
    : undefined;
const nameOf = (node: unknown): string | undefined =>
  isNode(node) && node.type === 'Identifier' ? String(node.name) : undefined;

/** The last name of a type reference: `Published` of `as publish.Published<T>`. */
function typeName(node: unknown): string | undefined {
  if (!isNode(node) || node.type !== 'TSTypeReference') return undefined;
  const name = node.typeName;
  if (isNode(name) && name.type === 'TSQualifiedName') return nameOf(name.right);
  return nameOf(name);
}

/** Keys of a node that hold a name which refers to nothing: `process` in `{ process: 1 }` or `a.process`. */
function bareNames(node: Node): string[] {
  switch (node.type) {
    case 'MemberExpression':
      return node.computed ? [] : ['property'];
    case 'Property':
    case 'PropertyDefinition':
    case 'MethodDefinition':
    case 'TSPropertySignature':
    case 'TSMethodSignature':
      return node.computed || node.shorthand ? [] : ['key'];
    case 'ImportSpecifier':
      return ['imported'];
    case 'ExportSpecifier':
      return ['exported'];
    default:
      return [];
  }
}

/**
 * Reads what a source file imports and uses, from its syntax tree: comments and strings that only
 * look like code do not count.
 * @throws SyntaxError of the parser when the file is no TypeScript.
 */
export function readSource(path: string, code: string): Source {
  const lang = path.endsWith('x') ? 'tsx' : 'ts';
  const tree = parseAst(code, { lang, sourceType: 'module' }) as unknown as Node;
  const source: Source = { imports: [], uses: [], texts: [], casts: [] };
  const lineOf = (node: Node) => code.slice(0, node.start).split('\n').length;

  const add = (node: Node, specifier: string | undefined, kind: Import['kind']) =>
    source.imports.push({ specifier: specifier ?? '(computed)', kind, line: lineOf(node) });
  const use = (node: Node, name: string) => source.uses.push({ name, line: lineOf(node) });

  const visit = (node: Node): void => {
    switch (node.type) {
      case 'ImportDeclaration':
        add(node, literal(node.source), node.importKind === 'type' ? 'type' : 'value');
        break;
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
        if (isNode(node.source))
          add(node, literal(node.source), node.exportKind === 'type' ? 'type' : 'value');
        break;
      case 'ImportExpression':
        add(node, literal(node.source), 'dynamic');
        break;
      case 'TSImportType':
        add(node, literal(node.source) ?? literal(node.argument), 'type');
        break;
      case 'TSExternalModuleReference':
        add(node, literal(node.expression), 'value');
        break;
      case 'CallExpression': {
        const callee = nameOf(node.callee);
        if (callee === 'require') add(node, literal((node.arguments as unknown[])[0]), 'value');
        if (callee === 'Date') use(node, 'Date()');
        break;
      }
      case 'NewExpression':
        if (nameOf(node.callee) === 'Date' && (node.arguments as unknown[]).length === 0)
          use(node, 'new Date()');
        break;
      case 'MemberExpression': {
        const member = `${nameOf(node.object)}.${nameOf(node.property) ?? literal(node.property)}`;
        if (IMPURE_MEMBERS.has(member)) use(node, member);
        break;
      }
      case 'Identifier':
        if (IMPURE_NAMES.has(String(node.name))) use(node, String(node.name));
        break;
      case 'Literal':
        if (typeof node.value === 'string')
          source.texts.push({ text: node.value, line: lineOf(node) });
        break;
      case 'TemplateElement':
        source.texts.push({
          text: String((node.value as { raw: string }).raw),
          line: lineOf(node),
        });
        break;
      case 'JSXText':
        source.texts.push({ text: String(node.value), line: lineOf(node) });
        break;
      case 'TSAsExpression':
      case 'TSTypeAssertion': {
        const name = typeName(node.typeAnnotation);
        if (name) source.casts.push({ name, line: lineOf(node) });
        break;
      }
    }
    const skip = bareNames(node);
    for (const [key, value] of Object.entries(node)) {
      if (skip.includes(key)) continue;
      if (Array.isArray(value)) for (const item of value) isNode(item) && visit(item);
      else if (isNode(value)) visit(value);
    }
  };
  visit(tree);
  return source;
}
