import { resolve } from 'node:path';
import { type CsvCell, csvLine, writeCsv } from '@/data/rekey/write-csv';
import { type CrosswalkRow, crosswalkRows } from '@/geo/crosswalk';
import { type Command, EXIT, textOf, UsageError } from './command';
import { CROSSWALK_OPTIONS, openCrosswalk } from './open-crosswalk';

const HEADER = ['from_code', 'to_code', 'share_population', 'share_area', 'basis'];
const cells = (row: CrosswalkRow): CsvCell[] => [
  row.fromCode,
  row.toCode,
  row.sharePopulation,
  row.shareArea,
  row.basis,
];

export const crosswalkCommand: Command = {
  usage: ['--from DATE --to DATE', '--from DATE --to DATE --transfers FILE'],
  summary: 'tell what units of one day become on another, forward or back',
  more: 'Shares are of the unit they come from; a blank share is one that no allowed evidence tells. "basis" is the weakest evidence that the share of people rests on.',
  positionals: { min: 0, max: 0 },
  options: {
    ...CROSSWALK_OPTIONS,
    format: { type: 'string', value: 'csv', help: 'csv (the default); --json for JSON' },
    out: { type: 'string', value: 'FILE', help: 'write to a file instead of standard output' },
  },
  run: async (args, out) => {
    const format = textOf(args, 'format') ?? 'csv';
    if (format !== 'csv') throw new UsageError(`--format takes csv, not "${format}".`);
    const { crosswalk, fits } = await openCrosswalk(args);
    const rows = [...crosswalkRows(crosswalk)];
    const file = textOf(args, 'out');
    if (file !== undefined) {
      await writeCsv(resolve(file), [HEADER, ...rows.map(cells)]);
      out.report(`${rows.length.toLocaleString('en')} transfers written to ${file}.`, {
        file,
        transfers: rows.length,
        fits,
      });
      return EXIT.fine;
    }
    const text = [HEADER, ...rows.map(cells)].map(csvLine).join('\n');
    out.answer(text, {
      from: crosswalk.from.edition,
      to: crosswalk.to.edition,
      transfers: rows,
      fits,
    });
    return EXIT.fine;
  },
};
