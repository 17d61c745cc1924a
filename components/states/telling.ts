import { formatArea, formatNumber, formatPercent, type Language } from '../theme';
import type { Words } from './words';

/**
 * What the build found, or held it against, in the reader's words: a text of the input as it stands,
 * or quantities by name, which it writes as a JSON object.
 */
export function tellingText(telling: string, t: Words, language: Language): string {
  const quantities = quantitiesOf(telling);
  if (!quantities) return telling;
  return Object.entries(quantities)
    .map(([name, value]) => {
      const text = valueText(name, value, t, language);
      return t.has(`quantities.${name}`) ? t(`quantities.${name}`, { value: text }) : text;
    })
    .join('; ');
}

type Value = number | string | string[];

function quantitiesOf(telling: string): Record<string, Value> | null {
  if (!telling.startsWith('{')) return null;
  try {
    return JSON.parse(telling);
  } catch {
    return null;
  }
}

/** The last part of a quantity's name is its unit. */
function valueText(name: string, value: Value, t: Words, language: Language): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') {
    if (name.endsWith('_km2')) return formatArea(value, language);
    if (name.endsWith('_percent')) return formatPercent(value, language, 2);
    return formatNumber(value, language, Number.isInteger(value) ? 0 : 1);
  }
  return value.map((item) => (name === 'transfers' ? transferText(item, t) : item)).join(', ');
}

/** A code and the kind of its transfer. */
function transferText(item: string, t: Words): string {
  const [code = '', kind = ''] = item.split(' ');
  return t.has(`transferKinds.${kind}`) ? `${code} (${t(`transferKinds.${kind}`)})` : item;
}
