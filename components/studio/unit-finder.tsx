import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { type Ref, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { fold } from '@/geo/units';
import { later } from '../controls/later';
import forms from './studio-forms.module.css';
import texts from './studio-words.module.css';

/** A unit that can be picked, as the list shows it. */
export interface Findable {
  readonly code: string;
  readonly name: string;
  /** Its province, where those of several are to be told apart. */
  readonly where: string | null;
  /** Folded name and code, to search in. */
  readonly folded: string;
}

interface Props {
  units: readonly Findable[];
  /** Codes of the neighbours of the group: they are offered first. */
  near: ReadonlySet<string>;
  /** Where a unit stands now: in no group, in this one, in another by name. */
  placeOf: (code: string) => string;
  isPicked: (code: string) => boolean;
  onPick: (code: string) => void;
  /** The unit that the list points at; null when it is left. */
  onPoint: (code: string | null) => void;
  ref?: Ref<HTMLInputElement>;
}

/** More than these are better found by another letter. */
const MOST = 60;
/** Room for a name and for where it stands, on one line. */
const WIDE = 'min(26rem, calc(100vw - 1.5rem))';

/** Every unit by name or code: the way to pick without a pointer. Enter picks, and the list stays open. */
export const UnitFinder = later(function UnitFinder(props: Props) {
  const { units, near, placeOf, isPicked, onPick, onPoint, ref } = props;
  const t = useTranslations('studio');
  const [text, setText] = useState('');
  const list = useCombobox({
    onDropdownClose: () => {
      list.resetSelectedOption();
      onPoint(null);
    },
  });
  const wanted = fold(text);
  // A pick goes through every unit of the country only while the list is seen.
  const open = list.dropdownOpened;
  const found = useMemo(() => {
    if (!open) return [];
    const all = wanted === '' ? units : units.filter(({ folded }) => folded.includes(wanted));
    return [
      ...all.filter(({ code }) => near.has(code)),
      ...all.filter(({ code }) => !near.has(code)),
    ];
  }, [open, units, near, wanted]);
  const point = (step: 'selectNextOption' | 'selectPreviousOption') => {
    const id = list[step]();
    onPoint(id ? (document.getElementById(id)?.dataset.code ?? null) : null);
  };
  return (
    <Combobox
      store={list}
      withinPortal
      // Beside the map, where readers of screens look for it, and above every card.
      portalProps={{ target: 'main' }}
      shadow="md"
      position="bottom-start"
      // It covers what lies below it wholly: half a button would be no target.
      offset={2}
      width={WIDE}
      onOptionSubmit={onPick}
    >
      <Combobox.Target withExpandedAttribute withKeyboardNavigation={false}>
        <TextInput
          ref={ref}
          role="combobox"
          aria-label={t('find')}
          placeholder={t('findPlaceholder')}
          value={text}
          maxLength={80}
          autoComplete="off"
          spellCheck={false}
          onFocus={() => list.openDropdown()}
          onBlur={() => list.closeDropdown()}
          onChange={(event) => {
            setText(event.currentTarget.value);
            list.openDropdown();
            list.resetSelectedOption();
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
              event.preventDefault();
              list.openDropdown();
              point(event.key === 'ArrowDown' ? 'selectNextOption' : 'selectPreviousOption');
            } else if (event.key === 'Enter') {
              event.preventDefault();
              list.clickSelectedOption();
            } else if (event.key === 'Escape' && list.dropdownOpened) {
              event.preventDefault();
              list.closeDropdown();
            }
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <div role="status" className={texts.small}>
          {found.length === 0 ? t('noneFound') : t('found', { count: found.length })}
        </div>
        <Combobox.Options className={forms.options} aria-label={t('find')}>
          {found.slice(0, MOST).map(({ code, name, where }) => (
            <Combobox.Option
              key={code}
              value={code}
              data-code={code}
              active={isPicked(code)}
              onMouseEnter={() => onPoint(code)}
            >
              <span className={forms.option} data-picked={isPicked(code) || undefined}>
                <span>{name}</span>
                <span>
                  {where && `${where} · `}
                  {placeOf(code)}
                </span>
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
});
