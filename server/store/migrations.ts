/**
 * The steps that lead a store of any age to the tables of today. They run in the order of their names,
 * all in one transaction; a step that has once been released is never changed, only followed by another.
 */
import { type Kysely, type Migration, Migrator } from 'kysely';

export const STORE_STEPS: Readonly<Record<string, Migration>> = {
  '0001 plans, revisions, audit': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('plan')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('title', 'text', (column) => column.notNull())
        .addColumn('title_folded', 'text', (column) => column.notNull())
        .addColumn('level', 'text', (column) => column.notNull())
        .addColumn('within', 'text', (column) => column.notNull())
        .addColumn('edition', 'text', (column) => column.notNull())
        .addColumn('effective', 'text', (column) => column.notNull())
        .addColumn('groups', 'integer', (column) => column.notNull())
        .addColumn('units', 'integer', (column) => column.notNull())
        .addColumn('status', 'text', (column) => column.notNull())
        .addColumn('event', 'text')
        .addColumn('revision', 'integer', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('saved_at', 'text', (column) => column.notNull())
        .addColumn('removed_at', 'text')
        .execute();
      await db.schema
        .createTable('plan_revision')
        .addColumn('plan', 'text', (column) => column.notNull().references('plan.id'))
        .addColumn('revision', 'integer', (column) => column.notNull())
        .addColumn('saved_at', 'text', (column) => column.notNull())
        .addColumn('name', 'text')
        .addColumn('title', 'text', (column) => column.notNull())
        .addColumn('groups', 'integer', (column) => column.notNull())
        .addColumn('units', 'integer', (column) => column.notNull())
        .addColumn('writer', 'text', (column) => column.notNull())
        .addColumn('step', 'integer', (column) => column.notNull())
        .addColumn('draft', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('plan_revision_key', ['plan', 'revision'])
        .execute();
      await db.schema
        .createTable('plan_audit')
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('who', 'text', (column) => column.notNull())
        .addColumn('what', 'text', (column) => column.notNull())
        .addColumn('plan', 'text', (column) => column.notNull().references('plan.id'))
        .addColumn('revision', 'integer', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('plan_audit_plan').on('plan_audit').column('plan').execute();
    },
  },
};

/**
 * Leads the store to the tables of today.
 * @throws what a step threw, with the store as it was before; or when a later program has been here
 */
export async function migrateStore(db: Kysely<unknown>, steps = STORE_STEPS): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...steps }) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
