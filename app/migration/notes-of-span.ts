import type { FlowScene } from '@/components/flows/flow-scene';
import type { Note } from '@/server/answers/shapes';

/** What is said of the periods shown: that others were counted on other units does not concern them. */
export function notesOfSpan(notes: readonly Note[], { flows, span }: FlowScene): Note[] {
  const counted = flows.periods.slice(span.from, span.to + 1).map(({ edition }) => edition);
  return notes.filter((note) => note.code !== 'restated' || counted.includes(note.from));
}
