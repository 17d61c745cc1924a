/** Compares plans beside the page, so that a whole country never stops it: see `CompareDesk`. */
import { readGround } from '../read-ground';
import { CompareDesk } from './compare-desk';
import type { Asked, GroundSource, Replies, Said } from './desk-messages';

let desk: CompareDesk | null = null;

const say = (said: Said, transfer: Transferable[] = []) => self.postMessage(said, { transfer });

async function lay({ data, edition, boundaries }: GroundSource): Promise<CompareDesk> {
  if (boundaries === null) return new CompareDesk(readGround(data, edition, null));
  const response = await fetch(boundaries);
  if (!response.ok) throw new Error(`${boundaries} answered ${response.status}`);
  return new CompareDesk(readGround(data, edition, await response.json()));
}

async function answer(asked: Asked): Promise<Replies[keyof Replies]> {
  if (asked.kind === 'compare' && asked.ground) desk = await lay(asked.ground);
  if (!desk) throw new Error('there is no ground to compare plans on');
  switch (asked.kind) {
    case 'compare':
      return desk.compare(
        asked.drafts,
        asked.setId,
        (done) => say({ id: asked.id, kind: 'progress', done }),
        asked.published,
      );
    case 'between':
      return desk.between(asked.run, asked.a, asked.b);
    case 'draw':
      return desk.draw(asked.run);
    case 'tile':
      return desk.tile(asked.run, asked.plan, asked.source, asked.at);
    default:
      return asked satisfies never;
  }
}

// One after the other, as they were asked: a comparison must not change under a question about it.
let last = Promise.resolve();
self.onmessage = ({ data: asked }: MessageEvent<Asked>) => {
  last = last
    .then(() => answer(asked))
    .then((reply) =>
      say({ id: asked.id, kind: 'reply', reply }, reply instanceof ArrayBuffer ? [reply] : []),
    )
    .catch((error: unknown) =>
      say({ id: asked.id, kind: 'failed', why: error instanceof Error ? error.message : 'failed' }),
    );
};
