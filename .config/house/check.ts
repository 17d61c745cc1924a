import { posix } from 'node:path';
import {
  COLOURED,
  COLOURS,
  LONG_FILES,
  MAX_LINES,
  PUBLISHES,
  READS_ENVIRONMENT,
  RESERVED,
  ROOMS,
  type Room,
  type RoomName,
  TESTS,
  TOP_LEVEL,
} from './rules';
import { type Import, readSource, type Source } from './source';

/** A file of the repository: its path from the root, with `/`, and its text. */
export interface File {
  path: string;
  text: string;
}

const COLOUR = /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b|\b(?:rgb|hsl)a?\(/i;

const isScript = (path: string) => /\.tsx?$/.test(path);
/** Tests, and what is there for tests alone. */
const isTest = (path: string) =>
  /\.test\.tsx?$/.test(path) || /^(geo|server)\/testing\//.test(path);
const within = (path: string, places: readonly string[]) =>
  places.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place));
const roomOf = (path: string) => path.split('/')[0] as string;

/**
 * Every breach of the rules of the house, one sentence each with file and line; none when it stands.
 * @param files every text file of the repository
 */
export function findBreaches(files: readonly File[]): string[] {
  const paths = new Set(files.map((file) => file.path));
  return files.flatMap((file) => [
    ...placeBreaches(file),
    ...textBreaches(file),
    ...(isScript(file.path) ? scriptBreaches(file, paths) : []),
    ...(file.path === 'README.md' ? linkBreaches(file, paths) : []),
  ]);
}

function placeBreaches({ path }: File): string[] {
  const top = roomOf(path);
  if (top.startsWith('.') || TOP_LEVEL.includes(top)) return [];
  return [`${path}: the top level holds no "${top}"`];
}

function textBreaches({ path, text }: File): string[] {
  const breaches: string[] = [];
  const lines = text.split('\n');
  const line = lines.findIndex((l) => l !== l.normalize('NFC'));
  if (line >= 0) breaches.push(`${path}:${line + 1}: not in Unicode form NFC`);
  const count = lines.length - (text.endsWith('\n') ? 1 : 0);
  if (/\.(tsx?|m?js|css)$/.test(path) && count > MAX_LINES && !LONG_FILES[path])
    breaches.push(`${path}: ${count} lines without a reason in LONG_FILES`);
  if (path.endsWith('.css') && !COLOURS.includes(path))
    lines.forEach((l, i) => {
      if (COLOUR.test(l)) breaches.push(`${path}:${i + 1}: a colour outside the theme`);
    });
  return breaches;
}

function scriptBreaches({ path, text }: File, paths: ReadonlySet<string>): string[] {
  const source = readSource(path, text);
  const imports = source.imports.flatMap((i) => importBreach(path, i, paths) ?? []);
  return [...imports, ...purityBreaches(path, source), ...barrelBreaches(path, text)];
}

/** The file of the project that a specifier names, `null` for a package, or `undefined` for no file. */
export function resolveImport(
  from: string,
  specifier: string,
  paths: ReadonlySet<string>,
): string | null | undefined {
  const base = specifier.startsWith('@/')
    ? specifier.slice(2)
    : /^\.\.?(\/|$)/.test(specifier)
      ? posix.join(posix.dirname(from), specifier)
      : null;
  if (base === null) return null;
  const endings = ['', '.ts', '.tsx', '.js', '/index.ts', '/index.tsx'];
  return endings.map((ending) => base + ending).find((candidate) => paths.has(candidate));
}

function importBreach(
  path: string,
  { specifier, kind, line }: Import,
  paths: ReadonlySet<string>,
): string | undefined {
  const name = roomOf(path);
  const room: Room | undefined = ROOMS[name as RoomName];
  if (!room) return undefined;
  const extra = isTest(path) ? TESTS[name as RoomName] : undefined;
  const at = `${path}:${line}`;

  const target = resolveImport(path, specifier, paths);
  if (target === undefined) return `${at}: "${specifier}" is no file of the project`;
  if (target === null) {
    const reserved = RESERVED.find((rule) => rule.package.test(specifier));
    // Its types describe and do nothing; only the running driver is reserved.
    if (reserved && kind !== 'type' && !within(path, reserved.places) && !isTest(path))
      return `${at}: "${specifier}" is reserved to ${reserved.places.join(', ')}`;
    if (room.packages === 'any') return undefined;
    const allowed = [...room.packages, ...(extra?.packages ?? [])];
    const ok = allowed.some((p) => (p.endsWith(':') ? specifier.startsWith(p) : specifier === p));
    return ok ? undefined : `${at}: ${name}/ may not use the package "${specifier}"`;
  }
  const allowed = [...room.uses, ...(extra?.uses ?? [])];
  if (within(target, allowed)) return undefined;
  if (room.types && within(target, room.types))
    return kind === 'type'
      ? undefined
      : `${at}: ${name}/ may know only the types of ${target}: write "import type"`;
  return `${at}: ${name}/ may not import ${target}`;
}

function purityBreaches(path: string, source: Source): string[] {
  const breaches: string[] = [];
  const room = roomOf(path);
  for (const { name, line } of source.uses) {
    if (room === 'geo' && !isTest(path))
      breaches.push(`${path}:${line}: geo/ is pure and may not use ${name}`);
    else if (name === 'process.env' && !isTest(path) && !within(path, READS_ENVIRONMENT))
      breaches.push(`${path}:${line}: reads the environment; only ${READS_ENVIRONMENT[0]} does`);
  }
  if (!isTest(path) && within(path, COLOURED) && !COLOURS.includes(path))
    for (const { text, line } of source.texts)
      if (COLOUR.test(text)) breaches.push(`${path}:${line}: a colour outside the theme: ${text}`);
  if (path !== PUBLISHES)
    for (const { name, line } of source.casts)
      if (name === 'Published')
        breaches.push(`${path}:${line}: makes a Published; only ${PUBLISHES} does`);
  return breaches;
}

/** A barrel only passes on what others export; one door a part of `geo/` is all there may be. */
function barrelBreaches(path: string, text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').trim();
  if (code === '') return [];
  const passesOn = code
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
    .every((statement) => /^export\s+(type\s+)?(\*|\{[^}]*\})[\s\S]*\bfrom\s/.test(statement));
  const isDoor = /^geo\/[^/]+\/index\.ts$/.test(path);
  return passesOn && !isDoor ? [`${path}: a barrel; import from the file itself`] : [];
}

/** Paths that the README names, as links or between backticks, and that do not exist. */
function linkBreaches({ path, text }: File, paths: ReadonlySet<string>): string[] {
  const folders = new Set<string>();
  for (const known of paths) {
    const parts = known.split('/');
    for (let i = 1; i < parts.length; i++) folders.add(parts.slice(0, i).join('/'));
  }
  const breaches: string[] = [];
  text.split('\n').forEach((line, i) => {
    const links = [...line.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)];
    const quoted = [...line.matchAll(/`((?:app|server|data|geo|components|e2e|bench)\/[^`\s]*)`/g)];
    for (const [, target = ''] of [...links, ...quoted]) {
      if (/[<>*…]/.test(target) || target.startsWith('data/built')) continue;
      const clean = posix.normalize(target).replace(/\/$/, '');
      if (!paths.has(clean) && !folders.has(clean))
        breaches.push(`${path}:${i + 1}: "${target}" does not exist`);
    }
  });
  return breaches;
}
