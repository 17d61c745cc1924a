import { type Finding, MENDABLE, type Problem } from './diagnose';
import { type KeyColumns, pairKey } from './read-keys';
import { records } from './survey-file';
import { type CsvCell, writeCsv } from './write-csv';

/** One cell that was rewritten. */
export interface Mended {
  readonly line: number;
  readonly column: string;
  readonly before: string;
  readonly after: string;
  readonly problem: Problem;
}

/**
 * Writes the file again with codes and names as they are officially written, and beside it the list of
 * changes. Only the writing is mended; what a row means is not touched.
 */
export async function mendFile(
  path: string,
  columns: KeyColumns,
  findings: readonly Finding[],
  out: string,
  changes: string,
): Promise<number> {
  const byPair = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!MENDABLE.has(finding.problem)) continue;
    const key = pairKey(finding.code, finding.name);
    byPair.set(key, [...(byPair.get(key) ?? []), finding]);
  }
  const mended: Mended[] = [];
  const rows: CsvCell[][] = [];
  let header: readonly string[] | undefined;
  for await (const { line, cells } of records(path)) {
    if (!header) {
      header = cells;
      rows.push([...cells]);
      continue;
    }
    const row = [...cells];
    const name = columns.name < 0 ? null : cells[columns.name]!;
    for (const { problem, suggestion } of byPair.get(pairKey(cells[columns.code]!, name)) ?? []) {
      for (const [at, after] of [
        [columns.code, suggestion.code],
        [columns.name, suggestion.name],
      ] as const) {
        if (after === undefined || at < 0) continue;
        mended.push({ line, column: header[at]!, before: row[at]!, after, problem });
        row[at] = after;
      }
    }
    rows.push(row);
  }
  await writeCsv(out, rows);
  await writeCsv(changes, [
    ['line', 'column', 'before', 'after', 'problem'],
    ...mended.map((m) => [m.line, m.column, m.before, m.after, m.problem]),
  ]);
  return mended.length;
}
