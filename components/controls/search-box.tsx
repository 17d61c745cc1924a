import { CloseButton, Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Edition } from '@/geo/units';
import type { SearchData } from '@/server/answers/shapes';
import type { SearchAnswer } from '../answers';
import { useLanguage } from '../i18n/language';
import { Failed } from '../states/failed';
import { formatDate } from '../theme';
import { unitFullName } from '../unit-name';
import styles from './search-box.module.css';

export type SearchHit = SearchData['hits'][number];
/** What a reader chose: a code, and the edition in which it is to be read. */
export type Picked = Pick<SearchHit, 'code' | 'edition'>;

interface Props {
  /** The answer to the last text given to `onSearch`; undefined while none has come. */
  answer: SearchAnswer | undefined;
  failed?: boolean;
  /** The edition shown: a hit of another one says so. */
  edition: Edition;
  /** Told after the reader pauses; an empty text wants no search. */
  onSearch: (text: string) => void;
  onPick: (picked: Picked) => void;
}

/** Long enough to skip the letters in the middle of a word, short enough to feel like at once. */
const PAUSE_MS = 160;

/** Finds a unit by name, with or without diacritics, of today or of before. Ctrl K leads here. */
export function SearchBox({ answer, failed = false, edition, onSearch, onPick }: Props) {
  const t = useTranslations('search');
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const asked = text.trim();
  const tell = useDebouncedCallback(onSearch, PAUSE_MS);
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() });
  useHotkeys([['mod+K', () => box.current?.focus()]], []);

  // An answer to an older text must not pass for one to this text.
  const timely = answer?.question.text === asked ? answer : undefined;
  const current = timely?.data.hits;
  const choices = current?.flatMap((hit) => choicesOf(hit, edition));

  const change = (next: string) => {
    setText(next);
    tell(next.trim());
    list.openDropdown();
    list.resetSelectedOption();
  };

  return (
    <Combobox
      store={list}
      withinPortal
      shadow="md"
      onOptionSubmit={(key) => {
        const choice = choices?.find((candidate) => candidate.key === key);
        if (!choice) return;
        onPick(choice.picked);
        setText('');
        list.closeDropdown();
        box.current?.blur();
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={box}
          className={styles.input}
          role="combobox"
          aria-label={t('label')}
          placeholder={t('placeholder')}
          value={text}
          maxLength={120}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => change(event.currentTarget.value)}
          onFocus={() => asked !== '' && list.openDropdown()}
          onBlur={() => list.closeDropdown()}
          rightSectionWidth={text === '' ? 64 : 36}
          rightSection={
            text === '' ? (
              <kbd className={styles.shortcut}>{t('shortcut')}</kbd>
            ) : (
              <CloseButton size="sm" aria-label={t('clear')} onClick={() => change('')} />
            )
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={asked === ''}>
        <Said>
          {failed
            ? null
            : current === undefined
              ? t('searching')
              : current.length > 0
                ? t(current.length === timely?.question.limit ? 'foundMany' : 'found', {
                    count: current.length,
                  })
                : t('none', { text: asked })}
        </Said>
        {failed && <Failed onRetry={() => onSearch(asked)} />}
        <Combobox.Options className={styles.list} aria-label={t('label')}>
          {!failed &&
            choices?.map(({ key, hit, now }) => (
              <Combobox.Option key={key} value={key}>
                <Hit hit={hit} now={now} shown={edition} />
              </Combobox.Option>
            ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

interface Choice {
  key: string;
  hit: SearchHit;
  /** The unit of the edition shown that it leads to; null where it is in force there itself. */
  now: SearchHit['now'][number] | null;
  picked: Picked;
}

/**
 * A unit that is in force; for one of another edition, each unit that has its ground now. The main one
 * is asked for by the old code, so that the page says how it came there.
 */
function choicesOf(hit: SearchHit, shown: Edition): Choice[] {
  const { code, edition } = hit;
  const own = `${code}@${edition}`;
  if (hit.now.length === 0) return [{ key: own, hit, now: null, picked: { code, edition } }];
  return hit.now.map((now, i) => ({
    key: `${own} ${now.code}`,
    ...{ hit, now },
    picked: i === 0 ? { code, edition } : { code: now.code, edition: shown },
  }));
}

function Said({ children }: { children: ReactNode }) {
  return (
    <div role="status" className={styles.found}>
      {children}
    </div>
  );
}

function Hit({ hit, now, shown }: Omit<Choice, 'key' | 'picked'> & { shown: Edition }) {
  const t = useTranslations();
  const language = useLanguage();
  const name = unitFullName(hit, language);
  const parted = hit.now.length > 1;
  const age = hit.edition < shown ? (parted ? 'oldPart' : 'old') : parted ? 'laterPart' : 'later';
  return (
    <div className={styles.hit}>
      <span className={styles.name}>
        {now ? t(`search.${age}`, { name, unit: unitFullName(now, language) }) : name}
        {hit.edition !== shown && (
          <span className={styles.edition}>
            {t('search.otherEdition', { date: formatDate(hit.edition, language) })}
          </span>
        )}
      </span>
      <span className={styles.where}>
        {[
          t(`kind.${hit.kind}`),
          language === 'vi' ? hit.parentName : hit.parentNameEn,
          t('profile.code', { code: hit.code }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  );
}
