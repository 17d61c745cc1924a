'use client';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Picked, SearchBox } from '@/components/controls/search-box';
import type { Edition } from '@/geo/units';
import { useTRPC } from './trpc';

interface Props {
  edition: Edition;
  onPick: (picked: Picked) => void;
}

/** The search box with the server behind it. */
export function PlaceSearch({ edition, onPick }: Props) {
  const { atlas } = useTRPC();
  const [text, setText] = useState('');
  const search = useQuery(
    atlas.search.queryOptions(text === '' ? skipToken : { text, edition }, {
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <SearchBox
      answer={search.data}
      failed={search.isError}
      edition={edition}
      onSearch={setText}
      onPick={onPick}
    />
  );
}
