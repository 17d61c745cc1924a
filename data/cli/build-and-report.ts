/** What `sample` and `import` have in common: build, publish, and tell what was built. */
import { type BuildReport, buildRelease } from '@/data/build/build-release';
import type { Source } from '@/data/build/draft';
import { type Arguments, EXIT, type ExitCode, type Option } from './command';
import { type Output, table } from './output';

export const NO_PUBLISH: Option = {
  type: 'boolean',
  help: 'build it, but go on serving the current release',
};

/** Builds a release from a source and answers with its report. */
export async function buildAndReport(
  source: Source,
  id: string,
  args: Arguments,
  out: Output,
): Promise<ExitCode> {
  const { root } = args;
  const publish = args.values['no-publish'] !== true;
  const report = await buildRelease(source, { id, root, publish, progress: out.progress });
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  out.answer(reportText(report, root, peakMb), { ...report, root, peakMb });
  return EXIT.fine;
}

function reportText(report: BuildReport, root: string, peakMb: number): string {
  const { manifest, rowsRead, defects, swept } = report;
  const section = (title: string, rows: (string | number)[][]) =>
    rows.length > 0 ? [title, indent(table(rows)), ''] : [];
  return [
    ...section(
      'Read',
      rowsRead.map(({ file, rows }) => [file, rows, 'rows']),
    ),
    ...section(
      'Written',
      Object.entries(manifest.tables).map(([name, { rows }]) => [name, rows, 'rows']),
    ),
    ...section(
      'Boundaries',
      manifest.boundaries.map((b) => [b.file, b.units, 'units', b.bytes, 'bytes']),
    ),
    ...section(
      'Defects found',
      defects.map(({ defect, severity, count, rows }) => [
        ...[defect, severity, count],
        whereFound(rows, count),
      ]),
    ),
    `Checks: ${manifest.checks.length} passed.`,
    ...(swept.length > 0 ? [`Removed what ${swept.length} broken-off builds had left.`] : []),
    `Time: ${report.seconds.toFixed(1)} s. Peak memory: ${peakMb.toLocaleString('en')} MB.`,
    where(report, root),
  ].join('\n');
}

/** "movers.csv row 2, row 4 …": the rows of a defect, as far as they are named. */
function whereFound(rows: BuildReport['defects'][number]['rows'], count: number): string {
  const texts = rows.map(({ file, row }, i) =>
    file === rows[i - 1]?.file ? `row ${row}` : `${file} row ${row}`,
  );
  return texts.length > 0 ? `${texts.join(', ')}${count > rows.length ? ' …' : ''}` : '';
}

/** The line that says what stands where and whether it is served. */
export function where(
  { id, outcome, published }: Pick<BuildReport, 'id' | 'outcome' | 'published'>,
  root: string,
): string {
  const built =
    outcome === 'built'
      ? `Release "${id}" stands in ${root}`
      : `Release "${id}" with this content stood in ${root} already`;
  return published
    ? `${built} and is published.`
    : `${built}. It is not published: "publish ${id}" does that.`;
}

const indent = (text: string): string => text.replace(/^/gm, '  ');
