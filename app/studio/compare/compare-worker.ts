/** Compares plans beside the page, so that a whole country never stops it: see `CompareDesk`. */
import { readGround } from '../read-ground';
import { CompareDesk } from './compare-desk';
import type { Asked, GroundSource, Said } from './desk-messages';

let desk: CompareDesk | null = null;

const say = (said: Said) => self.postMessage(said);

async function lay({ data, edition, boundaries }: GroundSource): Promise<CompareDesk> {
  if (boundaries === null) return new CompareDesk(readGround(data, edition, null));
  const response = await fetch(boundaries);
  if (!response.ok) throw new Error(`${boundaries} answered ${response.status}`);
  return new CompareDesk(readGround(data, edition, await response.json()));
}

async function answer(asked: Asked): Promise<void> {
  const { id } = asked;
  if (asked.kind === 'compare') {
    if (asked.ground) desk = await lay(asked.ground);
    if (!desk) throw new Error('there is no ground to compare plans on');
    const onPlan = (done: number) => say({ id, kind: 'progress', done });
    say({ id, kind: 'reply', reply: desk.compare(asked.drafts, asked.setId, onPlan) });
    return;
  }
  if (!desk) throw new Error('nothing was compared yet');
  say({ id, kind: 'reply', reply: desk.between(asked.run, asked.a, asked.b) });
}

// One after the other, as they were asked: a comparison must not change under a question about it.
let last = Promise.resolve();
self.onmessage = ({ data: asked }: MessageEvent<Asked>) => {
  last = last
    .then(() => answer(asked))
    .catch((error: unknown) =>
      say({ id: asked.id, kind: 'failed', why: error instanceof Error ? error.message : 'failed' }),
    );
};
