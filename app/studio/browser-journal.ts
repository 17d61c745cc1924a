/**
 * The journal of this browser, in IndexedDB. `strict` durability: a write is done when it is on the
 * disk, so it outlives a killed browser and a power cut; localStorage is written seconds later.
 */
import { type Draft, draftText } from '@/geo/plans';
import type { Journal, Unsaved } from './saved-plan';

const NAME = 'dando-plans';
const WORK = 'unsaved';

/** Unsaved work as it stands in the store. */
type Written = Omit<Unsaved, 'draft'> & { draft: string };

/** A result of IndexedDB as a promise. */
function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () =>
    request.result.createObjectStore(WORK, { keyPath: ['plan', 'writer'] });
  return result(request);
}

const writing = (database: IDBDatabase) =>
  database.transaction(WORK, 'readwrite', { durability: 'strict' });

/** One entry a plan and page; each rejects where the browser keeps nothing for a page. */
export function browserJournal(): Journal {
  let opening: Promise<IDBDatabase> | undefined;
  let ready: IDBDatabase | undefined;
  const database = () => {
    opening ??= opened().then(
      (found) => {
        ready = found;
        return found;
      },
      (error) => {
        opening = undefined;
        throw error;
      },
    );
    return opening;
  };
  return {
    async write(work) {
      // At once, before the screen shows the edit: a browser that is killed then has it here.
      const transaction = writing(ready ?? (await database()));
      // As text: to copy thousands of groups as objects takes a few frames of a pick.
      transaction.objectStore(WORK).put({ ...work, draft: draftText(work.draft) });
      // Else it is given up where the page is closed before it hears that the work was taken.
      transaction.commit();
      await finished(transaction);
    },
    async read(plan) {
      const store = (await database()).transaction(WORK).objectStore(WORK);
      const range = plan && IDBKeyRange.bound([plan], [plan, []]);
      const all: Written[] = await result(store.getAll(range));
      return all.map((work) => ({ ...work, draft: JSON.parse(work.draft) as Draft }));
    },
    async forget({ plan, writer, step }) {
      const transaction = writing(await database());
      const store = transaction.objectStore(WORK);
      const kept: Written | undefined = await result(store.get([plan, writer]));
      if (kept && kept.step <= step) store.delete([plan, writer]);
      await finished(transaction);
    },
  };
}
