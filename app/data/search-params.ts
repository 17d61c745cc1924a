/** The address of the data page: the defect that is listed, how far down, and the language. */
import {
  createLoader,
  createParser,
  createSerializer,
  parseAsInteger,
  parseAsStringLiteral,
} from 'nuqs/server';
import { LANGUAGES } from '../search-params';

const defect = createParser<string>({
  parse: (text) => (/^[a-z0-9_]{1,60}$/.test(text) ? text : null),
  serialize: (text) => text,
});

/** The first row of a page; anything else than a page's first row is read as the page it is on. */
const offset = createParser<number>({
  parse(text) {
    const rows = parseAsInteger.parse(text);
    return rows === null || rows < 0 ? null : rows - (rows % PAGE);
  },
  serialize: String,
});

/** Rows of the quality table on a page. */
export const PAGE = 50;

export const dataParsers = {
  defect,
  offset: offset.withDefault(0),
  lang: parseAsStringLiteral(LANGUAGES).withDefault('vi'),
};

/** What an address of this page asks for. */
export type AskedData = {
  [Key in keyof typeof dataParsers]: ReturnType<(typeof dataParsers)[Key]['parseServerSide']>;
};

export const loadData = createLoader(dataParsers);
export const dataAddressOf = createSerializer(dataParsers);

/** The question behind the quality table, asked alike on the server and in the browser. */
export function qualityQuestion({ defect, offset }: Pick<AskedData, 'defect' | 'offset'>) {
  return { defect: defect ?? undefined, offset, limit: PAGE };
}
