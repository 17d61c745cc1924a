import type { Asked, GroundSource, Question, Replies, Said } from './desk-messages';

interface Waiting {
  resolve: (reply: never) => void;
  reject: (error: Error) => void;
  onProgress: (done: number) => void;
}

/** The page's end of the worker that compares. */
export class DeskClient {
  private readonly worker = new Worker(new URL('./compare-worker.ts', import.meta.url), {
    type: 'module',
  });
  private readonly waiting = new Map<number, Waiting>();
  private laid: GroundSource['data'] | null = null;
  private asked = 0;

  constructor() {
    this.worker.onmessage = ({ data: said }: MessageEvent<Said>) => this.hear(said);
    this.worker.onerror = ({ message }) => this.giveUp(new Error(message));
  }

  /** Works out the plans; the ground travels to the worker once. */
  compare(
    ground: GroundSource,
    rest: Omit<Extract<Question, { kind: 'compare' }>, 'kind' | 'ground'>,
    onProgress: (done: number) => void,
  ): Promise<Replies['compare']> {
    const known = this.laid === ground.data;
    this.laid = ground.data;
    return this.ask({ kind: 'compare', ground: known ? null : ground, ...rest }, onProgress);
  }

  ask<K extends Question['kind']>(
    question: Extract<Question, { kind: K }>,
    onProgress: (done: number) => void = () => {},
  ): Promise<Replies[K]> {
    this.asked += 1;
    const id = this.asked;
    return new Promise<Replies[K]>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, onProgress });
      this.worker.postMessage({ ...question, id } satisfies Asked);
    });
  }

  private hear(said: Said) {
    const waiting = this.waiting.get(said.id);
    if (!waiting) return;
    if (said.kind === 'progress') {
      waiting.onProgress(said.done);
      return;
    }
    this.waiting.delete(said.id);
    if (said.kind === 'reply') waiting.resolve(said.reply as never);
    else {
      // The ground may be what failed: it is sent again with the next question.
      this.laid = null;
      waiting.reject(new Error(said.why));
    }
  }

  private giveUp(error: Error) {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
    this.laid = null;
  }

  /** Ends the worker, also in the middle of its work. */
  close() {
    this.worker.terminate();
    this.giveUp(new Error('the comparison was closed'));
  }
}
